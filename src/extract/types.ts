/**
 * What is read from one document. Meanings of all fields: the labelling guide (`ARCHITECTURE.md` says where each is read).
 * Every fact carries its source; nothing without one reaches the store.
 */

import type { Classification } from '../classify/types.js';
import type { Document } from '../document/types.js';
import type { Section } from '../sections/types.js';
import type { IssueCode } from './issue-kinds.js';

/** Where a fact was read. Offsets count UTF-16 units of the page's text, whose slice is exactly `quote`. */
export interface Source {
  /** 1-based page; null in a format without pages. */
  page: number | null;
  /** Index into `Document.pages`. */
  pageIndex: number;
  start: number;
  end: number;
  quote: string;
  /** How sure OCR is of the least sure word in the quote's lines, 0 to 1; only of what was read from a picture. */
  confidence?: number;
  /** The rest of a text that a page break cuts, in order. */
  continued?: Source[];
}

/** A fact with its source and the id of the rule that read it ("judgements.table", "people.report-of"). */
export type Sourced<T> = T & { source: Source; rule: string };

export type Framework = 'ILACS' | 'SIF' | 'JTAI' | 'AREA_SEND' | 'SLAC' | 'CP_ARRANGEMENTS' | 'OTHER';
export type VisitKind = 'inspection' | 'focused_visit' | 'monitoring_visit' | 'revisit';
export type DocumentType =
  | 'inspection_report'
  | 'inspection_letter'
  | 'council_report'
  | 'action_plan'
  | 'agenda'
  | 'minutes'
  | 'reports_pack'
  | 'other';

/** ISO 8601 at the precision that is printed: `2019`, `2019-11` or `2019-11-04`. */
export type PartialDate = string;

export interface Inspection {
  /** null where the text does not print it. */
  framework: Framework | null;
  visitKind: VisitKind;
  start: PartialDate | null;
  end: PartialDate | null;
  /** Both windows where the document gives two. */
  spans?: { start: PartialDate; end: PartialDate }[];
  relation: 'subject' | 'previous' | 'next';
}

export type Role =
  | 'lead_inspector'
  | 'inspector'
  | 'addressee'
  | 'report_author'
  | 'report_of'
  | 'accountable_director'
  | 'presenter'
  | 'implications_verifier'
  | 'senior_hmi'
  | 'regional_director'
  | 'director_of_childrens_services'
  | 'signatory'
  | 'inspection_support';

export interface Person {
  /** Without title, honours or post, spelt as printed. */
  name: string;
  role: Role;
  /** Only for implications verifiers. */
  area?: 'financial' | 'legal' | 'diversity' | 'other';
  inspectorate?: string;
  /** Post or role as printed beside the name. */
  printedRole?: string;
}

export type Domain =
  | 'overall_effectiveness'
  | 'impact_of_leaders'
  | 'help_and_protection'
  | 'children_in_care_and_care_leavers'
  | 'children_in_care'
  | 'care_leavers'
  | 'looked_after_and_permanence'
  | 'adoption_performance'
  | 'leadership_management_governance'
  | 'lscb_effectiveness'
  | 'send_outcome';
export type Grade =
  | 'outstanding'
  | 'good'
  | 'requires_improvement'
  | 'adequate'
  | 'inadequate'
  | 'typically_positive'
  | 'inconsistent'
  | 'systemic_failings'
  | 'not_judged';

export interface Judgement {
  domain: Domain;
  grade: Grade;
  relation: 'current' | 'previous';
}

export interface Recommendation {
  kind: 'area_for_improvement' | 'priority_action' | 'council_recommendation';
  /** Printed number or letter without brackets and end stop; null for a bullet. */
  ref: string | null;
  text: string;
}

export type Unit = 'percent' | 'count' | 'gbp' | 'rate_per_10000' | 'days' | 'weeks' | 'months' | 'ratio';
export type Qualifier = 'actual' | 'target' | 'forecast' | 'previous' | 'comparator' | 'approximate';

export interface Kpi {
  /** Id of `data/metrics.json`, null when the measure is none of them. */
  metric: string | null;
  measure: string;
  value: number;
  valueMax: number | null;
  unit: Unit;
  qualifier: Qualifier;
  /** ISO date or interval (`2016-04/2016-09`, `2015/2016`, `2016-04/..`), null where not stated. */
  period: string | null;
  /** Whether the measure is printed turned round ("78% were not offered"). */
  complement?: boolean;
}

export interface DateMention {
  start: PartialDate;
  /** Equal to `start` for a single date. */
  end: PartialDate;
  precision: 'day' | 'month' | 'year';
  /** What the date is of: "published", "meeting", "inspection", "mention". */
  role: 'published' | 'meeting' | 'inspection' | 'mention';
}

/** An item of an agenda, or of the minutes of its meeting. */
export interface AgendaItem {
  /** Printed number without brackets and end stop ("7", "12a", "286"); null where none is printed. */
  number: string | null;
  title: string;
  /** First and last page of the pack that the agenda points to, as printed; null where it points nowhere. */
  packPages: { first: number; last: number } | null;
  /** As printed ("10.05 am"); null without. */
  time: string | null;
}

/** Someone whom minutes name among those who were there or sent apologies. */
export interface Attendance {
  /** Without title, honours or post, spelt as printed. */
  name: string;
  /** `in_attendance`: officers and guests, who are not members. */
  capacity: 'present' | 'apologies' | 'in_attendance' | 'absent';
  /** Post or role as printed beside the name ("Chair", "Democratic Services Officer"). */
  printedRole?: string;
}

/** What minutes or a record of decision say was decided. */
export interface Resolution {
  /** Printed number of the minute or letter of the part; null without. */
  ref: string | null;
  /** Title of the item that it was decided under; null where it stands under none. */
  item: string | null;
  /** The decision as printed, without "RESOLVED" and its "that". */
  text: string;
}

/** A background paper or an appendix, as a paper lists it. */
export interface ListedDocument {
  kind: 'background_paper' | 'appendix';
  /** Printed letter or number ("A", "1"); null without. */
  ref: string | null;
  /** As printed, without bullet, number and the word "Appendix". */
  title: string;
  /** Address printed or linked there; null without. */
  url: string | null;
}

/** Values that a document has once, each with its source where it has one. */
export interface PaperDetails {
  title: Sourced<{ value: string }> | null;
  publishedOn: Sourced<{ value: PartialDate }> | null;
  meetingOn: Sourced<{ value: PartialDate }> | null;
  committee: Sourced<{ value: string }> | null;
  itemNumber: Sourced<{ value: string }> | null;
  wards: Sourced<{ value: string }> | null;
  keyDecision: Sourced<{ value: string }> | null;
  theme: Sourced<{ value: string }> | null;
}

/** Something that looks like a fact but fits no known grammar. Recorded, never dropped. */
export interface Issue {
  code: IssueCode;
  message: string;
  source: Source | null;
  /** The detail that has no value because of it. */
  detail?: keyof PaperDetails;
}

/** What an extractor gives: facts, and whatever looked like one but fits no known grammar. */
export interface Extraction<T> {
  rows: Sourced<T>[];
  issues: Issue[];
}

export interface Facts {
  details: PaperDetails;
  inspections: Sourced<Inspection>[];
  people: Sourced<Person>[];
  judgements: Sourced<Judgement>[];
  recommendations: Sourced<Recommendation>[];
  kpis: Sourced<Kpi>[];
  dates: Sourced<DateMention>[];
  agendaItems: Sourced<AgendaItem>[];
  attendance: Sourced<Attendance>[];
  resolutions: Sourced<Resolution>[];
  listedDocuments: Sourced<ListedDocument>[];
  issues: Issue[];
}

/** What an extractor gets: the document with all that the stages before it found out. */
export interface Context {
  document: Document;
  sections: Section[];
  classification: Classification;
}

/** Which paper of a reports pack a document is. */
export interface PartOfPack {
  /** `sha256` of the pack. */
  pack: string;
  /** Counts from 1. */
  position: number;
  /** Number of the agenda item and what the pack's outline calls the paper; null where it prints none. */
  item: string | null;
  title: string | null;
  /** 1-based page of the pack on which it begins. */
  firstPage: number;
}

/** Everything that the pipeline knows about one document; crosses from worker to writer by structured clone. */
export interface Reading {
  document: Omit<Document, 'blocks' | 'pages'>;
  /** Only of a paper that was cut out of a pack. */
  part?: PartOfPack;
  /** Hex SHA-256 of its words, without what repeats around them: the same for the same paper in other bytes. */
  textHash: string;
  /** `ocr` only where words were read from a picture. */
  pages: { number: number | null; text: string; ocr?: true }[];
  sections: Section[];
  classification: Classification;
  facts: Facts;
}
