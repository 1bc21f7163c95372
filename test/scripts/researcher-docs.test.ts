import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, expect, it } from 'vitest';
import { withOutputs } from '../../scripts/query-outputs.js';
import { savedQueries } from '../../src/store/saved-queries.js';
import { councilPapers, fixtures, temporaryFolder } from '../command.js';

const path = join(temporaryFolder(), 'papers.sqlite');
const markdown = readFileSync(new URL('../../docs/for-researchers.md', import.meta.url), 'utf8');

beforeAll(() => {
  councilPapers('ingest', join(fixtures, 'papers'), '--db', path, '--no-ocr');
});

it('has the outputs that its queries give', () => {
  const db = new Database(path, { readonly: true });
  expect(withOutputs(markdown, db)).toBe(markdown);
  db.close();
});

it('has an output for every query', () => {
  const db = new Database(path, { readonly: true });
  const queries = markdown.match(/```sql\n/g) ?? [];
  let outputs = 0;
  withOutputs(markdown, db).replace(/```text\n./g, (found) => {
    outputs += 1;
    return found;
  });
  expect(queries.length).toBeGreaterThan(10);
  expect(outputs).toBe(queries.length);
  db.close();
});

it('names saved queries that are there', () => {
  const named = [...markdown.matchAll(/`council-papers query ([a-z][\w-]+)/g)].map(([, name]) => name);
  const saved = savedQueries().map(({ name }) => name);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => name && !saved.includes(name))).toEqual([]);
});

it.each([
  ['```sql\nSELECT 1 AS a\n```\n\n```text\nold\n```\n', '```sql\nSELECT 1 AS a\n```\n\n```text\na\n-\n1\n```\n'],
  [
    '```sql\nSELECT 1 AS a WHERE 0\n```\n\n```text\n```\n',
    '```sql\nSELECT 1 AS a WHERE 0\n```\n\n```text\n(no rows)\n```\n',
  ],
  ['```sql\nSELECT 1 AS a\n```\n\nno output\n', '```sql\nSELECT 1 AS a\n```\n\nno output\n'],
])('fills %j', (before, after) => {
  const db = new Database(':memory:');
  expect(withOutputs(before, db)).toBe(after);
  db.close();
});
