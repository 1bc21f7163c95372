/** What documents have in common: `src/link` works these tables out of the tables of facts, all anew each time. */
import { documentId } from './documents.js';
import { flag, id, integer, oneOf, optional, partialDate, real, references, table, text } from './model.js';
import { domains, frameworks, grades, visitKinds } from './values.js';

export const documentRoles = {
  reports: "the inspectorate's own report or letter of it",
  follows_up: 'a paper about it: cover report, action plan',
  recalls: 'mentions it as an earlier one',
  announces: 'mentions it as one to come',
} as const;
export type DocumentRole = keyof typeof documentRoles;

export const mentionBases = {
  same_days: 'same first and last day',
  near_days: 'days that overlap or are three weeks apart at most, of the same kind and framework',
  month: 'the month is that of the inspection or of its letter; no other inspection fits',
  year: 'the year is that of the inspection; no other inspection fits',
  several: 'more than one inspection fits, so it is linked to none',
  undated: 'the document gives it no date, so it is linked to none',
  no_authority: 'the document names no authority that the register has, so it is linked to none',
} as const;
export type MentionBasis = keyof typeof mentionBases;

export const judgementBases = {
  subject: 'given by the inspection that the document reports or is about',
  same_sentence: 'the sentence names the inspection',
  sentence_before: 'the sentence before it on the page names the inspection',
  only_one: 'the document recalls no other inspection, or none of the year that the sentence names',
  unclear: 'which inspection gave it is not clear, so it is linked to none',
} as const;
export type JudgementBasis = keyof typeof judgementBases;

export const gradeSources = {
  reported: "the inspectorate's own report of that inspection",
  told: 'a paper about the inspection',
  recalled: 'a later document that recalls it',
} as const;
export type GradeSource = keyof typeof gradeSources;

export const nameReasons = {
  letters: 'same letters, other capitals, accents, hyphens or spaces',
  spelling: 'first and last names that are nearly spelt the same',
  initial: 'same last name, and the first name of one is the initial of the other',
  middle_name: 'same first and last name, and one has names between',
  short_form: 'same last name, and the first name of one is short for the other',
} as const;
export type NameReason = keyof typeof nameReasons;

export const nameEvidence = {
  same_team: 'both were of the team of one inspection',
  same_post: 'both had the same post at the same authority',
} as const;
export type NameEvidence = keyof typeof nameEvidence;

export const repetitionKinds = {
  repeats: 'a paper repeats what the inspectorate asked for in that inspection',
  returns: 'a later inspection of the authority asks for it again',
} as const;
export type RepetitionKind = keyof typeof repetitionKinds;

export const disagreementKinds = {
  start_on: 'first days of the inspection, both stated to the day',
  end_on: 'last days of the inspection, both stated to the day',
  grade: 'grades of one domain',
  scope: 'a document gives all domains one grade, the report gives one of them another',
  count: 'how many improvements the inspectorate asked for, and how many were read in its report',
  quote: 'words that are quoted from the report, which has them otherwise',
} as const;
export type DisagreementKind = keyof typeof disagreementKinds;

const cascade = (column: string, target: string) => `FOREIGN KEY (${column}) REFERENCES ${target} ON DELETE CASCADE`;

export const inspections = table(
  'inspections',
  'Inspections and visits as things in the world, whatever documents name them; ids in the order of authority and date.',
  {
    id: id('counts from 1'),
    authority: references('authorities(code)', text('the authority')),
    authority_gss: text('its nine-character GSS code at the time, as the document gives it that says most'),
    framework: optional(oneOf('framework; null where no document prints it', frameworks)),
    visit_kind: oneOf('kind of visit', visitKinds),
    start_on: partialDate("first day by the inspectorate's report, else as exact as any document states it"),
    end_on: partialDate('last day; start_on where none is stated'),
    has_report: flag("1 where the inspectorate's own report or letter is here"),
  },
  { indexes: ['authority'] },
);

export const inspectionLinks = table(
  'inspection_links',
  'Which inspection each mention of one is of.',
  {
    mention_id: { ...integer('the mention: inspection_mentions.claim_id'), primaryKey: true },
    inspection_id: optional(integer('the inspection; null where it is not clear which')),
    document_id: { ...documentId(), comment: 'the document that mentions it' },
    role: oneOf('what the document is to the inspection', documentRoles),
    basis: oneOf('why they are one', mentionBases),
    counts: flag('v_papers.counts of the document'),
  },
  {
    constraints: [cascade('mention_id', 'inspection_mentions(claim_id)'), cascade('inspection_id', 'inspections(id)')],
    indexes: ['inspection_id', 'document_id'],
  },
);

export const judgementLinks = table(
  'judgement_links',
  'Which inspection gave each grade.',
  {
    judgement_id: { ...integer('the grade: judgements.claim_id'), primaryKey: true },
    inspection_id: optional(integer('the inspection; null where it is not clear which')),
    basis: oneOf('why it is that one', judgementBases),
    counts: flag('v_papers.counts of the document'),
  },
  {
    constraints: [cascade('judgement_id', 'judgements(claim_id)'), cascade('inspection_id', 'inspections(id)')],
    indexes: ['inspection_id'],
  },
);

export const inspectionGrades = table(
  'inspection_grades',
  'The grades of each inspection: from its report where that is here, else as other documents tell them.',
  {
    inspection_id: integer('the inspection'),
    domain: oneOf('what was judged', domains),
    grade: oneOf('the grade', grades),
    source: oneOf('where it is from', gradeSources),
    judgement_id: integer('the row it is from: judgements.claim_id'),
  },
  {
    constraints: [
      'PRIMARY KEY (inspection_id, domain)',
      cascade('inspection_id', 'inspections(id)'),
      cascade('judgement_id', 'judgements(claim_id)'),
    ],
    indexes: ['judgement_id', 'domain, grade'],
  },
);

export const persons = table(
  'persons',
  'People, whatever documents name them. Names that are the same are one person within the inspectorates, and within one authority.',
  {
    id: id('counts from 1'),
    name: text('name as most documents spell it'),
    authority: optional(
      references('authorities(code)', text('whose officer or councillor it is; null for people of inspectorates')),
    ),
  },
  { indexes: ['authority'] },
);

export const personLinks = table(
  'person_links',
  'Which person each row of people is.',
  {
    people_id: { ...integer('the row: people.claim_id'), primaryKey: true },
    person_id: integer('the person: persons.id'),
  },
  {
    constraints: [cascade('people_id', 'people(claim_id)'), cascade('person_id', 'persons(id)')],
    indexes: ['person_id'],
  },
);

export const personCandidates = table(
  'person_candidates',
  'Two names that may be of one person. Only those that are merged are one person in persons.',
  {
    id: id('in the order of names'),
    authority: optional(references('authorities(code)', text('the authority; null for people of inspectorates'))),
    name_a: text('one name'),
    name_b: text('the other'),
    reason: oneOf('in what they are alike', nameReasons),
    similarity: real('Jaro-Winkler similarity of the names, 0 to 1'),
    evidence: optional(oneOf('what else speaks for one person; null where nothing does', nameEvidence)),
    merged: flag('1 where they are taken for one person'),
    people_a: integer('a row with the one name: people.claim_id'),
    people_b: integer('a row with the other'),
  },
  {
    constraints: [cascade('people_a', 'people(claim_id)'), cascade('people_b', 'people(claim_id)')],
    indexes: ['authority', 'people_a', 'people_b'],
  },
);

export const recommendationLinks = table(
  'recommendation_links',
  'Recommendations of one authority that come back.',
  {
    recommendation_id: integer('the later one, or the one in a paper: recommendations.claim_id'),
    earlier_id: integer("the earlier one, or the inspectorate's: recommendations.claim_id"),
    kind: oneOf('how it comes back', repetitionKinds),
    similarity: real('share of their word stems that both have, 0 to 1 (Dice), without stop words'),
    basis: text('the stems that both have'),
  },
  {
    constraints: [
      'PRIMARY KEY (recommendation_id, earlier_id)',
      cascade('recommendation_id', 'recommendations(claim_id)'),
      cascade('earlier_id', 'recommendations(claim_id)'),
    ],
    indexes: ['earlier_id'],
  },
);

const side = <S extends 'a' | 'b'>(name: S, whose: string) =>
  ({
    [`${name}_document_id`]: integer(whose),
    [`${name}_page_index`]: integer('the page, as pages.page_index'),
    [`${name}_start`]: integer('where the quote starts in the text of the page; counts Unicode code points from 0'),
    [`${name}_end`]: integer('where it ends, exclusive'),
    [`${name}_quote`]: text('the words there'),
    [`${name}_value`]: text('what they say, in short'),
  }) as Record<`${S}_quote` | `${S}_value`, ReturnType<typeof text>> &
    Record<`${S}_document_id` | `${S}_page_index` | `${S}_start` | `${S}_end`, ReturnType<typeof integer>>;

const onPage = (name: string) =>
  `FOREIGN KEY (${name}_document_id, ${name}_page_index) REFERENCES pages(document_id, page_index) ON DELETE CASCADE`;

export const disagreements = table(
  'disagreements',
  'What documents say differently of one inspection. The database refuses a quote that is not at its place.',
  {
    id: id('in the order of inspections'),
    inspection_id: integer('the inspection'),
    kind: oneOf('what they disagree about', disagreementKinds),
    domain: optional(oneOf('what was judged, where it is about a grade', domains)),
    ...side('a', 'the document that says otherwise'),
    ...side('b', 'the report; where there is none, the document that is taken for right'),
  },
  {
    constraints: [cascade('inspection_id', 'inspections(id)'), onPage('a'), onPage('b')],
    indexes: ['inspection_id', 'a_document_id, a_page_index', 'b_document_id, b_page_index'],
  },
);

/** In the order of creation. */
export const linkedTables = [
  inspections,
  inspectionLinks,
  judgementLinks,
  inspectionGrades,
  persons,
  personLinks,
  personCandidates,
  recommendationLinks,
  disagreements,
];
