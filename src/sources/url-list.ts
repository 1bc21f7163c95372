/** Plain lists of addresses. */
import { readFileSync } from 'node:fs';
import { PapersError } from '../errors.js';
import type { Source } from './types.js';

export interface UrlList {
  name: string;
  urls: string[];
}

/** A source of exactly these addresses; web pages among them are taken too. */
export function urlList({ name, urls }: UrlList): Source {
  return {
    givesPages: true,
    offers: async () => urls.map((url) => ({ id: url, name: url, isChosen: true })),
    async *groups() {
      yield { key: name, name, on: null, url: urls[0] ?? '' };
    },
    listings: async () =>
      [...new Set(urls)].map((url) => ({
        url,
        title: null,
        item: null,
        itemNumber: null,
        publishedOn: null,
        note: null,
        authority: null,
      })),
  };
}

/**
 * The addresses in a text file, one a line; empty lines and lines that begin with # are left out.
 *
 * @throws PapersError for a file that is not there and for a line that is no address.
 */
export function readUrls(file: string): string[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new PapersError(`${file}: the list of addresses cannot be read (${(error as Error).message})`, {
      code: 'pipeline.not_found',
      remedy: 'Name a text file with one address a line; its path is taken from the current folder.',
      exitCode: 2,
    });
  }
  const lines = text.split(/\r?\n/).map((line, i) => ({ line: line.trim(), number: i + 1 }));
  return lines.flatMap(({ line, number }) => {
    if (line === '' || line.startsWith('#')) return [];
    if (/^https?:\/\//i.test(line) && URL.canParse(line)) return [new URL(line).href];
    throw new PapersError(`${file}:${number}: no address: ${line}`, {
      code: 'pipeline.invalid',
      remedy: 'Write one address that begins with http:// or https:// a line.',
      exitCode: 2,
    });
  });
}
