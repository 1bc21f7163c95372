import { describe, expect, it } from 'vitest';
import { councilPeople } from '../../../src/extract/people/council.js';
import { paperContext, stands } from '../council-paper.js';

const HEAD = ['To: Cabinet – 3 May 2024', 'Subject: Bins', 'Summary: Bins.'];

describe('who verified the implications', () => {
  it.each<[lines: string[], people: string[]]>([
    [
      ['6. Comments of the Section 151 Officer', '6.1 The bins are paid for. (Ambrose Marfield)'],
      ['financial Ambrose Marfield'],
    ],
    [
      ['7. Comments of the Town Clerk (Monitoring Officer)', '7.1 There are duties. (Hilary Swann)'],
      ['legal Hilary Swann'],
    ],
    [
      ['7. Legal Implications', '7.1 There are duties.', '7.2 And powers. [Ann Lee, Solicitor]'],
      ['legal Ann Lee <Solicitor>'],
    ],
    [['7. Financial Implications', '7.1 None. (Sam Poe)'], ['financial Sam Poe']],
    [['7. Legal Implications', '7.1 There are duties. (Carts Act)'], []],
    [['7. Legal Implications', '7.1 There are duties. (Keeping Carts)'], []],
    [['7. Carts', '7.1 Carts were bought. (Ann Lee)'], []],
    [
      ['LEGAL IMPLICATIONS: Supplied by: Ann Lee, Group Leader (Litigation)'],
      ['legal Ann Lee <Group Leader (Litigation)>'],
    ],
    [['LEGAL IMPLICATIONS Supplied by Ann Lee'], ['legal Ann Lee']],
    [['7. Legal implications', 'There are duties. (Supplied by: Ann Lee, Solicitor)'], ['legal Ann Lee <Solicitor>']],
    [['7. Financial implications', 'Comments of the Section 151 Officer: Ann Lee (12/04/2024)'], ['financial Ann Lee']],
    [
      [
        '7. Financial implications',
        'There are none. Implications completed by: Ann Lee, Accountant, tel 01632 960123.',
      ],
      ['financial Ann Lee <Accountant>'],
    ],
    [
      ['Financial Implications', 'Approved by Ann Lee, Head of Finance on behalf of the Director. (Date 03/05/2024)'],
      ['financial Ann Lee <Head of Finance>'],
    ],
    [['Financial implications – Ann Lee, Accountant, 3 May 2024'], ['financial Ann Lee <Accountant>']],
    [['Legal Implications (Ann Lee, Senior Solicitor)'], ['legal Ann Lee <Senior Solicitor>']],
    [['Finance comments provided by Ann Lee, Finance Manager'], ['financial Ann Lee <Finance Manager>']],
    [['Legal Implications', 'Comments checked by:', 'Ann Lee, Solicitor, 01632 960123'], ['legal Ann Lee <Solicitor>']],
    [
      ['Financial implications completed by: Ann Lee (Senior Accountant), Sam Poe (Accountant)'],
      ['financial Ann Lee <Senior Accountant>', 'financial Sam Poe <Accountant>'],
    ],
    [
      ['Clearance', 'Section 151 Officer\tAnn Lee\t12/04/2024', 'Monitoring Officer\tSam Poe\t12/04/2024'],
      ['financial Ann Lee', 'legal Sam Poe'],
    ],
    [
      [
        '8.1 FINANCIAL IMPLICATIONS',
        '8.1.2 Comments approved by Ann Lee, Head of Finance on behalf of the Director of Carts. (Date 03/05/2024)',
      ],
      ['financial Ann Lee <Head of Finance>'],
    ],
    [
      [
        '8.4 HUMAN RESOURCES IMPLICATIONS',
        '8.4.2 Approved by: Ann Lee, Head of HR, on behalf of the Chief People Officer. (Date 03/05/2024)',
      ],
      ['other Ann Lee <Head of HR>'],
    ],
    [
      [
        'Statutory Officer Clearance',
        'Statutory Officer: Ann Lee',
        'Signed on behalf of the Chief Financial Officer',
        'Date: 3 May 2024',
        'Statutory Officer: Sam Poe',
        'Signed on behalf of the Monitoring Officer',
        'Chief Officer: Jo Roe',
        'Signed by the Corporate Director',
        'Head of Procurement: Zoe Fenn',
        'Signed by the Head of Procurement',
      ],
      ['financial Ann Lee', 'legal Sam Poe', 'other Zoe Fenn'],
    ],
    [['Cleared by: Legal: Ann Lee; Finance: Sam Poe'], ['legal Ann Lee', 'financial Sam Poe']],
    [['Cleared by:\tFinance – Ann Lee / Legal – Sam Poe'], ['financial Ann Lee', 'legal Sam Poe']],
    [
      ['Finance Officer: Ann Lee', 'Legal Officer: Sam Poe, Solicitor'],
      ['financial Ann Lee', 'legal Sam Poe <Solicitor>'],
    ],
    [['Section 151 Officer: Ann Lee'], ['financial Ann Lee']],
    [
      ['Financial implications author: Ann Lee, Accountant', 'Legal implications author: Sam Poe'],
      ['financial Ann Lee <Accountant>', 'legal Sam Poe'],
    ],
    [
      ['Legal Implications', 'There are none. Verified by Ann Lee, Chief Solicitor, 3 May 2024'],
      ['legal Ann Lee <Chief Solicitor>'],
    ],
    [
      [
        'Sign off',
        '\tName of officer',
        'Monitoring Officer/Legal\tAnn Lee',
        'Director of Finance & S151 Officer\tSam Poe',
      ],
      ['legal Ann Lee', 'financial Sam Poe'],
    ],
    [
      ['Names of approvers:\tTitle', 'Finance: Ann Lee\tAccountant', 'Legal: Sam Poe\tSolicitor'],
      ['financial Ann Lee', 'legal Sam Poe'],
    ],
    [['Legal Implications', 'The plan was verified by Ann Lee and others.'], []],
    [['Section 151 Officer: There are no comments.'], []],
    [['Budget\tOfficer', 'Finance: Bins\t12', 'Legal: Carts\t13'], []],
    [['Chair: Ann Lee', 'Signed on behalf of the Chief Executive'], []],
    [['Legal comments: JB/12/04/2024'], []],
    [['Financial Implications', '[AL/09032022/B]'], []],
    [['Legal Implications: The plan will be served by: Ann Lee'], []],
    [['Legal implications', 'The plan has been approved by the board.'], []],
    [['Background', 'Approved by: Ann Lee, Director'], []],
    [['Financial implications', 'None.', 'Report prepared by: Ann Lee'], []],
    [['Comments of the Chief Financial Officer: There are none.'], []],
    [['Implications verified by: Name, Job Title and Telephone number'], []],
    [['Finance Officer Comments: Ann Lee – the budget is enough.'], []],
  ])('%j', async (lines, people) => {
    const context = await paperContext([...HEAD, ...lines]);
    const rows = councilPeople(context).rows.filter(({ role }) => role === 'implications_verifier');
    expect(
      rows.map(({ area, name, printedRole }) => `${area} ${name}${printedRole ? ` <${printedRole}>` : ''}`),
    ).toEqual(people);
    expect(rows.every(({ source }) => stands(context, source))).toBe(true);
  });
});
