import { expect, it } from 'vitest';
import { countsIn, countsOf } from '../../src/link/disagreements/counts.js';
import { reportOf } from '../../src/link/disagreements/passage.js';
import { quotationsIn } from '../../src/link/disagreements/quoted.js';
import { changedQuotes } from '../../src/link/disagreements/quotes.js';
import { saysAllDomains } from '../../src/link/disagreements/scope.js';

it.each([
  ['He said “keep the light on” and left.', [['keep the light on']]],
  ['The keeper\'s log says "all well".', [['all well']]],
  ["The keeper's log says 'all well'.", [['all well']]],
  ["They saw 'the keepers' lamp' at night.", [["the keepers' lamp", 'the keepers']]],
  ["The boats' lamps and the keepers' logs.", []],
  ['It is 6" wide\nand 8" high.', []],
])('quotations of %s', (text, expected) => {
  expect(quotationsIn(text).map((readings) => readings.map(({ from, to }) => text.slice(from, to)))).toEqual(expected);
});

const page = (text: string) => ({ document: 'p', pageIndex: 0, text });
const report = reportOf([
  { document: 'r', pageIndex: 0, text: 'Contents\nThe harbour is safe.' },
  {
    document: 'r',
    pageIndex: 1,
    text: 'Keepers have strengthened their watch in response to the advice given last winter, and improved extra-tidal lamps for all boats. Boats come home.',
  },
]);
const changes = (text: string) =>
  changedQuotes(page(text), report).map(({ from, to, passage }) => [
    text.slice(from, to),
    passage.page.text.slice(passage.from, passage.to),
  ]);

it.each([
  ['as it stands', '‘have strengthened their watch in response to the advice given last winter’'],
  ['case, hyphens and spaces', '"Improved  Extra tidal lamps for all boats"'],
  [
    'left out with an ellipsis',
    "'Keepers have strengthened their watch … and improved extratidal lamps for all boats.'",
  ],
  ['put in in brackets', "'They [the keepers] have strengthened their watch in response to the advice'"],
  ['an aside that the report has not', "'They (the keepers) have strengthened their watch in response to the advice'"],
  ['too short', "'have strengthened the watch'"],
  ['of something else', "'the mayor opened the new market hall in the rain'"],
  ['not quoted', 'The keepers have strengthened the watch in response to advice given last winter.'],
])('no change: %s', (_, text) => {
  expect(changes(text)).toEqual([]);
});

it.each([
  [
    "'They (the keepers) have strengthened the watch in response to advice given last winter, and improved lamps'",
    'have strengthened the watch in response to advice given last winter, and improved lamps',
    'have strengthened their watch in response to the advice given last winter, and improved extra-tidal lamps',
  ],
  [
    'They wrote that “the keepers have strengthened their watch in answer to the advice given last winter”.',
    'the keepers have strengthened their watch in answer to the advice given last winter',
    'Keepers have strengthened their watch in response to the advice given last winter',
  ],
])('words changed: %s', (text, quote, passage) => {
  expect(changes(text)).toEqual([[quote, passage]]);
});

it('finds a passage that a page break cuts, and quotes its first part', () => {
  const cut = reportOf([
    { document: 'r', pageIndex: 0, text: 'All keepers of the old lights have' },
    { document: 'r', pageIndex: 1, text: 'come home from the sea in winter.' },
  ]);
  const [change] = changedQuotes(page("'keepers of the old lights have all come home from the sea'"), cut);
  expect(change?.passage).toMatchObject({
    page: { pageIndex: 0 },
    from: 4,
    to: 34,
    text: 'keepers of the old lights have come home from the sea',
  });
});

it.each([
  ['Ofsted made 16 recommendations to the harbour.', [16]],
  ['The letter names three areas for improvement. Nothing else.', [3]],
  ['Inspectors identified four key areas where we need to improve the lamps:', [4]],
  ['The inspection led to twenty-one priority actions.', [21]],
  ['Two of the three recommendations of the inspection are done.', []],
  ['The panel of inspectors made six recommendations.', []],
  ['The committee has five recommendations before it.', []],
  ['Ofsted made one recommendation.', []],
])('counts of %s', (text, expected) => {
  expect(countsIn(text).map(({ count }) => count)).toEqual(expected);
});

it('counts what a report asks for in all the ways that one can', () => {
  const items = ['1', '2', '3', '114', '115', null].map((ref, at) => ({ kind: at < 5 ? 'area' : 'action', ref }));
  expect([...countsOf(items)].sort((a, b) => a - b)).toEqual([1, 2, 3, 5, 6]);
  expect(countsOf([]).has(3)).toBe(false);
});

it.each([
  ["was graded 'Good' across all judgement categories.", 7, true],
  ['was rated Good across the four domains of the inspection.', 4, true],
  ['was rated Good across the four domains of the inspection.', 5, false],
  ['judged to be good in every category', 4, true],
  ['judged to be good for overall effectiveness', 4, false],
  ['reviewed all areas of practice', 4, false],
])('%s (of %s): all domains %s', (sentence, domains, expected) => {
  expect(saysAllDomains(sentence, domains)).toBe(expected);
});
