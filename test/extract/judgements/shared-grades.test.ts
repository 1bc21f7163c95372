/** A grade of several domains, one told by "the same", and one that no verb of judging gives. */
import { describe, expect, test } from 'vitest';
import { extractInspections } from '../../../src/extract/inspections/index.js';
import { extractJudgements } from '../../../src/extract/judgements/index.js';
import { paragraphs, reportContext } from '../inspections/report.js';

const ILACS = ['Outcome of the Ofsted ILACS inspection', 'The ILACS inspection was held from 3 to 14 June 2022.'];
const VISIT = ['Ofsted focused visit', 'The focused visit was on 4 and 5 March 2025.'];
const LEADERS = 'the impact of leaders on social work practice';
const HELP = 'the experiences and progress of children who need help and protection';
const CARE = 'the experiences and progress of children in care and care leavers';

async function read(front: string[], ...text: string[]): Promise<string[]> {
  const context = await reportContext(['council_report', null, null], paragraphs(...front, ...text));
  const { rows } = extractJudgements(context, extractInspections(context).rows);
  for (const { source } of rows)
    expect(context.document.pages[source.pageIndex]!.text.slice(source.start, source.end)).toBe(source.quote);
  return rows.map(({ relation, domain, grade }) => `${relation} ${domain} ${grade}`).sort();
}

const now = (grade: string, ...domains: string[]): string[] => domains.map((one) => `current ${one} ${grade}`).sort();
const [L, H, C, O] = [
  'impact_of_leaders',
  'help_and_protection',
  'children_in_care_and_care_leavers',
  'overall_effectiveness',
] as const;

describe('several domains', () => {
  test.each<[text: string, rows: string[]]>([
    [`At this inspection, ${LEADERS}, ${HELP}, and ${CARE} were each graded good.`, now('good', L, H, C)],
    [`Inspectors judged ${LEADERS}, and ${CARE}, to be good.`, now('good', L, C)],
    [`Two areas, ${LEADERS} and ${HELP}, were both rated as inadequate.`, now('inadequate', L, H)],
    [
      'Help and protection, the impact of leaders and overall effectiveness were all graded as good.',
      now('good', H, L, O),
    ],
    [`We received a judgement of good for ${LEADERS} and for ${CARE}.`, now('good', L, C)],
    [`Ofsted rated us outstanding for ${LEADERS}, ${HELP} and ${CARE}.`, now('outstanding', L, H, C)],
    [`${LEADERS} was judged good and ${HELP} outstanding.`, [...now('good', L), ...now('outstanding', H)].sort()],
    [`The aim is that ${LEADERS}, ${HELP} and ${CARE} are each judged good.`, []],
    [`If ${LEADERS}, ${HELP} and ${CARE} are all judged good, the direction ends.`, []],
    [`None of ${LEADERS}, ${HELP} and ${CARE} was judged inadequate.`, []],
    ['Ofsted did not judge the impact of leaders to be inadequate.', []],
    [`Only one council in ten has ${LEADERS} and ${HELP} both judged outstanding.`, []],
    [`In our self-evaluation we judged ${LEADERS} and ${HELP} to be good.`, []],
    [`The peer team rated ${HELP}, ${LEADERS} and overall effectiveness as good.`, []],
    [`Neighbouring councils’ ${HELP}, and ${LEADERS}, were both judged inadequate.`, []],
    [`Inspectors judge ${LEADERS} and ${HELP} to be outstanding, good or inadequate.`, []],
  ])('%s', async (text, rows) => {
    expect(await read(ILACS, text)).toEqual(rows);
  });
});

describe('the same grade', () => {
  const judged = 'The impact of leaders on social work practice was judged good.';
  test.each<[text: string, rows: string[]]>([
    [`${judged} Overall effectiveness received the same grade.`, now('good', L, O)],
    [`${judged} The overall judgement was the same.`, now('good', L, O)],
    [`${judged} Overall effectiveness was also given the same judgement.`, now('good', L, O)],
    [`${judged} The same grade was given for overall effectiveness.`, now('good', L, O)],
    [`${judged} So was ${HELP}.`, now('good', L, H)],
    [`${HELP} was judged good, as was ${LEADERS}.`, now('good', H, L)],
    [`${LEADERS} was judged good; overall effectiveness was rated the same.`, now('good', L, O)],
    [`${judged} Overall effectiveness received the same grade as in 2018.`, now('good', L)],
    [`${judged} Overall effectiveness was not given the same grade.`, now('good', L)],
    [`${judged} The board was pleased. Overall effectiveness received the same grade.`, now('good', L)],
    ['Overall effectiveness received the same grade.', []],
    [
      `${LEADERS} was judged good and ${HELP} outstanding. Overall effectiveness was given the same grade.`,
      [...now('good', L), ...now('outstanding', H)].sort(),
    ],
  ])('%s', async (text, rows) => {
    expect(await read(ILACS, text)).toEqual(rows);
  });

  test('is quoted with the grade', async () => {
    const context = await reportContext(
      ['council_report', null, null],
      paragraphs(...ILACS, `${judged} Overall effectiveness received the same grade.`),
    );
    const { rows } = extractJudgements(context, extractInspections(context).rows);
    expect(rows.map(({ source }) => source.quote)).toEqual([
      judged,
      `${judged} Overall effectiveness received the same grade.`,
    ]);
  });
});

describe('without a verb of judging', () => {
  const was = (grade: string): string[] => [`previous overall_effectiveness ${grade}`];
  test.each<[text: string, rows: string[]]>([
    ['The last full ILACS inspection was in May 2021. Services were outstanding then.', was('outstanding')],
    ['The last graded inspection of the council was in May 2021. It was good at that time.', was('good')],
    ['Westerby was inspected under ILACS in May 2021. At that time services were inadequate.', was('inadequate')],
    [
      'Westerby’s previous ILACS inspection took place in May 2021. The outcome was requires improvement to be good.',
      was('requires_improvement'),
    ],
    ['Services were inspected in May 2021 under the ILACS framework, when they were good.', was('good')],
    ['It follows the ILACS inspection of May 2021, at which services were good overall.', was('good')],
    ['The last ILACS inspection, in May 2021, looked at the front door. It was good then.', []],
    ['The ILACS inspection of May 2021 considered early help. Thresholds were good then.', []],
    ['Leaders were praised in the ILACS inspection of May 2021, when they were good.', []],
    ['Links with courts have grown since the ILACS inspection in May 2021, when they were good.', []],
    ['The last fostering inspection was in May 2021. The service was outstanding then.', []],
    ['The area SEND inspection was in May 2021. Services were inadequate then.', []],
    ['Ofsted inspected Acorn House in May 2021, when it was good.', []],
    ['Our libraries service was inspected in May 2021. Services were good then.', []],
    ['The ILACS inspection was in May 2021. The outcome was good for families.', []],
    ['The council was inspected under ILACS in May 2021. In our view services were good then.', []],
  ])('%s', async (text, rows) => {
    expect(await read(VISIT, text)).toEqual(rows);
  });

  test.each<[text: string, rows: string[]]>([
    [
      'Ofsted’s last inspection of Westerby’s arrangements for the protection of children was in May 2012, when they were judged to be adequate.',
      ['previous help_and_protection adequate'],
    ],
    [
      'Ofsted’s last inspection of services for looked-after children was in May 2011, when they were judged to be inadequate.',
      ['previous looked_after_and_permanence inadequate'],
    ],
    [
      'Ofsted’s last inspection of services for looked-after children was in May 2019, when they were judged to be good.',
      [],
    ],
    ['Ofsted’s last inspection of fostering services was in May 2011, when they were judged to be good.', []],
  ])('%s', async (text, rows) => {
    const context = await reportContext(['inspection_report', 'SIF', 'inspection'], paragraphs(text));
    expect(
      extractJudgements(context, []).rows.map(({ relation, domain, grade }) => `${relation} ${domain} ${grade}`),
    ).toEqual(rows);
  });
});
