import { describe, expect, it } from 'vitest';
import { meetingOf } from './meeting-paper.js';

type Row = [capacity: 'present' | 'apologies' | 'in_attendance' | 'absent', name: string, role?: string];

const TITLE = '**MINUTES of a meeting of the Bins Committee held on 3 May 2024**';

const forms: [name: string, lines: string[], rows: Row[]][] = [
  [
    'titles, initials and posts in brackets',
    [
      'PRESENT: Mr A B Lark (Chairman), Mrs C Wren, Mr D Finch, OBE and Ms E Swift',
      'IN ATTENDANCE: Dr F Heron (Director of Lids), Mrs G Crane (Corporate Director of Bins, Bags and Lids)',
      '**1. Apologies**',
      'No apologies were received.',
    ],
    [
      ['present', 'A B Lark', 'Chairman'],
      ['present', 'C Wren'],
      ['present', 'D Finch'],
      ['present', 'E Swift'],
      ['in_attendance', 'F Heron', 'Director of Lids'],
      ['in_attendance', 'G Crane', 'Corporate Director of Bins, Bags and Lids'],
    ],
  ],
  [
    'one title before all names, some of them surnames only',
    [
      'Present: Councillors Lark (Chair), Wren, Finch and Swift',
      'Apologies: Councillors Heron and Crane',
      '**1. Minutes**',
    ],
    [
      ['present', 'Lark', 'Chair'],
      ['present', 'Wren'],
      ['present', 'Finch'],
      ['present', 'Swift'],
      ['apologies', 'Heron'],
      ['apologies', 'Crane'],
    ],
  ],
  [
    'labels in a table beside the names',
    [
      'Present:\tCouncillor Anna Lark (Chair) (Lab), Councillor Ben Wren (Con)',
      'Officers:\tCarol Finch, Head of Bins; David Swift, Clerk',
      'Apologies:\tCouncillor Emma Heron',
      '**1. Minutes**',
    ],
    [
      ['present', 'Anna Lark', 'Chair'],
      ['present', 'Ben Wren'],
      ['in_attendance', 'Carol Finch', 'Head of Bins'],
      ['in_attendance', 'David Swift', 'Clerk'],
      ['apologies', 'Emma Heron'],
    ],
  ],
  [
    'names line by line under bold labels',
    [
      '**Members present**',
      'Cllr Anna Lark – Chair',
      'Cllr Ben Wren',
      '**Also in attendance**',
      'Carol Finch (Clerk)',
      '**1. Minutes**',
      'Anna Poe asked a question.',
    ],
    [
      ['present', 'Anna Lark', 'Chair'],
      ['present', 'Ben Wren'],
      ['in_attendance', 'Carol Finch', 'Clerk'],
    ],
  ],
  [
    'two columns of members',
    ['PRESENT', 'Councillor A Lark\tCouncillor B Wren', 'Councillor C Finch\tCouncillor D Swift', '**1. Minutes**'],
    [
      ['present', 'A Lark'],
      ['present', 'B Wren'],
      ['present', 'C Finch'],
      ['present', 'D Swift'],
    ],
  ],
  [
    'columns of who came and who did not',
    ['Present\tApologies', 'Cllr Anna Lark\tCllr Ben Wren', 'Cllr Carol Finch\tCllr David Swift', '**1. Minutes**'],
    [
      ['present', 'Anna Lark'],
      ['apologies', 'Ben Wren'],
      ['present', 'Carol Finch'],
      ['apologies', 'David Swift'],
    ],
  ],
  [
    'a table of names and what became of them',
    ['Attendance', 'Cllr Anna Lark\tPresent', 'Cllr Ben Wren\tApologies', 'Cllr Carol Finch\tAbsent', '**1. Minutes**'],
    [
      ['present', 'Anna Lark'],
      ['apologies', 'Ben Wren'],
      ['absent', 'Carol Finch'],
    ],
  ],
  [
    'a table of names and posts',
    ['Present: Cllr Anna Lark', 'Officers', 'Ben Wren\tHead of Bins', 'Carol Finch\tLegal Adviser', '**1. Minutes**'],
    [
      ['present', 'Anna Lark'],
      ['in_attendance', 'Ben Wren', 'Head of Bins'],
      ['in_attendance', 'Carol Finch', 'Legal Adviser'],
    ],
  ],
  [
    'sentences of apologies, with reasons',
    [
      'PRESENT: Councillors A Lark and B Wren',
      '**12/24 Apologies for absence**',
      'Apologies for absence were received from Councillors C Finch and D Swift, who were on holiday. Cllr E Heron had sent his apologies.',
      '**13/24 Questions**',
      'Mr Poe of the High Street asked about bins.',
    ],
    [
      ['present', 'A Lark'],
      ['present', 'B Wren'],
      ['apologies', 'C Finch'],
      ['apologies', 'D Swift'],
      ['apologies', 'E Heron'],
    ],
  ],
  [
    'everything in one paragraph of parish minutes',
    [
      'Present: Cllrs A Lark (Chairman), B Wren. In attendance: Carol Finch (Clerk), 4 members of the public. Apologies: Cllr D Swift (unwell).',
      '**1. Minutes**',
    ],
    [
      ['present', 'A Lark', 'Chairman'],
      ['present', 'B Wren'],
      ['in_attendance', 'Carol Finch', 'Clerk'],
      ['apologies', 'D Swift'],
    ],
  ],
  [
    'attendance as a numbered item',
    [
      '**1. Present and apologies**',
      'Present: Cllr Anna Lark, Cllr Ben Wren',
      'Apologies: none',
      '**2. Minutes**',
      'Cllr Zoe Rook spoke.',
    ],
    [
      ['present', 'Anna Lark'],
      ['present', 'Ben Wren'],
    ],
  ],
  [
    'labels that are posts',
    [
      'Chairman: Cllr Anna Lark',
      'Present: Cllr Ben Wren',
      'Clerk: Carol Finch',
      'Members of the public: John Poe',
      '**1. Minutes**',
    ],
    [
      ['present', 'Anna Lark', 'Chairman'],
      ['present', 'Ben Wren'],
      ['in_attendance', 'Carol Finch', 'Clerk'],
    ],
  ],
  [
    'substitutes in brackets and in a sentence',
    [
      'PRESENT: Councillors A Lark (Chair), B Wren (in place of C Finch) and D Swift',
      '**7. APOLOGIES AND SUBSTITUTES**',
      'Apologies were received from Councillor C Finch, with Councillor B Wren substituting.',
      '**8. MINUTES**',
    ],
    [
      ['present', 'A Lark', 'Chair'],
      ['present', 'B Wren', 'in place of C Finch'],
      ['present', 'D Swift'],
      ['apologies', 'C Finch'],
    ],
  ],
  [
    'some of them virtually',
    [
      'Present: Councillors A Lark and B Wren',
      'In attendance (virtually): Councillor C Finch and Emma Heron (Head of Bins)',
      'Absent: Councillor D Swift',
      '**1. Minutes**',
    ],
    [
      ['present', 'A Lark'],
      ['present', 'B Wren'],
      ['in_attendance', 'C Finch'],
      ['in_attendance', 'Emma Heron', 'Head of Bins'],
      ['absent', 'D Swift'],
    ],
  ],
  [
    'councillors in attendance where nobody is called present',
    ['In attendance: Cllr Anna Lark, Cllr Ben Wren and Carol Finch (Clerk)', '**1. Minutes**'],
    [
      ['present', 'Anna Lark'],
      ['present', 'Ben Wren'],
      ['in_attendance', 'Carol Finch', 'Clerk'],
    ],
  ],
  [
    'the Mayor before all others',
    ['PRESENT: The Mayor (Councillor A Lark), Councillor B Wren in the Chair, Councillor C Finch', '**1. Minutes**'],
    [
      ['present', 'A Lark', 'Mayor'],
      ['present', 'B Wren', 'in the Chair'],
      ['present', 'C Finch'],
    ],
  ],
  [
    'apologies for lateness, and none for absence',
    [
      'Present: Cllr Anna Lark',
      '**1. Apologies**',
      'Apologies for lateness were received from Cllr Ben Wren.',
      '**2. Minutes**',
    ],
    [['present', 'Anna Lark']],
  ],
  [
    'groups of members, officers line by line with posts that have commas',
    [
      '**Present:** Councillor Anna Lark (Chair)',
      'Councillors: Ben Wren, Carol Finch and David Swift',
      '**Officers in attendance:**',
      'Gina Heron, Director of Resources, Policy and Bins',
      'Hal Crane, Democratic Services Officer',
      '**Apologies for absence:** Councillor Ian Stork',
      '**21. MINUTES**',
    ],
    [
      ['present', 'Anna Lark', 'Chair'],
      ['present', 'Ben Wren'],
      ['present', 'Carol Finch'],
      ['present', 'David Swift'],
      ['in_attendance', 'Gina Heron', 'Director of Resources, Policy and Bins'],
      ['in_attendance', 'Hal Crane', 'Democratic Services Officer'],
      ['apologies', 'Ian Stork'],
    ],
  ],
  [
    'other councils’ members, and people who are not named',
    [
      'Present: Cllrs Lark (Chair) and Wren',
      'Also present: County Cllr Rook, District Cllr Heron, the Clerk and 6 members of the public',
      '**1. Minutes**',
    ],
    [
      ['present', 'Lark', 'Chair'],
      ['present', 'Wren'],
      ['in_attendance', 'Rook'],
      ['in_attendance', 'Heron'],
    ],
  ],
  [
    'stars before those who came',
    [
      '**Elected Members:**',
      '* Ann Lark',
      '* Finn Wren (Chairman)',
      'Ida Finch',
      '(* = present at the meeting)',
      '**1. Minutes**',
    ],
    [
      ['present', 'Ann Lark'],
      ['present', 'Finn Wren', 'Chairman'],
    ],
  ],
  [
    'a title for the names beside a label',
    [
      'Present:\tCouncillor A Lark (Chair)',
      'Apologies:\tCouncillor(s): B Wren and Councillor C Finch',
      'In attendance:\tOfficers: Dora Swift',
      '**1. Minutes**',
    ],
    [
      ['present', 'A Lark', 'Chair'],
      ['apologies', 'B Wren'],
      ['apologies', 'C Finch'],
      ['in_attendance', 'Dora Swift'],
    ],
  ],
  [
    'those who also attended, with posts that hold an "and"',
    [
      'Present:\tCllr Ann Lark',
      'Also attended:\tDora Swift, Director of Bins',
      '\tEve Heron, Overview and Scrutiny Officer',
      'Available papers:\tThe Minutes of the last meeting',
      '**1. Minutes**',
    ],
    [
      ['present', 'Ann Lark'],
      ['in_attendance', 'Dora Swift', 'Director of Bins'],
      ['in_attendance', 'Eve Heron', 'Overview and Scrutiny Officer'],
    ],
  ],
  [
    'what somebody represents, and apologies told twice',
    [
      'Present: Mr A Lark, Diocesan Representative, and Ms B Wren, Parent Governor',
      'Apologies: Councillor Cathy Finch',
      '**1. Apologies**',
      'Apologies were received on behalf of Councillor Finch.',
      '**2. Minutes**',
    ],
    [
      ['present', 'A Lark', 'Diocesan Representative'],
      ['present', 'B Wren', 'Parent Governor'],
      ['apologies', 'Cathy Finch'],
    ],
  ],
  [
    'posts before the names',
    [
      'Present: Councillor A Lark',
      '**Others in attendance:-**',
      'Chief Executive – Gina Stork',
      'Borough Solicitor – Hal Crane',
      '**1. Minutes**',
    ],
    [
      ['present', 'A Lark'],
      ['in_attendance', 'Gina Stork', 'Chief Executive'],
      ['in_attendance', 'Hal Crane', 'Borough Solicitor'],
    ],
  ],
];

describe('attendance', () => {
  it.each(forms)('%s', async (_, lines, rows) => {
    const { attendance } = await meetingOf([TITLE, ...lines], 'minutes');
    const byName = (a: Row, b: Row): number => `${a[0]}${a[1]}`.localeCompare(`${b[0]}${b[1]}`);
    const read = attendance.map(
      ({ capacity, name, printedRole }): Row => (printedRole ? [capacity, name, printedRole] : [capacity, name]),
    );
    expect(read.sort(byName)).toEqual([...rows].sort(byName));
  });
});
