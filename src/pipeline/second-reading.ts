/** The text of a file's pages, read by other means than those that filled the database: for `verify`. */
import { Parser } from 'htmlparser2';
import { openPackage } from '../readers/docx/package.js';
import { readDocument } from '../readers/index.js';
import { readWithPdfParse } from '../readers/pdf/second-engine.js';
import { mediaTypeOf } from '../readers/sniff.js';
import { decodeText } from '../readers/text-encoding.js';

export interface SecondReading {
  /** Text of each page; one where the format has none. */
  pages: string[];
  /** Whether the numbers of list items are worked out when the file is printed, so that the text lacks them. */
  numbersItself: boolean;
  /** Whether the pages were read by the means that are the only ones there are for the format. */
  sameReader: boolean;
}

/**
 * PDF with pdf-parse, Word and HTML by what stands in their elements, nothing worked out. Old Word files have one reader.
 *
 * @throws whatever a reader throws of a file that it cannot open.
 */
export async function readAgain(
  bytes: Uint8Array,
  meta: { sha256: string; fileName: string; engine: string },
): Promise<SecondReading> {
  switch (mediaTypeOf(bytes)) {
    case 'application/pdf': {
      const pages = await readWithPdfParse(bytes);
      return {
        pages: pages.map(({ runs }) => runs.map(({ text }) => text).join('\n')),
        numbersItself: false,
        sameReader: meta.engine === 'pdf-parse',
      };
    }
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
      return { pages: [wordText(bytes)], numbersItself: true, sameReader: false };
    case 'text/html':
      return { pages: [htmlText(decodeText(bytes))], numbersItself: true, sameReader: false };
    case 'text/plain':
      return { pages: [decodeText(bytes)], numbersItself: false, sameReader: false };
    case 'application/msword': {
      const { pages } = await readDocument(bytes, meta);
      return { pages: pages.map(({ text }) => text), numbersItself: false, sameReader: true };
    }
  }
}

const SIGNS: Record<string, string> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};
/** What Word keeps but does not print: words that were moved away, and a second copy of drawings for old programs. */
const NOT_PRINTED = new Set(['w:moveFrom', 'mc:Fallback']);

/** All words of the body, the notes and the margins, a paragraph a line. */
function wordText(bytes: Uint8Array): string {
  const file = openPackage(bytes);
  const parts = ['header', 'footnotes', 'endnotes', 'footer'].flatMap((kind) => file.related(kind));
  return [file.main, ...parts.map(({ path }) => path)].map((path) => partText(file.read(path) ?? '')).join('\n');
}

function partText(xml: string): string {
  let text = '';
  let silent = 0;
  let inText = false;
  const parser = new Parser(
    {
      onopentag(name) {
        if (NOT_PRINTED.has(name)) silent++;
        inText = name === 'w:t' || name === 'm:t';
        if (silent === 0) text += SIGNS[name] ?? '';
      },
      ontext(words) {
        if (inText && silent === 0) text += words;
      },
      onclosetag(name) {
        if (NOT_PRINTED.has(name)) silent--;
        inText = false;
        if (name === 'w:p') text += '\n';
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return text;
}

const WITHOUT_WORDS = new Set([
  'script',
  'style',
  'title',
  'noscript',
  'template',
  'select',
  'button',
  'iframe',
  'svg',
]);
const IN_A_LINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;

/** The words between tags, a line for each element that begins one. */
function htmlText(html: string): string {
  let text = '';
  let silent = 0;
  const parser = new Parser({
    onopentag(name) {
      if (WITHOUT_WORDS.has(name)) silent++;
      if (!IN_A_LINE.test(name)) text += '\n';
    },
    ontext(words) {
      if (silent === 0) text += words.replace(/\s+/g, ' ');
    },
    onclosetag(name) {
      if (WITHOUT_WORDS.has(name)) silent--;
      if (!IN_A_LINE.test(name)) text += '\n';
    },
  });
  parser.end(html);
  return text;
}
