import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { expect, it } from 'vitest';
import type { Facts, Reading } from '../../../src/extract/types.js';
import { link } from '../../../src/link/index.js';
import { exportIlacsWorkbook } from '../../../src/store/exports/ilacs-workbook.js';
import { newStore, type Store, sampleReading, sourceOf, temporaryFolder } from '../sample.js';

type Row = Record<string, unknown>;

async function workbook({ db }: Store): Promise<{ latest: Row[]; all: Row[]; about: unknown[][]; file: string }> {
  const file = join(temporaryFolder(), 'ilacs.xlsx');
  link(db);
  await exportIlacsWorkbook(db, file);
  const [latest, all, about] = await readXlsxFile(file);
  const rows = ([head = [], ...rest]: unknown[][] = []) =>
    rest.map((row) => Object.fromEntries(head.map((heading, at) => [String(heading), row[at]])));
  return { latest: rows(latest?.data), all: rows(all?.data), about: about?.data ?? [], file };
}

const sha = (letter: string) => letter.repeat(64);

function report(letter: string, facts: Partial<Facts>, changes: Partial<Reading['document']> = {}): Reading {
  const reading = sampleReading(facts, sha(letter));
  return { ...reading, document: { ...reading.document, ...changes } };
}

const inspected = (start: string, end: string): Facts['inspections'] => [
  {
    framework: 'ILACS',
    visitKind: 'inspection',
    start,
    end,
    relation: 'subject',
    source: sourceOf('4 to 8 November 2019'),
    rule: 'r',
  },
];
const overall = (grade: Facts['judgements'][number]['grade']): Facts['judgements'] => [
  { domain: 'overall_effectiveness', grade, relation: 'current', source: sourceOf('Requires improvement'), rule: 'r' },
];

function filled(): Store {
  const store = newStore();
  const { writer, runId } = store;
  const at = (location: string) => [{ location, seenAt: '2024-01-01T00:00:00.000Z' }];
  writer.writeReadings(
    [report('a', { inspections: inspected('2019-11-04', '2019-11-08') }, { fileName: 'first.pdf' })],
    at('https://example.org/first.pdf?v=1&w=2'),
    runId,
  );
  writer.writeReadings(
    [
      report(
        'b',
        {
          inspections: inspected('2024-09-09', '2024-09-20'),
          judgements: overall('good'),
          people: [
            { name: '=1+1', role: 'lead_inspector', source: sourceOf('Lead inspector: Ada Example HMI'), rule: 'r' },
          ],
        },
        { fileName: '=second.pdf' },
      ),
    ],
    at('/papers/second.pdf'),
    runId,
  );
  const visit = report('c', { judgements: [] });
  visit.classification.visitKind = 'focused_visit';
  visit.classification.documentType = 'inspection_letter';
  writer.writeReadings([visit], [], runId);
  return store;
}

it('has one row an authority with its latest inspection, and all graded inspections on the second sheet', async () => {
  const { latest, all } = await workbook(filled());
  expect(latest.map((row) => [row.Authority, row.Region, row['Overall effectiveness']])).toEqual([
    ['Thurrock', 'East of England', 'Good'],
  ]);
  expect(all.map((row) => row['Inspection ended'])).toEqual([
    new Date('2024-09-20T00:00:00Z'),
    new Date('2019-11-08T00:00:00Z'),
  ]);
});

it('has document, page and words beside each value, and the reason beside each empty cell', async () => {
  const { all } = await workbook(filled());
  expect(all[1]).toMatchObject({
    'Overall effectiveness': 'Requires improvement',
    'Overall effectiveness: source': 'first.pdf, page 1: “Requires improvement”',
    'Inspection began: source': 'first.pdf, page 1: “4 to 8 November 2019”',
    'Lead inspector': 'Ada Example',
    'Lead inspector: source': 'first.pdf, page 1: “Lead inspector: Ada Example HMI”',
    Published: null,
    'Published: source': 'not stated: this kind of document can state it, this one does not',
    'Impact of leaders': null,
    'Impact of leaders: source': 'no grade under this heading',
    'Previous overall effectiveness': null,
  });
  for (const row of all)
    for (const [heading, value] of Object.entries(row)) if (heading.endsWith(': source')) expect(value).not.toBeNull();
});

it('takes the grade before from the inspection before, whose report or a later one gives it', async () => {
  expect((await workbook(filled())).latest[0]).toMatchObject({
    'Previous overall effectiveness': 'Requires improvement',
    'Previous overall effectiveness: source':
      'of the inspection of 2019-11-04; first.pdf, page 1: “Requires improvement”',
  });
  const store = newStore();
  const recalled = report('d', {
    inspections: [
      ...inspected('2025-01-06', '2025-01-17'),
      {
        framework: 'SIF',
        visitKind: 'inspection',
        start: '2017',
        end: '2017',
        relation: 'previous',
        source: sourceOf('services is\tRequires'),
        rule: 'r',
      },
    ],
    judgements: [
      {
        domain: 'overall_effectiveness',
        grade: 'inadequate',
        relation: 'previous',
        source: sourceOf('is\tRequires'),
        rule: 'r',
      },
      ...overall('good'),
    ],
  });
  store.writer.writeReadings([recalled], [], store.runId);
  expect((await workbook(store)).all).toMatchObject([
    {
      'Overall effectiveness': 'Good',
      'Previous overall effectiveness': 'Inadequate',
      'Previous overall effectiveness: source':
        'of the inspection of 2017, as a later document recalls; example-vale.pdf, page 1: “is\tRequires”',
    },
  ]);
});

it('has inspections whose report is not there as other papers tell them, and says so', async () => {
  const store = newStore();
  const paper = report('e', { inspections: inspected('2022-03-07', '2022-03-18'), judgements: overall('good') });
  paper.classification.documentType = 'council_report';
  store.writer.writeReadings([paper], [], store.runId);
  expect((await workbook(store)).latest).toMatchObject([
    {
      Authority: 'Thurrock',
      'Overall effectiveness': 'Good',
      'Overall effectiveness: source':
        'as a paper about the inspection tells; example-vale.pdf, page 1: “Requires improvement”',
      'Lead inspector': null,
      'Lead inspector: source': 'the report is not in the database',
    },
  ]);
});

it('takes the date of publication of the site where the report states none', async () => {
  const store = filled();
  store.db.exec(`INSERT INTO sources (id, pipeline, name, kind) VALUES (1, 'p', 'Ofsted', 'ofsted-reports');
    INSERT INTO listings (source_id, url, group_key, published_on, document, first_seen, last_seen, quiet_looks, is_gone)
    VALUES (1, 'https://example.org/b', 'g', '2024-11-04', '${sha('b')}', 't', 't', 0, 0)`);
  expect((await workbook(store)).latest[0]).toMatchObject({
    Published: new Date('2024-11-04T00:00:00Z'),
    'Published: source': 'not stated in the report; the site that offers it says so: https://example.org/b',
  });
});

it('has no formulas whatever documents say, and links only to addresses of the web', async () => {
  const { file, latest } = await workbook(filled());
  expect(latest[0]).toMatchObject({ 'Lead inspector': '=1+1' });
  expect(latest[0]?.['Authority: source']).toBe('=second.pdf, page 1: “Example Vale Borough Council”');
  const parts = Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  for (const [, xml] of parts) expect(xml).not.toMatch(/<f[ >]/);
  const links = parts
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([, xml]) => xml.match(/Target="[^"]*example[^"]*"/g));
  expect(new Set(links.filter((link) => link !== null))).toEqual(
    new Set(['Target="https://example.org/first.pdf?v=1&amp;w=2#page=1"']),
  );
  const sheet = parts.find(([name]) => name === 'xl/worksheets/sheet2.xml')?.[1] ?? '';
  const linked = sheet.match(/<hyperlink /g) ?? [];
  const related = parts.find(([name]) => name === 'xl/worksheets/_rels/sheet2.xml.rels')?.[1].match(/link\d+/g) ?? [];
  expect(linked.length).toBeGreaterThan(3);
  expect(related).toHaveLength(linked.length);
  // The order of the schema of the format, without which Excel calls the file damaged.
  expect(sheet).toMatch(/<\/sheetData><hyperlinks>.*<\/hyperlinks><pageMargins/s);
});

it('explains itself, and writes an empty workbook for an empty database', async () => {
  const { latest, all, about } = await workbook(newStore());
  expect([latest, all]).toEqual([[], []]);
  expect(about.map(([topic]) => topic)).toContain('An empty cell');
});
