/** Disagreements between what was read from documents: dates, grades, and grades said of all domains. */
import type { LinkedInspection, Mention } from '../inspections.js';
import type { InspectionGrade, LinkedGrade, Place } from '../judgements.js';
import { saysAllDomains } from './scope.js';
import type { Claim, Disagreement } from './types.js';

type DatedMention = Mention & { place: Place; counts: boolean };

/** First and last days that differ, each said once a document. */
export function dateDisagreements(inspection: number, { mentions }: LinkedInspection<DatedMention>): Disagreement[] {
  const dated = mentions.map(({ mention }) => mention).filter(({ start, counts }) => counts && start?.length === 10);
  const [first, ...others] = dated;
  if (!first) return [];
  return (['start', 'end'] as const).flatMap((which) =>
    others
      .filter((other) => day(other, which) !== day(first, which) && !isWithin(other, first))
      .filter((other, at, all) => all.findIndex((one) => isSameClaim(one, other, which)) === at)
      .map((other) => ({
        inspection,
        kind: which === 'start' ? ('start_on' as const) : ('end_on' as const),
        domain: null,
        a: { ...other.place, value: day(other, which) },
        b: { ...first.place, value: day(first, which) },
      })),
  );
}

const day = ({ start, end }: Mention, which: 'start' | 'end'): string => (which === 'end' && end) || (start ?? '');

const isSameClaim = (a: Mention, b: Mention, which: 'start' | 'end'): boolean =>
  a.document === b.document && day(a, which) === day(b, which);

/** One day of an inspection of several is no statement of when it began or ended. */
const isWithin = (one: Mention, whole: Mention): boolean =>
  day(one, 'start') === day(one, 'end') &&
  day(whole, 'start') <= day(one, 'start') &&
  day(one, 'end') <= day(whole, 'end');

export const gradeClaim = ({ judgement }: Pick<InspectionGrade, 'judgement'>): Claim => ({
  ...judgement,
  value: judgement.grade,
});

/** Documents that give a domain another grade than the one that counts. */
export function gradeDisagreements({ inspection, domain, judgement, stated }: InspectionGrade): Disagreement[] {
  return stated
    .filter(({ grade }) => grade !== judgement.grade && grade !== 'not_judged' && judgement.grade !== 'not_judged')
    .filter(
      ({ document, grade }, at, all) => all.findIndex((one) => one.document === document && one.grade === grade) === at,
    )
    .map((other) => ({
      inspection,
      kind: 'grade',
      domain,
      a: gradeClaim({ judgement: other }),
      b: gradeClaim({ judgement }),
    }));
}

/** Sentences that give all domains one grade where the report has others. `grades` are those of one inspection. */
export function scopeDisagreements(linked: LinkedGrade[], grades: InspectionGrade[]): Disagreement[] {
  const reported = grades.filter(({ source }) => source === 'reported');
  return linked.flatMap(({ judgement, inspection }) => {
    if (inspection === null || !judgement.counts || !saysAllDomains(judgement.quote, reported.length)) return [];
    return reported
      .filter((one) => one.judgement.grade !== judgement.grade && one.judgement.document !== judgement.document)
      .map((one) => ({
        inspection,
        kind: 'scope' as const,
        domain: one.domain,
        a: gradeClaim({ judgement }),
        b: gradeClaim(one),
      }));
  });
}
