/** Where an item starts, and what only leads or points to items. */
import { expect, test } from 'vitest';
import { extractRecommendations } from '../../../src/extract/recommendations/index.js';
import { paperContext, stands } from '../council-paper.js';

const HEAD = ['Report of: Ann Lee', 'To: Cabinet – 3 May 2024', 'Subject: Ofsted inspection of children’s services'];

test.each<[name: string, lines: string[], items: string[]]>([
  [
    'the word said again before each item',
    ['10. Recommendations', '10.1 Recommended - That the visit be noted.', '11. Background documents', 'None'],
    ['council_recommendation 10.1 That the visit be noted.'],
  ],
  [
    'a numbered lead-in and the next number',
    [
      '3 Recommendations',
      '3.1 The Committee is recommended to:',
      '(i) note the report;',
      '(ii) note the plan.',
      '3.2 To thank staff for their work.',
      '4 Background',
      '4.1 Text.',
    ],
    [
      'council_recommendation i note the report;',
      'council_recommendation ii note the plan.',
      'council_recommendation 3.2 To thank staff for their work.',
    ],
  ],
  ['a pointer', ['Recommendations', 'See above.', 'Background', 'Text.'], []],
  ['a pointer to a section', ['Recommendations', 'Please see section 1 above.', 'Background', 'Text.'], []],
  [
    'a numbered paragraph that leads to the list',
    [
      'Areas for Improvement',
      '5. Ofsted identified two areas in which practice could improve:',
      'i. The quality of plans.',
      'ii. The timeliness of visits.',
      'Demand',
      '6. Text.',
    ],
    ['area_for_improvement i The quality of plans.', 'area_for_improvement ii The timeliness of visits.'],
  ],
  [
    'a second list right below the first',
    [
      'Findings',
      '1. The report sets one area for priority action:',
      '• Leaders should act on waiting times.',
      'There are also areas for improvement:',
      '• Leaders should find needs early.',
      'Next steps',
      'Text.',
    ],
    [
      'priority_action null Leaders should act on waiting times.',
      'area_for_improvement null Leaders should find needs early.',
    ],
  ],
])('%s', async (_, lines, items) => {
  const context = await paperContext([...HEAD, ...lines]);
  const { rows } = extractRecommendations(context);
  for (const { source } of rows) expect(stands(context, source)).toBe(true);
  expect(rows.map(({ kind, ref, text }) => `${kind} ${ref} ${text}`)).toEqual(items);
});
