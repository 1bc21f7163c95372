import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PapersError } from '../../src/errors.js';
import { filesUnder } from '../../src/sources/folder.js';
import { temporaryFolder } from '../command.js';

it('gives all files below a folder in order, follows links to files, and leaves hidden ones and links to folders out', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'a', 'b'), { recursive: true });
  for (const name of ['a/z.pdf', 'a/b/one.docx', 'c.txt', '.hidden', 'a/.DS_Store'])
    writeFileSync(join(folder, name), 'x');
  symlinkSync(join(folder, 'c.txt'), join(folder, 'link.txt'));
  symlinkSync(folder, join(folder, 'a', 'loop'));
  expect([...filesUnder([folder])]).toEqual(
    ['a/b/one.docx', 'a/z.pdf', 'c.txt', 'link.txt'].map((name) => join(folder, name)),
  );
});

it('gives what cannot be opened, so that it is listed as such', () => {
  const folder = temporaryFolder();
  symlinkSync(join(folder, 'gone'), join(folder, 'broken.pdf'));
  symlinkSync(join(folder, 'loop.pdf'), join(folder, 'loop.pdf'));
  execFileSync('mkfifo', [join(folder, 'pipe.pdf')]);
  const names = ['broken.pdf', 'loop.pdf', 'pipe.pdf'].map((name) => join(folder, name));
  expect([...filesUnder([folder])]).toEqual(names);
  expect([...filesUnder(names)]).toEqual(names);
});

it('gives the folder itself when it goes before it is listed', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'b'));
  for (const name of ['a.txt', 'c.txt']) writeFileSync(join(folder, name), 'x');
  const files = filesUnder([folder]);
  const first = files.next().value;
  rmSync(join(folder, 'b'), { recursive: true });
  expect([first, ...files]).toEqual(['a.txt', 'b', 'c.txt'].map((name) => join(folder, name)));
});

it('says at once which path is not there', () => {
  expect(() => filesUnder([temporaryFolder(), '/no/such/file.pdf'])).toThrow(PapersError);
});
