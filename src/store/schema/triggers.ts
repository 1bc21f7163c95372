import type { Trigger } from './model.js';

/** The slice of the text of a page from one offset to another; null where there is no such page. */
const slice = (side = '', start = 'start', end = 'end') =>
  `(SELECT substr(text, NEW.${side}${start} + 1, NEW.${side}${end} - NEW.${side}${start}) FROM pages
      WHERE document_id = NEW.${side}document_id AND page_index = NEW.${side}page_index)`;

const notInPlace = "RAISE(ABORT, 'quote is not at its place in the text of the page')";

const refuseUnderClaims = "BEGIN SELECT RAISE(ABORT, 'text of a page that claims quote');";

const intoSearch = 'INSERT INTO search (rowid, text) VALUES (NEW.id, NEW.text);';
const outOfSearch = "INSERT INTO search (search, rowid, text) VALUES ('delete', OLD.id, OLD.text);";

/** The rules that hold even for someone who writes to the file with another program. */
export const triggers: Trigger[] = [
  {
    name: 'claims_insert',
    comment: 'Refuses a claim whose quote is not at its place, and enters the span of any other.',
    sql: `INSTEAD OF INSERT ON claims BEGIN
  SELECT ${notInPlace} WHERE ${slice('', 'start_offset', 'end_offset')} IS NOT NEW.quote;
  INSERT OR IGNORE INTO rules (field, rule) VALUES (NEW.field, NEW.rule);
  INSERT INTO spans (id, document_id, page_index, start_offset, end_offset, rule_id, confidence,
    continuation_of)
  VALUES (NEW.id, NEW.document_id, NEW.page_index, NEW.start_offset, NEW.end_offset,
    (SELECT id FROM rules WHERE field = NEW.field AND rule = NEW.rule), NEW.confidence, NEW.continuation_of);`,
  },
  {
    name: 'spans_insert',
    comment: 'Refuses a span that is not wholly in the text of its page.',
    sql: `BEFORE INSERT ON spans
WHEN coalesce((SELECT substr(text, NEW.end_offset, 1) FROM pages
    WHERE document_id = NEW.document_id AND page_index = NEW.page_index), '') = ''
BEGIN SELECT ${notInPlace};`,
  },
  {
    name: 'spans_update',
    comment: 'Refuses to move a span: its quote would be another.',
    sql: `BEFORE UPDATE OF id, document_id, page_index, start_offset, end_offset ON spans
BEGIN SELECT RAISE(ABORT, 'a claim stays at its place');`,
  },
  {
    name: 'disagreements_insert',
    comment: 'Refuses a disagreement with a quote that is not at its place.',
    sql: `BEFORE INSERT ON disagreements
WHEN ${slice('a_')} IS NOT NEW.a_quote OR ${slice('b_')} IS NOT NEW.b_quote
BEGIN SELECT ${notInPlace};`,
  },
  {
    name: 'pages_text_update',
    comment: 'Refuses to change or move the text of a page that claims quote.',
    sql: `BEFORE UPDATE OF document_id, page_index, text ON pages
WHEN EXISTS (SELECT 1 FROM spans WHERE document_id = OLD.document_id AND page_index = OLD.page_index)
${refuseUnderClaims}`,
  },
  {
    name: 'pages_text_replace',
    comment: 'Refuses INSERT OR REPLACE over a page that claims quote, which fires no delete trigger.',
    sql: `BEFORE INSERT ON pages
WHEN EXISTS (SELECT 1 FROM spans WHERE document_id = NEW.document_id AND page_index = NEW.page_index)
  OR EXISTS (SELECT 1 FROM pages JOIN spans USING (document_id, page_index) WHERE pages.id = NEW.id)
${refuseUnderClaims}`,
  },
  {
    name: 'pages_text_delete',
    comment: 'Refuses to delete a page that claims quote.',
    sql: `BEFORE DELETE ON pages
WHEN EXISTS (SELECT 1 FROM spans WHERE document_id = OLD.document_id AND page_index = OLD.page_index)
${refuseUnderClaims}`,
  },
  {
    name: 'search_insert',
    comment: 'Puts a new page into the search index.',
    sql: `AFTER INSERT ON pages BEGIN ${intoSearch}`,
  },
  {
    name: 'search_delete',
    comment: 'Takes a page out of the search index.',
    sql: `AFTER DELETE ON pages BEGIN ${outOfSearch}`,
  },
  {
    name: 'search_update',
    comment: 'Puts the new text of a page into the search index.',
    sql: `AFTER UPDATE OF id, text ON pages BEGIN ${outOfSearch} ${intoSearch}`,
  },
];
