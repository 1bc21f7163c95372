import { expect, it } from 'vitest';
import { type Item, repetitionsIn, stemReader } from '../../src/link/recommendations.js';

const item = (id: number, text: string, inspection: number, isReport = true): Item => ({
  id,
  text,
  document: `${inspection}${isReport ? 'r' : `p${id}`}`,
  isReport,
  inspection,
  startOn: `201${inspection}-01-01`,
});
const links = (...items: Item[]) =>
  repetitionsIn(items, stemReader()).map(
    ({ id, earlier, kind, similarity }) => `${id} ${kind} ${earlier} ${similarity}`,
  );

const offer =
  'Improve the offer of lighthouse tours to visitors who were lost at sea, to increase take-up of the tours.';
const takeUp = 'The take-up of lighthouse tours, and what the authority learns from those tours by visitors.';

it('links a paper that repeats the report, whichever comes first', () => {
  const report = item(1, 'The timeliness of harbour repairs.', 2);
  const paper = item(2, 'Timeliness of harbour repairs', 2, false);
  expect(links(report, paper)).toEqual(['2 repeats 1 1']);
  expect(links({ ...paper, document: '0' }, report)).toEqual(['2 repeats 1 1']);
});

it('links the likest of a later inspection, with how like it is', () => {
  const other = item(3, 'The harbour wall and the timeliness of its repairs.', 1);
  expect(links(item(1, offer, 1), other, item(2, takeUp, 4))).toEqual(['2 returns 1 0.615']);
});

it('links neither what shares little nor what only shares what all have', () => {
  expect(links(item(1, offer, 1), item(2, 'The harbour wall and its visitors.', 4))).toEqual([]);
  const usual = 'Improve the quality and effectiveness of services for children and young people.';
  expect(links(item(1, usual, 1), item(2, usual, 4))).toEqual([]);
});

it('links no two papers, nor a paper with another inspection', () => {
  expect(links(item(1, takeUp, 2, false), item(2, takeUp, 2, false), item(3, takeUp, 4, false))).toEqual([]);
  expect(links(item(1, takeUp, 1), item(2, takeUp, 4, false))).toEqual([]);
});
