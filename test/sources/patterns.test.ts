import { expect, it } from 'vitest';
import { isWanted } from '../../src/sources/patterns.js';

it.each([
  ['Cabinet', undefined, true],
  ['Cabinet', ['cabinet'], true],
  [' Cabinet ', ['Cabinet'], true],
  ['Cabinet Member Decisions', ['Cabinet'], false],
  ["Children's Services Committee", ['Children*'], true],
  ['Corporate Parenting and Children', ['Children*'], false],
  ['Corporate Parenting and Children', ['*children*'], true],
  ['Audit (Standards) Committee', ['Audit (Standards)*'], true],
  ['Audit', ['Audi.'], false],
  ['A+B Panel', ['A+B*'], true],
  ['Planning', ['Cabinet', 'Plan*'], true],
  ['Two\nlines', ['Two*lines'], true],
  ['Planning', [], false],
])('%j among %j: %s', (name, patterns, expected) => {
  expect(isWanted(name, patterns)).toBe(expected);
});
