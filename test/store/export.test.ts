import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { csvLine } from '../../src/store/csv.js';
import { exportCsv, exportJsonlFile } from '../../src/store/export.js';
import { recordReader } from '../../src/store/record.js';
import { tables, views } from '../../src/store/schema.js';
import { newStore, sampleReading, temporaryFolder } from './sample.js';

/** Where the sample's title stands. */
const heading = { page: 1, quote: 'Inspection of children’s services', start: 32, end: 65 };

it('reads the record back as it was read from the document', () => {
  const { db, writer, runId } = newStore();
  writer.writeReadings([sampleReading()], [], runId);
  expect(recordReader(db)(sampleReading().document.sha256)).toEqual({
    sha256: 'ab'.repeat(32),
    fileName: 'example-vale.pdf',
    mediaType: 'application/pdf',
    pageCount: 2,
    documentType: 'inspection_report',
    framework: 'ILACS',
    visitKind: 'inspection',
    authority: { name: 'Thurrock', gss: 'E06000034' },
    title: 'Inspection of children’s services',
    publishedOn: null,
    meetingOn: null,
    committee: null,
    itemNumber: null,
    wards: null,
    keyDecision: null,
    theme: null,
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
        page: 1,
        quote: '4 to 8 November 2019',
        quoteStart: 84,
        quoteEnd: 104,
      },
    ],
    people: [
      {
        name: 'Ada Example',
        role: 'lead_inspector',
        printedRole: 'Lead inspector',
        page: 1,
        quote: 'Lead inspector: Ada Example HMI',
        start: 105,
        end: 136,
      },
    ],
    judgements: [
      {
        domain: 'overall_effectiveness',
        grade: 'requires_improvement',
        relation: 'current',
        page: 1,
        quote: 'Requires improvement',
        start: 180,
        end: 200,
      },
    ],
    recommendations: [
      {
        kind: 'area_for_improvement',
        ref: '1',
        text: 'Improve the timeliness of visits to children.',
        page: 1,
        quote: 'Improve the timeliness of',
        start: 204,
        end: 229,
        continued: [{ page: 2, quote: 'visits to children.', start: 0, end: 19 }],
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
        page: 2,
        quote: 'In March 2019, 92.5% of visits were on time.',
        start: 20,
        end: 64,
      },
    ],
    dates: [
      {
        start: '2019-11-04',
        end: '2019-11-08',
        precision: 'day',
        role: 'inspection',
        page: 1,
        quote: '4 to 8 November 2019',
        quoteStart: 84,
        quoteEnd: 104,
      },
    ],
    agendaItems: [{ number: '7', title: 'Visits', packPages: { first: 5, last: 20 }, time: null, ...heading }],
    attendance: [{ name: 'Ada Example', capacity: 'present', printedRole: 'Chair', ...heading }],
    resolutions: [{ ref: '286', item: 'Visits', text: 'to note it', ...heading }],
    listedDocuments: [{ kind: 'appendix', ref: 'A', title: 'Plan', url: null, ...heading }],
    sections: [
      { level: 1, heading: 'Inspection of children’s services', page: 1 },
      { level: 2, heading: 'visits to children', page: 2 },
    ],
  });
  expect(recordReader(db)('00'.repeat(32))).toBeNull();
});

it('exports a record a line, the same whatever order the documents came in', async () => {
  const shas = ['cd'.repeat(32), 'ab'.repeat(32), 'ef'.repeat(32)];
  const files = await Promise.all(
    [shas, shas.toReversed()].map(async (order) => {
      const { db, writer, runId } = newStore();
      for (const sha256 of order) writer.writeReadings([sampleReading({}, sha256)], [], runId);
      const file = join(temporaryFolder(), 'records.jsonl');
      await exportJsonlFile(db, file);
      return readFileSync(file, 'utf8');
    }),
  );
  expect(files[0]).toBe(files[1]);
  const lines = (files[0] ?? '').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).sha256)).toEqual(shas.toSorted());
});

it('exports every table and view as CSV that reads back to its rows', async () => {
  const { db, writer, runId } = newStore();
  writer.writeReadings([sampleReading()], [], runId);
  const folder = join(temporaryFolder(), 'tables');
  await exportCsv(db, folder);
  expect(readdirSync(folder).sort()).toEqual([...tables, ...views].map(({ name }) => `${name}.csv`).sort());
  for (const { name } of [...tables, ...views]) {
    const rows = db.prepare<[], Record<string, string | number | null>>(`SELECT * FROM ${name}`).all();
    const expected = rows.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, String(v ?? '')])));
    expect(parse(readFileSync(join(folder, `${name}.csv`)), { columns: true })).toEqual(expected);
  }
});

it.each([
  [['a', 1, 2.5], 'a,1,2.5\r\n'],
  [[null, '', 'x'], ',"",x\r\n'],
  [['say "so", now', 'two\nlines'], '"say ""so"", now","two\nlines"\r\n'],
  [['=1+1'], '=1+1\r\n'],
])('writes %j as CSV', (values, line) => {
  expect(csvLine(values)).toBe(line);
});
