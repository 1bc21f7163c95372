/** Gathers the words of one paragraph with their weight, and gives them back line by line. */
import { isRule } from '../document/rules.js';

export interface InlineLine {
  text: string;
  /** Whether all of its letters and digits are bold. */
  bold: boolean;
  italic: boolean;
  /** Bold characters at its start. */
  boldLead: number;
}

export interface Inline {
  add(text: string, style?: { bold?: boolean; italic?: boolean }): void;
  /** Ends the paragraph: one entry for each stretch between line breaks that holds words. */
  take(): InlineLine[];
}

interface Piece {
  text: string;
  bold: boolean;
  italic: boolean;
}

const WORDS = /[\p{L}\p{N}]/u;

export function createInline(): Inline {
  let pieces: Piece[] = [];
  return {
    add(text, { bold = false, italic = false } = {}) {
      if (text !== '') pieces.push({ text, bold, italic });
    },
    take() {
      const lines = splitLines(pieces).map(toLine);
      pieces = [];
      return joinWrapped(lines.filter((line) => line.text.trim() !== ''));
    },
  };
}

const LEFT_OPEN = /[\p{L}\p{N},’')–-]\s*$/u;
const LOWER_CASE = /^\s*\p{Ll}/u;
/** A list letter, or an address of post or web. */
const OWN_LINE = /^\s*(?:(?:[a-z]|[ivx]+)[.)]\s|www\.|https?:|\S+@)/;

/** Whether `next` goes on with the sentence that `previous` leaves open. */
export function goesOn(previous: string, next: string): boolean {
  return LEFT_OPEN.test(previous) && !isRule(previous) && LOWER_CASE.test(next) && !OWN_LINE.test(next);
}

function splitLines(pieces: Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    piece.text.split('\n').forEach((text, i) => {
      if (i > 0) lines.push([]);
      lines.at(-1)?.push({ ...piece, text });
    });
  }
  return lines;
}

function toLine(pieces: Piece[]): InlineLine {
  const text = pieces.map((piece) => piece.text).join('');
  const worded = pieces.filter((piece) => WORDS.test(piece.text));
  const firstPlain = pieces.findIndex((piece) => !piece.bold && piece.text.trim() !== '');
  const lead = (firstPlain < 0 ? pieces : pieces.slice(0, firstPlain)).map((piece) => piece.text).join('');
  return {
    text,
    bold: worded.length > 0 && worded.every((piece) => piece.bold),
    italic: worded.length > 0 && worded.every((piece) => piece.italic),
    boldLead: lead.trim() === '' ? 0 : lead.length,
  };
}

/** A line break in the middle of a sentence is the author's hand-made wrapping. */
function joinWrapped(lines: InlineLine[]): InlineLine[] {
  const joined: InlineLine[] = [];
  for (const line of lines) {
    const previous = joined.at(-1);
    if (previous && goesOn(previous.text, line.text)) {
      joined[joined.length - 1] = {
        text: `${previous.text} ${line.text}`,
        bold: previous.bold && line.bold,
        italic: previous.italic && line.italic,
        boldLead: previous.bold
          ? previous.text.length + (line.boldLead > 0 ? 1 + line.boldLead : 0)
          : previous.boldLead,
      };
    } else joined.push(line);
  }
  return joined;
}
