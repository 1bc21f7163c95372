import { expect, it } from 'vitest';
import { findAuthorityCodes, withAuthorityCode } from '../../src/store/authority-lookup.js';
import { newStore } from './sample.js';

it.each([
  ['THR', ['THR']],
  ['E06000034', ['THR']],
  ['thurrock', ['THR']],
  ['St Helens', ['SHN']],
  ['St. Helens', ['SHN']],
  ['bristol', ['BST']],
  ['Hull', ['KHL']],
  ['Durham', ['DUR']],
  ['county durham', ['DUR']],
  ['bcp', ['BPC']],
  ['London Borough of Merton', ['MRT']],
  ['Somerset', ['SMT', 'SOM']],
])('%s is %j', (words, codes) => {
  expect(findAuthorityCodes(newStore().db, words)).toEqual(codes);
});

it.each([
  ['Thurock', 'Is it Thurrock?'],
  ['the whole of Essex and Kent and more', 'No authority is called'],
  ['', 'No authority is called'],
])('does not know %j', (words, message) => {
  expect(() => findAuthorityCodes(newStore().db, words)).toThrow(message);
});

it.each([
  [
    { authority: 'hull', since: '2020' },
    { authority: 'KHL', since: '2020' },
  ],
  [{ authority: 'Somerset' }, { authority: 'Somerset' }],
  [{ authority: null }, { authority: null }],
  [{ words: 'Hull' }, { words: 'Hull' }],
])('parameters %j become %j', (parameters, expected) => {
  expect(withAuthorityCode(newStore().db, parameters)).toEqual(expected);
});
