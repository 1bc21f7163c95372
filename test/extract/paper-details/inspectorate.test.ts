import { describe, expect, it } from 'vitest';
import { inspectorateDetails } from '../../../src/extract/paper-details/inspectorate.js';
import { type BlockSketch, contextOf, heading } from '../inspectorate-document.js';

const details = (...args: Parameters<typeof contextOf>) => {
  const { title, publishedOn, theme } = inspectorateDetails(contextOf(...args)).details;
  return { title: title?.value ?? null, publishedOn: publishedOn?.value ?? null, theme: theme?.value ?? null };
};

const visit = { documentType: 'inspection_letter', visitKind: 'focused_visit' } as const;
const joint = { documentType: 'inspection_letter', framework: 'JTAI' } as const;
const visitLetter = (...scope: string[]): BlockSketch[] => [
  '3 May 2022',
  'Dear Ms Lane',
  heading('Focused visit to Northshire children’s services'),
  'This letter summarises a focused visit on 5 and 6 April 2022.',
  ...scope,
];

describe('title and date of publication', () => {
  it('reads the date line and the subject line of a letter', () => {
    expect(details(visitLetter(), visit)).toEqual({
      title: 'Focused visit to Northshire children’s services',
      publishedOn: '2022-05-03',
      theme: null,
    });
  });

  it('reads the label of a report', () => {
    const cover = [
      'Northshire',
      'Inspection of services for children',
      'Inspection date: 5 May 2016',
      'Report published: 24 June 2016',
    ];
    expect(details(cover, { framework: 'SIF' })).toMatchObject({
      title: 'Inspection of services for children',
      publishedOn: '2016-06-24',
    });
  });

  it.each([
    ['Sent by email: 3 June 2019', '2019-06-03'],
    ['By email only 3 June 2019', '2019-06-03'],
    ['Date of letter: 3 June 2019', '2019-06-03'],
    ['Monday 3 June 2019', '2019-06-03'],
    ['Visit: 3 June 2019', null],
  ])('reads a letter’s date line %s', (line, publishedOn) => {
    const title = heading('Focused visit to Northshire children’s services');
    expect(details([line, 'Dear Ms Lane', title], visit).publishedOn).toBe(publishedOn);
  });

  it.each([
    ['Reports published: 24 June 2016', '2016-06-24'],
    ['First published: 24 June 2016', '2016-06-24'],
    ['Date of publication: 24 June 2016', '2016-06-24'],
  ])('reads a cover’s line %s', (line, publishedOn) => {
    expect(details(['Inspection of services for children', line], { framework: 'SIF' }).publishedOn).toBe(publishedOn);
  });

  it.each([
    ['Re: Northshire focused visit.', 'Northshire focused visit'],
    ['Subject: Focused visit to Northshire', 'Focused visit to Northshire'],
    ['Re – Focused visit to Northshire', 'Focused visit to Northshire'],
    ['Re-inspection of Northshire children’s services', 'Re-inspection of Northshire children’s services'],
    ['Ofsted’s focused visit to Northshire', 'Ofsted’s focused visit to Northshire'],
  ])('gives the title in %s', (line, title) => {
    expect(details(['3 May 2022', 'Dear Ms Lane', heading(line)], visit).title).toBe(title);
  });

  it('does not take the dates of an inspection for that of its publication', () => {
    const cover = ['Inspection of Northshire children’s services', 'Inspection dates: 5 to 9 May 2025'];
    expect(details(cover, {}).publishedOn).toBeNull();
  });
});

describe('theme of a visit', () => {
  it.each<[string[], string | null]>([
    [
      ['Inspectors looked at the arrangements for care leavers. They also looked at audits.'],
      'the arrangements for care leavers',
    ],
    [
      ['The focus of this visit was on the ‘front door’. Inspectors carefully considered thresholds.'],
      'the ‘front door’',
    ],
    [
      ['During this visit, inspectors evaluated the arrangements for children', 'subject to plans. They saw homes.'],
      'the arrangements for children subject to plans',
    ],
    [
      ['Inspectors looked at the ‘front door’,', 'the service for contacts.'],
      'the ‘front door’, the service for contacts',
    ],
    [['Inspectors looked at care leavers. This included:', '• housing'], 'care leavers'],
    [['Inspectors reviewed the arrangements for:', '• housing'], 'the arrangements for'],
    [['Inspectors looked at a range of evidence. They also looked at local authority performance information.'], null],
    [
      ['Inspectors considered a range of evidence.', 'This visit looked at the St. Anne homes and matching.'],
      'the St. Anne homes and matching',
    ],
    [['Inspectors looked at:', '• care leavers;', '• housing; and', '• work.'], 'care leavers; housing; work'],
    [['Inspectors considered the following areas of practice:', '• the front door', '• need.'], 'the front door; need'],
    [
      ['Inspectors looked at the following areas: care leavers and housing. They saw homes.'],
      'care leavers and housing',
    ],
    [['Inspectors reviewed a number of areas, including:', '• care leavers', 'They saw homes.'], 'care leavers'],
    [['Inspectors looked at the following areas.', 'This visit considered homes.'], 'homes'],
    [['The focus of the inspection was on permanence.'], 'permanence'],
    [['The areas covered by this visit were housing and homes.'], 'housing and homes'],
    [['Inspectors’ main area of focus was the front door. They met staff.'], 'the front door'],
    [['The focus of the local authority’s plan was on homes.'], null],
    [['Inspectors looked at work by Ms. Lane and Dr. Poe.'], 'work by Ms. Lane and Dr. Poe'],
  ])('%s', (scope, theme) => {
    expect(details(visitLetter(...scope), visit).theme).toBe(theme);
  });

  it('is never read from a full inspection', () => {
    expect(details(['Inspectors looked at the arrangements for care leavers.'], {}).theme).toBeNull();
  });
});

describe('theme of a joint inspection', () => {
  const theme = (...blocks: string[]) => details(['Dear local partnership', ...blocks], joint).theme;

  it.each<[string[], string]>([
    [
      ['Joint targeted area inspection of the multi-agency response to neglect in the family in West Northshire'],
      'the multi-agency response to neglect in the family',
    ],
    [
      ['Joint targeted area inspection of the multi-agency response to neglect in Stow-on-Sea.'],
      'the multi-agency response to neglect',
    ],
    [
      [
        'Joint targeted area inspection of Northshire',
        'This letter is about the joint targeted area inspection (JTAI) of the multi-agency response to initial need in the Royal Borough of Stow and Sea.',
      ],
      'the multi-agency response to initial need',
    ],
    [
      [
        'Joint targeted area inspection of Northshire',
        'The joint targeted area inspection (JTAI) of the response to need in Northshire for families who wait.',
      ],
      'the response to need in Northshire for families who wait',
    ],
    ...[
      'the London Borough of Bexley',
      'the Isles of Scilly',
      'the East Riding of Yorkshire',
      'the Royal Borough of Northshire',
      'Bournemouth, Christchurch and Poole (BCP) Council',
    ].map((area): [string[], string] => [
      [
        `Joint targeted area inspection of ${area}`,
        `This is about the joint targeted area inspection of the response to need in ${area}.`,
      ],
      'the response to need',
    ]),
    [
      ['Joint targeted area inspection of the multi-agency response to need in St. Helens'],
      'the multi-agency response to need',
    ],
    [
      ['Joint Targeted Area Inspection of the Multi-Agency Response to Domestic Abuse in Northshire'],
      'the Multi-Agency Response to Domestic Abuse',
    ],
  ])('%s', (blocks, expected) => {
    expect(theme(...blocks)).toBe(expected);
  });
});
