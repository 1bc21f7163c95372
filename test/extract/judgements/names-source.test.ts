import { expect, test } from 'vitest';
import { namesSource } from '../../../src/extract/judgements/names-source.js';

const names = [
  'experiences and progress of children in care and care leavers',
  'experiences and progress of children in care',
  "Overall effectiveness of children's services",
  'overall effectiveness',
  'Board (LSCB)',
  'Board',
];
const pattern = new RegExp(`^(?:${namesSource(names)})`, 'i');

test.each<[string, string | undefined]>([
  ['Experiences and progress of children in care and care leavers were', names[0]],
  ['Experiences and progress of children in care and others', names[1]],
  ['Experience of children in care', 'experience of children in care'],
  ['Experiences and progress of children', undefined],
  ['overall\u00a0effectiveness of services', 'overall\u00a0effectiveness'],
  ['Overall effectiveness of children’s services', 'overall effectiveness of children’s services'],
  ['Board (LSCB) was', 'board (lscb)'],
  ['Board (LSC', 'board'],
])('%s', (words, name) => {
  expect(pattern.exec(words)?.[0].toLowerCase()).toBe(name);
});
