import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PapersError } from '../../src/errors.js';
import { filesUnder } from '../../src/sources/folder.js';
import { temporaryFolder } from '../command.js';

it('gives all files below a folder in order, follows links to files, and leaves hidden ones out', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'a', 'b'), { recursive: true });
  for (const name of ['a/z.pdf', 'a/b/one.docx', 'c.txt', '.hidden', 'a/.DS_Store'])
    writeFileSync(join(folder, name), 'x');
  symlinkSync(join(folder, 'c.txt'), join(folder, 'link.txt'));
  symlinkSync(folder, join(folder, 'a', 'loop'));
  symlinkSync(join(folder, 'gone'), join(folder, 'broken.pdf'));
  expect([...filesUnder([folder])]).toEqual(
    ['a/b/one.docx', 'a/z.pdf', 'c.txt', 'link.txt'].map((name) => join(folder, name)),
  );
});

it('says at once which path is not there', () => {
  expect(() => filesUnder([temporaryFolder(), '/no/such/file.pdf'])).toThrow(PapersError);
});
