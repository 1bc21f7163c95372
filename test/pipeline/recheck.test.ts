import { describe, expect, it } from 'vitest';
import { asking, isSettled } from '../../src/pipeline/recheck.js';
import type { Listing } from '../../src/sources/types.js';
import type { KnownListing } from '../../src/store/scrapes.js';

const today = '2026-11-22';

describe('isSettled', () => {
  it.each([
    ['2026-08-23', 1, true],
    ['2026-08-24', 1, false],
    ['2026-11-01', 9, false],
    ['2020-01-01', 0, false],
    ['2020-01-01', 1, true],
    [null, 9, false],
  ])('%s after %i quiet looks: %s', (on, quietLooks, expected) => {
    expect(isSettled(on, quietLooks, today)).toBe(expected);
  });
});

describe('asking', () => {
  const listing: Listing = {
    url: 'https://example.org/a.pdf',
    title: 'A',
    item: null,
    itemNumber: null,
    publishedOn: null,
    note: 'PDF 1 KB',
    authority: null,
  };
  const group = { key: '1', name: 'Cabinet', on: '2026-11-10', url: 'https://example.org/1' };
  const known: KnownListing = {
    document: 'a',
    etag: null,
    last_modified: null,
    content_length: null,
    note: 'PDF 1 KB',
    quiet_looks: 1,
    is_gone: 0,
    fetched_at: '2026-11-20T02:30:00.000Z',
  };
  const old = { ...group, on: '2026-01-10' };

  it.each([
    ['a new one', listing, group, null, 'get'],
    ['one of years ago that is new', listing, old, null, 'get'],
    ['one that could not be had', listing, group, { ...known, document: null }, 'get'],
    ['one of another size', { ...listing, note: 'PDF 2 KB' }, group, known, 'get'],
    ['a settled one of another size', { ...listing, note: 'PDF 2 KB' }, old, known, 'get'],
    ['a settled one', listing, old, known, 'not'],
    ['an old one never looked at again', listing, old, { ...known, quiet_looks: 0, etag: '"1"' }, 'if-changed'],
    ['one with an ETag', listing, group, { ...known, etag: '"1"', content_length: 9 }, 'if-changed'],
    [
      'one with Last-Modified',
      listing,
      group,
      { ...known, last_modified: 'Sun, 22 Nov 2026 10:00:00 GMT' },
      'if-changed',
    ],
    ['one with nothing to tell by', listing, group, known, 'get'],
    ['one with a length alone', listing, group, { ...known, content_length: 9 }, 'head'],
    [
      'one with a length alone that was fetched last week',
      listing,
      group,
      { ...known, content_length: 9, fetched_at: '2026-11-12T02:30:00.000Z' },
      'get',
    ],
    ['one that was gone lately', listing, group, { ...known, document: null, is_gone: 1 }, 'get'],
    ['an old one that was gone', listing, old, { ...known, document: null, is_gone: 1 }, 'not'],
    ['a report published long ago', { ...listing, publishedOn: '2026-01-01' }, { ...group, on: null }, known, 'not'],
    [
      'a report published lately',
      { ...listing, publishedOn: '2026-11-01' },
      { ...group, on: null },
      { ...known, etag: '"1"' },
      'if-changed',
    ],
    ['one without any day', listing, { ...group, on: null }, { ...known, etag: '"1"' }, 'if-changed'],
  ])('%s: %#', (_, of, within, before, how) => {
    expect(asking(of, within, before, today)).toMatchObject({ how, why: expect.stringMatching(/./) });
  });
});
