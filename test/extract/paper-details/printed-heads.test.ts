/** Heads by how their lines are set: what hangs, is bold or stands in capitals. */
import { describe, expect, it } from 'vitest';
import { headDetails } from '../../../src/extract/paper-details/head-details.js';
import { readHeadBlock } from '../../../src/sections/head-block.js';
import { documentOf, type LineOptions, line } from '../../document/placed.js';

type Printed = [text: string, options?: LineOptions];

const read = (lines: Printed[]): Record<string, string> => {
  const document = documentOf(lines.map(([text, options], i) => line(text, 80 + i * 30, options)));
  const details = headDetails(document, readHeadBlock(document));
  return Object.fromEntries(Object.entries(details).flatMap(([field, value]) => (value ? [[field, value.value]] : [])));
};

describe('where a value of a head ends', () => {
  it.each<[what: string, lines: Printed[], expected: Record<string, string>]>([
    [
      'before a centred line in bold',
      [
        ['Division(s) Affected: All'],
        ['BINS COMMITTEE – 16 NOVEMBER 2023', { left: 160, bold: true }],
        ['Bins of the County', { left: 190, bold: true }],
        ['Report by the Director of Bins', { left: 170, bold: true }],
        ['RECOMMENDATION', { bold: true }],
      ],
      { title: 'Bins of the County', meetingOn: '2023-11-16', committee: 'BINS COMMITTEE', wards: 'All' },
    ],
    [
      'before a centred line in capitals',
      [
        ['Wards affected: All'],
        ['EXECUTIVE – 3 MAY 2024', { left: 200 }],
        ['BINS OF THE TOWN', { left: 200 }],
        ['Report of: Director of Bins'],
      ],
      { title: 'BINS OF THE TOWN', meetingOn: '2024-05-03', committee: 'EXECUTIVE', wards: 'All' },
    ],
    [
      'before the day of the meeting',
      [
        ['Key decision: No'],
        ['Cabinet, 3 May 2024', { left: 200 }],
        ['Subject: Bins'],
        ['Report of: Director of Bins'],
      ],
      { title: 'Bins', meetingOn: '2024-05-03', committee: 'Cabinet', keyDecision: 'No' },
    ],
    [
      'not before a line that goes on with it',
      [
        ['Meeting: Cabinet'],
        ['Title: Bins and carts of the'],
        ['northern towns', { left: 140 }],
        ['Wards affected: Abbey; Barton;'],
        ['Castle', { left: 160 }],
      ],
      { title: 'Bins and carts of the northern towns', committee: 'Cabinet', wards: 'Abbey; Barton; Castle' },
    ],
  ])('%s', (_, lines, expected) => {
    expect(read(lines)).toEqual(expected);
  });
});
