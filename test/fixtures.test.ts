/** Every paper made for this project through the whole pipeline: what is read must be what its author says is in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { councilPapers, fixtures, temporaryFolder } from './command.js';

type Row = Record<string, unknown>;

const records = new Map<string, Row>();
const expected: Row[] = readdirSync(join(fixtures, 'records')).map((name) =>
  JSON.parse(readFileSync(join(fixtures, 'records', name), 'utf8')),
);
const readable = expected.filter((record) => record.quarantine === undefined);

beforeAll(() => {
  const db = join(temporaryFolder(), 'papers.sqlite');
  councilPapers('ingest', join(fixtures, 'papers'), '--db', db);
  for (const line of councilPapers('export', '--db', db).stdout.trim().split('\n')) {
    const record: Row = JSON.parse(line);
    records.set(record.sha256 as string, record);
  }
}, 180_000);

const singles = [
  'documentType',
  'framework',
  'visitKind',
  'authority',
  'title',
  'publishedOn',
  'meetingOn',
  'committee',
  'itemNumber',
  'wards',
  'keyDecision',
  'theme',
  'mediaType',
  'pageCount',
];
const lists = ['inspections', 'people', 'judgements', 'recommendations', 'kpis', 'sections'];
const listsOfSome = ['agendaItems', 'attendance', 'resolutions', 'listedDocuments'];

/** Where a paper says more than is read from it yet. A field that is mended must leave the list. */
const check = (wanted: Row, field: string) =>
  (wanted.notYet as string[] | undefined)?.includes(field) ? it.fails : it;

describe.each(readable.map((record): [string, Row] => [record.fileName as string, record]))('%s', (_name, wanted) => {
  for (const field of singles)
    check(wanted, field)(field, () => {
      const got = records.get(wanted.sha256 as string)?.[field] ?? null;
      expect(typeof got === 'string' ? got.toLowerCase() : got).toEqual(
        typeof wanted[field] === 'string' ? wanted[field].toLowerCase() : wanted[field],
      );
    });

  for (const field of [...lists, ...listsOfSome.filter((name) => name in wanted)])
    check(wanted, field)(field, () => {
      const rows = [...(wanted[field] as Row[])].sort(
        (a, b) => Number(a.optional ?? false) - Number(b.optional ?? false),
      );
      const left = [...((records.get(wanted.sha256 as string)?.[field] ?? []) as Row[])];
      const missing = rows.filter((row) => {
        const at = left.findIndex((got) => fits(row, got));
        if (at >= 0) left.splice(at, 1);
        return at < 0 && row.optional !== true;
      });
      expect({ missing, extra: left.map(shown(rows)) }).toEqual({ missing: [], extra: [] });
    });
});

/**
 * A row fits when every key that its author gives has that value, or one of those under `<key>Alt`. How many words around a
 * number are its measure is a matter of judgement, and not compared.
 */
function fits(row: Row, got: Row): boolean {
  return Object.entries(row).every(([key, value]) => {
    if (key === 'optional' || key === 'measure' || key.endsWith('Alt')) return true;
    return [value, row[`${key}Alt`]].flat().some((allowed) => same(allowed, got[key]));
  });
}

/** An ellipsis in what is wanted stands for words left out; case is not a difference. */
function same(wanted: unknown, got: unknown): boolean {
  if (typeof wanted !== 'string' || typeof got !== 'string')
    return JSON.stringify(wanted) === JSON.stringify(got ?? null);
  const parts = wanted
    .toLowerCase()
    .split('…')
    .map((part) => part.trim());
  return parts.length === 1 ? parts[0] === got.toLowerCase() : parts.every((part) => got.toLowerCase().includes(part));
}

const shown =
  (rows: Row[]) =>
  (got: Row): Row =>
    Object.fromEntries(
      Object.keys(rows[0] ?? { heading: 0, text: 0, name: 0, role: 0, value: 0, quote: 0 }).map((key) => [
        key,
        got[key],
      ]),
    );
