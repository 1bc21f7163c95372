/** What inspectorates asked for, as council papers repeat it. */
import { describe, expect, it } from 'vitest';
import { councilRecommendations } from '../../../src/extract/recommendations/council.js';
import { paperContext, stands } from '../council-paper.js';

const HEAD = ['Report of: Ann Lee', 'To: Cabinet – 3 May 2024', 'Subject: Ofsted inspection', '1. Background'];
const LIST = ['- Plans.', '- Visits.'];
const AREAS = ['area_for_improvement Plans.', 'area_for_improvement Visits.'];
const ACTIONS = ['priority_action Plans.', 'priority_action Visits.'];

const lists: [lead: string[], rows: string[]][] = [
  [['Ofsted visited in May. The letter asks for improvement in:'], AREAS],
  [['The letter from Ofsted asked for improvement in these areas:'], AREAS],
  [['The inspectorates asked the partners to improve:'], AREAS],
  [['Ofsted asked us to improve:'], AREAS],
  [['Inspectors identified the following areas:'], AREAS],
  [['Ofsted identified the following priorities:'], AREAS],
  [['Ofsted identified two areas for improvement:'], AREAS],
  [['The inspection identified the following areas for improvement:'], AREAS],
  [['Ofsted said what needs to improve:'], AREAS],
  [['Ofsted found that the following needs to improve:'], AREAS],
  [['What needs to improve'], AREAS],
  [['What needs to improve in this area of social work practice?'], AREAS],
  [['Areas for improvement'], AREAS],
  [['Areas for priority action'], ACTIONS],
  [['Priority actions'], ACTIONS],
  [['The inspection report sets out two areas for priority action:'], ACTIONS],
  [['Inspectors made two recommendations:'], AREAS],
  [['The report of the inspection recommends that the council should improve:'], AREAS],
  [['The area for improvement that inspectors gave us were as follows:'], AREAS],
  [['Ofsted highlighted the following areas for development:'], AREAS],
  [['The inspection report said that the following needed to be better:'], AREAS],
  [['The letter from Ofsted lists these areas that require improvement:'], AREAS],
  [['Ofsted inspected the council in May.', 'The areas where the service must improve are:'], AREAS],
  [['Ofsted inspected the council in May.', 'The service needs to do better in three respects:'], AREAS],
  [['Ofsted inspected the council in May.', 'There are two areas for improvement:'], AREAS],
  [['Ofsted inspected the council in May.', 'The following must improve:'], AREAS],
  [['Ofsted inspected the council in May.', 'Improvement is needed in:'], AREAS],
  [['Ofsted inspected the council in May.', 'Things that need to get better:'], AREAS],
  [['Ofsted inspected the council in May.', 'Matters that require urgent attention are:'], AREAS],
  [['Ofsted inspected the council in May.', 'The areas to be strengthened are:'], AREAS],
  [['What the partnership needs to improve'], AREAS],
  [['What leaders must improve'], AREAS],
  [['Areas for priority action', 'There is one area for priority action:'], ACTIONS],
  [['Areas for priority action', 'The partnership should act on these:'], ACTIONS],
  [['Ofsted inspected the council in May.', 'The areas that the council plans to improve are:'], []],
  [['Ofsted inspected the council in May.', 'Our plan says which areas must improve:'], []],
  [['Areas for improvement', 'Officers have agreed these actions:'], []],
  [['Inspectors saw the following strengths:'], []],
  [['Inspectors found the following to be strong:'], []],
  [['Ofsted identified the following areas of good practice:'], []],
  [['Since the inspection we have improved the following areas:'], []],
  [['In response to Ofsted’s areas for improvement, we have:'], []],
  [['The Ofsted framework looks at the following areas:'], []],
  [['Inspectors looked at the following areas:'], []],
  [['Ofsted inspects these areas:'], []],
  [['Our improvement plan has the following priorities:'], []],
  [['Progress since the inspection against the areas for improvement:'], []],
  [['Inspectors spoke to the following people:'], []],
  [['The inspection judged the following areas:'], []],
];

describe('lists', () => {
  it.each(lists)('%s', async (lead, rows) => {
    const context = await paperContext([...HEAD, ...lead, ...LIST, 'The plan is short.']);
    const found = councilRecommendations(context).rows;
    expect(found.map(({ kind, text }) => `${kind} ${text}`)).toEqual(rows);
    expect(found.every(({ source }) => stands(context, source))).toBe(true);
  });
});

it('a list ends before the next section’s number', async () => {
  const context = await paperContext([
    ...HEAD,
    '1.1 What needs to improve in this area of social work practice:',
    '1. Plans.',
    '2. Visits.',
    '4. Work at the front door',
    'The front door is busy.',
  ]);
  expect(councilRecommendations(context).rows.map(({ kind, text }) => `${kind} ${text}`)).toEqual(AREAS);
});

const tables: [name: string, lines: string[], rows: string[]][] = [
  [
    'an action plan',
    ['Area for improvement\tAction\tLead', 'Plans.\tTrain staff.\tA Lee', 'Visits.\tVisit more.\tB Ray'],
    ['null area_for_improvement Plans.', 'null area_for_improvement Visits.'],
  ],
  [
    'an action plan with numbers',
    ['No.\tOfsted recommendation\tAction', '1\tPlans.\tTrain staff.', '2\tVisits.\tVisit more.'],
    ['1 area_for_improvement Plans.', '2 area_for_improvement Visits.'],
  ],
  [
    'several actions for one area',
    ['What needs to improve\tAction', 'Plans.\tTrain staff.', 'Plans.\tHire staff.', '\tAudit.'],
    ['null area_for_improvement Plans.'],
  ],
  ['priority actions', ['Priority action\tOur response', 'Plans.\tTrain staff.'], ['null priority_action Plans.']],
  ['our own actions', ['Action\tLead', 'Plans.\tA Lee'], []],
  ['our own priorities', ['Priority\tLead', 'Plans.\tA Lee'], []],
  ['figures', ['Area\t2023\t2024', 'Plans.\t5\t6'], []],
];

describe('tables', () => {
  it.each(tables)('%s', async (_name, lines, rows) => {
    const context = await paperContext([...HEAD, ...lines, 'The plan is short.']);
    const found = councilRecommendations(context).rows;
    expect(found.map(({ ref, kind, text }) => `${ref} ${kind} ${text}`)).toEqual(rows);
    expect(found.every(({ source }) => stands(context, source))).toBe(true);
  });

  it('in a paper about no inspection the council’s own', async () => {
    const context = await paperContext([
      'Report of: Ann Lee',
      'To: Cabinet – 3 May 2024',
      'Subject: Bins',
      '1. Background',
      'Area for improvement\tAction',
      'Plans.\tTrain staff.',
    ]);
    expect(councilRecommendations(context).rows).toEqual([]);
  });
});
