/** Where the site that offers a paper says something else of it than the paper itself, both are kept and an issue says so. */
import type { Database } from 'better-sqlite3';
import type { IssueCode } from '../extract/issue-kinds.js';
import { inserter } from './insert.js';
import { issues } from './schema/facts.js';
import type { Row } from './schema/model.js';

interface SiteWord {
  title: string | null;
  committee: string | null;
  meeting_on: string | null;
  authority: string | null;
}

interface Stored {
  id: number;
  document_type: string;
}

interface Detail {
  field: string;
  value: string;
  claim_id: number;
}

/** Prepares the comparison; the function it gives enters the differences of one document, in place of earlier ones. */
export function siteWordChecker(db: Database): (sha256: string) => void {
  const wordsOf = db.prepare<[string], SiteWord>(
    `SELECT DISTINCT title, committee, meeting_on, authorities.name AS authority
     FROM listings LEFT JOIN authorities ON code = authority
     WHERE document = ? ORDER BY meeting_on, committee, title, authority`,
  );
  const storedAs = db.prepare<[string], Stored>('SELECT id, document_type FROM documents WHERE sha256 = ?');
  const detailsOf = db.prepare<[number], Detail>(
    `SELECT field, value, claim_id FROM document_details WHERE document_id = ? AND state = 'stated'`,
  );
  const nameOf = db
    .prepare<[string], string>(
      'SELECT name FROM authorities JOIN authority_codes ON authority = code WHERE authority_codes.gss_code = ?',
    )
    .pluck();
  const forget = db.prepare<[number]>(`DELETE FROM issues WHERE document_id = ? AND code GLOB 'site.*'`);
  const put = inserter(db, issues);

  const known = db.prepare<[number], Row<typeof issues>>(
    `SELECT document_id, code, message, claim_id FROM issues WHERE document_id = ? AND code GLOB 'site.*' ORDER BY id`,
  );

  const differences = (sha256: string, { id, document_type: documentType }: Stored): Row<typeof issues>[] => {
    const found: Row<typeof issues>[] = [];
    const details = new Map(detailsOf.all(id).map((detail) => [detail.field, detail]));
    const compare = (code: IssueCode, field: string, site: string | null, differs: typeof areOtherNames): void => {
      const detail = details.get(field);
      if (!detail || site === null) return;
      const paper = field === 'authority_gss' ? nameOf.get(detail.value) : detail.value;
      if (paper === undefined || !differs(site, paper)) return;
      found.push({
        document_id: id,
        code,
        message: `the site says “${site}”, the paper “${paper}”`,
        claim_id: detail.claim_id,
      });
    };
    for (const { title, committee, meeting_on: meetingOn, authority } of wordsOf.all(sha256)) {
      compare('site.authority_differs', 'authority_gss', authority, (site, paper) => site !== paper);
      compare('site.meeting_differs', 'meeting_on', meetingOn, (site, paper) =>
        isOtherMeeting(site, paper, documentType),
      );
      compare('site.committee_differs', 'committee', committee, areOtherNames);
      if (titled.has(documentType)) compare('site.title_differs', 'title', title, areOtherTitles);
    }
    return found;
  };

  return db.transaction((sha256: string) => {
    const stored = storedAs.get(sha256);
    if (stored === undefined) return;
    const found = differences(sha256, stored);
    if (JSON.stringify(found) === JSON.stringify(known.all(stored.id))) return;
    forget.run(stored.id);
    for (const difference of found) put(difference);
  });
}

/** Kinds of papers whose title says what they are about; an appendix is often called "Appendix 1" on the site. */
const titled = new Set(['council_report', 'inspection_report', 'inspection_letter']);

/** Minutes come before the next meeting, whose date the site gives. */
function isOtherMeeting(site: string, paper: string, documentType: string): boolean {
  if (site.startsWith(paper)) return false;
  return documentType !== 'minutes' || paper > site;
}

/** "Children's Services Overview & Scrutiny Committee" and "CHILDREN'S SERVICES OVERVIEW AND SCRUTINY" are one name. */
function areOtherNames(site: string, paper: string): boolean {
  const [a, b] = [plainName(site), plainName(paper)];
  return !a.includes(b) && !b.includes(a);
}

const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/\b(?:the|committee|council|of)\b|[^\p{L}\p{N}]+/gu, '');

/** Whether two titles of two words or more share none. */
function areOtherTitles(site: string, paper: string): boolean {
  const [a, b] = [contentWords(site), contentWords(paper)];
  return a.size > 1 && b.size > 1 && ![...a].some((word) => b.has(word));
}

/** Words of four letters and more, by their first five: "inspecting" and "inspection" are one. */
const contentWords = (title: string): Set<string> =>
  new Set(
    (title.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
      .filter((word) => !/^(?:report|appendix|annex|enclosure|item|final|draft|with|from|cover|update)$/.test(word))
      .map((word) => word.slice(0, 5)),
  );
