import type { Trigger } from './model.js';

const quoteInPlace = `
WHEN (SELECT substr(text, NEW.start_offset + 1, NEW.end_offset - NEW.start_offset) FROM pages
      WHERE document = NEW.document AND page_index = NEW.page_index) IS NOT NEW.quote
BEGIN SELECT RAISE(ABORT, 'quote is not at its place in the text of the page');`;

const bothInPlace = `
WHEN ${['a', 'b']
  .map(
    (side) => `(SELECT substr(text, NEW.${side}_start + 1, NEW.${side}_end - NEW.${side}_start) FROM pages
      WHERE document = NEW.${side}_document AND page_index = NEW.${side}_page_index) IS NOT NEW.${side}_quote`,
  )
  .join('\n  OR ')}
BEGIN SELECT RAISE(ABORT, 'quote is not at its place in the text of the page');`;

const refuseUnderClaims = "BEGIN SELECT RAISE(ABORT, 'text of a page that claims quote');";

const intoSearch = 'INSERT INTO search (rowid, text) VALUES (NEW.id, NEW.text);';
const outOfSearch = "INSERT INTO search (search, rowid, text) VALUES ('delete', OLD.id, OLD.text);";

/** The rules that hold even for someone who writes to the file with another program. */
export const triggers: Trigger[] = [
  {
    name: 'claims_insert',
    comment: 'Refuses a claim whose quote is not at its place.',
    sql: `BEFORE INSERT ON claims${quoteInPlace}`,
  },
  {
    name: 'claims_update',
    comment: 'Refuses to change a claim so that its quote is not at its place.',
    sql: `BEFORE UPDATE ON claims${quoteInPlace}`,
  },
  {
    name: 'disagreements_insert',
    comment: 'Refuses a disagreement with a quote that is not at its place.',
    sql: `BEFORE INSERT ON disagreements${bothInPlace}`,
  },
  {
    name: 'pages_text_update',
    comment: 'Refuses to change or move the text of a page that claims quote.',
    sql: `BEFORE UPDATE OF document, page_index, text ON pages
WHEN EXISTS (SELECT 1 FROM claims WHERE document = OLD.document AND page_index = OLD.page_index)
${refuseUnderClaims}`,
  },
  {
    name: 'pages_text_replace',
    comment: 'Refuses INSERT OR REPLACE over a page that claims quote, which fires no delete trigger.',
    sql: `BEFORE INSERT ON pages
WHEN EXISTS (SELECT 1 FROM claims WHERE document = NEW.document AND page_index = NEW.page_index)
  OR EXISTS (SELECT 1 FROM pages JOIN claims USING (document, page_index) WHERE pages.id = NEW.id)
${refuseUnderClaims}`,
  },
  {
    name: 'pages_text_delete',
    comment: 'Refuses to delete a page that claims quote.',
    sql: `BEFORE DELETE ON pages
WHEN EXISTS (SELECT 1 FROM claims WHERE document = OLD.document AND page_index = OLD.page_index)
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
