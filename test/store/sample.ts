import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import type { Facts, Reading, Source } from '../../src/extract/types.js';
import { openDatabase } from '../../src/store/database.js';
import { startRun } from '../../src/store/runs.js';
import { createWriter, type Writer } from '../../src/store/write.js';

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'council-papers-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Store {
  path: string;
  db: Database;
  writer: Writer;
  runId: number;
}

/** A new database file, closed and gone after the test. */
export function newStore(): Store {
  const path = join(temporaryFolder(), 'papers.sqlite');
  const db = openDatabase(path);
  onTestFinished(() => {
    db.close();
  });
  return {
    path,
    db,
    writer: createWriter(db),
    runId: startRun(db, { startedAt: '2024-01-01T00:00:00.000Z', pipeline: null }),
  };
}

const front =
  'Example Vale Borough Council 🏛️\nInspection of children’s services\n' +
  'Inspection dates: 4 to 8 November 2019\nLead inspector: Ada Example HMI\n' +
  'The overall effectiveness 😀 of services is\tRequires improvement\n' +
  '1. Improve the timeliness of';
const back = 'visits to children.\nIn March 2019, 92.5% of visits were on time.';

export const pageTexts = [front, back];

/** The source of the words on the page of that index. */
export function sourceOf(quote: string, pageIndex = 0): Source {
  const start = pageTexts[pageIndex]?.indexOf(quote) ?? -1;
  if (start < 0) throw new Error(`The sample has no "${quote}" on page ${pageIndex}`);
  return { page: pageIndex + 1, pageIndex, start, end: start + quote.length, quote };
}

/** A small report on an invented inspection; `facts` take the place of its own. */
export function sampleReading(facts: Partial<Facts> = {}, sha256 = 'ab'.repeat(32)): Reading {
  const dates = sourceOf('4 to 8 November 2019');
  const title = sourceOf('Inspection of children’s services');
  return {
    document: {
      sha256,
      fileName: 'example-vale.pdf',
      mediaType: 'application/pdf',
      engine: 'pdfium',
      pageCount: 2,
      tagged: true,
      info: { title: null, author: null, producer: null, createdAt: null, modifiedAt: null },
      outline: [],
    },
    textHash: sha256,
    pages: pageTexts.map((text, index) => ({ number: index + 1, text })),
    sections: [
      { index: 0, level: 1, heading: title.quote, number: null, page: 1, parent: null, from: 2, to: 9, source: title },
      {
        index: 1,
        level: 2,
        heading: 'visits to children',
        number: '1.1',
        page: 2,
        parent: 0,
        from: 7,
        to: 9,
        source: sourceOf('visits to children', 1),
      },
    ],
    classification: {
      documentType: 'inspection_report',
      framework: 'ILACS',
      visitKind: 'inspection',
      authority: {
        name: 'Thurrock',
        gss: 'E06000034',
        source: sourceOf('Example Vale Borough Council'),
        rule: 'authority',
      },
      rule: 'type.title',
    },
    facts: {
      details: {
        title: { value: title.quote, source: title, rule: 'details.title' },
        publishedOn: null,
        meetingOn: null,
        committee: null,
        itemNumber: null,
        wards: null,
        keyDecision: null,
        theme: null,
      },
      inspections: [
        {
          framework: 'ILACS',
          visitKind: 'inspection',
          start: '2019-11-04',
          end: '2019-11-08',
          spans: [
            { start: '2019-11-04', end: '2019-11-05' },
            { start: '2019-11-07', end: '2019-11-08' },
          ],
          relation: 'subject',
          source: dates,
          rule: 'inspections.cover',
        },
      ],
      people: [
        {
          name: 'Ada Example',
          role: 'lead_inspector',
          printedRole: 'Lead inspector',
          source: sourceOf('Lead inspector: Ada Example HMI'),
          rule: 'people.label',
        },
      ],
      judgements: [
        {
          domain: 'overall_effectiveness',
          grade: 'requires_improvement',
          relation: 'current',
          source: sourceOf('Requires improvement'),
          rule: 'judgements.table',
        },
      ],
      recommendations: [
        {
          kind: 'area_for_improvement',
          ref: '1',
          text: 'Improve the timeliness of visits to children.',
          source: { ...sourceOf('Improve the timeliness of'), continued: [sourceOf('visits to children.', 1)] },
          rule: 'recommendations.numbered',
        },
      ],
      kpis: [
        {
          metric: null,
          measure: 'visits were on time',
          value: 92.5,
          valueMax: null,
          unit: 'percent',
          qualifier: 'actual',
          period: '2019-03',
          source: sourceOf('In March 2019, 92.5% of visits were on time.', 1),
          rule: 'kpis.percent',
        },
      ],
      dates: [
        {
          start: '2019-11-04',
          end: '2019-11-08',
          precision: 'day',
          role: 'inspection',
          source: dates,
          rule: 'dates.range',
        },
      ],
      agendaItems: [
        {
          number: '7',
          title: 'Visits',
          packPages: { first: 5, last: 20 },
          time: null,
          source: title,
          rule: 'meetings.item',
        },
      ],
      attendance: [
        { name: 'Ada Example', capacity: 'present', printedRole: 'Chair', source: title, rule: 'meetings.present' },
      ],
      resolutions: [{ ref: '286', item: 'Visits', text: 'to note it', source: title, rule: 'meetings.resolved' }],
      listedDocuments: [
        { kind: 'appendix', ref: 'A', title: 'Plan', url: null, source: title, rule: 'listed.heading' },
      ],
      issues: [{ code: 'judgement.unknown_grade', message: 'No grade is called "Example".', source: null }],
      ...facts,
    },
  };
}
