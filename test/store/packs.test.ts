/** Packs and copies: every document is there, and the views count each fact once. */
import { expect, it } from 'vitest';
import type { PartOfPack, Reading } from '../../src/extract/types.js';
import { newStore, sampleReading } from './sample.js';

const seenAt = '2024-01-01T00:00:00.000Z';
const [pack, first, second] = ['aa', 'bb', 'cc'].map((two) => two.repeat(32)) as [string, string, string];

const paper = (sha256: string, position: number): Reading => {
  const part: PartOfPack = {
    pack,
    position,
    item: `${position + 4}`,
    title: `Paper ${position}`,
    firstPage: position * 3,
  };
  return { ...sampleReading({}, sha256), part };
};

function judgements(...files: Reading[][]): unknown[] {
  const { db, writer, runId } = newStore();
  for (const readings of files) writer.writeReadings(readings, [{ location: 'pack.pdf', seenAt }], runId);
  return db.prepare('SELECT substr(document, 1, 2) FROM v_judgements ORDER BY document').pluck().all();
}

it('counts the facts of the papers of a pack, not those of the pack', () => {
  expect(judgements([sampleReading({}, pack), paper(first, 1), paper(second, 2)])).toEqual(['bb', 'cc']);
  expect(judgements([sampleReading({}, pack)])).toEqual(['aa']);
});

it('counts copies of a paper once: a file before a paper in a pack, else the first by its bytes', () => {
  const copy = (reading: Reading): Reading => ({ ...reading, textHash: 'same words' });
  const file = copy(sampleReading({}, 'dd'.repeat(32)));
  const other = copy(sampleReading({}, 'ee'.repeat(32)));
  expect(judgements([sampleReading({}, pack), copy(paper(first, 1)), paper(second, 2)], [other], [file])).toEqual([
    'cc',
    'dd',
  ]);
});

it('says where a paper stands in its pack', () => {
  const { db, writer, runId } = newStore();
  writer.writeReadings([sampleReading({}, pack), paper(first, 1)], [{ location: 'pack.pdf', seenAt }], runId);
  expect(db.prepare('SELECT pack, pack_item, pack_page, counts FROM v_papers ORDER BY pack_page').raw().all()).toEqual([
    [null, null, null, 0],
    [pack, '5', 3, 1],
  ]);
  expect(db.prepare('SELECT location FROM origins ORDER BY location').pluck().all()).toEqual([
    'pack.pdf',
    'pack.pdf#page=3',
  ]);
});

it('keeps the ids of the papers of a pack that is read again, and when they were first seen', () => {
  const { db, writer, runId } = newStore();
  const seen = (at: string) => [{ location: 'pack.pdf', seenAt: at }];
  const readings = [sampleReading({}, pack), paper(first, 1), paper(second, 2)];
  const papers = () =>
    db
      .prepare(
        'SELECT id, substr(sha256, 1, 2), first_seen FROM documents JOIN origins ON document_id = id ORDER BY id',
      )
      .raw()
      .all();
  writer.writeReadings(readings, seen(seenAt), runId);
  const before = papers();
  expect(before).toHaveLength(3);
  writer.writeReadings([sampleReading({}, 'dd'.repeat(32))], [], runId);
  writer.writeReadings(readings, seen('2025-05-05T00:00:00.000Z'), runId);
  expect(papers()).toEqual(before);
});

it('leaves no paper of a pack that is read again and cut elsewhere', () => {
  const { db, writer, runId } = newStore();
  const origin = { location: 'pack.pdf', seenAt };
  writer.writeReadings([sampleReading({}, pack), paper(first, 1), paper(second, 2)], [origin], runId);
  writer.writeReadings([sampleReading({}, pack), paper(second, 1)], [origin], runId);
  expect(db.prepare('SELECT substr(sha256, 1, 2) FROM documents ORDER BY 1').pluck().all()).toEqual(['aa', 'cc']);
  expect(db.pragma('foreign_key_check')).toEqual([]);
});

it('has the papers of a pack wherever the pack was found, from their page on', () => {
  const { db, writer, runId } = newStore();
  const read = [sampleReading({}, pack), paper(first, 1)];
  writer.writeReadings(read, [{ location: 'pack.pdf', seenAt }], runId);
  writer.addOrigin(pack, { location: 'copy.pdf', seenAt: '2025-01-01T00:00:00.000Z' });
  writer.writeReadings(read, [], runId);
  const places = db.prepare(
    'SELECT location, first_seen FROM origins JOIN documents ON id = document_id WHERE sha256 = ? ORDER BY 2',
  );
  expect(places.raw().all(first)).toEqual([
    ['pack.pdf#page=3', seenAt],
    ['copy.pdf#page=3', '2025-01-01T00:00:00.000Z'],
  ]);
});
