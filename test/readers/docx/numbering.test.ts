import { describe, expect, it } from 'vitest';
import { createNumberer } from '../../../src/readers/docx/numbering.js';
import { readStyles } from '../../../src/readers/docx/styles.js';
import { formatNumber } from '../../../src/readers/number-formats.js';

const level = (n: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const definition = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const number = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const numbering = (...parts: string[]) => `<w:numbering>${parts.join('')}</w:numbering>`;
const style = (id: string, inner: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${inner}</w:style>`;

const REPORT = definition(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2'), level(2, 'lowerLetter', '(%3)'));

/** Numbers paragraphs given as "list/level" or as a style's name. */
function labels(xml: string, paragraphs: string[], styles = '') {
  const numberOf = createNumberer(xml, readStyles(`<w:styles>${styles}</w:styles>`));
  return paragraphs.map((paragraph) => {
    const [, list, at] = /^(\d+)\/(\d+)$/.exec(paragraph) ?? [];
    const own = { numId: list ?? null, level: at === undefined ? null : Number(at) };
    return numberOf(list === undefined ? paragraph : null, own)?.marker ?? null;
  });
}

describe('createNumberer', () => {
  it.each<[string, string, string[], (string | null)[]]>([
    [
      'levels that start again under each other',
      numbering(REPORT, number(1, 0)),
      ['1/0', '1/1', '1/1', '1/2', '1/2', '1/0', '1/1', '1/2'],
      ['1.', '1.1', '1.2', '(a)', '(b)', '2.', '2.1', '(a)'],
    ],
    [
      'a level that starts again never',
      numbering(
        definition(0, level(0, 'upperRoman', '%1'), level(1, 'decimal', '%2', '<w:lvlRestart w:val="0"/>')),
        number(1, 0),
      ),
      ['1/0', '1/1', '1/1', '1/0', '1/1'],
      ['I', '1', '2', 'II', '3'],
    ],
    [
      'two lists of one definition, which count on',
      numbering(REPORT, number(1, 0), number(2, 0)),
      ['1/0', '2/0', '1/0'],
      ['1.', '2.', '3.'],
    ],
    [
      'a list that is told where to start',
      numbering(
        REPORT,
        number(1, 0),
        number(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
      ),
      ['1/0', '1/0', '2/0', '2/0'],
      ['1.', '2.', '1.', '2.'],
    ],
    [
      'a level with its own format in one list',
      numbering(REPORT, number(1, 0, `<w:lvlOverride w:ilvl="1">${level(1, 'lowerRoman', '%2)')}</w:lvlOverride>`)),
      ['1/0', '1/1', '1/1'],
      ['1.', 'i)', 'ii)'],
    ],
    ['a level without the one above', numbering(REPORT, number(1, 0)), ['1/1', '1/1'], ['1.1', '1.2']],
    ['bullets', numbering(definition(0, level(0, 'bullet', '\uf0b7')), number(1, 0)), ['1/0', '1/0'], ['•', '•']],
    [
      'legal numbers',
      numbering(definition(0, level(0, 'upperRoman', '%1'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')), number(1, 0)),
      ['1/0', '1/0', '1/1'],
      ['I', 'II', '2.1'],
    ],
    [
      'a number that is hidden, and a bullet with no sign',
      numbering(
        definition(
          0,
          level(0, 'decimal', '%1', '<w:rPr><w:vanish/></w:rPr>'),
          level(1, 'decimal', '%1.%2'),
          level(2, 'bullet', ''),
        ),
        number(1, 0),
      ),
      ['1/0', '1/0', '1/1', '1/2'],
      [null, null, '2.1', null],
    ],
    [
      'words around the number',
      numbering(definition(0, level(0, 'upperLetter', 'Appendix %1:')), number(1, 0)),
      ['1/0'],
      ['Appendix A:'],
    ],
    [
      'a list taken away, unknown or blank',
      numbering(definition(0, level(0, 'none', '')), number(1, 0)),
      ['0/0', '9/0', '1/0'],
      [null, null, null],
    ],
  ])('%s', (_, xml, paragraphs, expected) => {
    expect(labels(xml, paragraphs)).toEqual(expected);
  });

  it('numbers paragraphs by their style, and by the style that it is based on', () => {
    const linked = definition(
      0,
      level(0, 'decimal', '%1', '<w:pStyle w:val="Head"/>'),
      level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Para"/>'),
    );
    const styles =
      style('Head', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style('Para', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style('Wide', '<w:basedOn w:val="Para"/>') +
      style('Body', '');
    expect(labels(numbering(linked, number(1, 0)), ['Head', 'Para', 'Wide', 'Body', 'Head'], styles)).toEqual([
      '1',
      '1.1',
      '1.2',
      null,
      '2',
    ]);
  });

  it('follows a list that is linked to a numbering style', () => {
    const xml = numbering(
      REPORT,
      '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Legal"/></w:abstractNum>',
      number(1, 0),
      number(2, 5),
    );
    const styles =
      '<w:style w:type="numbering" w:styleId="Legal"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(labels(xml, ['2/0', '2/1'], styles)).toEqual(['1.', '1.1']);
  });
});

describe('formatNumber', () => {
  it.each([
    [1, 'decimal', '1'],
    [26, 'lowerLetter', 'z'],
    [28, 'lowerLetter', 'bb'],
    [4, 'upperLetter', 'D'],
    [49, 'lowerRoman', 'xlix'],
    [14, 'upperRoman', 'XIV'],
    [7, 'decimalZero', '07'],
    [11, 'ordinal', '11th'],
    [23, 'ordinal', '23rd'],
    [3, 'none', ''],
    [99_999_999, 'upperRoman', '99999999'],
    [5, 'somethingElse', '5'],
  ])('%d as %s is %s', (count, format, expected) => {
    expect(formatNumber(count, format)).toBe(expected);
  });
});
