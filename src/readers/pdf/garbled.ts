/**
 * Text that is no text. A font that does not say which letters its glyphs are gives their numbers instead: control
 * characters, private-use characters, or letters shifted along the alphabet, which on the page look all right.
 */
import type { PlacedPage } from '../../document/layout.js';

/**
 * The 120 commonest pairs of letters in council papers and Ofsted letters. On a real page seven to nine pairs in ten
 * are of these, on minutes that only list names six; of letters that stand for others, four at most.
 */
const english =
  'ac ad ag al am an ar as at av be ca ce ch ci co ct de di dr ea ec ed ee ei el em en er es et ev fe ff fo ge ha he hi ' +
  'ho ia ic id ie il im in io ir is it iv ke la ld le li ll lo ly ma me mi mp na nc nd ne ng ni no ns nt oc of om on op ' +
  'or ot ou ov pa pe pl po pp pr ra re ri ro rs rt rv se si so sp ss st su ta te th ti to tr ts ty ul un up ur ut ve vi ' +
  'wh wi wo';
/** Welsh ones beside them: its papers are bilingual. */
const welsh = 'ae au aw cy dd dy ew eu fa fl fy ga gh gw gy hy mh nh oe rh sg wn wr wy yd yf yl ym yn yr ys yw';
const common = new Set(
  `${english} ${welsh}`.split(' ').map((pair) => numberOf(pair.charCodeAt(0), pair.charCodeAt(1))),
);
const leastCommon = 0.45;
/** Fewer pairs or marks decide nothing: tables of figures, dividers and pictures have few letters. */
const fewestPairs = 60;
const fewestMarks = 40;
const mostStrange = 0.2;
const leastWritten = 0.3;

/** Whether a page's text is not what the page shows. Blank pages, tables of figures and capitals are no garbage. */
export function isGarbled(text: string): boolean {
  const { marks, strange, written, pairs, commonPairs } = countCharacters(text);
  if (marks < fewestMarks) return false;
  if (strange > marks * mostStrange || written < marks * leastWritten) return true;
  return pairs >= fewestPairs && commonPairs < pairs * leastCommon;
}

/** The pages with nothing left of those that are garbled, whose indexes are given. */
export function withoutGarbled(pages: PlacedPage[]): { pages: PlacedPage[]; garbled: number[] } {
  const garbled = [...pages.keys()].filter((i) => isGarbled(pages[i]!.runs.map(({ text }) => text).join('\n')));
  return { pages: pages.map((page, i) => (garbled.includes(i) ? { ...page, runs: [] } : page)), garbled };
}

/** One pass over the character codes: it looks at every character of every page. */
function countCharacters(text: string) {
  const counts = { marks: 0, strange: 0, written: 0, pairs: 0, commonPairs: 0 };
  let before = 0;
  let letterBefore = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const letter = isLetter(code) ? code | 0x20 : 0;
    if (letter && letterBefore) {
      counts.pairs++;
      if (common.has(numberOf(letterBefore, letter))) counts.commonPairs++;
    }
    letterBefore = letter;
    // Leaders of a contents page and rules drawn with characters count once.
    if (!isSpace(code) && (letter || code !== before)) {
      counts.marks++;
      if (isStrange(code)) counts.strange++;
      else if (letter || (code >= 0x30 && code <= 0x39) || code > 0xbf) counts.written++;
    }
    before = code;
  }
  return counts;
}

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const isSpace = (code: number): boolean => code === 0x20 || code === 0xa0 || (code >= 0x09 && code <= 0x0d);
/** Control, private use, no character at all. */
const isStrange = (code: number): boolean =>
  code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xe000 && code <= 0xf8ff) || code >= 0xfff0;

/** A number for a pair of character codes. */
function numberOf(first: number, second: number): number {
  return first * 128 + second;
}
