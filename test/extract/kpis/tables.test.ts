import { describe, expect, it } from 'vitest';
import { tableKpis } from '../../../src/extract/kpis/tables.js';
import { type BlockSketch, cell, contextOf } from '../inspectorate-document.js';

/** A table from rows of texts; '' is an empty cell, which documents do not have. */
const table = (rows: string[][]): BlockSketch[] =>
  rows.flatMap((texts, row) => texts.flatMap((text, column) => (text ? [cell(row, column, text)] : [])));

function read(before: string[], rows: string[][], createdAt: string | null = null, authority: string | null = null) {
  const { document } = contextOf([...before, ...table(rows)], {});
  return tableKpis({ ...document, info: { ...document.info, createdAt, modifiedAt: null } }, authority);
}

const short = (rows: ReturnType<typeof read>) =>
  rows.map(({ value, unit, qualifier, period }) => [value, unit, qualifier, period]);

describe('columns of a table', () => {
  it('are actual, forecast and target by their headings and years, with the unit of the title', () => {
    const rows = read(
      ['Table 2: Financing of buildings in £millions'],
      [
        ['', '2023-24 actual', '2024-25 forecast', '2025-26 budget'],
        ['Grants', '12.5', '23.7', '20.1'],
      ],
    );
    expect(short(rows)).toEqual([
      [12_500_000, 'gbp', 'actual', '2023/2024'],
      [23_700_000, 'gbp', 'forecast', '2024/2025'],
      [20_100_000, 'gbp', 'target', '2025/2026'],
    ]);
    expect(rows[0]?.measure).toBe('Financing of buildings in £millions: Grants: 2023-24 actual');
  });

  it('count what the title counts where they are years only', () => {
    const rows = read(
      ['Table 4: Average number of pupils with a place'],
      [
        ['', '2022-23', '2023-24'],
        ['Special schools', '5,118', '5,591'],
      ],
    );
    expect(short(rows)).toEqual([
      [5118, 'count', 'actual', '2022/2023'],
      [5591, 'count', 'actual', '2023/2024'],
    ]);
  });

  it('are no actual values in years after the document was made', () => {
    const rows = read(
      [],
      [
        ['Directorate', 'Total cost', 'Prior years spend', '2024-25', '2025-26'],
        ['', '£000s', '£000s', '£000s', '£000s'],
        ['Children', '900', '100', '300', '500'],
      ],
      '2025-01-20T09:00:00Z',
    );
    expect(short(rows)).toEqual([
      [900_000, 'gbp', 'target', null],
      [100_000, 'gbp', 'previous', null],
      [300_000, 'gbp', 'actual', '2024/2025'],
      [500_000, 'gbp', 'target', '2025/2026'],
    ]);
  });

  it('take the words of cells that span them', () => {
    const rows = read(
      [],
      [
        ['', '2023/24', '', '2024/25', ''],
        ['Indicator', 'Target', 'Actual', 'Target', 'Actual'],
        ['% of plans issued in 20 weeks', '60', '48', '65', '52'],
      ],
    );
    expect(short(rows)).toEqual([
      [60, 'percent', 'target', '2023/2024'],
      [48, 'percent', 'actual', '2023/2024'],
      [65, 'percent', 'target', '2024/2025'],
      [52, 'percent', 'actual', '2024/2025'],
    ]);
  });

  it('with years over groups of headings that come again', () => {
    const rows = read(
      [],
      [
        ['', '2025-26', 'Provisional', '2024-25', 'Final'],
        ['', 'Borsetshire £m', 'England £m', 'Borsetshire £m', 'England £m'],
        ['Grant', '13.7', '592.4', '11.7', '504.4'],
      ],
    );
    expect(short(rows)).toEqual([
      [13_700_000, 'gbp', 'actual', '2025/2026'],
      [592_400_000, 'gbp', 'comparator', '2025/2026'],
      [11_700_000, 'gbp', 'actual', '2024/2025'],
      [504_400_000, 'gbp', 'comparator', '2024/2025'],
    ]);
  });

  it('give no value for ratings, trends, references and years', () => {
    const rows = read(
      [],
      [
        ['Ref', 'Indicator', '2023', '2024', 'RAG', 'DoT'],
        ['1', 'Number of children looked after', '410', '432', '2', '1'],
        ['2', 'Rate of referrals per 10,000', '512', '498', '3', '2'],
      ],
    );
    expect(short(rows)).toEqual([
      [410, 'count', 'actual', '2023'],
      [432, 'count', 'actual', '2024'],
      [512, 'rate_per_10000', 'actual', '2023'],
      [498, 'rate_per_10000', 'actual', '2024'],
    ]);
  });

  it('are not in the unit of an amount that they name, nor named by the banner over the table', () => {
    const rows = read(
      [],
      [
        ['Appendix C: precepts of all the districts', '', ''],
        ['District', 'Precept at £1,210.50 £000s', 'Change %'],
        ['Felpersham', '834.5', '-1.2'],
      ],
    );
    expect(rows.map(({ value, measure }) => [value, measure])).toEqual([
      [834_500, 'Felpersham: Precept at £1,210.50 £000s'],
      [-1.2, 'Felpersham: Change %'],
    ]);
  });

  it('of money may be an impact or of schools', () => {
    const rows = read(
      [],
      [
        ['All figures in £m', '', ''],
        ['Saving', 'Ongoing impact', 'Central schools reserve'],
        ['Vacancies', '(0.4)', '-6.2'],
      ],
    );
    expect(rows.map(({ value }) => value)).toEqual([-400_000, -6_200_000]);
  });

  it('begin again where the table has headings again', () => {
    const rows = read(
      [],
      [
        ['Service', 'Budget £m', 'Forecast £m'],
        ['Fostering', '1.5', '1.6'],
        ['Capital', '£000 2025-26', '£000 2026-27'],
        ['Homes', '40', '50'],
      ],
    );
    expect(short(rows).slice(2)).toEqual([
      [40_000, 'gbp', 'actual', '2025/2026'],
      [50_000, 'gbp', 'actual', '2026/2027'],
    ]);
  });
});

describe('rows of a table', () => {
  it('may be targets, actual values, comparators or days', () => {
    const rows = read(
      [],
      [
        ['', 'Placements £m'],
        ['Limits on spend', '9.5'],
        ['Actual as at 30 September 2024', '8.7'],
        ['England average', '7.1'],
        ['2023/24', '8.1'],
        ['Q2 2024/25', '8.2'],
      ],
    );
    expect(short(rows)).toEqual([
      [9_500_000, 'gbp', 'target', null],
      [8_700_000, 'gbp', 'actual', '2024-09-30'],
      [7_100_000, 'gbp', 'comparator', null],
      [8_100_000, 'gbp', 'actual', '2023/2024'],
      [8_200_000, 'gbp', 'actual', '2024-07/2024-09'],
    ]);
  });

  it('may be answers', () => {
    const rows = read(
      [],
      [
        ['Carer', 'Number of replies', '% of replies'],
        ['Yes', '178', '18%'],
        ['No', '569', '56%'],
      ],
    );
    expect(rows.map(({ value }) => value)).toEqual([178, 18, 569, 56]);
  });

  it('have their label behind their only number, but not behind several', () => {
    expect(read([], [['£766m', 'Grants for buildings']])).toMatchObject([
      { value: 766_000_000, measure: 'Grants for buildings' },
    ]);
    expect(read([], [['£31m', '£2m', 'Base budget changes']])).toEqual([]);
  });
});
