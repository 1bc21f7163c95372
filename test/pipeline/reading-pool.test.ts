import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { createReadingPool as create } from '../../src/pipeline/reading-pool.js';
import type { FileJob, Outcome } from '../../src/pipeline/worker.js';
import { fixtures, temporaryFolder } from '../command.js';
import { drawnPdf, sentence, wordFile } from '../hostile-files.js';

// Threads run what is built.
const built = new URL('../../dist/pipeline/reading-pool.js', import.meta.url).href;
const { createReadingPool } = (await import(built)) as { createReadingPool: typeof create };

const folder = temporaryFolder();
const paper = join(fixtures, 'papers', 'minutes.pdf');
const limits = { milliseconds: () => 60_000, heapMegabytes: 1024 };

const job = (path: string): FileJob => ({
  path,
  sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
  fileName: basename(path),
});

function file(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const endOf = (outcome: Outcome): string => ('failure' in outcome ? outcome.failure.reason : 'read');

/** How the documents end that one pool reads, given all at once. */
async function ends(options: Parameters<typeof create>[0], paths: string[]): Promise<string[]> {
  const pool = createReadingPool(options);
  try {
    return (await Promise.all(paths.map((path) => pool.read(job(path))))).map(endOf);
  } finally {
    await pool.close();
  }
}

describe('a document that takes too long', () => {
  it('is given up, and costs those behind it neither their place nor their time', async () => {
    const slow = file('slow.html', `<html><body>${'<div>'.repeat(1_000_000)}${sentence}`);
    const milliseconds = (bytes: number): number => (bytes > 1e6 ? 15_000 : 14_000);
    const papers = [slow, paper, paper];
    expect(await ends({ ocr: false, threads: 1, limits: { ...limits, milliseconds } }, papers)).toEqual([
      'time_limit',
      'read',
      'read',
    ]);
  });
});

describe('a document that takes too much memory', () => {
  it('is given up, and those beside it and behind it are read', async () => {
    const large = file('large.docx', wordFile(`<w:p><w:r><w:t>${sentence}</w:t></w:r></w:p>`.repeat(60_000)));
    const papers = [paper, large, paper, paper];
    expect(await ends({ ocr: false, threads: 2, limits: { ...limits, heapMegabytes: 100 } }, papers)).toEqual([
      'read',
      'memory_limit',
      'read',
      'read',
    ]);
  });
});

describe('a locked PDF', async () => {
  const locked = file(
    'locked.pdf',
    await drawnPdf((doc) => doc.text(sentence), { userPassword: 'gwrach £5', pdfVersion: '1.7ext3' }),
  );

  it.each([
    [[], 'encrypted'],
    [['wrong'], 'encrypted'],
    [['wrong', 'gwrach £5'], 'read'],
  ])('with the passwords %j: %s', async (passwords, expected) => {
    expect(await ends({ ocr: false, threads: 1, passwords }, [locked])).toEqual([expected]);
  });
});

describe('a file that is not as it was planned', () => {
  it('is known not to be', async () => {
    const pool = createReadingPool({ ocr: false, threads: 1 });
    const [gone, changed] = [job(paper), job(paper)];
    gone.path = join(folder, 'gone.pdf');
    changed.path = file('changed.pdf', `${readFileSync(paper, 'latin1')}\n`);
    try {
      expect(await pool.read(gone)).toMatchObject({ failure: { reason: 'unreadable_file', retryable: true } });
      expect(await pool.read(changed)).toMatchObject({ failure: { reason: 'changed_file', retryable: true } });
    } finally {
      await pool.close();
    }
  });
});
