import { describe, expect, it } from 'vitest';
import { extractKpis } from '../../../src/extract/kpis/index.js';
import { findSections } from '../../../src/sections/index.js';
import { type BlockSketch, cell, contextOf, heading } from '../inspectorate-document.js';

const tagged = (text: string, level: number) => heading(text, { headingTag: level });
const sub = (text: string): BlockSketch => ({ text, indent: 116 });

function extract(sketches: BlockSketch[], documentType: 'inspection_report' | 'council_report') {
  const context = contextOf(sketches, { documentType, authority: null });
  return extractKpis({ ...context, sections: findSections(context.document) }).rows;
}

describe('a section of figures about an area', () => {
  const rows = extract(
    [
      tagged('Information about this local authority area', 2),
      tagged('Children looked after in this area', 3),
      '• At 31 March 2016, 88 children are being looked after. This is an increase from 80 at 31 March 2015. Of this number:',
      sub('• 40 (or 45%) live outside the local authority area'),
      sub('• two live with parents'),
      '• In the last 12 months:',
      sub('• there have been nine adoptions'),
      tagged('The inspection team', 2),
      'The team consisted of 12 inspectors and 40 children were seen.',
    ],
    'inspection_report',
  );

  it('gives every number with what its bullet stands under', () => {
    expect(rows.map(({ metric, value, qualifier, period }) => [metric, value, qualifier, period])).toEqual([
      ['children_looked_after', 88, 'actual', '2016-03-31'],
      ['children_looked_after', 80, 'previous', '2015-03-31'],
      ['looked_after_out_of_area', 40, 'actual', '2016-03-31'],
      ['looked_after_out_of_area', 45, 'actual', '2016-03-31'],
      ['looked_after_with_parents', 2, 'actual', '2016-03-31'],
      ['adoptions', 9, 'actual', null],
    ]);
  });

  it('quotes the sentence or the bullet', () => {
    expect(rows[1]?.source.quote).toBe('This is an increase from 80 at 31 March 2015.');
    expect(rows[4]?.source.quote).toBe('two live with parents');
  });
});

describe('tables of council papers', () => {
  const table = [
    'Budget monitoring 2024/25',
    cell(0, 0, 'All figures in £m'),
    cell(1, 0, 'Service'),
    cell(1, 1, 'Budget'),
    cell(1, 2, 'Forecast'),
    cell(2, 0, 'Fostering'),
    cell(2, 1, '12.5'),
    cell(2, 2, '(1.4)'),
  ];

  it('give one KPI a number cell, with scale, qualifier and year', () => {
    expect(extract(table, 'council_report')).toMatchObject([
      {
        metric: 'budget',
        measure: 'Fostering: Budget',
        value: 12_500_000,
        unit: 'gbp',
        qualifier: 'target',
        period: '2024/2025',
      },
      { metric: 'budget', value: -1_400_000, qualifier: 'forecast', period: '2024/2025' },
    ]);
  });

  it.each([
    ['a short sentence', 'There were 412 children in care.', [412]],
    ['a few words', '412 children in care', []],
  ])('beside a label, %s', (_name, text, wanted) => {
    const cells = [cell(0, 0, 'Position'), cell(0, 1, text), cell(1, 0, 'Notes'), cell(1, 1, 'None')];
    expect(extract(cells, 'council_report').map(({ value }) => value)).toEqual(wanted);
  });

  it.each([
    ['4. Performance', 'Performance: No. of children in care: Q3'],
    ['Performance', 'Performance: No. of children in care: Q3'],
  ])('under "%s" are of that without its number', (title, measure) => {
    const rows = [
      heading(title),
      cell(0, 0, 'Indicator'),
      cell(0, 1, 'Q3'),
      cell(1, 0, 'No. of children in care'),
      cell(1, 1, '158'),
    ];
    expect(extract(rows, 'council_report')).toMatchObject([{ metric: 'children_looked_after', measure, value: 158 }]);
  });

  it.each([
    [
      ['Red', 'Amber', 'Green'],
      ['<85%', '85-94%', '>95%'],
    ],
    [
      ['Red', 'Amber', 'Green'],
      ['80%', '90%', '95%'],
    ],
    [
      ['Unmet', 'Met', 'Significantly exceeded'],
      ['80%', '90%', '95%'],
    ],
  ])('give none where they say what is %j', (headings, bounds) => {
    const rows = [
      ['Measure', ...headings],
      ['Reviews on time', ...bounds],
    ];
    const cells = rows.flatMap((texts, row) => texts.map((text, column) => cell(row, column, text)));
    expect(extract(cells, 'council_report')).toEqual([]);
  });

  it('are not read in inspection documents', () => {
    expect(extract(table, 'inspection_report')).toEqual([]);
  });
});
