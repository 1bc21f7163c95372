import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { makePlan } from '../../src/pipeline/plan.js';
import { temporaryFolder } from '../command.js';

it('gives documents in the order of their hashes, copies together, and reports what cannot be opened', async () => {
  const folder = temporaryFolder();
  const contents: Record<string, string> = { 'a.txt': 'one', 'b.txt': 'two', 'copy of a.txt': 'one' };
  const paths = Object.keys(contents).map((name) => join(folder, name));
  for (const [name, text] of Object.entries(contents)) writeFileSync(join(folder, name), text);
  const unreadable: string[] = [];
  const plan = await makePlan(
    new Database(':memory:'),
    [...paths.toReversed(), join(folder, 'a.txt'), join(folder, 'gone.pdf')],
    (path) => {
      unreadable.push(path);
    },
  );
  const hashes = ['one', 'two'].map((text) => createHash('sha256').update(text).digest('hex')).sort();
  const documents = [...plan.inOrder()];
  expect(documents.map(({ sha256 }) => sha256)).toEqual(hashes);
  expect(documents.flatMap((document) => document.paths).sort()).toEqual([...paths].sort());
  expect(plan.files).toBe(4);
  expect(plan.documents()).toBe(2);
  expect(unreadable).toEqual([join(folder, 'gone.pdf')]);
});
