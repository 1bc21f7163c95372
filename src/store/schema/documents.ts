import { flag, id, integer, key, oneOf, optional, references, table, text } from './model.js';
import { documentTypes, frameworks, quarantineMeanings, visitKinds } from './values.js';

export const documents = table(
  'documents',
  'A document is the bytes of a file, whatever they are called, or one of the papers that a reports pack holds.',
  {
    id: id('in the order of writing; kept when it is read again'),
    sha256: text("lower-case hex SHA-256 of the file's bytes; of a paper in a pack, of the pack's and its pages"),
    file_name: text('name of the file it was read from'),
    media_type: text('what the bytes are, sniffed from them'),
    engine: text('program that read the bytes'),
    page_count: optional(integer('pages; null where the format has none')),
    document_type: oneOf('kind of paper, decided from title and layout', documentTypes),
    type_rule: text('rule that decided the document type'),
    framework: optional(oneOf('framework of an inspection document; null for other papers', frameworks)),
    visit_kind: optional(oneOf('kind of visit of an inspection document; null for other papers', visitKinds)),
    text_hash: text('SHA-256 of its words without headers, footers and page numbers: equal for copies of one paper'),
    pack_id: optional(references('documents(id)', integer('the pack that it was cut out of; null for a file'))),
    pack_position: optional(integer('its place among the papers of the pack, counts from 1')),
    pack_item: optional(text('number of its agenda item, as the pack prints it; null without')),
    pack_title: optional(text("what the pack's outline calls it; null without")),
    pack_page: optional(
      integer('page of the pack on which it begins: page n of it is page n + pack_page - 1 of the pack'),
    ),
  },
  { constraints: ['UNIQUE (sha256)'], indexes: ['text_hash', 'pack_id'] },
);

export const documentId = () => references('documents(id)', integer('the document'));

export const origins = table(
  'origins',
  'Where a document was found. One document may have many places, and a place may have had many documents.',
  {
    document_id: documentId(),
    location: text('path or URL'),
    first_seen: text('when it was first found there, ISO 8601 UTC'),
    last_seen: text('when it was last found there, ISO 8601 UTC'),
  },
  { constraints: ['PRIMARY KEY (document_id, location)'], indexes: ['location'] },
);

export const pages = table(
  'pages',
  'The clean text of each page, which every quote is checked against. A format without pages has one.',
  {
    id: id('row number, for the search index'),
    document_id: documentId(),
    page_index: integer('counts from 0'),
    number: optional(integer('page number, counts from 1; null where the format has no pages')),
    text: text('clean text: one paragraph, item or table row a line, tabs between cells'),
    ocr: flag('1 where words of it were read from a picture by OCR'),
  },
  { constraints: ['UNIQUE (document_id, page_index)'] },
);

export const runs = table(
  'runs',
  'Journal of runs. It and readings, origins and quarantine tell when things happened.',
  {
    id: id('counts from 1'),
    pipeline: optional(text('name of the pipeline file that it ran; null for files from a folder')),
    started_at: text('ISO 8601 UTC'),
    finished_at: optional(text('ISO 8601 UTC; null while the run is going on or where it was cut off')),
    extractor_version: text('version of the rules that read the documents'),
    documents_read: integer('documents read and stored'),
    documents_known: integer('documents left alone because they were stored already'),
    documents_quarantined: integer('files that could not be read'),
  },
);

export const readings = table(
  'readings',
  'Which run read a document. Kept apart so that tables of facts are the same whenever they were read.',
  {
    document_id: { ...documentId(), primaryKey: true },
    run_id: references('runs(id)', integer('the run')),
  },
  { indexes: ['run_id'] },
);

export const quarantine = table(
  'quarantine',
  'Files that could not be read, with the reason. A file leaves it when it, or what is now in its place, is read.',
  {
    location: key('path or URL'),
    sha256: optional(text("SHA-256 of the file's bytes; null where they could not be fetched")),
    // No check: a reason of a newer program must never stop a run.
    reason: { ...text('stable id of the kind of problem'), values: quarantineMeanings },
    message: text('what was wrong'),
    remedy: text('what can be done about it'),
    run_id: references('runs(id)', integer('the run that met it last')),
  },
  { indexes: ['sha256', 'run_id'] },
);
