import { detailFields } from '../details.js';
import { documentId } from './documents.js';
import {
  type Column,
  flag,
  id,
  integer,
  isPartialDate,
  key,
  oneOf,
  optional,
  partialDate,
  period,
  real,
  references,
  type Table,
  table,
  text,
} from './model.js';
import {
  areas,
  attendanceCapacities,
  dateRoles,
  detailStates,
  domains,
  frameworks,
  grades,
  inspectionRelations,
  issueMeanings,
  judgementRelations,
  listedKinds,
  precisions,
  qualifiers,
  recommendationKinds,
  roles,
  units,
  visitKinds,
} from './values.js';

export const rules = table(
  'rules',
  'The rules that read claims, each with the field that it reads.',
  {
    id: id('in the order of their first claims'),
    field: text('table of the fact, or document_details.field'),
    rule: text('name of the rule'),
  },
  { constraints: ['UNIQUE (field, rule)'] },
);

export const spans = table(
  'spans',
  'Places of claims in the texts of pages. The view claims has them with their quotes, and takes new ones.',
  {
    id: id('in the order of writing'),
    document_id: documentId(),
    page_index: integer('the page, as pages.page_index'),
    start_offset: integer('where the quote starts in the text of the page; counts Unicode code points from 0'),
    end_offset: integer('where it ends, exclusive: substr(text, start_offset + 1, end_offset - start_offset)'),
    rule_id: references('rules(id)', integer('what read it, and as what')),
    confidence: optional(
      real(
        'how sure OCR is of the least sure word in the lines quoted, 0 to 1; null where the file holds its words as text',
      ),
    ),
    continuation_of: optional(references('spans(id)', integer('first claim of a text that a page break cuts'))),
  },
  {
    constraints: [
      'UNIQUE (document_id, id)',
      'CHECK (start_offset >= 0 AND end_offset > start_offset)',
      'CHECK (confidence BETWEEN 0 AND 1)',
    ],
    indexes: ['continuation_of'],
  },
);

const ofClaim = 'FOREIGN KEY (document_id, claim_id) REFERENCES spans(document_id, id)';

/** A table of facts: its columns behind the claim, of the same document, that each row was read from. */
function facts<C extends Record<string, Column>>(name: string, comment: string, columns: C, more: string[] = []) {
  return table(
    name,
    comment,
    {
      claim_id: { ...integer("where it was read: claims.id, in the document's order"), primaryKey: true },
      document_id: documentId(),
      ...columns,
    },
    { constraints: [ofClaim], indexes: ['document_id', ...more] },
  );
}

export const documentDetails = table(
  'document_details',
  'What a document states once: every field of every document, with whether and where it is stated.',
  {
    document_id: documentId(),
    field: oneOf('which detail', detailFields),
    state: oneOf('absent is not unknown', detailStates),
    value: optional(text('the normalised value; only when stated')),
    claim_id: optional(integer('where it was read: claims.id; only when stated')),
  },
  {
    constraints: [
      'PRIMARY KEY (document_id, field)',
      ofClaim,
      "CHECK ((state = 'stated') = (value IS NOT NULL) AND (state = 'stated') = (claim_id IS NOT NULL))",
      `CHECK (field NOT IN ('published_on', 'meeting_on') OR value IS NULL OR ${isPartialDate('value')})`,
    ],
    indexes: ['claim_id'],
  },
);

export const sections = facts(
  'sections',
  'Headings in document order.',
  {
    level: { ...integer('1 for the outermost'), check: (name) => `${name} >= 1` },
    heading: text('as printed, without its number'),
    number: optional(text('printed number; null without')),
    parent_id: optional(references('sections(claim_id)', integer('the section it stands in; null at the top'))),
  },
  ['parent_id'],
);

export const inspectionMentions = facts('inspection_mentions', 'Each inspection or visit that a document names.', {
  framework: optional(oneOf('framework; null where the text does not print it', frameworks)),
  visit_kind: oneOf('kind of visit', visitKinds),
  start_on: optional(partialDate('first day, or the month or year where no more is stated; null where not stated')),
  end_on: optional(partialDate('last day; null where not stated')),
  relation: oneOf('what it is to the document', inspectionRelations),
});

export const inspectionWindows = table(
  'inspection_windows',
  'The windows of an inspection that was held in more than one.',
  {
    claim_id: references('inspection_mentions(claim_id)', integer('the mention')),
    position: integer('counts from 1'),
    document_id: documentId(),
    start_on: partialDate('first day'),
    end_on: partialDate('last day'),
  },
  {
    constraints: ['PRIMARY KEY (claim_id, position)', ofClaim],
    indexes: ['document_id, claim_id'],
  },
);

export const judgements = facts('judgements', 'Grades, one row for a domain of an inspection.', {
  domain: oneOf('what was judged', domains),
  grade: oneOf('the grade', grades),
  relation: oneOf('which inspection gave it', judgementRelations),
});

export const people = facts(
  'people',
  'People in their public role. One with two roles has two rows; private people are never here.',
  {
    name: text('as printed, without title, honours or post'),
    role: oneOf('role', roles),
    area: optional(oneOf('only for implications verifiers', areas)),
    inspectorate: optional(text('inspectorate, where stated')),
    printed_role: optional(text('post or role as printed beside the name')),
  },
);

export const recommendations = facts('recommendations', 'Recommendations and areas for improvement.', {
  kind: oneOf('whose recommendation it is', recommendationKinds),
  ref: optional(text('printed number or letter without brackets and end stop; null for a bullet')),
  text: text('the item as printed, without bullet or number, line breaks joined'),
});

export const metrics = table(
  'metrics',
  'The measures that have an id, so that values of many documents make a series.',
  {
    id: key('id'),
    label: text('what it measures'),
  },
);

export const kpis = facts(
  'kpis',
  'Numbers about services, children, families, staff or money.',
  {
    metric: optional(references('metrics(id)', text('the metric; null when the measure is none of them'))),
    measure: text('the words that say what is measured, as printed'),
    value: real('the number; the lower bound of a range'),
    value_max: optional(real('upper bound of a range; null for a single value')),
    unit: oneOf('unit', units),
    qualifier: oneOf('what kind of value it is', qualifiers),
    period: optional(period('ISO 8601 date or interval the value is of; null where not stated')),
    complement: flag('1 when the measure is printed turned round ("78% were not offered"), else 0'),
  },
  ['metric'],
);

export const dates = facts('dates', 'Every date that a document mentions.', {
  start_on: partialDate('the date, or the first of a range'),
  end_on: partialDate('the last of a range; equal to start_on for a single date'),
  precision: oneOf('how exactly it is stated', precisions),
  role: oneOf('what it is the date of', dateRoles),
});

export const agendaItems = facts('agenda_items', 'Items of agendas, and of the minutes of their meetings.', {
  number: optional(text('printed number without brackets and end stop; null without')),
  item: text('title of the item as printed, without its number'),
  first_page: optional(integer('first page of the pack that it points to, as printed; null where it points nowhere')),
  last_page: optional(integer('last page of the pack that it points to, as printed')),
  time: optional(text('time, as printed; null without')),
});

export const attendance = facts('attendance', 'Who was at a meeting or sent apologies, as its minutes say.', {
  name: text('as printed, without title, honours or post'),
  capacity: oneOf('in what capacity', attendanceCapacities),
  printed_role: optional(text('post or role as printed beside the name')),
});

export const resolutions = facts('resolutions', 'What minutes and records of decision say was decided.', {
  ref: optional(text('printed number of the minute or letter of the part; null without')),
  item: optional(text('title of the item that it was decided under; null where it stands under none')),
  text: text('the decision as printed, without "RESOLVED" and its "that"'),
});

export const listedDocuments = facts('listed_documents', 'Background papers and appendices, as papers list them.', {
  kind: oneOf('what it is to the paper', listedKinds),
  ref: optional(text('printed letter or number; null without')),
  name: text('as printed, without bullet and number'),
  url: optional(text('address printed or linked there; null without')),
});

export const issues = table(
  'issues',
  'What looked like a fact but fits nothing known, and facts that the database refused.',
  {
    id: id("in the document's order"),
    document_id: documentId(),
    code: oneOf('kind of problem', issueMeanings),
    message: text('what was found'),
    claim_id: optional(integer('where: claims.id; null where it has no place')),
  },
  {
    constraints: [ofClaim],
    indexes: ['document_id', 'claim_id', 'code'],
  },
);

/** Tables whose rows belong to one document, children first: the order in which they are emptied for it. */
export const factTables: Table[] = [
  documentDetails,
  issues,
  judgements,
  people,
  recommendations,
  kpis,
  dates,
  agendaItems,
  attendance,
  resolutions,
  listedDocuments,
  inspectionWindows,
  inspectionMentions,
  sections,
  spans,
];
