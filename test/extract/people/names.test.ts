import { describe, expect, it } from 'vitest';
import { namesIn } from '../../../src/extract/people/names.js';
import { nameIn } from '../../../src/extract/people/personal-name.js';

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
    ['Ada Brook FRSA', 'Ada Brook'],
    ['Ada Brook RN DipSW', 'Ada Brook'],
    ['Ada Brook, CMgr, PSM', 'Ada Brook'],
    ['Ada Brook BA (Hons)', 'Ada Brook'],
    ['Ada Brook MEd O.B.E.', 'Ada Brook'],
    ['Una LeBlanc', 'Una LeBlanc'],
    ['Una Marie SMITH', 'Una Marie SMITH'],
    ['UNA MARIE KHAN CBE', 'UNA MARIE KHAN'],
    ['Amos Field III', 'Amos Field III'],
    ['The Reverend Ada Brook', 'Ada Brook'],
    ['Revd. Ada Brook', 'Ada Brook'],
    ['MRS ADA BROOK', 'ADA BROOK'],
    ['T/ACC Amos Field', 'Amos Field'],
    ['Det Chief Supt Amos Field', 'Amos Field'],
    ['Omar al-Rashid', 'Omar al-Rashid'],
    ['Samir ul Rahim', 'Samir ul Rahim'],
    ['Orla ni Bhriain', 'Orla ni Bhriain'],
    ['Ruth van der Meer-Lund', 'Ruth van der Meer-Lund'],
    ['Łucja Żmuda', 'Łucja Żmuda'],
    ['J.R. Smythe', 'J.R. Smythe'],
  ])('%s', (line, name) => {
    expect(nameIn(line)?.name).toBe(name);
  });

  it.each<[line: string, expected: string | null, unexpected: string | null]>([
    ['Ann Board', 'Ann Board', null],
    ['Ms Ann Board', 'Ann Board', null],
    ['Ann Lane Fox', 'Ann Lane Fox', null],
    ['Ann Street', 'Ann Street', 'Ann Street'],
    ['ANN LEE', 'ANN LEE', null],
    ['Northshire Board', null, null],
    ['Bradford Trust', null, null],
    ['Senior Manager', null, null],
    ['Ann County Council', null, null],
  ])('a surname that is a word of posts and places: %s', (line, expected, unexpected) => {
    expect(nameIn(line, { expected: true })?.name ?? null).toBe(expected);
    expect(nameIn(line)?.name ?? null).toBe(unexpected);
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
    ['Mr. Amos Field HMI, supported by Ms. Una Dell', ['Amos Field', 'Una Dell']],
    ['Ada Brook, PhD, and Una Dell', ['Ada Brook', 'Una Dell']],
  ])('%s', (text, names) => {
    expect(namesIn(text).names.map(({ name }) => name)).toEqual(names);
  });

  it('gives the post beside each name and the place of the name', () => {
    const text = 'Ada Brook, Acting Senior HMI and Una Dell';
    const { names } = namesIn(text);
    expect(names.map(({ post }) => post)).toEqual(['Acting Senior HMI', null]);
    expect(names.map(({ from, to }) => text.slice(from, to))).toEqual(['Ada Brook', 'Una Dell']);
  });

  it.each<[string, [string, string | null][]]>([
    [
      'Ada Brook OBE, HMI and Mr Amos Field',
      [
        ['Ada Brook', 'HMI'],
        ['Amos Field', null],
      ],
    ],
    [
      'Ada Brook, Una Dell and a data analyst, Amos Field',
      [
        ['Ada Brook', null],
        ['Una Dell', null],
        ['Amos Field', 'data analyst'],
      ],
    ],
  ])('keeps honours, titles and the next one’s post out of a post: %s', (text, expected) => {
    expect(namesIn(text).names.map(({ name, post }) => [name, post])).toEqual(expected);
  });

  it('reports what stands where a name should', () => {
    expect(namesIn('Ada Brook, Northshire County Council').unknown.map(({ text }) => text)).toEqual([
      'Northshire County Council',
    ]);
  });
});
