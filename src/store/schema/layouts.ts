/** Apart from the other tables: it holds bytes that only this program reads, so it is in no export. */
export const layouts = {
  name: 'layouts',
  comment:
    'Where everything stands on the pages of a file, for `reextract`. Papers of a pack are cut out of their pack again.',
  columns: {
    document_id: 'the document, a file',
    reader_version: 'version of the readers that made it',
    layout:
      'lines with their boxes, blocks with their type, outline and properties, compressed (`src/document/stored/`)',
  },
  ddl: `CREATE TABLE layouts (
  document_id INTEGER PRIMARY KEY NOT NULL REFERENCES documents(id),
  reader_version TEXT NOT NULL,
  layout BLOB NOT NULL
) STRICT`,
};
