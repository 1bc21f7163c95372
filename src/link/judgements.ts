/** Which inspection gave each grade that a document states. */
import type { Domain, Grade, Inspection, Judgement, VisitKind } from '../extract/types.js';
import type { GradeSource, JudgementBasis } from '../store/schema/linked.js';
import { groupBy } from './group.js';

/** Where a fact was read: offsets count code points. */
export interface Place {
  document: string;
  pageIndex: number;
  start: number;
  end: number;
  quote: string;
}

export interface StatedGrade extends Place {
  id: number;
  domain: Domain;
  grade: Grade;
  relation: Judgement['relation'];
  isReport: boolean;
  counts: boolean;
}

/** A mention with the inspection that it was linked to. */
export interface PlacedMention extends Place {
  inspection: number | null;
  /** First day, month or year. */
  date: string | null;
  relation: Inspection['relation'];
  visitKind: VisitKind;
}

export interface LinkedGrade {
  judgement: StatedGrade;
  inspection: number | null;
  basis: JudgementBasis;
}

/** How far, in characters, a grade may stand behind the sentence that names its inspection. */
const reach = 250;

/** Links each grade; both lists may be of many documents, each in its order. */
export function linkJudgements(judgements: StatedGrade[], mentions: PlacedMention[]): LinkedGrade[] {
  const byDocument = groupBy(mentions, ({ document }) => document);
  return judgements.map((judgement) => {
    const own = byDocument.get(judgement.document) ?? [];
    return { judgement, ...(judgement.relation === 'current' ? bySubject(own) : recalled(judgement, own)) };
  });
}

type Found = Omit<LinkedGrade, 'judgement'>;

const unclear: Found = { inspection: null, basis: 'unclear' };

/** The one inspection that all of the mentions are of. */
function onlyOne(mentions: PlacedMention[], basis: JudgementBasis): Found | null {
  const ids = new Set(mentions.map(({ inspection }) => inspection));
  const [inspection] = ids;
  return ids.size === 1 && typeof inspection === 'number' ? { inspection, basis } : null;
}

const bySubject = (mentions: PlacedMention[]): Found =>
  onlyOne(
    mentions.filter(({ relation }) => relation === 'subject'),
    'subject',
  ) ?? unclear;

function recalled(judgement: StatedGrade, mentions: PlacedMention[]): Found {
  const graded = mentions.filter(({ visitKind }) => visitKind === 'inspection' || visitKind === 'revisit');
  const onPage = graded.filter(({ pageIndex }) => pageIndex === judgement.pageIndex);
  const around = onPage.filter(({ start, end }) => start < judgement.end && judgement.start < end);
  if (around.length > 0) return onlyOne(around, 'same_sentence') ?? unclear;
  const years = judgement.quote.match(/\b20\d\d\b/g);
  const fits = ({ date }: PlacedMention): boolean => date !== null && (!years || years.includes(date.slice(0, 4)));
  const before = onPage
    .filter(({ end }) => end <= judgement.start && judgement.start - end <= reach)
    .sort((a, b) => a.end - b.end)
    .at(-1);
  if (before && fits(before)) return onlyOne([before], 'sentence_before') ?? unclear;
  const earlier = graded.filter(({ relation }) => relation === 'previous');
  const fitting = years ? earlier.filter(fits) : earlier;
  return onlyOne(fitting, 'only_one') ?? unclear;
}

/** The grade of an inspection and domain that counts, with all that documents state of it. */
export interface InspectionGrade {
  inspection: number;
  domain: Domain;
  source: GradeSource;
  judgement: StatedGrade;
  /** Of documents that count, the one that is taken first. */
  stated: StatedGrade[];
}

/** Grades by inspection and domain: the report's own, else a paper's about it, else what is recalled first. */
export function gradesOf(linked: LinkedGrade[]): InspectionGrade[] {
  const graded = linked.filter(({ judgement, inspection }) => inspection !== null && judgement.counts);
  return [...groupBy(graded, ({ inspection, judgement }) => `${inspection} ${judgement.domain}`).values()].map(
    (all) => {
      const stated = all.map(({ judgement }) => judgement).sort((a, b) => rank(a) - rank(b));
      const [judgement] = stated as [StatedGrade, ...StatedGrade[]];
      const source = (['reported', 'told', 'recalled'] as const)[rank(judgement)] ?? 'recalled';
      return { inspection: all[0]?.inspection as number, domain: judgement.domain, source, judgement, stated };
    },
  );
}

const rank = ({ relation, isReport }: StatedGrade): number => (relation === 'previous' ? 2 : isReport ? 0 : 1);
