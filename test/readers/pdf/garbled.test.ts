import { describe, expect, it } from 'vitest';
import { isGarbled } from '../../../src/readers/pdf/garbled.js';
import { readPdf } from '../../../src/readers/pdf/pdf.js';
import { drawnPdf, fontFile, sentence, withoutMaps } from '../../hostile-files.js';

const prose = sentence.repeat(4);
const shifted = (by: number): string =>
  prose.replace(/[!-~]/g, (character) => String.fromCharCode(((character.charCodeAt(0) - 33 + by + 94) % 94) + 33));
/** Each letter always another one, as where a font numbers its glyphs in the order of their first use. */
const exchanged = prose.replace(
  /[a-z]/gi,
  (letter) => 'qjzxvkwyfbghpumctldnroiesa'[letter.toLowerCase().charCodeAt(0) - 97]!,
);
const welsh =
  'Mae’r pwyllgor wedi derbyn yr adroddiad ar wasanaethau plant a theuluoedd. Penderfynwyd gofyn i’r cyfarwyddwr ' +
  'ddod yn ôl ym mis Mawrth gyda chynllun gweithredu. Cyngor Bwrdeistref Sirol Rhondda Cynon Taf, Castell-nedd.';
const places =
  'Councillors Rhys ap Gwilym, Siân Llwyd-Pugh, Zsófia Nagy, Oluwaseun Adebayo, Xiuying Huang, Krzysztof Wójcik.';
const figures = Array.from({ length: 200 }, (_, i) => `${i},${(i * 7919) % 1000}.${i % 10}% £${i}k (${i})`).join(' ');

describe('isGarbled', () => {
  it.each([
    ['letters shifted along the alphabet', shifted(-29), true],
    ['letters shifted by one', shifted(1), true],
    ['letters exchanged', exchanged, true],
    ['capitals exchanged', exchanged.toUpperCase(), true],
    ['numbers of glyphs', prose.replace(/[a-z ]/g, (c) => String.fromCharCode(c.charCodeAt(0) % 32)), true],
    ['private use', prose.replace(/[a-z]/g, (c) => String.fromCharCode(0xf000 + c.charCodeAt(0))), true],
    [
      'signs in place of letters',
      prose.replace(/[a-z]/gi, (c) => '!"#$%&\'()*+,-./:;<=>?@[]^'[c.charCodeAt(0) % 26]!),
      true,
    ],
    ['prose', prose, false],
    ['capitals', prose.toUpperCase(), false],
    ['Welsh', welsh, false],
    ['Welsh capitals', welsh.toUpperCase(), false],
    ['names', places.repeat(3), false],
    ['figures', figures, false],
    [
      'a contents page',
      `${'Introduction ............................................................ 12\n'.repeat(20)}`,
      false,
    ],
    ['a form to be filled in', 'Name: ______________________ Signed: ____________________\n'.repeat(12), false],
    ['ticks of a symbol font', '\uf0fc Yes \uf0fc No Children in need \uf0b7 met target\n'.repeat(9), false],
    ['reference numbers', 'EHCP/2023-114 SEND KPI7 BV163 PAF/CF/C20 NI62 LAC/14 Target met '.repeat(6), false],
    ['a few odd letters', 'Xq zv kj wq', false],
    ['nothing', '', false],
  ])('%s: %#', (_, text, expected) => expect(isGarbled(text)).toBe(expected));
});

describe('a PDF whose fonts do not say which letters they print', () => {
  const meta = { sha256: 'ab', fileName: 'a.pdf' };

  it('is unreadable text when all of it is so', async () => {
    const bytes = await withoutMaps((doc) => doc.font(fontFile).text(prose).addPage().text(prose));
    await expect(readPdf(bytes, meta)).rejects.toMatchObject({ code: 'unreadable_text' });
  });

  it('loses the pages that are so', async () => {
    const bytes = await withoutMaps((doc) => {
      doc.font('Helvetica').text(prose).addPage().font(fontFile).text(prose).addPage().font('Helvetica').text(prose);
    });
    const { pages, unreadPages } = await readPdf(bytes, meta);
    expect(unreadPages).toEqual([{ page: 2, why: 'garbled' }]);
    expect(pages.map(({ text }) => text.replace(/\s+/g, ' '))).toEqual([prose.trim(), '', prose.trim()]);
  });

  it('is read when its fonts do say', async () => {
    const document = await readPdf(await drawnPdf((doc) => doc.font(fontFile).text(prose)), meta);
    expect(document).not.toHaveProperty('unreadPages');
  });
});
