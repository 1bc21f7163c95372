import { describe, expect, it } from 'vitest';
import { extractKpis } from '../../../src/extract/kpis/index.js';
import { findSections } from '../../../src/sections/index.js';
import { cell, contextOf, heading } from '../inspectorate-document.js';

type Row = [value: number, metric: string | null, qualifier: string, period: string | null];

/** The figures of a bullet, or of a bullet and those under it, in an area's section. */
function figures(bullet: string, ...under: string[]): Row[] {
  const context = contextOf(
    [
      heading('Information about this local authority area', { headingTag: 2 }),
      heading('Children living in this area', { headingTag: 3 }),
      `• ${bullet}`,
      ...under.map((text) => ({ text: `• ${text}`, indent: 116 })),
    ],
    { documentType: 'inspection_report', authority: null },
  );
  const { rows } = extractKpis({ ...context, sections: findSections(context.document) });
  return rows.map(({ value, metric, qualifier, period }) => [value, metric, qualifier, period]);
}

describe('the sentences of the figures sections, 2013 to 2018', () => {
  it.each<[string, string[], Row[]]>([
    [
      'Approximately 34,120 children and young people under the age of 18 years live in Northwick. This is 21.3% of the total population in the area.',
      [],
      [
        [34120, 'children_under_18', 'approximate', null],
        [21.3, 'under_18_share_of_population', 'actual', null],
      ],
    ],
    [
      'An estimated 52 300 children and young people aged 0–17 live in Northwick (22% of the population).',
      [],
      [
        [52300, 'children_under_18', 'approximate', null],
        [22, 'under_18_share_of_population', 'actual', null],
      ],
    ],
    [
      'Reportedly, 18% of the local authority’s children are living in poverty.',
      [],
      [[18, 'children_in_poverty', 'actual', null]],
    ],
    [
      'The proportion of children entitled to free school meals is 12% in primary schools (national average 17%) and 9% in secondary schools (national average 15%).',
      [],
      [
        [12, 'free_school_meals_primary', 'actual', null],
        [17, 'free_school_meals_primary', 'comparator', null],
        [9, 'free_school_meals_secondary', 'actual', null],
        [15, 'free_school_meals_secondary', 'comparator', null],
      ],
    ],
    [
      'The proportion of children with English as an additional language is high. In primary schools it is 27% (the national average is 19%).',
      [],
      [
        [27, 'eal_primary', 'actual', null],
        [19, 'eal_primary', 'comparator', null],
      ],
    ],
    [
      'Children from minority ethnic groups account for 5.6% of all children living in the area, compared with 22% in the country as a whole.',
      [],
      [
        [5.6, 'minority_ethnic_share', 'actual', null],
        [22, 'minority_ethnic_share', 'comparator', null],
      ],
    ],
    [
      'At 30 September 2015, 223 children were the subject of a child protection plan (a rate of 41 per 10,000 children). This is an increase from 190 (35.2 per 10,000 children) at 31 March 2015.',
      [],
      [
        [223, 'child_protection_plans', 'actual', '2015-09-30'],
        [41, 'child_protection_plans', 'actual', '2015-09-30'],
        [190, 'child_protection_plans', 'previous', '2015-03-31'],
        [35.2, 'child_protection_plans', 'previous', '2015-03-31'],
      ],
    ],
    [
      'At 31 March 2014, fewer than five children lived in a privately arranged fostering placement. This is a reduction of six from 31 March 2013.',
      [],
      [
        [5, 'private_fostering', 'approximate', '2014-03-31'],
        [6, null, 'actual', null],
      ],
    ],
    [
      'Since the last inspection, seven serious incident notifications have been submitted and two serious case reviews were ongoing.',
      [],
      [
        [7, null, 'actual', null],
        [2, null, 'actual', null],
      ],
    ],
    [
      'At 31 March 2016, 488 children are being looked after by the local authority (57 per 10,000 children). Of this number:',
      [
        '212 (or 43.4%) live outside the local authority area',
        'eleven live with parents, of whom one lives out of the authority area',
        '306 live with foster families, of whom 30% (93) live out of the area',
        '12 children are unaccompanied asylum-seeking children.',
      ],
      [
        [488, 'children_looked_after', 'actual', '2016-03-31'],
        [57, 'children_looked_after', 'actual', '2016-03-31'],
        [212, 'looked_after_out_of_area', 'actual', '2016-03-31'],
        [43.4, 'looked_after_out_of_area', 'actual', '2016-03-31'],
        [11, 'looked_after_with_parents', 'actual', '2016-03-31'],
        [1, null, 'actual', '2016-03-31'],
        [306, 'looked_after_foster', 'actual', '2016-03-31'],
        [30, null, 'actual', '2016-03-31'],
        [93, null, 'actual', '2016-03-31'],
        [12, 'unaccompanied_asylum_seeking', 'actual', '2016-03-31'],
      ],
    ],
    [
      'In the last 12 months:',
      [
        '143 children ceased to be looked after, of whom nine (6.3%) subsequently returned to be looked after',
        '14 young people ceased to be looked after and moved on to independent living',
        'six young people are now living in houses of multiple occupation',
        '11 young people are staying put with former foster carers.',
      ],
      [
        [143, 'ceased_looked_after', 'actual', null],
        [9, 'returned_to_looked_after', 'actual', null],
        [6.3, 'returned_to_looked_after', 'actual', null],
        [14, 'moved_to_independence', 'actual', null],
        [6, 'houses_in_multiple_occupation', 'actual', null],
        [11, 'staying_put', 'actual', null],
      ],
    ],
    [
      'The local authority operates three children’s homes. The last inspection of its services was in November 2012.',
      [],
      [[3, null, 'actual', null]],
    ],
  ])('%s', (bullet, under, expected) => expect(figures(bullet, ...under)).toEqual(expected));
});

describe('tables whose header or row numbers count otherwise', () => {
  const rows = (sketches: ReturnType<typeof cell>[]) =>
    extractKpis({ ...contextOf(sketches, { documentType: 'other', authority: null }), sections: [] }).rows.map(
      ({ measure, value, unit }) => [measure, value, unit],
    );

  it('give no KPI for row numbers, and no money for a tax base', () => {
    const header = ['Row ref', 'Project', '2025-26 £000s', 'Tax base'].map((text, i) => cell(0, i, text));
    const body = ['7', 'Roofs', '19.5', '50,518.20'].map((text, i) => cell(1, i, text));
    expect(rows([...header, ...body])).toEqual([['Roofs: 2025-26 £000s', 19500, 'gbp']]);
  });
});
