import { describe, expect, it } from 'vitest';
import { nameIn, namesIn } from '../../../src/extract/people/names.js';

describe('nameIn', () => {
  it.each([
    ['Ada Brook', 'Ada Brook'],
    ['Ms Ada Brook', 'Ada Brook'],
    ['Dr Séan O’Dell BSc MB ChB MSc', 'Séan O’Dell'],
    ['Sir Amos Field QPM DL', 'Amos Field'],
    ['Ruth van der Berg CBE', 'Ruth van der Berg'],
    ['J. R. Smythe-Moss', 'J. R. Smythe-Moss'],
    ['Paul St Aubrey', 'Paul St Aubrey'],
    ['Iris Young', 'Iris Young'],
    ['Una McDell HMI', 'Una McDell'],
  ])('%s', (line, name) => {
    expect(nameIn(line)?.name).toBe(name);
  });

  it.each([
    'Brook',
    'Northshire County Council',
    'Civic Centre',
    'Assistant Chief Inspector',
    'Care Quality Commission',
    'HMI Probation',
    'Ada Brook and Iris Young',
    'the local authority',
    'Dear local partnership',
  ])('%s is no name', (line) => {
    expect(nameIn(line)).toBeNull();
  });
});

describe('namesIn', () => {
  it.each<[string, string[]]>([
    ['Ada Brook, HMI, Iris Young, HMI and Una Dell AI', ['Ada Brook', 'Iris Young', 'Una Dell']],
    ['Ada Brook HMI, Ofsted Lead inspector Iris Young, Ofsted HMI', ['Ada Brook', 'Iris Young']],
    ['Ada Brook. Iris Young.', ['Ada Brook', 'Iris Young']],
    ['Ada Brook (seconded inspector), Una Dell (AI)', ['Ada Brook', 'Una Dell']],
    ['Regulatory Inspection Manager Ada Brook, Iris Young HMI', ['Ada Brook', 'Iris Young']],
    ['Ada Brook and Una Dell, two of Her Majesty’s Inspectors', ['Ada Brook', 'Una Dell']],
    [
      'Ada Brook, Una Dell and Iris Young, all of whom are Her Majesty’s Inspectors',
      ['Ada Brook', 'Una Dell', 'Iris Young'],
    ],
    ['J. Brook and A. de Souza', ['J. Brook', 'A. de Souza']],
    ['N/A', []],
  ])('%s', (text, names) => {
    expect(namesIn(text).names.map(({ name }) => name)).toEqual(names);
  });

  it('gives the post beside each name and the place of the name', () => {
    const text = 'Ada Brook, Acting Senior HMI and Una Dell';
    const { names } = namesIn(text);
    expect(names.map(({ post }) => post)).toEqual(['Acting Senior HMI', null]);
    expect(names.map(({ from, to }) => text.slice(from, to))).toEqual(['Ada Brook', 'Una Dell']);
  });

  it('reports what stands where a name should', () => {
    expect(namesIn('Ada Brook, Northshire County Council').unknown.map(({ text }) => text)).toEqual([
      'Northshire County Council',
    ]);
  });
});
