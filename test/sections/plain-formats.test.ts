/** Sections of Word files and other formats that show no type: styles, lead-ins, lines over running text. */
import { describe, expect, it } from 'vitest';
import { documentFromFlow, type FlowBlock } from '../../src/document/flow.js';
import { findSections } from '../../src/sections/index.js';

const prose =
  'Social workers visit children often and write plans that families can understand and use every day of the year, and of the year after it.';
const meta = {
  sha256: 'ab',
  fileName: 'a.doc',
  mediaType: 'application/msword',
  engine: 'word-extractor',
  tagged: false,
} as const;
const styled = (headingTag: number, text: string): FlowBlock => ({ kind: 'paragraph', text, headingTag });
const bold = (text: string): FlowBlock => ({ kind: 'paragraph', text, bold: true });
const counted = (marker: string, text: string): FlowBlock => ({ kind: 'paragraph', text, marker });

function outline(blocks: (string | FlowBlock)[]): string[] {
  const flow = blocks.map(
    (block): FlowBlock => (typeof block === 'string' ? { kind: 'paragraph', text: block } : block),
  );
  return findSections(documentFromFlow(meta, flow)).map(({ level, heading }) => `${level} ${heading}`);
}

describe('sections of formats without type', () => {
  it.each<[string, (string | FlowBlock)[], string[]]>([
    [
      'an item of minutes that is called what a report is',
      [
        { ...counted('3.', 'Public participation'), bold: true },
        prose,
        { ...counted('4.', 'Inspection of Children’s Carts'), bold: true },
        prose,
      ],
      ['1 Public participation', '1 Inspection of Children’s Carts'],
    ],
    [
      'supporting information after numbered sections',
      [
        { ...counted('1.', 'Background'), bold: true },
        prose,
        { ...counted('2.', 'Carts'), bold: true },
        prose,
        bold('Supporting Information'),
        'Appendix 1: Carts',
      ],
      ['1 Background', '1 Carts', '1 Supporting Information'],
    ],
    [
      'numbered labels with values and numbered sentences under bold headings',
      [
        bold('Summary'),
        counted('1.', 'Policy status: Existing policy'),
        counted('2.', 'Call-in: Not applicable'),
        bold('Financial implications'),
        counted('1.', 'Source of funding: Existing revenue budget'),
        counted('2.', 'The judgements were:'),
        prose,
        bold('Recommendations'),
        prose,
        bold('Report title'),
        'A Plan for Homes',
      ],
      ['1 Summary', '1 Financial implications', '1 Recommendations'],
    ],
    [
      'a run-in heading over few words, and a label with its answer',
      [
        bold('Summary'),
        prose,
        { kind: 'paragraph', text: 'Resource implications (staff and homes): As set out above.', boldLead: 40 },
        { kind: 'paragraph', text: 'Background papers: None', boldLead: 18 },
        { kind: 'paragraph', text: `Legal implications: ${prose}`, boldLead: 19 },
      ],
      ['1 Summary', '1 Resource implications (staff and homes)', '1 Legal implications'],
    ],
    [
      'heading styles give the levels',
      [
        styled(1, 'Performance'),
        counted('1.', prose),
        styled(2, 'Staff'),
        counted('2.', prose),
        styled(1, 'Other papers of use'),
        prose,
        styled(1, 'Appendix 1: Effects'),
        styled(2, 'Law'),
        prose,
      ],
      ['1 Performance', '2 Staff', '1 Other papers of use', '1 Appendix 1: Effects', '2 Law'],
    ],
    [
      'a style is as deep as its numbers, and a bold line stands below it',
      [
        { ...styled(1, 'Overview'), marker: '1' },
        prose,
        { ...styled(2, 'Sight'), marker: '1.1' },
        prose,
        bold('Older people'),
        prose,
        styled(2, 'Hearing'),
        prose,
      ],
      ['1 Overview', '2 Sight', '3 Older people', '2 Hearing'],
    ],
    [
      'one styled line among bold ones gives no levels',
      [styled(1, 'Overview'), prose, bold('Sight'), prose, bold('Hearing'), prose],
      ['1 Overview', '1 Sight', '1 Hearing'],
    ],
    [
      'a counted paragraph that opens a table is no heading',
      [bold('Summary'), counted('1.', 'The numbers for the last three months are:'), prose, counted('2.', prose)],
      ['1 Summary'],
    ],
    [
      'numbered lines are no headings where styles mark them',
      [styled(1, 'Aims'), counted('1.', 'Homes'), prose, styled(1, 'Costs'), prose, styled(1, 'Staff'), prose],
      ['1 Aims', '1 Costs', '1 Staff'],
    ],
    [
      'a bold lead-in is no heading',
      [
        bold('Summary'),
        prose,
        bold('The Cabinet is asked to:'),
        counted('a)', 'note it'),
        bold('It is proposed that'),
        prose,
      ],
      ['1 Summary'],
    ],
    [
      'labels of a form are no headings',
      [bold('Summary'), prose, bold('Name and job title:'), 'Ann Other, Head of Plans'],
      ['1 Summary'],
    ],
    [
      'lines over running text where nothing is marked, without the title',
      [
        'Output dates',
        prose,
        'First release',
        prose,
        'Second release',
        prose,
        'Third release',
        prose,
        'Ann Other',
        'Analyst',
      ],
      ['1 First release', '1 Second release', '1 Third release'],
    ],
    ['too few such lines', ['Output dates', prose, 'First release', prose, 'Second release', prose], []],
    [
      'no such lines where something is bold',
      ['Output dates', prose, 'First', prose, 'Second', prose, 'Third', prose, bold('Fourth'), prose],
      ['1 Fourth'],
    ],
  ])('%s', (_, blocks, expected) => {
    expect(outline(blocks)).toEqual(expected);
  });
});
