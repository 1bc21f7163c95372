/** Papers on an invented inspection, as readings. */
import type { Facts, Reading, Source } from '../../src/extract/types.js';
import { sampleReading } from '../store/sample.js';

type Rows = { [K in 'inspections' | 'judgements' | 'people' | 'recommendations']?: Unsourced<Facts[K][number]>[] };
type Unsourced<T> = Omit<T, 'source' | 'rule'> & { at: string };

/** A paper of one page; each fact is read `at` the words of the text. */
export function paper(
  name: string,
  documentType: Reading['classification']['documentType'],
  text: string,
  rows: Rows,
): Reading {
  const sha256 = name.repeat(64).slice(0, 64);
  const of = sampleReading({}, sha256);
  const at = (quote: string): Source => {
    const start = text.indexOf(quote);
    if (start < 0) throw new Error(`${name} has no "${quote}"`);
    return { page: 1, pageIndex: 0, start, end: start + quote.length, quote };
  };
  const sourced = <T>(facts: Unsourced<T>[] = []): T[] =>
    facts.map(({ at: quote, ...fact }) => ({ ...fact, source: at(quote), rule: 'test' }) as T);
  const isReport = documentType.startsWith('inspection');
  const authority = { name: 'Thurrock', gss: 'E06000034', source: at('Thurrock'), rule: 'test' };
  return {
    ...of,
    pages: [{ number: 1, text }],
    sections: [],
    classification: {
      documentType,
      framework: isReport ? 'ILACS' : null,
      visitKind: isReport ? 'inspection' : null,
      authority,
      rule: 'test',
    },
    facts: {
      ...of.facts,
      details: { ...of.facts.details, title: null },
      inspections: sourced(rows.inspections),
      judgements: sourced(rows.judgements),
      people: sourced(rows.people),
      recommendations: sourced(rows.recommendations),
      kpis: [],
      dates: [],
      agendaItems: [],
      attendance: [],
      resolutions: [],
      listedDocuments: [],
      issues: [],
    },
  };
}

const inspection = { framework: 'ILACS', visitKind: 'inspection', relation: 'subject' } as const;

/** The inspectorate's report. */
export const report = (): Reading =>
  paper(
    'a',
    'inspection_report',
    'Thurrock 😀\nInspection dates: 11 to 22 November 2019\nLead inspector: Ada Exampel\nOverall\tGood\nLeaders\tGood\n' +
      'Care leavers\tOutstanding\nLeaders know their harbour well and mend its lamps without delay.\n' +
      'The speed of lamp repairs in winter.\nThe record of boats and of their crews.',
    {
      inspections: [
        { ...inspection, start: '2019-11-11', end: '2019-11-22', at: 'Inspection dates: 11 to 22 November 2019' },
      ],
      judgements: [
        { domain: 'overall_effectiveness', grade: 'good', relation: 'current', at: 'Overall\tGood' },
        { domain: 'impact_of_leaders', grade: 'good', relation: 'current', at: 'Leaders\tGood' },
        { domain: 'care_leavers', grade: 'outstanding', relation: 'current', at: 'Care leavers\tOutstanding' },
      ],
      people: [{ name: 'Ada Exampel', role: 'lead_inspector', at: 'Lead inspector: Ada Exampel' }],
      recommendations: [
        {
          kind: 'area_for_improvement',
          ref: null,
          text: 'The speed of lamp repairs in winter.',
          at: 'The speed of lamp repairs in winter.',
        },
        {
          kind: 'area_for_improvement',
          ref: null,
          text: 'The record of boats and of their crews.',
          at: 'The record of boats and of their crews.',
        },
      ],
    },
  );

/** A council's paper on it, with other dates, another grade of all, more improvements and words changed. */
export const coverPaper = (): Reading =>
  paper(
    'b',
    'council_report',
    'Thurrock 😀\nThe inspection of 4 to 22 November 2019 was led by Ada Example.\n' +
      'Ofsted judged it good across all three domains of the inspection and made 3 recommendations.\n' +
      '😀 It said that ‘leaders know the harbour well and mend all lamps without delay’.\nSpeed of lamp repairs in winter',
    {
      inspections: [
        { ...inspection, start: '2019-11-04', end: '2019-11-22', at: 'The inspection of 4 to 22 November 2019' },
      ],
      judgements: [
        {
          domain: 'overall_effectiveness',
          grade: 'good',
          relation: 'current',
          at: 'Ofsted judged it good across all three domains of the inspection and made 3 recommendations.',
        },
      ],
      people: [{ name: 'Ada Example', role: 'lead_inspector', at: 'led by Ada Example' }],
      recommendations: [
        {
          kind: 'area_for_improvement',
          ref: null,
          text: 'Speed of lamp repairs in winter',
          at: 'Speed of lamp repairs in winter',
        },
      ],
    },
  );

/** The report of the next inspection, which recalls the grade otherwise, and one that is not here. */
export const nextReport = (): Reading =>
  paper(
    'c',
    'inspection_report',
    'Thurrock\nInspection dates: 16 to 20 September 2024\nOverall\tOutstanding\n' +
      'At the last inspection in 2019 they were adequate.\nThey were inadequate in March 2016.\nThe speed of the repairs of lamps.',
    {
      inspections: [
        { ...inspection, start: '2024-09-16', end: '2024-09-20', at: 'Inspection dates: 16 to 20 September 2024' },
        {
          ...inspection,
          framework: null,
          relation: 'previous',
          start: '2019',
          end: '2019',
          at: 'At the last inspection in 2019 they were adequate.',
        },
        {
          ...inspection,
          framework: 'SIF',
          relation: 'previous',
          start: '2016-03',
          end: '2016-03',
          at: 'They were inadequate in March 2016.',
        },
      ],
      judgements: [
        { domain: 'overall_effectiveness', grade: 'outstanding', relation: 'current', at: 'Overall\tOutstanding' },
        {
          domain: 'overall_effectiveness',
          grade: 'adequate',
          relation: 'previous',
          at: 'At the last inspection in 2019 they were adequate.',
        },
        {
          domain: 'overall_effectiveness',
          grade: 'inadequate',
          relation: 'previous',
          at: 'They were inadequate in March 2016.',
        },
      ],
      recommendations: [
        {
          kind: 'area_for_improvement',
          ref: null,
          text: 'The speed of the repairs of lamps.',
          at: 'The speed of the repairs of lamps.',
        },
      ],
    },
  );
