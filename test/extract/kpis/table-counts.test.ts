/** Tables of plain counts, abbreviations over columns, and cells that tell something. */
import { expect, it } from 'vitest';
import { extractKpis } from '../../../src/extract/kpis/index.js';
import { cell, contextOf } from '../inspectorate-document.js';
import { type Case, check } from './table-read.js';

it.each<[string, Case]>([
  [
    'a share that is worked out from the numbers',
    {
      table: `Sector | 2030/31 | Share of 2030/31
Nurseries | 30 | 60%
Clubs | 15 | 30%
Residential homes | 5 | 10%`,
      wanted: [
        '30 count actual 2030/2031 null',
        '60 percent actual 2030/2031 null',
        '15 count actual 2030/2031 null',
        '30 percent actual 2030/2031 null',
        '5 count actual 2030/2031 null',
        '10 percent actual 2030/2031 null',
      ],
    },
  ],
  [
    'a total that is the sum',
    {
      table: `Need | May 2031 | June 2031
Speech | 40 | 44
Hearing | 10 | 9
Sight | 7 | 8
Total | 57 | 61`,
      wanted: [
        '40 count actual 2031-05 null',
        '44 count actual 2031-06 null',
        '10 count actual 2031-05 null',
        '9 count actual 2031-06 null',
        '7 count actual 2031-05 null',
        '8 count actual 2031-06 null',
        '57 count actual 2031-05 null',
        '61 count actual 2031-06 null',
      ],
    },
  ],
  [
    'a lead-in that says what is counted',
    {
      before: ['The sources of referrals were:'],
      table: `Source | 2029/30 | 2030/31
Police | 210 | 233
Health | 150 | 149
Schools | 190 | 201`,
      wanted: [
        '210 count actual 2029/2030 null',
        '233 count actual 2030/2031 null',
        '150 count actual 2029/2030 null',
        '149 count actual 2030/2031 null',
        '190 count actual 2029/2030 null',
        '201 count actual 2030/2031 null',
      ],
    },
  ],
  [
    'shares that add up to a hundred',
    {
      table: `Need | May 2031 | June 2031
Speech | 40 | 44
Hearing | 35 | 36
Sight | 25 | 20
Total | 100 | 100`,
      wanted: [],
    },
  ],
  [
    'a table of money without its unit',
    {
      before: ['The budget for children’s services is:'],
      table: `Category | 2029/30 | 2030/31
Fostering | 210 | 233
Homes | 150 | 149
Transport | 190 | 201`,
      wanted: [],
    },
  ],
  [
    'scores',
    {
      before: ['The table shows the scores of schools:'],
      table: `Area | 2029/30 | 2030/31
North | 46 | 47
South | 44 | 45
West | 41 | 43`,
      wanted: [],
    },
  ],
  [
    'an abbreviation that a note explains',
    {
      before: ['Data to 31 May 2031. QX = Queensmoor region average 2029/30.'],
      table: `Indicator | May 31 | QX
Re-referrals | 17.9% | 21.6%`,
      wanted: ['17.9 percent actual 2031-05 re_referrals', '21.6 percent comparator 2029/2030 re_referrals'],
    },
  ],
  [
    'the abbreviation of a region, and a year behind a name',
    {
      table: `Indicator | 2031 | NW | England 2030
Re-referrals | 17.9% | 21.6% | 22.4%`,
      wanted: [
        '17.9 percent actual 2031 re_referrals',
        '21.6 percent comparator null re_referrals',
        '22.4 percent comparator 2030 re_referrals',
      ],
    },
  ],
  [
    'labels with a unit or the name of a policy',
    {
      table: `Measure | May 2031 | June 2031
Agency social workers (FTE) | 41 | 38.5
Young people staying put | 22 | 24
Care leavers in touch | 96% | 97%
Visits to children on plans in time | 88% | 91%`,
      wanted: [
        '41 count actual 2031-05 agency_social_workers',
        '38.5 count actual 2031-06 agency_social_workers',
        '22 count actual 2031-05 staying_put',
        '24 count actual 2031-06 staying_put',
        '96 percent actual 2031-05 care_leaver_in_touch',
        '97 percent actual 2031-06 care_leaver_in_touch',
        '88 percent actual 2031-05 child_protection_visits',
        '91 percent actual 2031-06 child_protection_visits',
      ],
    },
  ],
  [
    'amounts a year',
    {
      table: `Recommendation | Cost
Advice for carers | £2.25m a year
A leaflet | £4,500 p.a.
A survey | £900`,
      wanted: ['2250000 gbp actual null budget', '4500 gbp actual null budget', '900 gbp actual null budget'],
    },
  ],
])('%s', (_, printed) => check(printed));

it('reads the cells of columns that tell what came of something', () => {
  const rows = [
    ['No.', 'Action', 'Owner', 'Evidence of impact'],
    ['1', 'Cut caseloads', 'Head of Teams 4', 'Average caseload 16.2 (21.4 in March)'],
    ['2', 'Recruit 18 more foster carers', 'Fostering', 'Six households approved'],
    ['3', 'Hold supervision monthly', 'All', '77% of supervision held in time'],
  ];
  const cells = rows.flatMap((texts, row) => texts.map((text, column) => cell(row, column, text)));
  const { rows: kpis } = extractKpis(contextOf(['A Paper', ...cells], { documentType: 'council_report' }));
  expect(kpis.map(({ value, unit, qualifier, metric }) => [value, unit, qualifier, metric].join(' '))).toEqual([
    '16.2 count actual social_worker_caseload',
    '21.4 count previous social_worker_caseload',
    '18 count target foster_carers',
    '6 count actual foster_carers',
    '77 percent actual supervision_compliance',
  ]);
});
