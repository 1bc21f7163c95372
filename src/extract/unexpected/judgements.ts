/** Judgements that a graded report lacks, and headings that give another grade than its table. */
import { frameworks, grades, sendOutcomes, wasInUse } from '../../reference/frameworks.js';
import { GRADE_SOURCE, gradeIn, labelsOf, plain } from '../judgements/labels.js';
import type { Context, Domain, Facts, Grade, Issue, PartialDate } from '../types.js';

const ENDS_IN_GRADE = new RegExp(`(?<=[\\s:])(${GRADE_SOURCE})\\W*$`, 'i');

export function unexpectedJudgements(
  context: Context,
  { inspections, judgements }: Pick<Facts, 'inspections' | 'judgements'>,
): Issue[] {
  const { documentType, framework, visitKind } = context.classification;
  if (documentType !== 'inspection_report' || visitKind !== 'inspection') return [];
  const on = inspections.find(({ relation }) => relation === 'subject')?.start ?? null;
  const current = new Map(
    judgements.filter(({ relation }) => relation === 'current').map(({ domain, grade }) => [domain, grade]),
  );
  const expected = (frameworks.find(({ id }) => id === framework)?.domains ?? []).filter(
    ({ from, to, optional }) => !optional && wasInUse(on, from ?? null, to ?? null),
  );
  const missing = expected
    .filter(({ id }) => !current.has(id))
    .map(({ id }): Issue => ({ code: 'judgement.missing', message: `No judgement of ${id}`, source: null }));
  const outOfUse = judgements
    .filter(({ relation, grade }) => relation === 'current' && !isGradeOf(grade, on))
    .map(
      ({ grade, source }): Issue => ({
        code: 'judgement.unknown_grade',
        message: `“${grade}” was not a grade at the time of the inspection (${on})`,
        source,
      }),
    );
  return [...missing, ...outOfUse, ...conflicts(context, current)];
}

/** Whether a grade was one of the scale when the inspection was. */
function isGradeOf(grade: Grade, on: PartialDate | null): boolean {
  const known: { id: Grade; from?: string; to?: string }[] = [...grades, ...sendOutcomes];
  return known.some(({ id, from, to }) => id === grade && wasInUse(on, from ?? null, to ?? null));
}

/** Headings such as "The experiences and progress of care leavers: good" say the grade again. */
function conflicts({ classification, sections }: Context, current: Map<Domain, Grade>): Issue[] {
  const labels = labelsOf(classification.framework);
  return sections.flatMap(({ heading, source }): Issue[] => {
    const words = ENDS_IN_GRADE.exec(heading)?.[1];
    const grade = words ? gradeIn(words) : null;
    const domain = grade ? domainIn(plain(heading), labels) : null;
    const judged = domain && current.get(domain);
    if (!judged || judged === grade) return [];
    return [{ code: 'judgement.conflict', message: `${domain}: ${judged}, but ${grade} in a heading`, source }];
  });
}

/** The domain whose label the words hold; `labels` has the longest first. */
function domainIn(words: string, labels: Map<string, Domain>): Domain | null {
  for (const [label, domain] of labels) if (` ${words} `.includes(` ${label} `)) return domain;
  return null;
}
