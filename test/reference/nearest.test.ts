import { expect, it } from 'vitest';
import { nearest } from '../../src/reference/nearest.js';

const names = ['Barking and Dagenham', 'Bexley', 'Brent', 'Bromley', 'North Tyneside', 'South Tyneside'];

it.each([
  ['Barking & Dagenham', 'Barking and Dagenham'],
  ['BROMLY', 'Bromley'],
  ['South Tynside', 'South Tyneside'],
  ['Rutland', null],
  ['', null],
])('%s', (word, name) => {
  expect(nearest(word, names)).toBe(name);
});
