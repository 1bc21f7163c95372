/** What is stored of a document gives the document again, exactly: extractors cannot tell the two apart. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentFromFlow } from '../../../src/document/flow.js';
import { decodeDocument, type StoredDocument } from '../../../src/document/stored/decode.js';
import { encodeLayout } from '../../../src/document/stored/encode.js';
import type { Document } from '../../../src/document/types.js';
import { readDocument } from '../../../src/readers/index.js';
import { fixtures } from '../../command.js';
import { documentOf, line, node, taggedRow } from '../placed.js';

const sha256 = 'ab'.repeat(32);

/** As a database gives it back: texts are UTF-8 there. */
function stored(document: Document): StoredDocument {
  const { fileName, mediaType, engine, pageCount, pages } = document;
  return {
    about: { sha256: document.sha256, fileName, mediaType, engine, pageCount },
    pages: pages.map(({ number, text }) => ({ number, text: Buffer.from(text).toString('utf8') })),
    layout: encodeLayout(document),
  };
}

const again = (document: Document): Document => decodeDocument(stored(document));

describe('the papers made for this project', () => {
  const unreadable = ['empty-file.pdf', 'error-page.pdf', 'scanned-report.pdf'];
  const names = readdirSync(join(fixtures, 'papers')).filter((name) => !unreadable.includes(name));
  it.each(names)('%s', async (fileName) => {
    const document = await readDocument(readFileSync(join(fixtures, 'papers', fileName)), { sha256, fileName });
    expect(again(document)).toStrictEqual(document);
  });
});

const table = node('Table');
const paragraph = node('P');

describe('whatever stands on a page', () => {
  it.each<[what: string, document: Document]>([
    ['no words at all', documentOf([])],
    ['an empty page between two', documentOf([line('Before', 100)], [], [line('After', 100)])],
    ['sizes and places of fractions', documentOf([line('Words', 100.123, { left: 71.987, size: 10.56 })])],
    ['words outside the page', documentOf([line('Left and above of it', -30.25, { left: -12.34 })])],
    ['places that are no places', documentOf([line('Far', 1e15, { left: 1e12, size: 1e9 }), line('None', Number.NaN)])],
    ['half a surrogate pair', documentOf([line('A \ud83d half and a whole \u{1f600}', 100)])],
    [
      'a sentence over a page break',
      documentOf(
        [line('The committee asked for a report on the numbers of children who', 760)],
        [line('are looked after by the council.', 100)],
      ),
    ],
    [
      'a word over a page break',
      documentOf([line('The committee asked for a report on over-', 760)], [line('crowded homes in the county.', 100)]),
    ],
    [
      'markers, headings, bold leads and hyphens',
      documentOf([
        line('1.2 Findings', 100, { bold: true, node: node('H2') }),
        line('• Home', 120, { node: paragraph }),
        line('less children wait for well-', 140, { node: paragraph }),
        line('known homes.', 154, { node: paragraph }),
        { ...line('Decision: ', 180, { bold: true }), endsLine: false },
        line('agreed.', 180, { left: 140 }),
      ]),
    ],
    [
      'a table with a tagged head',
      documentOf([
        ...taggedRow(table, 0, 100, { 0: 'Area', 1: 'Grade' }, { bold: true }),
        ...taggedRow(table, 1, 130, { 0: ['Leaders', 'and managers'], 1: 'Good' }),
      ]),
    ],
    [
      'a format without pages',
      documentFromFlow(
        {
          sha256,
          fileName: 'a.docx',
          mediaType: 'text/html',
          engine: 'htmlparser2',
          tagged: true,
          info: { title: 'Half \ud83d of a pair', createdAt: '2024-02-29T10:00:00Z' },
        },
        [
          { kind: 'paragraph', text: 'Heading', headingTag: 1, bold: true, centred: true },
          { kind: 'item', text: 'counted', marker: '(a)', depth: 2, italic: true },
          {
            kind: 'cell',
            text: 'Wards: all',
            cell: { table: 3, row: 2, column: 1_000_000, header: true },
            boldLead: 6,
          },
          { kind: 'artifact', text: 'Page 1', artifact: 'footer' },
        ],
      ),
    ],
    [
      'an outline',
      {
        ...documentOf([line('Words', 100)]),
        outline: [
          { title: 'Item 5 – “Report”', page: 1, level: 1 },
          { title: 'nowhere', page: null, level: 2 },
        ],
      },
    ],
  ])('%s', (_, document) => {
    expect(again(document)).toStrictEqual(document);
  });
});

it('refuses bytes that are no layout', () => {
  const document = stored(documentOf([line('Words', 100)]));
  const { layout } = document;
  for (const broken of [layout.subarray(0, -4), new Uint8Array(), Buffer.from('no layout')])
    expect(() => decodeDocument({ ...document, layout: broken })).toThrow();
});
