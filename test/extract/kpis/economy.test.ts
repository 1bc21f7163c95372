import { describe, expect, it } from 'vitest';
import { extractKpis } from '../../../src/extract/kpis/index.js';
import { findSections } from '../../../src/sections/index.js';
import { contextOf, heading } from '../inspectorate-document.js';
import { read } from './read.js';

const values = (text: string): string[] => read(text).map(({ value, unit }) => `${value} ${unit}`);

describe('the national economy', () => {
  it.each<[string, string[]]>([
    ['CPI inflation stayed at 2.2% in August.', []],
    ['The ten-year gilt yield fell to 4.0%.', []],
    ['The Purchasing Managers Index fell from 53.8 to 52.9.', []],
    ['Public spending will settle at around 44% of GDP, or £16bn a year.', ['16000000000 gbp']],
    ['A 1% rise in interest rates would cost the council £2m.', ['2000000 gbp']],
    ['Each 1% increase in the tax brings in £9m.', ['9000000 gbp']],
  ])('gives no share or index: %s', (text, expected) => expect(values(text)).toEqual(expected));

  it.each<[string, string[]]>([
    ['The council’s contracts rise by 2.2% with CPI.', ['2.2 percent']],
    ['The share of visits in time rose by 1%.', ['1 percent']],
  ])('does where it is the council’s: %s', (text, expected) => expect(values(text)).toEqual(expected));

  it('has sections of its own', () => {
    const context = contextOf(
      [
        heading('2. Economic background', { headingTag: 2 }),
        'Sales rose by 4.1% in May, after a loan of £3m.',
        heading('3. Local position', { headingTag: 2 }),
        'Sales rose by 5.2% in May.',
      ],
      { documentType: 'council_report', authority: null },
    );
    const { rows } = extractKpis({ ...context, sections: findSections(context.document) });
    expect(rows.map(({ value }) => value)).toEqual([3_000_000, 5.2]);
  });
});

describe('marks of notes among figures', () => {
  it('are no counts', () =>
    expect(
      read('5 live in residential special schools 4, of whom 20% live elsewhere', { dense: true }).map(
        ({ value }) => value,
      ),
    ).toEqual([5, 20]));
});
