/** Linking a real database, and the views of what was linked. */
import type { Database } from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { Reading } from '../../src/extract/types.js';
import { link } from '../../src/link/index.js';
import { linkedTables } from '../../src/store/schema/linked.js';
import { newStore } from '../store/sample.js';
import { coverPaper, nextReport, report } from './papers.js';

function linked(...readings: Reading[]): Database {
  const { db, writer, runId } = newStore();
  for (const reading of readings) writer.writeReadings([reading], [], runId);
  link(db);
  return db;
}
const rows = (db: Database, sql: string): unknown[] => db.prepare(sql).raw().all();
const all = () => linked(report(), coverPaper(), nextReport());

it('makes inspections of what documents mention, with what each document is to them', () => {
  const db = all();
  expect(
    rows(db, 'SELECT id, authority, authority_gss, framework, start_on, end_on, has_report FROM inspections'),
  ).toEqual([
    [1, 'THR', 'E06000034', 'SIF', '2016-03', '2016-03', 0],
    [2, 'THR', 'E06000034', 'ILACS', '2019-11-11', '2019-11-22', 1],
    [3, 'THR', 'E06000034', 'ILACS', '2024-09-16', '2024-09-20', 1],
  ]);
  expect(
    rows(
      db,
      'SELECT inspection_id, substr(sha256, 1, 1), role, basis FROM inspection_links JOIN documents d ON d.id = document_id ORDER BY 1, 2',
    ),
  ).toEqual([
    [1, 'c', 'recalls', 'month'],
    [2, 'a', 'reports', 'same_days'],
    [2, 'b', 'follows_up', 'near_days'],
    [2, 'c', 'recalls', 'year'],
    [3, 'c', 'reports', 'same_days'],
  ]);
});

it('puts what documents say differently side by side, each at its place', () => {
  const found = rows(
    all(),
    'SELECT kind, domain, a_value, b_value, substr(a_document, 1, 1) || substr(b_document, 1, 1), a_page, b_page FROM v_disagreements',
  );
  expect(found).toEqual([
    ['start_on', null, '2019-11-04', '2019-11-11', 'ba', 1, 1],
    ['grade', 'overall_effectiveness', 'adequate', 'good', 'ca', 1, 1],
    ['scope', 'care_leavers', 'good', 'outstanding', 'ba', 1, 1],
    [
      'quote',
      null,
      'leaders know the harbour well and mend all lamps without delay',
      'Leaders know their harbour well and mend its lamps without delay',
      'ba',
      1,
      1,
    ],
    ['count', null, '3', '2', 'ba', 1, 1],
  ]);
});

it('refuses a disagreement whose quote is not at its place', () => {
  const db = all();
  const columns =
    'inspection_id, kind, a_document_id, a_page_index, a_start, a_end, a_quote, a_value, b_document_id, b_page_index, b_start, b_end, b_quote, b_value';
  const copy = (change: string) =>
    db.exec(
      `INSERT INTO disagreements (${columns}) SELECT ${columns.replace(...(change.split('=') as [string, string]))} FROM disagreements`,
    );
  expect(() => copy('a_quote=a_quote')).not.toThrow();
  expect(() => copy('a_quote=lower(a_quote)')).toThrow(/not at its place/);
  expect(() => copy('b_start=b_start + 1')).toThrow(/not at its place/);
});

it('tells the latest grades, since when, and those before', () => {
  expect(
    rows(
      all(),
      'SELECT authority, region, domain, grade, since, grade_before, start_on, source, page, quote FROM v_latest_judgements ORDER BY domain DESC',
    ),
  ).toEqual([
    [
      'Thurrock',
      'East of England',
      'overall_effectiveness',
      'outstanding',
      '2024-09-16',
      'good',
      '2024-09-16',
      'reported',
      1,
      'Overall\tOutstanding',
    ],
    [
      'Thurrock',
      'East of England',
      'impact_of_leaders',
      'good',
      '2019-11-11',
      null,
      '2019-11-11',
      'reported',
      1,
      'Leaders\tGood',
    ],
    [
      'Thurrock',
      'East of England',
      'care_leavers',
      'outstanding',
      '2019-11-11',
      null,
      '2019-11-11',
      'reported',
      1,
      'Care leavers\tOutstanding',
    ],
  ]);
});

it('counts a grade that was given again from the first time', () => {
  const again = nextReport();
  for (const judgement of again.facts.judgements) if (judgement.relation === 'current') judgement.grade = 'good';
  expect(
    rows(
      linked(report(), again),
      "SELECT grade, since, grade_before, start_on FROM v_latest_judgements WHERE domain = 'overall_effectiveness'",
    ),
  ).toEqual([['good', '2019-11-11', 'inadequate', '2024-09-16']]);
});

it('gives the timeline with grades, documents and neighbours', () => {
  expect(
    rows(
      all(),
      `SELECT inspection_id, overall_effectiveness, care_leavers, overall_before, previous_id, next_id, substr(report, 1, 1),
         documents, json_extract(document_list, '$[0].role') FROM v_inspection_timeline`,
    ),
  ).toEqual([
    [1, 'inadequate', null, null, null, 2, null, 1, 'recalls'],
    [2, 'good', 'outstanding', 'inadequate', 1, 3, 'a', 3, 'reports'],
    [3, 'outstanding', null, 'good', 2, null, 'c', 1, 'reports'],
  ]);
});

it('says for each authority and year what there is, and what is missing', () => {
  expect(
    rows(
      all(),
      'SELECT authority_code, year, papers, reports, council_papers, judgements, inspections, missing, missing_list FROM v_coverage ORDER BY year',
    ),
  ).toEqual([
    ['THR', '2016', 0, 0, 0, 0, 1, 1, 'SIF inspection 2016-03'],
    ['THR', '2019', 2, 1, 1, 4, 1, 0, null],
    ['THR', '2024', 1, 1, 0, 3, 1, 0, null],
  ]);
});

it('links people and recommendations', () => {
  const db = all();
  expect(rows(db, 'SELECT person, name, inspection_id FROM v_person_roles ORDER BY document')).toEqual([
    ['Ada Exampel', 'Ada Exampel', 2],
    ['Ada Exampel', 'Ada Example', 2],
  ]);
  expect(rows(db, 'SELECT name_a, name_b, reason, evidence, merged FROM person_candidates')).toEqual([
    ['Ada Exampel', 'Ada Example', 'spelling', 'same_team', 1],
  ]);
  expect(
    rows(db, 'SELECT kind, text, earlier_text, earlier_start_on FROM v_recommendation_links ORDER BY kind'),
  ).toEqual([
    ['repeats', 'Speed of lamp repairs in winter', 'The speed of lamp repairs in winter.', '2019-11-11'],
    ['returns', 'The speed of the repairs of lamps.', 'The speed of lamp repairs in winter.', '2019-11-11'],
  ]);
});

it('counts a copy once', () => {
  const copy = coverPaper();
  copy.document.sha256 = 'd'.repeat(64);
  const again = coverPaper();
  again.textHash = copy.textHash = 'same';
  const db = linked(report(), again, copy);
  expect(rows(db, 'SELECT count(*) FROM disagreements')).toEqual([[4]]);
  expect(rows(db, 'SELECT documents FROM v_inspection_timeline')).toEqual([[2]]);
});

it('knows which authorities took the place of others, in one step or more', () => {
  const { db } = newStore();
  expect(
    rows(
      db,
      "SELECT successor_code, successor, steps, is_current FROM v_authority_successors WHERE authority_code = 'CMA' ORDER BY 1",
    ),
  ).toEqual([
    ['CBD', 'Cumberland', 1, 1],
    ['WAF', 'Westmorland and Furness', 1, 1],
  ]);
});

/** All that was linked, with documents and words in place of ids of facts, which count in the order of writing. */
function everything(db: Database): unknown[] {
  const views = ['v_latest_judgements', 'v_inspection_timeline', 'v_disagreements', 'v_coverage', 'v_person_roles'];
  const ids = ['claim_id'];
  const stable = views.map((view) =>
    db
      .prepare<[], Record<string, unknown>>(`SELECT * FROM ${view}`)
      .all()
      .map((row) => JSON.stringify(Object.entries(row).filter(([name]) => !ids.includes(name))))
      .sort(),
  );
  const links = `SELECT document, quote, inspection_id, role, basis FROM inspection_links l
    JOIN claims c ON c.id = l.mention_id ORDER BY 1, 2`;
  return [...stable, rows(db, links), rows(db, 'SELECT * FROM inspections')];
}

it('gives the same whatever order the papers came in, and when it is done again', () => {
  const one = all();
  const before = everything(one);
  expect(everything(linked(nextReport(), coverPaper(), report()))).toEqual(before);
  link(one);
  expect(everything(one)).toEqual(before);
});

it('lets a document be read again, and links it again', () => {
  const { db, writer, runId } = newStore();
  for (const reading of [report(), coverPaper(), nextReport()]) writer.writeReadings([reading], [], runId);
  link(db);
  const before = everything(db);
  writer.writeReadings([report()], [], runId);
  expect(db.pragma('foreign_key_check')).toEqual([]);
  link(db);
  expect(everything(db)).toEqual(before);
});

it('leaves a paper of no known authority alone', () => {
  const stray = report();
  stray.classification.authority = null;
  const db = linked(stray);
  expect(rows(db, 'SELECT inspection_id, basis FROM inspection_links')).toEqual([[null, 'no_authority']]);
  for (const { name } of linkedTables.filter(({ name: table }) => !/links|persons/.test(table))) {
    expect([name, ...rows(db, `SELECT count(*) FROM ${name}`)]).toEqual([name, [0]]);
  }
});
