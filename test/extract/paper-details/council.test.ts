import { describe, expect, it } from 'vitest';
import { councilDetails } from '../../../src/extract/paper-details/council.js';
import { paperContext, stands } from '../council-paper.js';

type Expected = Partial<
  Record<'title' | 'meetingOn' | 'committee' | 'itemNumber' | 'wards' | 'keyDecision' | 'publishedOn', string>
>;

const heads: [name: string, lines: string[], expected: Expected][] = [
  [
    'lines with labels',
    [
      'From: Ann Lee, Director',
      'To: Cabinet – 30 May 2024',
      'Subject: Bins for all',
      'Key Decision: Yes - over £1m',
      'Electoral Division: All',
      'Summary: Bins.',
    ],
    {
      title: 'Bins for all',
      meetingOn: '2024-05-30',
      committee: 'Cabinet',
      wards: 'All',
      keyDecision: 'Yes - over £1m',
    },
  ],
  [
    'cells with labels inside, date and title without',
    [
      '12 May 2021\t\tITEM: 10',
      'Schools Overview and Scrutiny Committee\t\t',
      'Inspection of the bins: 30 June – 1 July 2020\t\t',
      'Wards and communities affected: All\tKey Decision: N/A',
      'Report of: Ann Lee, Head of Bins\t\t',
      'Executive Summary',
    ],
    {
      title: 'Inspection of the bins: 30 June – 1 July 2020',
      meetingOn: '2021-05-12',
      committee: 'Schools Overview and Scrutiny Committee',
      itemNumber: '10',
      wards: 'All',
      keyDecision: 'N/A',
    },
  ],
  [
    'labels above their values',
    [
      'Wards and communities affected:\tKey Decision:',
      'Hill and Vale\tNon-Key',
      'Report of:\t',
      'Ann Lee\t',
      'Title: Bins\t',
    ],
    { title: 'Bins', wards: 'Hill and Vale', keyDecision: 'Non-Key' },
  ],
  [
    'values whose labels are lost, meeting and title in one cell',
    [
      'ITEM: 7',
      'Fenton Health Board Review of the Local Bin Service\t',
      'All\tNon-Key',
      'Report of:\t',
      'Ann Lee\t',
      'Executive Summary',
    ],
    {
      title: 'Review of the Local Bin Service',
      committee: 'Fenton Health Board',
      itemNumber: '7',
      wards: 'All',
      keyDecision: 'Non-Key',
    },
  ],
  [
    'a table of labels without colons',
    ['PAPER D3', 'Committee\tCABINET', 'Date\t13 MAY 2022', 'Title\tBINS', 'Report of\tLEADER', 'EXECUTIVE SUMMARY'],
    { title: 'BINS', meetingOn: '2022-05-13', committee: 'CABINET' },
  ],
  [
    'two labels a row',
    [
      'Report to:\tCabinet\tDate of Meeting:\t5 May 2019',
      'Subject:\tBins',
      'Is this a Key Decision:\tNo\tIncluded in Forward Plan:\tYes',
      'Summary:',
    ],
    { title: 'Bins', meetingOn: '2019-05-05', committee: 'Cabinet', keyDecision: 'No' },
  ],
  [
    'two labels a line',
    ['By: Ann Lee, Director', 'To: County Council Date: 13 May 2025', 'Subject: Pay', 'Summary: Pay.'],
    { title: 'Pay', meetingOn: '2025-05-13', committee: 'County Council' },
  ],
  [
    'a question answered on the next line, a ticked box',
    [
      'Report to Cabinet',
      '11 May 2020',
      'Subject: Bins',
      'Is this a key decision? ☒ Yes ☐ No',
      'Ward(s) affected:',
      'All',
    ],
    { title: 'Bins', meetingOn: '2020-05-11', committee: 'Cabinet', keyDecision: 'Yes', wards: 'All' },
  ],
  [
    'the meeting in the line that says whose report it is',
    [
      'Report of the Director of Bins to the meeting of the Hill & Vale Scrutiny Committee to be held on 13 May 2019',
      'Subject:',
      'Bins',
    ],
    { title: 'Bins', meetingOn: '2019-05-13', committee: 'Hill & Vale Scrutiny Committee' },
  ],
  [
    'a decision for one member: no committee, no date',
    ['From: Ann Lee, Director', 'To: Sam Poe, Cabinet Member for Bins', 'Subject: Bins', 'Summary: Bins.'],
    { title: 'Bins' },
  ],
  [
    'minutes',
    [
      'FENSHIRE COUNTY COUNCIL',
      'CABINET',
      'MINUTES of a meeting of the Cabinet held in Hall A on Friday, 9 May 2025.',
      'PRESENT: Mr A Lee',
      '1. Minutes of the meeting held on 4 April 2025',
    ],
    { title: 'Cabinet', committee: 'Cabinet', meetingOn: '2025-05-09' },
  ],
  [
    'minutes with the date in the heading',
    [
      'PARENTING PANEL– 29 May 2024',
      'MINUTES of the meeting held in Hall A.',
      'PRESENT: Ann Lee',
      'Apologies',
      'Apologies',
      'Minutes of the meeting held on 30 April 2024',
    ],
    { title: 'PARENTING PANEL', committee: 'PARENTING PANEL', meetingOn: '2024-05-29' },
  ],
  [
    'an agenda with the date it was sent out',
    [
      'AGENDA',
      'CABINET',
      'Friday, 30th May, 2025, at 10.00 am',
      '1. Apologies',
      '2. Minutes of the meeting held on 4 April 2025',
      'Ann Lee',
      'Thursday, 22 May 2025',
    ],
    { title: 'AGENDA', committee: 'CABINET', meetingOn: '2025-05-30', publishedOn: '2025-05-22' },
  ],
  [
    'a supplement',
    [
      'Date:\t27 May 2025',
      'Dear Member',
      'CABINET - FRIDAY, 30 MAY 2025',
      'Agenda Item No',
      '9\tBins for all (Pages 1 - 4)',
      'Yours sincerely',
    ],
    {
      title: 'Bins for all',
      committee: 'CABINET',
      meetingOn: '2025-05-30',
      itemNumber: '9',
      publishedOn: '2025-05-27',
    },
  ],
];

describe('councilDetails', () => {
  it.each(heads)('reads %s', async (_name, lines, expected) => {
    const context = await paperContext(lines);
    const { details } = councilDetails(context);
    const read = Object.entries(details).flatMap(([field, value]) => (value ? [[field, value.value] as const] : []));
    expect(Object.fromEntries(read)).toEqual(expected);
    expect(Object.values(details).every((value) => value === null || stands(context, value.source))).toBe(true);
  });
});
