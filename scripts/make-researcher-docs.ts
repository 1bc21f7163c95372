/**
 * Writes the outputs of the queries in docs/for-researchers.md anew, from the papers made for this project; the words
 * around them are written by hand. Needs the built command: `npm run build && npx tsx scripts/make-researcher-docs.ts`.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../src/store/database.js';
import { cli } from './corpus.js';
import { withOutputs } from './query-outputs.js';

const document = new URL('../docs/for-researchers.md', import.meta.url);
const papers = fileURLToPath(new URL('../fixtures/papers', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'council-papers-docs-'));
try {
  const path = join(folder, 'papers.sqlite');
  // Some of the papers are made to be quarantined: exit code 1 is expected.
  const { status, stderr } = spawnSync(process.execPath, [cli, 'ingest', papers, '--no-ocr', '--db', path], {
    encoding: 'utf8',
  });
  if (status !== 0 && status !== 1) throw new Error(`ingest ended with ${status}: ${stderr}`);
  const db = openDatabase(path, { readonly: true });
  writeFileSync(document, withOutputs(readFileSync(document, 'utf8'), db));
  db.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
