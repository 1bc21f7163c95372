import { expect, it } from 'vitest';
import { changes, likenessOf } from '../../src/link/names.js';
import { isOfInspectorate, linkPeople, type PersonRow } from '../../src/link/people.js';

it.each([
  ['Ada McExample', 'Ada Mcexample', 'letters'],
  ['Zoë Smith-Jones', 'Zoe Smith Jones', 'letters'],
  ['Lindsay Example', 'Lindsey Example', 'spelling'],
  ['Ada Radcliffe', 'Ada Ratcliff', 'spelling'],
  ['A Example', 'Ada Example', 'initial'],
  ['B Example', 'Ada Example', null],
  ['Ada J Example', 'Ada Example', 'middle_name'],
  ['Ada J Example', 'Ada Jane Example', 'middle_name'],
  ['Ada J Example', 'Ada Mary Example', null],
  ['Becky Example', 'Rebecca Example', 'short_form'],
  ['Becky Example', 'Robert Example', null],
  ['Ada Example', 'Ida Sample', null],
  ['Mark Brown', 'Mary Browne-Hill', null],
  ['Ada Brown', 'Ada Green', null],
  ['Example', 'Ada Example', null],
])('%s and %s: %s', (a, b, reason) => {
  expect(likenessOf(a, b)?.reason ?? null).toBe(reason);
  expect(likenessOf(b, a)?.reason ?? null).toBe(reason);
});

it.each([
  ['marks', 'marks', 0],
  ['lindsay', 'lindsey', 1],
  ['brian', 'brain', 1],
  ['', 'ada', 3],
  ['kitten', 'sitting', 3],
])('from %s to %s: %s', (a, b, count) => {
  expect(changes(a, b)).toBe(count);
});

const row = (id: number, name: string, more: Partial<PersonRow> = {}): PersonRow => ({
  id,
  document: `${id}`,
  name,
  role: 'report_author',
  area: null,
  printedRole: null,
  authority: 'THR',
  inspection: null,
  ...more,
});
const merged = (...rows: PersonRow[]) => {
  const { persons, candidates } = linkPeople(rows);
  return {
    persons: persons.map(({ name, rows: own }) => `${name} ${own.map(({ id }) => id)}`),
    candidates: candidates.map(({ a, b, evidence, merged: isOne }) => `${a.name}/${b.name} ${evidence} ${isOne}`),
  };
};

it('merges spellings that had the same post, and takes the name that more documents have', () => {
  const legal = { role: 'implications_verifier', area: 'legal' } as const;
  const rows = [row(1, 'Lindsay Example', legal), row(2, 'Lindsey Example', legal), row(3, 'Lindsey Example')];
  expect(merged(...rows)).toEqual({
    persons: ['Lindsey Example 1,2,3'],
    candidates: ['Lindsay Example/Lindsey Example same_post true'],
  });
});

it('only names candidates where nothing else speaks for them, or the first name is a short form', () => {
  expect(merged(row(1, 'Lindsay Example', { printedRole: 'Clerk' }), row(2, 'Lindsey Example'))).toMatchObject({
    candidates: ['Lindsay Example/Lindsey Example null false'],
  });
  const post = { printedRole: 'Head of Law' };
  expect(merged(row(1, 'Becky Example', post), row(2, 'Rebecca Example', post))).toEqual({
    persons: ['Becky Example 1', 'Rebecca Example 2'],
    candidates: ['Becky Example/Rebecca Example same_post false'],
  });
});

it('merges inspectors of one team, but not two of one list', () => {
  const team = { authority: null, role: 'inspector', inspection: 7 } as const;
  expect(merged(row(1, 'Ada Exampel', team), row(2, 'Ada Example', team))).toMatchObject({
    candidates: ['Ada Exampel/Ada Example same_team true'],
  });
  expect(merged(row(1, 'Ada Exampel', team), row(2, 'Ada Example', { ...team, document: '1' }))).toMatchObject({
    candidates: [],
  });
});

it.each([
  ['inspector', false, true],
  ['signatory', true, true],
  ['signatory', false, false],
  ['addressee', true, false],
  ['report_author', false, false],
] as const)('a %s (in a report: %s) is of an inspectorate: %s', (role, isReport, expected) => {
  expect(isOfInspectorate(role, isReport)).toBe(expected);
});
