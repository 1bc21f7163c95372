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
    { title: 'BINS', meetingOn: '2022-05-13', committee: 'CABINET', itemNumber: 'D3' },
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
    'labels in other councils’ words',
    [
      'COMMUNITIES COMMITTEE',
      '15 March 2022',
      'Bins Update',
      'Will this be a Key Decision?\tNo',
      'Final Decision-Maker\tCommunities Committee',
      'Lead Head of Service\tAnn Lee, Head of Bins',
      'Wards affected\tAll',
      'Executive Summary',
    ],
    {
      title: 'Bins Update',
      meetingOn: '2022-03-15',
      committee: 'Communities Committee',
      wards: 'All',
      keyDecision: 'No',
    },
  ],
  [
    'labels above their values, one a column',
    [
      'Item No.\tClassification:\tDate:\tMeeting Name:',
      '11.\tOpen\t14 September 2021\tCabinet',
      'Report title:\tBins of the Borough',
      'Ward(s) or groups affected:\tAll',
      'RECOMMENDATIONS',
      '1. That the bins be noted.',
      'AUDIT TRAIL',
      'Lead Officer\tAnn Lee, Director of Bins',
      'Key Decision?\tYes',
    ],
    {
      title: 'Bins of the Borough',
      meetingOn: '2021-09-14',
      committee: 'Cabinet',
      itemNumber: '11',
      wards: 'All',
      keyDecision: 'Yes',
    },
  ],
  [
    'labels after the summary',
    [
      'Part 1 (Open to the public)\tITEM NO. A1',
      'REPORT OF THE LEAD MEMBER FOR BINS',
      'TO CABINET ON 8 March 2011',
      'TITLE: Bins of the City',
      'RECOMMENDATIONS: That Cabinet approve the bins.',
      'EXECUTIVE SUMMARY: Bins are many.',
      'KEY DECISION: YES',
      'WARD(S) TO WHICH REPORT RELATE(S): All',
    ],
    {
      title: 'Bins of the City',
      meetingOn: '2011-03-08',
      committee: 'CABINET',
      itemNumber: 'A1',
      wards: 'All',
      keyDecision: 'YES',
    },
  ],
  [
    'sections instead of labels',
    [
      'FOR PUBLICATION',
      'CABINET',
      '14 October 2021',
      'Report of the Executive Director - Bins',
      'Bins of the County',
      '1. Divisions Affected',
      '1.1 County-wide',
      '2. Key Decision',
      '2.1 This is not a key decision.',
      '3. Purpose',
      '3.1 To tell of bins.',
    ],
    {
      title: 'Bins of the County',
      meetingOn: '2021-10-14',
      committee: 'CABINET',
      wards: 'County-wide',
      keyDecision: 'not a key decision',
    },
  ],
  [
    'a sentence on the key decision',
    [
      'Report to the Cabinet',
      'Meeting to be held on Thursday, 3 February 2022',
      'Electoral Division affected: (All Divisions);',
      'Bins of the County',
      'Brief Summary',
      'If this is a key decision, it waits.',
      'This is deemed to be a Key Decision and Standing Order C19 has been complied with.',
    ],
    {
      title: 'Bins of the County',
      meetingOn: '2022-02-03',
      committee: 'Cabinet',
      wards: '(All Divisions);',
      keyDecision: 'Key Decision',
    },
  ],
  [
    'a key decision at the end of the title',
    [
      'EXECUTIVE BOARD – 17 JULY 2018',
      'Subject:\tBins of the City - KEY DECISION',
      'Director(s):\tAnn Lee',
      'Wards affected:\tAll',
    ],
    {
      title: 'Bins of the City',
      meetingOn: '2018-07-17',
      committee: 'EXECUTIVE BOARD',
      wards: 'All',
      keyDecision: 'KEY DECISION',
    },
  ],
  [
    'an answer beside a label that is not known',
    ['Subject:\tBins', 'Date of Meeting:\t11 November 2010', 'Key Decision:\tYes\tBin Register No: B17'],
    { title: 'Bins', meetingOn: '2010-11-11', keyDecision: 'Yes' },
  ],
  [
    'committee and date behind one label',
    [
      'Public Report',
      'Committee Name and Date of Committee Meeting',
      'Cabinet – 20 September 2021',
      'Report Title',
      'Bins of Fenham',
      'Ward(s) Affected',
      'Borough-Wide',
    ],
    { title: 'Bins of Fenham', meetingOn: '2021-09-20', committee: 'Cabinet', wards: 'Borough-Wide' },
  ],
  [
    'an assessment: its date is no meeting’s',
    ['Equality Impact Assessment', 'Title: Bins', 'Date: 5 May 2022'],
    { title: 'Bins' },
  ],
  [
    'a letter: its date is when it was published',
    ['Town Hall', 'Date: 4 May 2022', 'Dear Sir', 'Thank you.'],
    { publishedOn: '2022-05-04' },
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
    'minutes of a council that names itself',
    [
      'At a Meeting of the Cabinet of FENSHIRE COUNTY COUNCIL held at the Castle on Tuesday, 14th July, 2020',
      'Chairman: Ann Lee',
    ],
    { title: 'Cabinet', committee: 'Cabinet', meetingOn: '2020-07-14' },
  ],
  [
    'minutes under a notice about minutes',
    [
      'All minutes are draft until agreed at the next meeting of the committee/panel.',
      'CABINET',
      '19 MARCH 2018',
      '(7.15 pm - 7.35 pm)',
      'PRESENT: Councillors Ann Lee (in the Chair), Sam Poe',
    ],
    { title: 'CABINET', committee: 'CABINET', meetingOn: '2018-03-19' },
  ],
  [
    'a record of a meeting',
    [
      'Meeting of Bins Overview and Scrutiny Committee',
      'Tuesday, 14 January 2020',
      '6.30pm to 9.45pm',
      'Record of the meeting',
      'Present:\tCouncillors: Lee (Chairman), Poe',
    ],
    {
      title: 'Bins Overview and Scrutiny Committee',
      committee: 'Bins Overview and Scrutiny Committee',
      meetingOn: '2020-01-14',
    },
  ],
  [
    'minutes headed by a cabinet meeting',
    ['GATESFEN COUNCIL', 'CABINET MEETING', 'Tuesday, 21 January 2020', 'PRESENT: Councillor A Lee'],
    { title: 'CABINET', committee: 'CABINET', meetingOn: '2020-01-21' },
  ],
  [
    'an agenda with its word spaced out',
    [
      'EXECUTIVE BOARD',
      'Meeting to be held in Civic Hall on Wednesday, 19th October, 2022 at 1.00 pm',
      'Agenda compiled by: Zoe Roe',
      'A G E N D A',
      'Item No\tWard\tPage No',
    ],
    { title: 'A G E N D A', committee: 'EXECUTIVE BOARD', meetingOn: '2022-10-19' },
  ],
  [
    'an agenda that says "the committee" first',
    [
      '3 May 2022',
      'Bins Scrutiny Committee',
      'A meeting of the committee will be held at 10.30 am on Wednesday, 11 May 2022 at County Hall.',
      'Agenda',
      '1. Declarations of Interest',
    ],
    {
      title: 'Agenda',
      committee: 'Bins Scrutiny Committee',
      meetingOn: '2022-05-11',
      publishedOn: '2022-05-03',
    },
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
