import type { StatedDetail, StoredIssue } from '../store/lookup.js';
import type { DocumentRecord } from '../store/record.js';
import { clip, columns, printable } from './terminal.js';

/** A group of facts: what each row says, its page, and its quote where that says more. */
interface Fact {
  page: number | null;
  cells: string[];
  quote?: string;
}

/** What was read from one document, as lines of at most `width` characters. */
export function showRecord(
  record: DocumentRecord,
  details: StatedDetail[],
  issues: StoredIssue[],
  width: number,
): string {
  const { inspections, judgements, notJudged, people, recommendations, kpis, dates, sections } = record;
  const kind = [record.documentType, record.framework, record.visitKind].filter(Boolean).join(', ');
  const pages = record.pageCount === null ? 'no pages' : `${record.pageCount} pages`;
  return [
    clip(printable(record.title ?? '(no title)'), width),
    `${kind}; ${printable(record.fileName)}, ${pages}, sha256 ${record.sha256.slice(0, 12)}`,
    '',
    ...columns(details.filter(({ state }) => state !== 'not_applicable').map(detailRow)).map((line) =>
      clip(line, width),
    ),
    ...group(
      'Inspections',
      inspections.map((i) => fact(i, [i.framework ?? '-', i.visitKind, range(i.start, i.end), i.relation])),
      width,
    ),
    ...group(
      'Judgements',
      [...judgements, ...(notJudged ?? []).map((domain) => ({ ...domain, grade: 'not judged' }))].map((j) =>
        fact(j, [j.domain, j.grade, j.relation]),
      ),
      width,
    ),
    ...group(
      'People',
      people.map((p) => fact(p, [p.name, p.area ? `${p.role} (${p.area})` : p.role])),
      width,
    ),
    ...group(
      'Recommendations',
      recommendations.map(({ page, kind, ref, text }) => ({ page, cells: [kind, ref ?? '•', text] })),
      width,
    ),
    ...group(
      'KPIs',
      kpis.map((k) =>
        fact(k, [range(k.value, k.valueMax), k.unit, k.qualifier, k.period ?? '-', k.metric ?? clip(k.measure, 40)]),
      ),
      width,
    ),
    ...group(
      'Sections',
      sections.map(({ page, level, heading }) => ({ page, cells: ['  '.repeat(level - 1) + printable(heading)] })),
      width,
    ),
    ...group(
      'Issues',
      issues.map(({ page, code, message }) => ({ page, cells: [code, message] })),
      width,
    ),
    '',
    `Dates: ${dates.length}`,
    '',
  ].join('\n');
}

function detailRow({ field, state, value, page }: StatedDetail): string[] {
  const words = state === 'stated' ? printable(value ?? '') : state === 'unreadable' ? '(unreadable)' : '(not stated)';
  return [field, page === null ? '' : `p. ${page}`, words];
}

const fact = ({ page, quote }: { page: number | null; quote: string }, cells: string[]): Fact => ({
  page,
  cells,
  quote,
});

const range = (from: string | number | null, to: string | number | null) =>
  to === null || to === from ? `${from ?? '-'}` : `${from ?? '?'} to ${to}`;

/** Columns first, the quote in what is left of the line. Nothing for an empty group. */
function group(title: string, facts: Fact[], width: number): string[] {
  if (facts.length === 0) return [];
  const rows = facts.map(({ page, cells, quote }) => [
    page === null ? '' : `p. ${page}`,
    ...cells.map(printable),
    ...(quote === undefined ? [] : [`“${printable(quote)}”`]),
  ]);
  return ['', `${title} (${facts.length})`, ...columns(rows).map((line) => clip(`  ${line}`, width))];
}
