import { expect, it } from 'vitest';
import { quoteFinder } from '../../src/pipeline/quote-match.js';

const page = `Example Vale
The lamps are kept up-to-
date in all 12 harbours,3 and 92.5% of boats4 came home by 31 March 2014.9
• “Mend” the ﬁrst lamp
Boats\tHome
Ferries lost 1,240
Trawlers lost -18
Late arrivals 7
a week, 16%
The keepers watch lamps and the town pays for oil.`;
const find = quoteFinder(page);

it.each([
  ['as it stands', 'Boats\tHome'],
  ['a hyphen at the end of a line', 'kept up-to-date in all 12'],
  ['quote marks and bullets', "'Mend' the first lamp"],
  [
    'footnote marks behind a word, a comma and a year',
    'all 12 harbours, and 92.5% of boats came home by 31 March 2014.',
  ],
  ['capitals and white space', 'the   LAMPS'],
  ['a number with its sign', 'Trawlers lost −18'],
])('finds what is set otherwise: %s', (_, quote) => {
  expect(find(quote)).toBe('exact');
});

it.each([
  ['cells', 'Home Boats'],
  ['whole lines', 'Late arrivals 7 Trawlers lost -18'],
  ['the end of a line before the start of another', 'town pays for oil. Late arrivals'],
  ['words close together', 'The keepers watch and the town lamps'],
])('finds words in another order: %s', (_, quote) => {
  expect(find(quote)).toBe('reordered');
});

it.each([
  ['another digit', 'The lamps are kept up-to-date in all 13 harbours'],
  ['a digit less', '92.5% of boats came home by 31 March 201'],
  ['a part of a number', '240'],
  ['a point elsewhere', '9.25% of boats'],
  ['no point', '925% of boats'],
  ['no percent', '92.5 of boats'],
  ['another sign', 'Trawlers lost 18'],
  ['the number of another row', 'Ferries lost 7'],
  ['rows that changed their numbers', 'Late arrivals 1,240'],
  ['another word', 'The keepers watch lamps and the city pays for oil'],
  ['a word twice', 'Trawlers Trawlers lost -18'],
  ['words far apart', 'Example Vale the town pays for oil'],
])('does not find %s', (_, quote) => {
  expect(find(quote)).toBe('missing');
});

const list = quoteFinder('Apologies for absence\n9.5 million lamps\nThe lamps of 12 harbours', true);

it.each([
  ['1. Apologies for absence', 'exact'],
  ['(iv) Apologies for absence', 'exact'],
  ['3.2 The lamps of 12 harbours', 'exact'],
  ['8.5 million lamps', 'missing'],
  ['13 harbours', 'missing'],
  ['1. lamps of 12 harbours', 'missing'],
  ['2. ', 'missing'],
])('%s, of a format that numbers paragraphs itself, is %s', (quote, match) => {
  expect(list(quote)).toBe(match);
  expect(find(quote)).toBe('missing');
});
