import { describe, expect, it } from 'vitest';
import { extractMeeting } from '../../../src/extract/meetings/index.js';
import { meetingContext, meetingOf } from './meeting-paper.js';

type Row = [number: string | null, title: string, pages?: string | undefined, time?: string];

const forms: [name: string, lines: string[], rows: Row[]][] = [
  [
    'numbered items with pages in brackets',
    [
      '**AGENDA**',
      '1. Apologies',
      '2. Declarations of Interest',
      '3. Minutes of the Meeting held on 3 May 2024 (Pages 1 - 10)',
      '4. 24/00001 - Bins and Lids Report – April 2024 (Pages 11 – 12)',
      '5. Consideration of Bins (if required) (Page 13)',
    ],
    [
      ['1', 'Apologies'],
      ['2', 'Declarations of Interest'],
      ['3', 'Minutes of the Meeting held on 3 May 2024', '1-10'],
      ['4', '24/00001 - Bins and Lids Report – April 2024', '11-12'],
      ['5', 'Consideration of Bins (if required)', '13-13'],
    ],
  ],
  [
    'a column of numbers and one of pages',
    ['**Agenda**', 'Item\t\tPage', '1\tApologies\t', '2\tMinutes\t5 - 20', '3\tBins in 2024\t21', '4\tLids\tTo follow'],
    [
      ['1', 'Apologies'],
      ['2', 'Minutes', '5-20'],
      ['3', 'Bins in 2024', '21-21'],
      ['4', 'Lids'],
    ],
  ],
  [
    'times in a column and at the end',
    ['**Agenda**', '1\t10.00 am\tApologies', '2\t10.05 am\tBins\t3 - 4', '3\t10:30\tLids (Pages 5 - 6)'],
    [
      ['1', 'Apologies', undefined, '10.00 am'],
      ['2', 'Bins', '3-4', '10.05 am'],
      ['3', 'Lids', '5-6', '10:30'],
    ],
  ],
  [
    'a time in brackets behind the title',
    ['**Agenda**', '1. Apologies (10.00 am)', '2. Bins (10.05 am) (Pages 3 - 4)'],
    [
      ['1', 'Apologies', undefined, '10.00 am'],
      ['2', 'Bins', '3-4', '10.05 am'],
    ],
  ],
  [
    'notices before and members among them',
    [
      'Notices',
      '1. This meeting will be webcast.',
      '2. If the fire alarm sounds, leave by the nearest exit.',
      'Membership: Councillors A Lark, B Wren and C Finch',
      '**AGENDA**',
      '1. Apologies',
      '2. Bins',
      '3. Lids',
    ],
    [
      ['1', 'Apologies'],
      ['2', 'Bins'],
      ['3', 'Lids'],
    ],
  ],
  [
    'parts of an item',
    [
      '**Agenda**',
      '1. Apologies',
      '2. Reports',
      '(a) Bins (Pages 1 - 2)',
      '(b) Lids (Pages 3 - 4)',
      '3. Any other business',
    ],
    [
      ['1', 'Apologies'],
      ['2', 'Reports'],
      ['a', 'Bins', '1-2'],
      ['b', 'Lids', '3-4'],
      ['3', 'Any other business'],
    ],
  ],
  [
    'a number with a letter',
    ['**Agenda**', '1. Apologies', '2. Bins', '2a. Lids', '3. Bags'],
    [
      ['1', 'Apologies'],
      ['2', 'Bins'],
      ['2a', 'Lids'],
      ['3', 'Bags'],
    ],
  ],
  [
    'what an item is for behind its bold title',
    [
      '**Agenda**',
      '**1. Apologies** To receive any apologies.',
      '**2. Minutes** To approve the minutes of 3 May 2024 as a correct record. (Pages 3 - 6)',
      '**3. Bins:** Report of the Head of Bins.',
    ],
    [
      ['1', 'Apologies'],
      ['2', 'Minutes', '3-6'],
      ['3', 'Bins'],
    ],
  ],
  [
    'titles in capitals before their text',
    [
      'AGENDA',
      '1. APOLOGIES FOR ABSENCE To receive any.',
      '2. DECLARATIONS OF INTEREST Members are reminded of the Code.',
    ],
    [
      ['1', 'APOLOGIES FOR ABSENCE'],
      ['2', 'DECLARATIONS OF INTEREST'],
    ],
  ],
  [
    'numbers of a parish council',
    [
      'AGENDA',
      '24/01 To receive apologies for absence',
      '24/02 To approve the minutes of 3 May 2024',
      '24/03 Planning',
    ],
    [
      ['24/01', 'To receive apologies for absence'],
      ['24/02', 'To approve the minutes of 3 May 2024'],
      ['24/03', 'Planning'],
    ],
  ],
  [
    'an agenda of which nothing is numbered',
    ['**AGENDA**', 'Apologies', 'Bins and Lids (Pages 3 - 9)'],
    [[null, 'Bins and Lids', '3-9']],
  ],
  ['no agenda at all', ['**Agenda**', 'The meeting is cancelled.', 'Tel: 01234 567890'], []],
];

describe('agenda items', () => {
  it.each(forms)('%s', async (_, lines, rows) => {
    const { agendaItems } = await meetingOf(
      ['**Bins Committee**', 'Friday 3 May 2024 at 10.00 am', ...lines],
      'agenda',
    );
    expect(
      agendaItems.map(({ number, title, packPages, time }): Row => {
        const pages = packPages ? `${packPages.first}-${packPages.last}` : undefined;
        return time !== null ? [number, title, pages, time] : pages ? [number, title, pages] : [number, title];
      }),
    ).toEqual(rows);
  });

  it('takes no label of an attendance table for an item of the minutes', async () => {
    const { agendaItems } = await meetingOf(
      [
        '**Bins Committee**',
        'A meeting of the Bins Committee was held on 3 May 2024.',
        '**Present:**\tCllr A Lark (Chair), Cllr B Wren',
        '**Apologies for absence:**\tCllr C Finch',
        '**BC 1/24 Apologies for Absence**',
        'As listed above.',
        '**BC 2/24 Bins**',
        'RESOLVED that the report be noted.',
      ],
      'minutes',
    );
    expect(agendaItems.map(({ number, title }) => `${number} ${title}`)).toEqual([
      'BC 1/24 Apologies for Absence',
      'BC 2/24 Bins',
    ]);
  });

  it('reads items of minutes that start like months, or end in a day or in the number of the agenda’s', async () => {
    const { agendaItems } = await meetingOf(
      [
        '**MINUTES of a meeting of the Bins Committee held on 3 May 2024**',
        '**40 APOLOGIES [Item 1]**',
        'None.',
        '**41 MINUTES OF THE PREVIOUS MEETING: 2 APRIL 2024 [Item 2]**',
        'They were agreed.',
        '**42 Declarations of Interest**',
        'None.',
        '**43 Markets and Junctions**',
        'These were noted.',
      ],
      'minutes',
    );
    expect(agendaItems.map(({ number, title }) => [number, title])).toEqual([
      ['40', 'APOLOGIES'],
      ['41', 'MINUTES OF THE PREVIOUS MEETING: 2 APRIL 2024'],
      ['42', 'Declarations of Interest'],
      ['43', 'Markets and Junctions'],
    ]);
  });

  it('leaves out the minutes that follow', async () => {
    const agenda = ['**AGENDA**', '1. Apologies', '2. Bins'];
    const minutes = ['PRESENT: Councillor A Lark', '**1. Apologies**', '**2. Lids**', '**3. Bags**', '**4. Sacks**'];
    const context = await meetingContext([...agenda, ...minutes], 'agenda');
    const { pages, blocks } = context.document;
    const [page] = pages;
    const cut = blocks.map((block, i) =>
      i < agenda.length ? block : { ...block, parts: block.parts.map((part) => ({ ...part, page: 1 })) },
    );
    const document = { ...context.document, pages: [page!, page!], blocks: cut };
    expect(extractMeeting({ ...context, document }).agendaItems.map(({ title }) => title)).toEqual([
      'Apologies',
      'Bins',
    ]);
  });

  it('reads nothing of other papers', async () => {
    const { agendaItems, attendance, resolutions } = await meetingOf(
      [
        '**Report of the Head of Bins**',
        'Present: Councillor A Lark',
        '1. Bins',
        '2. Lids',
        'RESOLVED that bins be bought.',
      ],
      'council_report',
    );
    expect([...agendaItems, ...attendance, ...resolutions]).toEqual([]);
  });
});
