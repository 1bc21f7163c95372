/** Mentions of inspections in many documents become inspections of the world. */
import type { Framework, Inspection, VisitKind } from '../extract/types.js';
import type { MentionBasis } from '../store/schema/linked.js';
import { compare, groupBy } from './group.js';

/** An inspection as one document names it. Dates are ISO, to the day, the month or the year. */
export interface Mention {
  id: number;
  document: string;
  /** authorities.code of the authority that the document is about. */
  authority: string;
  framework: Framework | null;
  /** Framework of the document, where it is of one. */
  documentFramework: Framework | null;
  visitKind: VisitKind;
  start: string | null;
  end: string | null;
  relation: Inspection['relation'];
  /** Whether the inspectorate wrote the document. */
  isReport: boolean;
  /** Date of the document. */
  dated: string | null;
}

/** One inspection of the world with the mentions that are of it, the one that says most first. */
export interface LinkedInspection<M extends Mention = Mention> {
  authority: string;
  framework: Framework | null;
  services: Services;
  visitKind: VisitKind;
  start: string | null;
  end: string | null;
  /** Date of the inspectorate's report. */
  reportDated: string | null;
  mentions: { mention: M; basis: Basis }[];
}

/** What was inspected; all frameworks of children's social care are one. */
type Services = 'children' | Extract<Framework, 'JTAI' | 'AREA_SEND' | 'OTHER'>;

type Basis = Extract<MentionBasis, 'same_days' | 'near_days' | 'month' | 'year'>;

export interface Linking<M extends Mention> {
  /** In the order of authority, date and framework. */
  inspections: LinkedInspection<M>[];
  unlinked: { mention: M; basis: 'several' | 'undated' }[];
}

/** Papers misprint first days and count preparation in; no authority has two inspections of one kind this close, in days. */
const nearDays = 21;

/**
 * Links mentions. One that could be of two inspections is of none: it is in `unlinked`, and so is one without a date.
 * The order of the mentions makes no difference, as long as ids of one document are in its order.
 */
export function linkInspections<M extends Mention>(mentions: M[]): Linking<M> {
  const linked = [...groupBy([...mentions].sort(inOrder), ({ authority }) => authority)]
    .sort(([a], [b]) => compare(a, b))
    .map(([, own]) => linkOfOne(own));
  return {
    inspections: linked.flatMap(({ inspections }) => inspections),
    unlinked: linked.flatMap(({ unlinked }) => unlinked),
  };
}

function linkOfOne<M extends Mention>(mentions: M[]): Linking<M> {
  const inspections: LinkedInspection<M>[] = [];
  const unlinked: Linking<M>['unlinked'] = [];
  const link = (mention: M, find: (inspection: LinkedInspection<M>) => Basis | null): void => {
    const found = inspections.flatMap((inspection) => {
      const basis = find(inspection);
      return basis === null ? [] : [{ inspection, basis }];
    });
    const best = Math.min(...found.map(({ basis }) => order.indexOf(basis)));
    const [closest, other] = found.filter(({ basis }) => order.indexOf(basis) === best);
    if (other) unlinked.push({ mention, basis: 'several' });
    else if (closest) join(closest.inspection, mention, closest.basis);
    else inspections.push(newInspection(mention));
  };
  // The exact ones first: they say which inspections there are, and the vague ones are then of one of them.
  for (const mention of mentions.filter(isToTheDay)) link(mention, (inspection) => byDays(mention, inspection));
  for (const mention of mentions.filter(isToTheMonth)) link(mention, (inspection) => byMonth(mention, inspection));
  for (const mention of mentions.filter(isToTheYear)) link(mention, (inspection) => byYear(mention, inspection));
  for (const mention of mentions) if (mention.start === null) unlinked.push({ mention, basis: 'undated' });
  return { inspections: inspections.sort(byDate), unlinked };
}

const byDate = (a: LinkedInspection, b: LinkedInspection): number =>
  compare(a.start, b.start) ||
  compare(a.end, b.end) ||
  compare(a.framework, b.framework) ||
  compare(a.visitKind, b.visitKind);

const isToTheDay = ({ start }: Mention): boolean => start?.length === 10;
const isToTheMonth = ({ start }: Mention): boolean => start?.length === 7;
const isToTheYear = ({ start }: Mention): boolean => start?.length === 4;

function byDays(mention: Mention, inspection: LinkedInspection): Basis | null {
  if (inspection.start === null || inspection.start.length < 10) return null;
  const isSame = mention.start === inspection.start && lastDay(mention) === lastDay(inspection);
  if (isSame && (mention.framework ?? inspection.framework) === (inspection.framework ?? mention.framework)) {
    return 'same_days';
  }
  if (!areOneKind(mention, inspection)) return null;
  const isNear =
    Math.abs(days(mention.start!) - days(inspection.start)) <= nearDays ||
    (mention.start! <= lastDay(inspection) && inspection.start <= lastDay(mention));
  return isNear ? 'near_days' : null;
}

/** A month is that of the visit, or that of its letter, which is mostly of the next month. */
function byMonth(mention: Mention, inspection: LinkedInspection): Basis | null {
  if (inspection.start === null || inspection.start.length === 4 || !areOneKind(mention, inspection)) return null;
  const [month, first, last] = [months(mention.start!), months(inspection.start), months(lastDay(inspection))];
  // Visits can follow one another month by month.
  const later = inspection.start.length === 10 || mention.visitKind === 'inspection' ? 1 : 0;
  const isOfLetter = inspection.reportDated?.startsWith(mention.start!) ?? false;
  return (month >= first && month <= last + later) || isOfLetter ? 'month' : null;
}

function byYear(mention: Mention, inspection: LinkedInspection): Basis | null {
  if (inspection.start === null || !areOneKind(mention, inspection)) return null;
  return inspection.start.slice(0, 4) === mention.start ? 'year' : null;
}

/** "The last inspection" of a report is one of the same services; joint and SEND inspections are named as such. */
function areOneFramework(mention: Mention, inspection: Pick<LinkedInspection, 'framework' | 'services'>): boolean {
  if (mention.framework !== null && inspection.framework !== null) return mention.framework === inspection.framework;
  return servicesOf(mention) === inspection.services;
}

function servicesOf({ framework, documentFramework }: Mention): Services {
  const known = framework ?? (documentFramework === 'AREA_SEND' ? documentFramework : null);
  return known === 'JTAI' || known === 'AREA_SEND' || known === 'OTHER' ? known : 'children';
}

/** What a document recalls is another one than what it is about. */
const areOneKind = (mention: Mention, { mentions, ...inspection }: LinkedInspection): boolean =>
  mention.visitKind === inspection.visitKind &&
  areOneFramework(mention, inspection) &&
  !mentions.some(
    ({ mention: { document, relation } }) => document === mention.document && relation !== mention.relation,
  );

function newInspection<M extends Mention>(mention: M): LinkedInspection<M> {
  const { authority, framework, visitKind, start, end, isReport, relation, dated } = mention;
  return {
    authority,
    framework,
    services: servicesOf(mention),
    visitKind,
    start,
    end,
    reportDated: isReport && relation === 'subject' ? dated : null,
    mentions: [{ mention, basis: isToTheDay(mention) ? 'same_days' : isToTheMonth(mention) ? 'month' : 'year' }],
  };
}

/** The dates of an inspection are those of the first mention, which is the inspectorate's own where there is one. */
function join<M extends Mention>(inspection: LinkedInspection<M>, mention: M, basis: Basis): void {
  inspection.framework ??= mention.framework;
  inspection.mentions.push({ mention, basis });
}

/** The inspectorate's own reports of their subject, then other papers' subjects, then what is only recalled. */
function inOrder(a: Mention, b: Mention): number {
  return (
    rank(a) - rank(b) ||
    compare(a.start, b.start) ||
    compare(a.end, b.end) ||
    compare(a.document, b.document) ||
    a.id - b.id
  );
}

const rank = ({ isReport, relation }: Mention): number =>
  relation === 'subject' ? (isReport ? 0 : 1) : isReport ? 2 : 3;

/** The closest first. */
const order: Basis[] = ['same_days', 'near_days', 'month', 'year'];

const lastDay = ({ start, end }: { start: string | null; end: string | null }): string => end ?? start ?? '';
const days = (date: string): number => Date.parse(date) / 86_400_000;
const months = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
