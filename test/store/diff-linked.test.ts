/** Links between documents and the quarantine, compared in two databases. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { link } from '../../src/link/index.js';
import { openDatabase } from '../../src/store/database.js';
import { diffDatabases, type FactChange } from '../../src/store/diff.js';
import { coverPaper, nextReport, report } from '../link/papers.js';
import { newStore, temporaryFolder } from './sample.js';

/** Three papers on one authority's inspections, and a file that could not be read. */
function linked(readings = [report(), coverPaper(), nextReport()], location = 'papers/scan.pdf'): string {
  const { path, db, writer, runId } = newStore();
  for (const reading of readings) writer.writeReadings([reading], [], runId);
  link(db);
  db.prepare('INSERT INTO quarantine VALUES (?, ?, ?, ?, ?, ?)').run(
    location,
    'e'.repeat(64),
    'no_text_layer',
    'It is a picture.',
    'Find another.',
    runId,
  );
  db.pragma('wal_checkpoint(TRUNCATE)');
  return path;
}

/** What a change of the database makes of it; triggers would refuse what no program writes. */
function changes(...statements: string[]): FactChange[] {
  const before = linked();
  const after = join(temporaryFolder(), 'after.sqlite');
  cpSync(before, after);
  const db = openDatabase(after);
  for (const statement of statements) expect(db.prepare(statement).run().changes).toBe(1);
  db.close();
  return diffDatabases(before, after);
}

it('says nothing of a database and itself, nor of the same papers that came in another order and place', () => {
  const path = linked();
  expect(diffDatabases(path, path)).toEqual([]);
  expect(diffDatabases(path, linked([nextReport(), coverPaper(), report()], 'elsewhere/scan.pdf'))).toEqual([]);
});

it.each<[string, string, Partial<FactChange>]>([
  [
    "an inspection's last day",
    "UPDATE inspections SET end_on = '2019-11-29' WHERE id = 2",
    {
      change: 'changed',
      table: 'inspections',
      document: null,
      fact: expect.objectContaining({ authority: 'THR', start_on: '2019-11-11', end_on: '2019-11-29' }),
      before: { end_on: '2019-11-22' },
    },
  ],
  [
    'a mention of another inspection',
    "UPDATE inspection_links SET inspection_id = NULL, basis = 'several' WHERE inspection_id = 2 AND role = 'recalls'",
    {
      change: 'changed',
      table: 'inspection_links',
      document: 'c'.repeat(64),
      page: 1,
      quote: expect.stringContaining('2019'),
      before: { inspection: 'THR 2019-11-11 inspection', basis: 'year' },
    },
  ],
  [
    'a grade of no clear inspection',
    `UPDATE judgement_links SET inspection_id = NULL, basis = 'unclear'
     WHERE judgement_id = (SELECT min(judgement_id) FROM judgement_links)`,
    { change: 'changed', table: 'judgement_links', before: { inspection: expect.any(String), basis: 'subject' } },
  ],
  [
    'a grade of an inspection',
    "UPDATE inspection_grades SET grade = 'good' WHERE inspection_id = 2 AND domain = 'care_leavers'",
    {
      change: 'changed',
      table: 'inspection_grades',
      quote: 'Care leavers\tOutstanding',
      before: { grade: 'outstanding' },
    },
  ],
  [
    'two names that are one person',
    `INSERT INTO person_candidates (authority, name_a, name_b, reason, similarity, evidence, merged, people_a, people_b)
     SELECT NULL, 'Ada Exampel', 'A Exampel', 'initial', 0.9, 'same_team', 1, min(claim_id), min(claim_id) FROM people`,
    { change: 'gained', table: 'person_candidates', fact: expect.objectContaining({ name_b: 'A Exampel', merged: 1 }) },
  ],
  [
    'a recommendation that returns',
    "DELETE FROM recommendation_links WHERE kind = 'returns'",
    {
      change: 'lost',
      table: 'recommendation_links',
      fact: expect.objectContaining({ text: 'The speed of the repairs of lamps.' }),
    },
  ],
  [
    'a disagreement',
    "DELETE FROM disagreements WHERE kind = 'count'",
    {
      change: 'lost',
      table: 'disagreements',
      document: 'b'.repeat(64),
      quote: expect.any(String),
      fact: expect.objectContaining({ a_value: '3', b_value: '2', b_quote: expect.any(String) }),
    },
  ],
  [
    'a refusal for another reason',
    "UPDATE quarantine SET reason = 'damaged'",
    { change: 'changed', table: 'quarantine', fileName: 'papers/scan.pdf', before: { reason: 'no_text_layer' } },
  ],
  [
    'a refusal of what has no bytes',
    "UPDATE quarantine SET sha256 = NULL, location = 'https://papers.example/1'",
    { change: 'gained', table: 'quarantine', document: null },
  ],
])('finds %s', (_, statement, expected) => {
  expect(changes(statement)).toContainEqual(expect.objectContaining(expected));
});

it('says so when a database lacks a view', () => {
  const [before, after] = [linked(), linked()];
  const db = openDatabase(before);
  db.exec('DROP VIEW v_recommendation_links');
  db.close();
  expect(() => diffDatabases(before, after)).toThrow(expect.objectContaining({ code: 'store.diff', exitCode: 2 }));
});
