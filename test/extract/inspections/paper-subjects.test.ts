/** Which of the inspections that a council paper names it is about, and when that was. */
import { describe, expect, test } from 'vitest';
import { extractInspections } from '../../../src/extract/inspections/index.js';
import { paragraphs, reportContext, table } from './report.js';

const TITLES = {
  ILACS: 'Outcome of the Ofsted ILACS inspection',
  services: 'Ofsted inspection of children’s services',
  visit: 'Ofsted focused visit',
  monitoring: 'Ofsted monitoring visit',
  SEND: 'Area SEND inspection',
  other: 'Children’s services annual report',
  coming: 'Preparing for our Ofsted inspection',
  home: 'Ofsted inspection of Oakdene children’s home',
  adults: 'CQC inspection of adult social care',
};

async function read(html: string): Promise<string[]> {
  const context = await reportContext(['council_report', null, null], html);
  const { rows } = extractInspections(context);
  for (const { source } of rows)
    expect(context.document.pages[source.pageIndex]!.text.slice(source.start, source.end)).toBe(source.quote);
  return rows.map(({ relation, framework, visitKind, start, end }) =>
    [relation, framework, visitKind, start, end].map(String).join(' '),
  );
}

describe('sentences', () => {
  test.each<[title: keyof typeof TITLES, text: string, rows: string[]]>([
    [
      'ILACS',
      'Westerby Council’s Children’s Services were subject to an ILACS inspection between 13th and 24th May 2024.',
      ['subject ILACS inspection 2024-05-13 2024-05-24'],
    ],
    [
      'ILACS',
      'Ofsted’s inspection of Westerby’s children’s services was carried out between 13 and 24 May 2024, with the report published on 8 July 2024.',
      ['subject ILACS inspection 2024-05-13 2024-05-24'],
    ],
    [
      'ILACS',
      'Ofsted notified the Council on 7 May 2024 of its inspection, which took place 13 - 24 May 2024.',
      ['subject ILACS inspection 2024-05-13 2024-05-24'],
    ],
    [
      'ILACS',
      'The inspection report was published on 8 July 2024 following the inspection of 13 to 24 May 2024.',
      ['subject ILACS inspection 2024-05-13 2024-05-24'],
    ],
    [
      'ILACS',
      'Ofsted inspectors were in Westerby for two weeks from 13 May 2024.',
      ['subject ILACS inspection 2024-05-13 null'],
    ],
    [
      'ILACS',
      'Inspectors arrived on site on Monday 13 May 2024 and left on Friday 24 May 2024.',
      ['subject ILACS inspection 2024-05-13 null'],
    ],
    [
      'ILACS',
      'The onsite inspection ran from 13 May to 24 May 2024.',
      ['subject ILACS inspection 2024-05-13 2024-05-24'],
    ],
    [
      'ILACS',
      'In May 2024, Westerby Council’s Children’s Services was inspected by Ofsted.',
      ['subject ILACS inspection 2024-05 2024-05'],
    ],
    [
      'ILACS',
      'During May 2024 the Council’s services for children were inspected under the ILACS framework.',
      ['subject ILACS inspection 2024-05 2024-05'],
    ],
    [
      'ILACS',
      'Inspection: 13–24 May 2024. Published: 8 July 2024.',
      ['subject ILACS inspection 2024-05-13 2024-05-24'],
    ],
    [
      'ILACS',
      'The Ofsted Inspection of Local Authority Children’s Services (ILACS) took place over three weeks in May 2024, and included two weeks on site.',
      ['subject ILACS inspection 2024-05 2024-05'],
    ],
    [
      'ILACS',
      'Following the two-week ILACS inspection in May 2024, Ofsted published its report on 8 July 2024.',
      ['subject ILACS inspection 2024-05 2024-05'],
    ],
    [
      'ILACS',
      'Members will recall that Ofsted inspected children’s services in May 2024.',
      ['subject ILACS inspection 2024-05 2024-05'],
    ],
    [
      'ILACS',
      'The Council’s last ILACS inspection was in 2019 with a focused visit in October 2021 and a JTAI in March 2022.',
      [
        'subject ILACS inspection 2019 2019',
        'next ILACS focused_visit 2021-10 2021-10',
        'next JTAI inspection 2022-03 2022-03',
      ],
    ],
    [
      'ILACS',
      'Ofsted inspected us between 13 and 24 May 2024 and published their report on 8 July 2024.',
      ['subject ILACS inspection 2024-05-13 2024-05-24'],
    ],
    [
      'ILACS',
      'Ofsted undertook an ILACS standard inspection of Westerby from 13 May 2024 until 24 May 2024.',
      ['subject ILACS inspection 2024-05-13 2024-05-24'],
    ],
    ['ILACS', 'ILACS Inspection 13th May - 24th May 2024', ['subject ILACS inspection 2024-05-13 2024-05-24']],
    [
      'visit',
      'On the 3rd and 4th September 2024 Ofsted undertook a Focused Visit looking at the front door. The letter was published on 14 October 2024.',
      ['subject null focused_visit 2024-09-03 2024-09-04'],
    ],
    [
      'visit',
      'HMI visited Westerby on 3-4 September 2024. The previous visit was in July 2022.',
      ['subject null focused_visit 2024-09-03 2024-09-04'],
    ],
    [
      'visit',
      'Two HMI from Ofsted visited Westerby on 3 and 4 September 2024.',
      ['subject null focused_visit 2024-09-03 2024-09-04'],
    ],
    [
      'visit',
      'The focused visit to Westerby children’s services took place on 3 and 4 September 2024 and was led by two inspectors.',
      ['subject null focused_visit 2024-09-03 2024-09-04'],
    ],
    [
      'visit',
      'The visit was carried out by two of His Majesty’s Inspectors on 3 and 4 September 2024.',
      ['subject null focused_visit 2024-09-03 2024-09-04'],
    ],
    [
      'visit',
      'Inspectors from Ofsted visited Westerby on 3 and 4 September 2024. They met staff on 5 September 2024.',
      ['subject null focused_visit 2024-09-03 2024-09-04'],
    ],
    ['visit', 'Inspectors met with the Director on 5 September 2024.', []],
    [
      'visit',
      'Ofsted visited for the annual conversation on 3 May 2024. The focused visit was on 3 and 4 September 2024.',
      ['subject null focused_visit 2024-09-03 2024-09-04'],
    ],
    ['visit', 'Cabinet members visited the front door on 3 May 2024.', []],
    [
      'visit',
      'The focused visit that took place in September 2024 looked at care leavers.',
      ['subject null focused_visit 2024-09 2024-09'],
    ],
    [
      'visit',
      'Ofsted’s focused visit (3 and 4 September 2024) found progress.',
      ['subject null focused_visit 2024-09-03 2024-09-04'],
    ],
    [
      'monitoring',
      'This is the first monitoring visit since the local authority was judged inadequate in May 2023. The visit was on 9 and 10 July 2024.',
      ['subject null monitoring_visit 2024-07-09 2024-07-10', 'previous null inspection 2023-05 2023-05'],
    ],
    [
      'monitoring',
      'There have been four monitoring visits: March 2023, July 2023, November 2023 and March 2024.',
      [
        'subject null monitoring_visit 2024-03 2024-03',
        'previous null monitoring_visit 2023-03 2023-03',
        'previous null monitoring_visit 2023-07 2023-07',
        'previous null monitoring_visit 2023-11 2023-11',
      ],
    ],
    [
      'monitoring',
      'Monitoring visits took place in March 2023, July 2023 and November 2023.',
      [
        'subject null monitoring_visit 2023-11 2023-11',
        'previous null monitoring_visit 2023-03 2023-03',
        'previous null monitoring_visit 2023-07 2023-07',
      ],
    ],
    [
      'monitoring',
      'The fourth visit took place on 9 and 10 July 2024. The fifth will take place in November 2024.',
      ['subject null monitoring_visit 2024-07-09 2024-07-10'],
    ],
    [
      'SEND',
      'Ofsted and CQC carried out a joint inspection in Westerby from 4 March 2024 to 8 March 2024.',
      ['subject AREA_SEND inspection 2024-03-04 2024-03-08'],
    ],
    [
      'SEND',
      'The Local Area SEND inspection took place in March 2024. The previous inspection was in 2018 and the revisit in 2021.',
      [
        'subject AREA_SEND inspection 2024-03 2024-03',
        'previous null inspection 2018 2018',
        'previous null revisit 2021 2021',
      ],
    ],
    [
      'SEND',
      'Westerby’s local area partnership was inspected in March 2024 under the new Area SEND framework.',
      ['subject AREA_SEND inspection 2024-03 2024-03'],
    ],
    [
      'SEND',
      'The new framework was introduced in January 2023. The Area SEND inspection was announced on 19 February 2024 and took place between 4 and 8 March 2024.',
      ['subject AREA_SEND inspection 2024-03-04 2024-03-08'],
    ],
    [
      'other',
      'Ofsted carried out a focused visit in July 2023 and found that the front door was sound.',
      ['previous null focused_visit 2023-07 2023-07'],
    ],
    [
      'other',
      'The local authority had a full inspection in 2019 (Good) and a focused visit in 2021.',
      ['previous null inspection 2019 2019', 'previous null focused_visit 2021 2021'],
    ],
    ['other', '2019 ILACS – Good. 2021 focused visit.', []],
    [
      'other',
      'Ofsted carried out a Joint Targeted Area Inspection in Westerby in November 2022, along with CQC and HMICFRS.',
      ['previous JTAI inspection 2022-11 2022-11'],
    ],
    [
      'other',
      'Since our last Ofsted ILACS inspection (February 2020), we have grown.',
      ['previous ILACS inspection 2020-02 2020-02'],
    ],
    ['other', 'The council was subject to a Section 20 review in May 2022.', []],
    ['other', 'Inspectors visited three homes in May 2022.', []],
    ['other', 'There were 14 Ofsted inspections of our homes in 2022/23.', []],
    ['other', 'Of the 12 school inspections in 2023, eight were good.', []],
    ['other', 'Independent visitors made 120 visits in 2023.', []],
    ['other', 'In Quarter 3 2023/24 Ofsted completed a focused visit.', []],
    ['other', 'We are expecting our ILACS inspection in 2025/26.', ['next ILACS inspection 2025 2026']],
    ['other', 'A full ILACS inspection is expected by the end of 2025.', ['next ILACS inspection 2025 2025']],
    [
      'other',
      'The improvement notice was lifted after the Ofsted inspection of November 2018 rated services as Requires Improvement.',
      ['previous null inspection 2018-11 2018-11'],
    ],
    ['other', 'The registration visit by Ofsted took place in May 2023.', []],
    ['other', 'Ofsted visited our new children’s home in May 2023.', []],
    ['coming', 'Our last inspection was in May 2019. The next is expected in 2025.', []],
    [
      'home',
      'The ILACS inspection in May 2024 was good. The inspection of Oakdene was in June 2024.',
      ['previous ILACS inspection 2024-05 2024-05'],
    ],
    ['adults', 'The ILACS inspection was in May 2024.', ['previous ILACS inspection 2024-05 2024-05']],
  ])('%s: %s', async (title, text, rows) => expect(await read(paragraphs(TITLES[title], text))).toEqual(rows));
});

describe('labels', () => {
  test.each<[title: keyof typeof TITLES, row: string[], rows: string[]]>([
    ['ILACS', ['Dates of inspection', '13 to 24 May 2024'], ['subject ILACS inspection 2024-05-13 2024-05-24']],
    ['ILACS', ['Inspection date(s):', '13 to 24 May 2024'], ['subject ILACS inspection 2024-05-13 2024-05-24']],
    ['visit', ['Date of focused visit', '3 and 4 May 2022'], ['subject null focused_visit 2022-05-03 2022-05-04']],
    ['visit', ['Date of visit:', '3 and 4 May 2022'], ['subject null focused_visit 2022-05-03 2022-05-04']],
    ['ILACS', ['Date of report', '8 July 2024'], []],
    ['ILACS', ['Date of next inspection', 'not known'], []],
    ['other', ['Date of inspection', '13 to 24 May 2024'], []],
  ])('%s: %s', async (title, row, rows) => expect(await read(paragraphs(TITLES[title]) + table(row))).toEqual(rows));
});

describe('the framework', () => {
  test.each<[title: keyof typeof TITLES, lines: string[], row: string]>([
    [
      'services',
      ['Ofsted came from 13 to 24 May 2024 for an inspection.', 'The ILACS framework has been in use since 2018.'],
      'subject ILACS inspection 2024-05-13 2024-05-24',
    ],
    [
      'services',
      ['The Ofsted inspection was held from 13 to 24 May 2024.', 'The SIF was in use until 2017.'],
      'subject null inspection 2024-05-13 2024-05-24',
    ],
    [
      'services',
      ['The Ofsted inspection was held in March 2018.', 'The SIF gave way to the ILACS.'],
      'subject null inspection 2018-03 2018-03',
    ],
    [
      'monitoring',
      ['The monitoring visit was on 9 July 2024.', 'The ILACS framework asks for one each quarter.'],
      'subject ILACS monitoring_visit 2024-07-09 2024-07-09',
    ],
    [
      'visit',
      ['The focused visit was on 9 July 2024.', 'A visit is made between ILACS inspections.'],
      'subject ILACS focused_visit 2024-07-09 2024-07-09',
    ],
  ])('%s: %s', async (title, lines, row) => expect((await read(paragraphs(TITLES[title], ...lines)))[0]).toBe(row));
});
