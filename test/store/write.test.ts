import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/extract/types.js';
import { startRun } from '../../src/store/runs.js';
import { tables } from '../../src/store/schema.js';
import { extractorVersion } from '../../src/version.js';
import { newStore, type Store, sampleReading, sourceOf } from './sample.js';

const sha256 = sampleReading().document.sha256;
const origin = { location: 'papers/example-vale.pdf', seenAt: '2024-01-01T10:00:00.000Z' };

const dump = ({ db }: Store, apart: string[] = []) =>
  Object.fromEntries(
    tables
      .filter(({ name }) => !apart.includes(name))
      .map(({ name }) => [name, db.prepare(`SELECT * FROM ${name}`).all()]),
  );

const all = ({ db }: Store, sql: string) => db.prepare(sql).raw().all();

describe('writeReading', () => {
  it('puts every quote where its claim says, also behind characters of two UTF-16 units', () => {
    const store = newStore();
    store.writer.writeReadings([sampleReading()], [origin], store.runId);
    const claims = all(
      store,
      `SELECT quote, substr(text, start_offset + 1, end_offset - start_offset)
       FROM claims JOIN pages USING (document_id, page_index)`,
    );
    expect(claims).toHaveLength(16);
    for (const claim of claims as [string, string][]) expect(claim[1]).toBe(claim[0]);
    const { start } = sourceOf('Requires improvement');
    expect(all(store, "SELECT start_offset FROM claims WHERE field = 'judgements'")).toEqual([[start - 2]]);
  });

  it('keeps the rest of a cut text as claims that continue the first', () => {
    const store = newStore();
    store.writer.writeReadings([sampleReading()], [origin], store.runId);
    expect(
      all(
        store,
        `SELECT page_index, quote, value, continuation_of = (SELECT claim_id FROM recommendations)
         FROM claims WHERE field = 'recommendations' ORDER BY id`,
      ),
    ).toEqual([
      [0, 'Improve the timeliness of', 'Improve the timeliness of visits to children.', null],
      [1, 'visits to children.', null, 1],
    ]);
  });

  it('tells not stated from not applicable from unreadable', () => {
    const store = newStore();
    store.writer.writeReadings([sampleReading()], [origin], store.runId);
    const blank = sampleReading(
      { inspections: [], people: [], judgements: [], recommendations: [], kpis: [], dates: [] },
      'cd'.repeat(32),
    );
    blank.pages = [{ number: 1, text: ' \n' }];
    blank.sections = [];
    blank.facts.details.title = null;
    blank.classification.authority = null;
    store.writer.writeReadings([blank], [], store.runId);
    expect(
      all(
        store,
        `SELECT field, max(state) FILTER (WHERE sha256 LIKE 'ab%'), max(state) FILTER (WHERE sha256 LIKE 'cd%')
         FROM document_details JOIN documents ON documents.id = document_id WHERE field IN ('title', 'published_on', 'committee', 'authority_gss', 'theme')
         GROUP BY field ORDER BY field`,
      ),
    ).toEqual([
      ['authority_gss', 'stated', 'unreadable'],
      ['committee', 'not_applicable', 'not_applicable'],
      ['published_on', 'not_stated', 'unreadable'],
      ['theme', 'not_applicable', 'not_applicable'],
      ['title', 'stated', 'unreadable'],
    ]);
  });

  it('writes the same rows again when the same document is read again', () => {
    const store = newStore();
    store.writer.writeReadings([sampleReading()], [origin], store.runId);
    const before = dump(store);
    store.writer.writeReadings([sampleReading()], [origin], store.runId);
    expect(dump(store)).toEqual(before);
    expect(all(store, "SELECT count(*) FROM search WHERE search MATCH 'inspection'")).toEqual([[1]]);
    expect(all(store, 'PRAGMA foreign_key_check')).toEqual([]);
  });

  it('keeps the id of a document that is read again, whatever was read since', () => {
    const store = newStore();
    const second = 'cd'.repeat(32);
    for (const name of [sha256, second, sha256]) store.writer.writeReadings([sampleReading({}, name)], [], store.runId);
    expect(all(store, 'SELECT id, sha256 FROM documents ORDER BY id')).toEqual([
      [1, sha256],
      [2, second],
    ]);
    expect(all(store, 'SELECT document_id, count(*) FROM claims GROUP BY 1')).toEqual([
      [1, 16],
      [2, 16],
    ]);
  });

  it('says in short what was read at each claim', () => {
    const store = newStore();
    const [kpi] = sampleReading().facts.kpis as [Facts['kpis'][number]];
    const kpis = [kpi, { ...kpi, value: 12, valueMax: 15 }, { ...kpi, value: 0.1, unit: 'gbp' as const }];
    store.writer.writeReadings([sampleReading({ kpis })], [], store.runId);
    expect(all(store, 'SELECT field, value FROM claims ORDER BY id')).toEqual([
      ['title', 'Inspection of children’s services'],
      ['authority_name', 'Thurrock'],
      ['authority_gss', 'E06000034'],
      ['sections', 'Inspection of children’s services'],
      ['sections', 'visits to children'],
      ['inspection_mentions', '2019-11-04/2019-11-08'],
      ['judgements', 'requires_improvement'],
      ['people', 'Ada Example'],
      ['recommendations', 'Improve the timeliness of visits to children.'],
      ['recommendations', null],
      ['kpis', '92.5 percent'],
      ['kpis', '12/15 percent'],
      ['kpis', '0.1 gbp'],
      ['dates', '2019-11-04/2019-11-08'],
      ['agenda_items', 'Visits'],
      ['attendance', 'Ada Example'],
      ['resolutions', 'to note it'],
      ['listed_documents', 'Plan'],
    ]);
  });

  it('stores all of a document or nothing', () => {
    const store = newStore();
    store.writer.writeReadings([sampleReading()], [origin], store.runId);
    const before = dump(store);
    const noRun = 99;
    expect(() => store.writer.writeReadings([sampleReading()], [origin], noRun)).toThrow(/FOREIGN KEY/);
    expect(() => store.writer.writeReadings([sampleReading({}, 'cd'.repeat(32))], [origin], noRun)).toThrow();
    expect(dump(store)).toEqual(before);
  });

  it('gives the same facts whichever run reads the document, and when', () => {
    const one = newStore();
    one.writer.writeReadings([sampleReading()], [origin], one.runId);
    const other = newStore();
    const second = startRun(other.db, { startedAt: '2025-05-05T00:00:00.000Z', pipeline: null });
    other.writer.writeReadings([sampleReading()], [{ ...origin, seenAt: '2025-05-05T00:00:01.000Z' }], second);
    const journal = ['runs', 'readings', 'origins'];
    expect(dump(other, journal)).toEqual(dump(one, journal));
  });

  it('stores NUL and lone surrogates as U+FFFD and still finds the quote', () => {
    const store = newStore();
    const reading = sampleReading({ people: [], judgements: [], inspections: [], recommendations: [], dates: [] });
    const text = 'a\0b \uD83D c 😀 99% d';
    reading.pages = [{ number: 1, text }];
    reading.sections = [];
    reading.classification.authority = null;
    reading.facts.details.title = null;
    reading.facts.kpis = reading.facts.kpis.map((kpi) => ({
      ...kpi,
      source: { page: 1, pageIndex: 0, start: 0, end: text.length, quote: text },
    }));
    store.writer.writeReadings([reading], [], store.runId);
    expect(all(store, 'SELECT quote, start_offset, end_offset FROM claims')).toEqual([
      ['a\uFFFDb \uFFFD c 😀 99% d', 0, [...text].length],
    ]);
  });
});

describe('what the database refuses', () => {
  const judgement = sampleReading().facts.judgements[0];
  const date = sampleReading().facts.dates[0];
  const kpi = sampleReading().facts.kpis[0];
  const inspection = sampleReading().facts.inspections[0];
  if (!judgement || !date || !kpi || !inspection) throw new Error('The sample has a fact of each kind');

  it.each([
    [
      'a quote that is not there',
      'judgements',
      { judgements: [{ ...judgement, source: { ...judgement.source, start: 3 } }] },
    ],
    [
      'a page that is not there',
      'judgements',
      { judgements: [{ ...judgement, source: { ...judgement.source, pageIndex: 7 } }] },
    ],
    ['a grade of no list', 'judgements', { judgements: [{ ...judgement, grade: 'splendid' as 'good' }] }],
    ['30 February', 'dates', { dates: [{ ...date, start: '2019-02-30' }] }],
    ['a thirteenth month', 'dates', { dates: [{ ...date, start: '2019-13' }] }],
    ['a date that is none', 'dates', { dates: [{ ...date, start: 'soon' }] }],
    ['a false half of a period', 'kpis', { kpis: [{ ...kpi, period: '2019-04/2019-31' }] }],
    [
      'a false window',
      'inspection_mentions',
      { inspections: [{ ...inspection, spans: [{ start: '2019', end: 'x' }] }] },
    ],
  ])('%s becomes an issue and nothing else is lost', (_, table, facts) => {
    const store = newStore();
    store.writer.writeReadings([sampleReading(facts)], [origin], store.runId);
    expect(all(store, `SELECT count(*) FROM ${table}`)).toEqual([[0]]);
    expect(all(store, `SELECT count(*) FROM claims WHERE field = '${table}'`)).toEqual([[0]]);
    expect(all(store, "SELECT count(*) FROM issues WHERE code = 'store.refused'")).toEqual([[1]]);
    expect(all(store, 'SELECT count(*) FROM people')).toEqual([[1]]);
  });

  it.each(['2019', '2019-11', '2016-04/2016-09', '2015/2016', '2016-04/..', '2020-02-29'])(
    'but not the period %s',
    (period) => {
      const store = newStore();
      store.writer.writeReadings([sampleReading({ kpis: [{ ...kpi, period }] })], [], store.runId);
      expect(all(store, 'SELECT period FROM kpis')).toEqual([[period]]);
    },
  );

  it('a stated date that does not exist makes the detail unreadable', () => {
    const store = newStore();
    const reading = sampleReading();
    reading.facts.details.publishedOn = { value: '2019-02-30', source: date.source, rule: 'details.published' };
    store.writer.writeReadings([reading], [], store.runId);
    expect(all(store, "SELECT state, value FROM document_details WHERE field = 'published_on'")).toEqual([
      ['unreadable', null],
    ]);
  });

  it.each([
    [
      'a quote that is not at its place',
      "INSERT INTO claims (document_id, page_index, start_offset, end_offset, quote, field, rule) VALUES (1, 0, 0, 4, 'Good', 'people', 'x')",
      /not at its place/,
    ],
    [
      'a place beyond the end of the text',
      'INSERT INTO spans (document_id, page_index, start_offset, end_offset, rule_id) SELECT document_id, page_index, 0, length(text) + 1, 1 FROM pages',
      /not at its place/,
    ],
    [
      'a place on no page',
      'INSERT INTO spans (document_id, page_index, start_offset, end_offset, rule_id) VALUES (1, 99, 0, 1, 1)',
      /not at its place/,
    ],
    ['a changed quote', "UPDATE claims SET quote = 'Good' WHERE field = 'judgements'", /cannot modify claims/],
    ['a moved claim', 'UPDATE spans SET start_offset = start_offset - 1', /stays at its place/],
    ['changed text under claims', "UPDATE pages SET text = text || '!'", /that claims quote/],
    ['deleted text under claims', 'DELETE FROM pages', /that claims quote/],
    [
      'replaced text under claims',
      "INSERT OR REPLACE INTO pages SELECT id, document_id, page_index, number, 'other', ocr FROM pages",
      /that claims quote/,
    ],
    ['a fact without a claim', 'UPDATE judgements SET claim_id = 99999', /FOREIGN KEY/],
    ['a claim without its fact gone', 'DELETE FROM spans', /FOREIGN KEY/],
    ['a detail stated without a value', "UPDATE document_details SET value = NULL WHERE state = 'stated'", /CHECK/],
  ])('%s, from any program', (_, sql, message) => {
    const store = newStore();
    store.writer.writeReadings([sampleReading()], [origin], store.runId);
    expect(() => store.db.exec(sql)).toThrow(message);
    store.db.pragma('foreign_keys = OFF');
    if (!/FOREIGN/.test(message.source)) expect(() => store.db.exec(sql)).toThrow(message);
  });

  it("a fact tied to another document's claim", () => {
    const store = newStore();
    store.writer.writeReadings([sampleReading()], [], store.runId);
    store.writer.writeReadings([sampleReading({}, 'cd'.repeat(32))], [], store.runId);
    const steal = `UPDATE people SET claim_id = (SELECT max(id) FROM spans WHERE document_id = 2) WHERE document_id = 1`;
    expect(() => store.db.exec(steal)).toThrow(/FOREIGN KEY/);
  });
});

describe('origins and quarantine', () => {
  const bad = { location: 'x.pdf', sha256: null, reason: 'fetch.gone', message: 'Not found.', remedy: 'Check it.' };

  it('adds places, and keeps when each was first and last seen', () => {
    const store = newStore();
    store.writer.writeReadings([sampleReading()], [origin], store.runId);
    store.writer.addOrigin(sha256, { ...origin, seenAt: '2024-02-02T00:00:00.000Z' });
    store.writer.addOrigin(sha256, { location: 'https://example.org/a.pdf', seenAt: '2024-03-03T00:00:00.000Z' });
    expect(all(store, 'SELECT location, first_seen, last_seen FROM origins ORDER BY location')).toEqual([
      ['https://example.org/a.pdf', '2024-03-03T00:00:00.000Z', '2024-03-03T00:00:00.000Z'],
      [origin.location, origin.seenAt, '2024-02-02T00:00:00.000Z'],
    ]);
  });

  it('lists a file once, with what is now the matter, until it is read', () => {
    const store = newStore();
    store.writer.writeQuarantine(bad, store.runId);
    store.writer.writeQuarantine({ ...bad, sha256, reason: 'pdf.encrypted' }, store.runId);
    expect(all(store, 'SELECT location, sha256, reason FROM quarantine')).toEqual([['x.pdf', sha256, 'pdf.encrypted']]);
    store.writer.writeReadings([sampleReading()], [origin], store.runId);
    expect(all(store, 'SELECT count(*) FROM quarantine')).toEqual([[0]]);
  });

  it('knows a document only as this version of the rules reads it', () => {
    const store = newStore();
    expect(store.writer.isKnown(sha256, true)).toBe(false);
    store.writer.writeReadings([sampleReading()], [], store.runId);
    expect(store.writer.isKnown(sha256, true)).toBe(true);
    store.db.prepare('UPDATE runs SET extractor_version = ?').run(`${extractorVersion}-older`);
    expect(store.writer.isKnown(sha256, true)).toBe(false);
  });
});
