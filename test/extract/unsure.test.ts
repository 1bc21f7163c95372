import { expect, it } from 'vitest';
import { classify } from '../../src/classify/index.js';
import { extractFacts } from '../../src/extract/index.js';
import { surenessFloor } from '../../src/extract/unsure.js';
import { findSections } from '../../src/sections/index.js';
import { documentOf, line } from '../document/placed.js';

/** A head and a sentence, as OCR gives them: the sentence's figure and the meeting's date with so much confidence. */
function factsAt(figure: number | null, date: number | null) {
  const sure = (confidence: number | null) => (confidence === null ? {} : { confidence });
  const document = documentOf([
    { ...line('Medway Council', 100), ...sure(date && 0.96) },
    { ...line('Committee: Overview and Scrutiny Committee', 130), ...sure(date && 0.96) },
    { ...line('Date of Meeting: 5 March 2013', 160), ...sure(date) },
    { ...line('Recommendation: That the Committee notes the report.', 190), ...sure(date && 0.96) },
    { ...line('In 2012/13, 84% of initial assessments were completed on time.', 220), ...sure(figure) },
  ]);
  const context = { document, sections: findSections(document), classification: classify(document) };
  const { kpis, details, issues } = extractFacts(context);
  return {
    kpis: kpis.map(({ value, source }) => [value, source.confidence]),
    meetingOn: details.meetingOn?.value ?? null,
    unsure: issues.filter(({ code }) => code === 'ocr.unsure').map(({ detail, source }) => detail ?? source?.quote),
  };
}

const quote = 'In 2012/13, 84% of initial assessments were completed on time.';

it.each<[string, [number | null, number | null], ReturnType<typeof factsAt>]>([
  ['text', [null, null], { kpis: [[84, undefined]], meetingOn: '2013-03-05', unsure: [] }],
  ['sure', [surenessFloor, 0.9], { kpis: [[84, surenessFloor]], meetingOn: '2013-03-05', unsure: [] }],
  ['an unsure figure', [0.89, 0.9], { kpis: [], meetingOn: '2013-03-05', unsure: [quote, '2012/13'] }],
  ['an unsure date', [0.9, 0.3], { kpis: [[84, 0.9]], meetingOn: null, unsure: ['meetingOn'] }],
])('%s', (_, [figure, date], wanted) => {
  expect(factsAt(figure, date)).toEqual(wanted);
});
