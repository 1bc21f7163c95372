/** The inspections that a document reports, is about, or recalls. */
import { frameworkNamed } from '../../reference/frameworks.js';
import type { Context, Extraction, Inspection, Sourced } from '../types.js';
import { findMentions, type Mention } from './mentions.js';
import { merge } from './merge.js';
import { subjectMention, topicOf } from './paper.js';
import { readSubject } from './subject.js';

/**
 * One row for each inspection or visit that is named with at least a year, the subject first.
 * A report or letter whose own dates can't be read gives an issue.
 */
export function extractInspections(context: Context): Extraction<Inspection> {
  const { documentType, visitKind } = context.classification;
  const mentions = findMentions(context.document);
  if (documentType === 'inspection_report' || documentType === 'inspection_letter') {
    // The letter of an annual conversation reports no visit.
    const { rows, issues } = visitKind ? readSubject(context) : { rows: [], issues: [] };
    return { rows: merge([...rows, ...named(mentions, rows[0] ?? null)]), issues };
  }
  return { rows: paperRows(context, mentions), issues: [] };
}

function paperRows(context: Context, mentions: Mention[]): Sourced<Inspection>[] {
  const topic = topicOf(context);
  const about = topic && subjectMention(mentions, topic);
  if (!about)
    return merge(
      named(
        mentions.filter((mention) => topic !== null || mention.ofChildrensServices),
        null,
      ),
    );
  const paper = about.framework ?? topic?.framework ?? frameworkOfPaper(context, about);
  const subject = row({ ...about, framework: paper }, 'subject');
  const rest = mentions.map((mention) => ({
    ...mention,
    // A focused visit is of the framework that the paper is about; an inspection may be of an older one.
    framework: mention.framework ?? (mention.visitKind === 'focused_visit' && paper === 'ILACS' ? paper : null),
  }));
  return merge([subject, ...named(rest, subject)]);
}

/** A visit's framework where the paper names it only once, away from the visit. */
function frameworkOfPaper({ document }: Context, { visitKind }: Mention): Inspection['framework'] {
  if (visitKind !== 'focused_visit') return null;
  const names = document.blocks.some(({ text, artifact }) => !artifact && frameworkNamed(text) === 'ILACS');
  return names ? 'ILACS' : null;
}

function named(mentions: Mention[], subject: Inspection | null): Sourced<Inspection>[] {
  return mentions.flatMap((mention) => {
    const relation = relationTo(mention, subject);
    return relation ? [row(mention, relation)] : [];
  });
}

/** null where the mention is of the subject itself. */
function relationTo({ start, end, coming }: Mention, subject: Inspection | null): 'previous' | 'next' | null {
  if (!subject?.start || !subject.end) return coming ? 'next' : 'previous';
  if (before(end, subject.start)) return 'previous';
  return before(subject.end, start) ? 'next' : null;
}

const before = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
};

const row = (mention: Mention, relation: Inspection['relation']): Sourced<Inspection> => ({
  framework: mention.framework,
  visitKind: mention.visitKind,
  start: mention.start,
  end: mention.end,
  ...(mention.spans ? { spans: mention.spans } : {}),
  relation,
  source: mention.source,
  rule: 'inspections.named',
});
