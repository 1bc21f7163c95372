import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readUrls, urlList } from '../../src/sources/url-list.js';
import { temporaryFolder } from '../command.js';

const fileWith = (text: string): string => {
  const path = join(temporaryFolder(), 'urls.txt');
  writeFileSync(path, text);
  return path;
};

it('reads one address a line, and no empty lines and remarks', () => {
  const file = fileWith('# Reports\r\nhttps://example.org/a b.pdf\r\n\r\n  http://example.org/c.pdf  \n');
  expect(readUrls(file)).toEqual(['https://example.org/a%20b.pdf', 'http://example.org/c.pdf']);
});

it.each(['example.org/a.pdf', 'ftp://example.org/a.pdf', 'http://[x', 'file:///etc/passwd'])(
  'tells the line of %s',
  (line) => {
    const file = fileWith(`https://example.org/a.pdf\n${line}\n`);
    expect(() => readUrls(file)).toThrow(
      expect.objectContaining({ code: 'pipeline.invalid', exitCode: 2, message: `${file}:2: no address: ${line}` }),
    );
  },
);

it('says which file is not there', () => {
  expect(() => readUrls('/no/such/list.txt')).toThrow(
    expect.objectContaining({ code: 'pipeline.not_found', exitCode: 2 }),
  );
});

it('lists an address once', async () => {
  const source = urlList({
    name: 'list',
    urls: ['https://example.org/a.pdf', 'https://example.org/b.pdf', 'https://example.org/a.pdf'],
  });
  for await (const group of source.groups({ from: '2026-01-01', to: '2026-01-01' })) {
    expect((await source.listings(group)).map(({ url }) => url)).toEqual([
      'https://example.org/a.pdf',
      'https://example.org/b.pdf',
    ]);
  }
});
