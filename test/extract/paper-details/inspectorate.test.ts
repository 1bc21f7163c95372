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
  ])('%s', (blocks, expected) => {
    expect(theme(...blocks)).toBe(expected);
  });
});
