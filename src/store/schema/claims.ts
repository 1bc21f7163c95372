import type { View } from './model.js';

const range = (from: string, to: string, text = (column: string) => column) =>
  `coalesce(${text(from)}, '') || CASE WHEN ${to} IS NULL OR ${to} IS ${from} THEN '' ELSE '/' || ${text(to)} END`;

/** As JavaScript writes a number: a whole one without a point. */
const plain = (column: string) => `format('%.15g', ${column})`;

/** What each table of facts says in short, of a claim's fact. */
const shortValues: Record<string, string> = {
  sections: 'heading',
  inspection_mentions: range('start_on', 'end_on'),
  judgements: 'grade',
  people: 'name',
  recommendations: 'text',
  kpis: `${range('value', 'value_max', plain)} || ' ' || unit`,
  dates: range('start_on', 'end_on'),
  agenda_items: 'item',
  attendance: 'name',
  resolutions: 'text',
  listed_documents: 'name',
  issues: 'min(code)',
};

const ofPage = (what: string) =>
  `(SELECT ${what} FROM pages WHERE pages.document_id = s.document_id AND pages.page_index = s.page_index)`;
const ofRule = (column: string) => `(SELECT ${column} FROM rules WHERE rules.id = s.rule_id)`;

/** All but the place is looked up when it is asked for, so that a query pays only for the columns that it names. */
export const claims: View = {
  name: 'claims',
  comment: 'Where each fact was read, with its quote: the slice of the text of the page that its span in `spans` has.',
  columns: {
    id: 'in the order of writing',
    document_id: 'documents.id',
    document: 'documents.sha256',
    page_index: 'the page, as pages.page_index',
    page: 'page number, counts from 1; null where the format has no pages',
    start_offset: 'where the quote starts in the text of the page; counts Unicode code points from 0',
    end_offset: 'where it ends, exclusive',
    quote: 'the sentence, cell or item as it stands there: the raw value',
    field: 'table of the fact, or document_details.field',
    value: 'the normalised value in short; null in the rest of a cut text',
    rule: 'rule that read it',
    confidence:
      'how sure OCR is of the least sure word in the lines quoted, 0 to 1; null where the file holds its words as text',
    continuation_of: 'first claim of a text that a page break cuts',
  },
  query: `SELECT s.id, s.document_id, (SELECT sha256 FROM documents WHERE documents.id = s.document_id),
  s.page_index, ${ofPage('number')}, s.start_offset, s.end_offset,
  ${ofPage('substr(text, s.start_offset + 1, s.end_offset - s.start_offset)')},
  ${ofRule('field')},
  CASE ${ofRule('field')}
${Object.entries(shortValues)
  .map(([table, value]) => `    WHEN '${table}' THEN (SELECT ${value} FROM ${table} WHERE claim_id = s.id)`)
  .join('\n')}
    ELSE (SELECT value FROM document_details WHERE claim_id = s.id) END,
  ${ofRule('rule')}, s.confidence, s.continuation_of
FROM spans s`,
};
