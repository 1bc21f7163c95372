/**
 * Writes the papers that were made up for this project and, beside them, what must be read from each.
 *
 *   npx tsx scripts/make-fixtures.ts
 *
 * The same script gives the same bytes on every machine.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fixtures } from './fixtures/index.js';

const root = fileURLToPath(new URL('../fixtures/', import.meta.url));
for (const folder of ['papers', 'records']) {
  rmSync(join(root, folder), { recursive: true, force: true });
  mkdirSync(join(root, folder), { recursive: true });
}

for (const { fileName, record, make } of fixtures) {
  const bytes = await make();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const name = fileName.slice(0, -extname(fileName).length);
  writeFileSync(join(root, 'papers', fileName), bytes);
  writeFileSync(join(root, 'records', `${name}.json`), `${JSON.stringify({ sha256, fileName, ...record }, null, 2)}\n`);
  console.log(`${sha256.slice(0, 12)} ${String(bytes.length).padStart(8)} ${fileName}`);
}
