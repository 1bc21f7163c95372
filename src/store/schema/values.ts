/** Every value of the closed lists with its meaning; each record is checked by the compiler to name its whole union. */

import { type IssueCode, issueKinds } from '../../extract/issue-kinds.js';
import type {
  Attendance,
  DateMention,
  DocumentType,
  Domain,
  Framework,
  Grade,
  Inspection,
  Judgement,
  ListedDocument,
  Person,
  Qualifier,
  Recommendation,
  Role,
  Unit,
  VisitKind,
} from '../../extract/types.js';
import { quarantineReasons } from '../../readers/quarantine-reasons.js';
import type { Outcome } from '../../sources/errors.js';

export const documentTypes: Record<DocumentType, string> = {
  inspection_report: "an inspectorate's full report",
  inspection_letter: 'letter after a focused visit, a monitoring visit or an annual conversation',
  council_report: 'committee or board paper, cover reports included',
  action_plan: 'plan that answers an inspection',
  agenda: 'agenda of a meeting',
  minutes: 'minutes of a meeting',
  reports_pack: 'several papers in one file',
  other: 'none of these',
};

export const frameworks: Record<Framework, string> = {
  ILACS: "inspection of local authority children's services, from 2018",
  SIF: 'single inspection framework, 2013 to 2018',
  JTAI: 'joint targeted area inspection',
  AREA_SEND: 'area inspection of special educational needs and disabilities',
  SLAC: 'safeguarding and looked after children, before 2013',
  CP_ARRANGEMENTS: 'arrangements for the protection of children, 2012 to 2013',
  OTHER: 'another framework',
};

export const visitKinds: Record<VisitKind, string> = {
  inspection: 'graded or full inspection',
  focused_visit: 'focused visit, without grades',
  monitoring_visit: 'monitoring visit, without grades',
  revisit: 'second visit of an inspection',
};

export const inspectionRelations: Record<Inspection['relation'], string> = {
  subject: 'the one the document reports or is about',
  previous: 'an earlier one it mentions',
  next: 'a later one it mentions',
};

export const roles: Record<Role, string> = {
  lead_inspector: 'leads the inspection (of two inspectorates, the Ofsted lead)',
  inspector: 'any other member of the team',
  addressee: 'to whom a letter is addressed',
  report_author: 'wrote the paper',
  report_of: 'officer that a paper is "Report of"',
  accountable_director: 'director accountable for the paper',
  presenter: 'presents the paper',
  implications_verifier: 'verified a section on implications; see area',
  senior_hmi: 'senior inspector that a report names',
  regional_director: "inspectorate's regional director",
  director_of_childrens_services: "director of children's services",
  signatory: 'signed a letter',
  inspection_support: 'data analyst or quality assurance manager of a team',
};

export const areas: Record<NonNullable<Person['area']>, string> = {
  financial: 'financial implications',
  legal: 'legal implications',
  diversity: 'diversity and equality implications',
  other: 'other implications',
};

export const domains: Record<Domain, string> = {
  overall_effectiveness: 'overall effectiveness',
  impact_of_leaders: 'impact of leaders on social work practice',
  help_and_protection: 'children who need help and protection',
  children_in_care_and_care_leavers: 'children in care and care leavers, one grade (ILACS to 2022)',
  children_in_care: 'children in care',
  care_leavers: 'care leavers',
  looked_after_and_permanence: 'children looked after and achieving permanence',
  adoption_performance: 'adoption performance',
  leadership_management_governance: 'leadership, management and governance',
  lscb_effectiveness: 'effectiveness of the local safeguarding children board',
  send_outcome: 'outcome of an area SEND inspection',
};

export const grades: Record<Grade, string> = {
  outstanding: 'outstanding',
  good: 'good',
  requires_improvement: 'requires improvement, also "requires improvement to be good"',
  adequate: 'adequate, before 2013',
  inadequate: 'inadequate',
  typically_positive: 'area SEND: typically positive experiences and outcomes',
  inconsistent: 'area SEND: inconsistent experiences and outcomes',
  systemic_failings: 'area SEND: widespread or systemic failings',
  not_judged: 'the document says that no grade was given',
};

export const judgementRelations: Record<Judgement['relation'], string> = {
  current: 'given by the inspection that the document reports',
  previous: 'grade of an earlier inspection that the document recalls',
};

export const recommendationKinds: Record<Recommendation['kind'], string> = {
  area_for_improvement: 'what needs to improve, as the inspectorate puts it',
  priority_action: "an inspectorate's priority action",
  council_recommendation: 'what a paper asks its committee to do',
};

export const units: Record<Unit, string> = {
  percent: 'percent',
  count: 'a number of people, things or events',
  gbp: 'pounds sterling',
  rate_per_10000: 'rate for 10,000 children',
  days: 'days',
  weeks: 'weeks',
  months: 'months; durations in years are in months',
  ratio: 'ratio',
};

export const qualifiers: Record<Qualifier, string> = {
  actual: 'measured',
  target: 'aimed at; budgets too',
  forecast: 'expected',
  previous: 'earlier value given for comparison',
  comparator: 'value of England, a region or statistical neighbours',
  approximate: 'stated as a bound or in round words',
};

export const precisions: Record<DateMention['precision'], string> = {
  day: 'stated to the day',
  month: 'stated to the month',
  year: 'stated to the year',
};

export const dateRoles: Record<DateMention['role'], string> = {
  published: 'date of publication',
  meeting: 'date of the meeting',
  inspection: 'date of an inspection or visit',
  mention: 'any other date',
};

export const attendanceCapacities: Record<Attendance['capacity'], string> = {
  present: 'a member who was there',
  apologies: 'sent apologies',
  in_attendance: 'was there and is no member',
  absent: 'was not there, with or without apologies',
};

export const listedKinds: Record<ListedDocument['kind'], string> = {
  background_paper: 'relied on in writing the paper',
  appendix: 'attached to it',
};

export const issueMeanings = Object.fromEntries(
  Object.entries(issueKinds).map(([code, { means }]) => [code, means]),
) as Record<IssueCode, string>;

export const quarantineMeanings = Object.fromEntries(
  Object.entries(quarantineReasons).map(([reason, { means }]) => [reason, means]),
);

export const detailStates = {
  stated: 'the document states it: value and claim are there',
  not_stated: 'this kind of document can state it, this one does not',
  not_applicable: 'this kind of document never states it',
  unreadable: 'it could not be read, so nothing is known',
};
export type DetailState = keyof typeof detailStates;

export const sourceKinds = {
  folder: 'files of a folder',
  'url-list': 'a list of addresses',
  moderngov: "a council's ModernGov site",
  cmis: "a council's CMIS site",
  'ofsted-reports': "Ofsted's reports site",
} as const;

export const outcomes: Record<Outcome, string> = {
  ok: 'something new came',
  unchanged: 'all was there, nothing new',
  empty: 'the source offers no papers',
  blocked: 'the site does not let us in: a firewall, a refusal, robots.txt',
  broken: 'the site, or a page of it, is not as it should be',
  gone: 'there is nothing at the address any more',
};
