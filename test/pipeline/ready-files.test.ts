/** The pipeline files that are shipped. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parsePipelineFile } from '../../src/pipeline/pipeline-file.js';
import { sourcesOf } from '../../src/pipeline/sources.js';
import { openForLooking } from '../../src/store/database.js';

const folder = fileURLToPath(new URL('../../pipelines/', import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

describe.each(names)('%s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const asSet = text.replace('contact: set-me', 'contact: papers@example.org');

  it('names sources that can be made out', () => {
    const db = openForLooking(join(folder, 'none.sqlite'));
    expect(sourcesOf(db, parsePipelineFile(asSet, name), '2026-11-22').length).toBeGreaterThan(0);
    db.close();
  });

  it.skipIf(asSet === text)('does not run before a contact is set', () => {
    expect(() => parsePipelineFile(text, name)).toThrow(/contact: must be a mail address/);
  });
});
