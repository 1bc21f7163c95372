import type { Database } from 'better-sqlite3';
import { inserter } from '../../store/insert.js';
import { inspectionLinks, inspections as inspectionTable, type MentionBasis } from '../../store/schema/linked.js';
import { groupBy } from '../group.js';
import { type LinkedInspection, linkInspections, type Mention } from '../inspections.js';
import type { Documents, ReadMention } from '../read.js';

type KnownMention = ReadMention & Mention;

export interface Inspections {
  /** Ids count from 1 in the order of the list. */
  all: LinkedInspection<KnownMention>[];
  mentions: ReadMention[];
  idOf: Map<number, number>;
  /** The one inspection that a document reports or is about. */
  subjectOf: Map<string, number>;
}

const isKnown = (mention: ReadMention): mention is KnownMention => mention.authority !== null;

export function writeInspections(db: Database, documents: Documents, mentions: ReadMention[]): Inspections {
  const putInspection = inserter(db, inspectionTable);
  const putLink = inserter(db, inspectionLinks);
  const { inspections, unlinked } = linkInspections(mentions.filter(isKnown));
  const idOf = new Map<number, number>();
  const write = (
    { id, document, relation, isReport, counts }: ReadMention,
    inspection_id: number | null,
    basis: MentionBasis,
  ) => {
    const role =
      relation === 'subject' ? (isReport ? 'reports' : 'follows_up') : relation === 'next' ? 'announces' : 'recalls';
    const document_id = documents.get(document)?.id ?? 0;
    putLink({ mention_id: id, inspection_id, document_id, role, basis, counts: counts ? 1 : 0 });
    if (inspection_id !== null) idOf.set(id, inspection_id);
  };
  for (const { authority, framework, visitKind, start, end, mentions: own } of inspections) {
    const [first] = own as [(typeof own)[number]];
    const inspection = putInspection({
      authority,
      authority_gss: documents.get(first.mention.document)?.authorityGss ?? '',
      framework,
      visit_kind: visitKind,
      start_on: start ?? '',
      end_on: end ?? start ?? '',
      has_report: own.some(({ mention }) => mention.isReport && mention.relation === 'subject') ? 1 : 0,
    });
    for (const { mention, basis } of own) write(mention, inspection, basis);
  }
  for (const { mention, basis } of unlinked) write(mention, null, basis);
  for (const mention of mentions) if (!isKnown(mention)) write(mention, null, 'no_authority');
  const subjects = groupBy(
    mentions.filter(({ relation }) => relation === 'subject'),
    ({ document }) => document,
  );
  const subjectOf = new Map<string, number>();
  for (const [document, own] of subjects) {
    const ids = new Set(own.map(({ id }) => idOf.get(id)));
    const [id] = ids;
    if (ids.size === 1 && id !== undefined) subjectOf.set(document, id);
  }
  return { all: inspections, mentions, idOf, subjectOf };
}
