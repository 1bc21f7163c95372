import { describe, expect, it } from 'vitest';
import { councilPeople } from '../../../src/extract/people/council.js';
import { peopleIn } from '../../../src/extract/people/council-names.js';
import { paperContext, stands } from '../council-paper.js';

describe('peopleIn', () => {
  it.each<[line: string, people: [name: string, post: string | null][]]>([
    ['Ann Lee, Senior Manager, Front Door and Carts', [['Ann Lee', 'Senior Manager, Front Door and Carts']]],
    ['Ann Lee, Service Manager (Duty Desk)', [['Ann Lee', 'Service Manager (Duty Desk)']]],
    ['Ann Lee, Team Manager – Edge Response', [['Ann Lee', 'Team Manager – Edge Response']]],
    [
      'Ann Lee, Head of Bins, Merryn Tolgar, Head of Carts',
      [
        ['Ann Lee', 'Head of Bins'],
        ['Merryn Tolgar', 'Head of Carts'],
      ],
    ],
    [
      'Ann Lee, Head of Bins, Sam Poe',
      [
        ['Ann Lee', 'Head of Bins'],
        ['Sam Poe', null],
      ],
    ],
    ['Ann Lee, Director of Bins', [['Ann Lee', 'Director of Bins']]],
    ['Dr Ann Lee – Director of Bins', [['Ann Lee', 'Director of Bins']]],
    [
      'Head of Finance Policy, Planning and Strategy; Ann Lee',
      [['Ann Lee', 'Head of Finance Policy, Planning and Strategy']],
    ],
    ['Ann Lee (Head of Bins)', [['Ann Lee', 'Head of Bins']]],
    ['Cabinet Member (Bins) - Councillor A Lee', [['A Lee', 'Cabinet Member (Bins)']]],
    [
      'Ann Lee and Sam de la Poe',
      [
        ['Ann Lee', null],
        ['Sam de la Poe', null],
      ],
    ],
    ['Mr R W Gow, OBE', [['R W Gow', null]]],
    ['Michelle Hall', [['Michelle Hall', null]]],
    ["Jo O'Hara-Smith, Harbour Master", [["Jo O'Hara-Smith", 'Harbour Master']]],
    ['County Hall, Fenton', []],
    ['Corporate Director – Finance', []],
    ["Executive Member, Children's Services, Lifelong Learning and Skills", []],
    ['ann.lee@example.gov.uk', []],
    ['ASCH, CYPE and GET', []],
    ['Ann Lee FRSA, CPFA, Director of Bins', [['Ann Lee', 'Director of Bins']]],
    ['Sam al-Noor, Director of HR & OD', [['Sam al-Noor', 'Director of HR & OD']]],
    [
      'Ann Lee, Director of Bins, and Sam Poe, Head of Carts',
      [
        ['Ann Lee', 'Director of Bins'],
        ['Sam Poe', 'Head of Carts'],
      ],
    ],
    [
      'Ann Lee (Head of Bins) / Sam Poe (Head of Carts)',
      [
        ['Ann Lee', 'Head of Bins'],
        ['Sam Poe', 'Head of Carts'],
      ],
    ],
    [
      'Ann Lee; Sam Poe',
      [
        ['Ann Lee', null],
        ['Sam Poe', null],
      ],
    ],
    ['Zoë Müller-Roe, Director (Bins and Carts)', [['Zoë Müller-Roe', 'Director (Bins and Carts)']]],
    ['Seán Ó Briain, Director of Law', [['Seán Ó Briain', 'Director of Law']]],
    ['SEAN O’ROURKE, DIRECTOR OF LAW', [['SEAN O’ROURKE', 'DIRECTOR OF LAW']]],
    ['Fiona McAllister-Jones (Bins Lead)', [['Fiona McAllister-Jones', 'Bins Lead']]],
    ['J. R. Smith, Head of Bins', [['J. R. Smith', 'Head of Bins']]],
    ['Ann van der Berg, Assistant Director: Bins', [['Ann van der Berg', 'Assistant Director: Bins']]],
    ['Ann Lee, Director (Section 151 Officer)', [['Ann Lee', 'Director (Section 151 Officer)']]],
    ['Ann Lee, Head of Bins, Tel: 01632 960123', [['Ann Lee', 'Head of Bins']]],
    ['Ann Lee, Head of Bins, ann.lee@example.org, 01632 960123', [['Ann Lee', 'Head of Bins']]],
    ['Ann Lee (01632 960123)', [['Ann Lee', null]]],
    ['Ann Lee, High Street', [['Ann Lee', 'High Street']]],
    ['Yard Managers', []],
    ['High Street', []],
    ['Your Reference', []],
    ['Place Overview and Scrutiny Committee', []],
  ])('%s', (line, people) => {
    expect(peopleIn(line).map(({ name, post }) => [name, post])).toEqual(people);
  });

  it('cuts a post from the name behind a label', () => {
    expect(peopleIn('Ann Lee Deputy Director', true)).toMatchObject([{ name: 'Ann Lee', post: 'Deputy Director' }]);
    expect(peopleIn('Ann Lee Deputy Director')).toEqual([]);
  });

  it.each<[line: string, people: string[]]>([
    ['Cabinet Members Ann Lee and Sam Poe', ['Ann Lee', 'Sam Poe']],
    ['Ann Lee, Sam Poe', ['Ann Lee', 'Sam Poe']],
    ['ANN LEE, DIRECTOR OF BINS AND SAM MCPOE, HEAD OF CARTS', ['ANN LEE', 'SAM MCPOE']],
    ['DIRECTOR OF BINS AND CARTS', []],
    ['Ms Ann Board, Director of Bins', ['Ann Board']],
    ['Service Manager Thanley South', []],
    ['Grant Management, Director of Bins', []],
  ])('behind a label: %s', (line, people) => {
    expect(peopleIn(line, true).map(({ name }) => name)).toEqual(people);
  });
});

const HEAD = ['To: Cabinet – 3 May 2024', 'Subject: Bins', 'Summary: Bins.'];
const papers: [name: string, lines: string[], people: string[]][] = [
  [
    'submitters, councillors too',
    ['Report of: Cllr Ann Lee and Sam Poe', ...HEAD],
    ['report_of Ann Lee', 'report_of Sam Poe'],
  ],
  [
    "a director of children's services has both roles",
    ["Report of: Ann Lee, Interim Director of Children's Services", ...HEAD],
    ['director_of_childrens_services Ann Lee', 'report_of Ann Lee'],
  ],
  [
    "an assistant director hasn't",
    ["Report of: Ann Lee, Assistant Director of Children's Services", ...HEAD],
    ['report_of Ann Lee'],
  ],
  ['posts only', ['From: Director of Bins', ...HEAD], []],
  [
    'a contact block of lines',
    [
      ...HEAD,
      '4. Contact details',
      'Report Author:',
      'Ann Lee',
      'Bin Strategist',
      '01234 567890',
      'ann.lee@example.gov.uk',
      'Relevant Director:',
      'Sam Poe',
      'Director of Bins',
      'Appendices',
      'Zoe Roe',
    ],
    ['accountable_director Sam Poe', 'report_author Ann Lee'],
  ],
  [
    'posts of several as a label within a contact block',
    [
      ...HEAD,
      'Report Author: Zoe Roe',
      '01234 567890',
      'Corporate Directors',
      'Ann Lee',
      'Corporate Director of Bins',
      '01234 567890',
      'Sam Poe',
      'Corporate Director of Parks',
    ],
    ['accountable_director Ann Lee', 'accountable_director Sam Poe', 'report_author Zoe Roe'],
  ],
  [
    'a line under a name is its post until a telephone or email',
    [...HEAD, 'Report Authors:', 'Ann Lee', 'Thornley South Coastal', '01234 567890', 'Sam Poe', 'Bins'],
    ['report_author Ann Lee', 'report_author Sam Poe'],
  ],
  [
    'a label table',
    [
      'Title\tBins',
      'Accountable Director\tSam Poe, Director of Bins',
      'Accountable employee\tAnn Lee\tDeputy Director',
      '\tTel\t01234 567890',
      'Wards\tAll',
    ],
    ['accountable_director Sam Poe', 'report_author Ann Lee'],
  ],
  [
    'name, telephone and email in cells',
    [
      'Subject:\tBins',
      'Date of Meeting:\t3 May 2024',
      'Contact Officer:\tName:\tAnn Lee\tTel:\t01234 567890',
      'Ward(s) affected:\tAll',
    ],
    ['report_author Ann Lee'],
  ],
  [
    'two columns',
    [...HEAD, 'Report Author: Ann Lee\tDirector: Sam Poe', 'Job title: Programme Manager\tJob title: Director, Bins'],
    ['accountable_director Sam Poe', 'report_author Ann Lee'],
  ],
  [
    'who verified the implications',
    [
      ...HEAD,
      '7.1 Financial',
      'Implications verified by: Ann Lee',
      'Accountant',
      '7.2 Legal',
      'Implications Verified by:',
      'Sam Poe',
      '7.3 Diversity and Equality',
      'Implications verified by: Zoe Roe',
      '7.4 Other implications',
      'Implications verified by: Jo Doe',
    ],
    [
      'implications_verifier:diversity Zoe Roe',
      'implications_verifier:financial Ann Lee',
      'implications_verifier:legal Sam Poe',
      'implications_verifier:other Jo Doe',
    ],
  ],
  [
    'who takes the decision alone',
    ['From: Director of Bins', 'To: Ann Lee, Cabinet Member for Bins', 'Subject: Bins', 'Summary: Bins.'],
    ['addressee Ann Lee'],
  ],
  [
    'consulted officers with the day',
    [
      ...HEAD,
      'Name of finance officer consulted: Ann Lee     Date consulted: 19 August 2024',
      'Lawyer Consulted: Sam Poe Date: 05/10/10',
    ],
    ['implications_verifier:financial Ann Lee', 'implications_verifier:legal Sam Poe'],
  ],
  [
    'a list of submitters in a format without layout',
    [
      'From: Ann Lee, Cabinet Member for Bins',
      'Zoe Roe, Corporate Director of Bins',
      'To: Cabinet – 3 May 2024',
      'Subject: Bins',
    ],
    ['report_of Ann Lee', 'report_of Zoe Roe'],
  ],
  [
    'a front table with a summary and recommendations before its contacts',
    [
      'Report to:\tCabinet',
      'Date:\t3 May 2024',
      'Recommendations:\tThat the bins be emptied.',
      'Reporting Officer:\tAnn Lee – Bins Manager',
      'Policy relevance:\tClean Streets',
    ],
    ['report_author Ann Lee'],
  ],
  [
    'contacts in columns, posts in the row below',
    [
      ...HEAD,
      'Report author:\tDirector responsible:',
      'Ann Lee\tSam Poe',
      'Bins Manager\tDirector of Bins',
      '01632 960123\t01632 960124',
    ],
    ['accountable_director Sam Poe', 'report_author Ann Lee'],
  ],
  [
    'the post before the name in a contact table',
    [
      ...HEAD,
      'CONTACT DETAILS',
      'Executive Director\tTitle\tExecutive Director, Bins',
      '\tName:\tAnn Lee\tTel:\t01632 960123',
      'Author:\tTitle\tBins Manager',
      '\tName:\tSam Poe\tTel:\t01632 960124',
    ],
    ['accountable_director Ann Lee', 'report_author Sam Poe'],
  ],
  [
    'a sentence on who wrote it',
    [
      ...HEAD,
      'This report was written by Ann Lee, who can be contacted on 01234 567890 or by e-mail at a.lee@example.gov.uk.',
    ],
    ['report_author Ann Lee'],
  ],
  [
    'brackets on who wrote it',
    ['Report of: Zoe Roe', ...HEAD.slice(0, 2), '(Report prepared by Ann Lee and Sam Poe)', 'Summary: Bins.'],
    ['report_author Ann Lee', 'report_author Sam Poe', 'report_of Zoe Roe'],
  ],
  [
    'a name and job title behind one label',
    [...HEAD, 'Report author(s):', 'Name and job title: Ann Lee, Bins Manager', 'Directorate: Bins'],
    ['report_author Ann Lee'],
  ],
  [
    'a signature in capitals with a title',
    ['REPORT OF: MRS ANN LEE, CABINET MEMBER FOR BINS', ...HEAD],
    ['report_of ANN LEE'],
  ],
  [
    'a signature: name, post and telephone',
    [
      ...HEAD,
      '6. Recommendation',
      'Members are asked to note the bins.',
      'Nick Lowe',
      'Head of Bins',
      'Tel: 03000 555555',
      '13 March 2025',
    ],
    ['report_author Nick Lowe'],
  ],
  [
    'a signature by its own address, whatever the first name',
    [...HEAD, 'Bins are many.', 'Lowenna Spargo – Bins Adviser', 'T: 03000 555555', 'E: lowenna.spargo@example.gov.uk'],
    ['report_author Lowenna Spargo'],
  ],
  [
    'a signature in capitals before the appendices, the councillor left out',
    [
      ...HEAD,
      'Bins are many.',
      'JONATHAN POEL',
      'Director of Bins',
      'CLLR MARGARET LEEDS',
      'Cabinet Member for Bins',
      'Appendices',
      'None',
    ],
    ['report_author JONATHAN POEL'],
  ],
  [
    'no heading as a signature',
    [
      ...HEAD,
      'Treasury Outlook',
      'Head of Bins comments',
      'Tel: 03000 555555',
      'Woodland Burials',
      'Director of Woods',
    ],
    [],
  ],
  [
    'no signature where a label names the author',
    [...HEAD, 'Jonathan Poel', 'Director of Bins', 'Contact Officer: Ann Lee', '01234 567890'],
    ['report_author Ann Lee'],
  ],
  [
    'nobody in minutes',
    ['MINUTES of a meeting of the Cabinet held on 3 May 2024', 'PRESENT: Mr A Lee', 'Report Author: Ann Lee'],
    [],
  ],
];

describe('councilPeople', () => {
  it.each(papers)('reads %s', async (_name, lines, people) => {
    const context = await paperContext(lines);
    const { rows } = councilPeople(context);
    expect(rows.map(({ role, area, name }) => `${role}${area ? `:${area}` : ''} ${name}`).sort()).toEqual(people);
    expect(rows.every(({ source }) => stands(context, source))).toBe(true);
  });

  it('quotes label, name and post together', async () => {
    const lines = [
      'Report of: Ann Lee, Director of Bins',
      ...HEAD,
      'Report Author:',
      'Sam Poe',
      'Bins Manager',
      '01234 567890',
      'Zoe Roe',
      'Thornley South',
    ];
    const { rows } = councilPeople(await paperContext(lines));
    expect(rows.map(({ source, printedRole }) => [source.quote.replace(/\s+/g, ' '), printedRole])).toEqual([
      ['Report of: Ann Lee, Director of Bins', 'Director of Bins'],
      ['Report Author: Sam Poe Bins Manager', 'Bins Manager'],
      ['Zoe Roe', undefined],
    ]);
  });
});
