import { expect, it } from 'vitest';
import { splitSentences } from '../../../src/extract/kpis/sentences.js';

it.each<[string, number, string[]]>([
  ['It rose to 3.5%. Then it fell.', 0, ['It rose to 3.5%.', 'Then it fell.']],
  ['Dr. Hale spoke, e.g. twice. Ask again?', 0, ['Dr. Hale spoke, e.g. twice.', 'Ask again?']],
  ['4.2 Visits rose. Calls fell', 4, ['Visits rose.', 'Calls fell']],
  ['Homes: • 12 open • 3 shut', 0, ['Homes:', '12 open', '3 shut']],
])('%s', (text, start, expected) => {
  expect(splitSentences(text, start).map(({ from, to }) => text.slice(from, to))).toEqual(expected);
});
