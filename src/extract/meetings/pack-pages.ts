/** What an agenda prints beside an item's title: the pages of the pack, and the time at which the item is due. */
import type { Block } from '../../document/types.js';
import type { TextSpan } from '../../sections/head-block.js';
import type { AgendaItem } from '../types.js';
import type { TitleSpan } from './item-titles.js';
import type { Row } from './rows.js';

interface Pointers {
  packPages: AgendaItem['packPages'];
  time: string | null;
  /** Where they are printed, in document order. */
  spans: TextSpan[];
}

const PAGES = /[([]?\bpages?:?\s*(?:nos?\.?\s*)?(\d{1,4})(?:\s*(?:[-–—]|to)\s*(\d{1,4}))?\s*[)\]]?/i;
/** A cell of a column of pages. */
const BARE = /^[([]?(\d{1,4})(?:\s*(?:[-–—]|to)\s*(\d{1,4}))?[)\]]?$/;
const TIME = /\(?\b(\d{1,2}(?:[.:]\d{2}\s*(?:am|pm|hrs|hours|noon)?|\s*(?:am|pm|noon)))\b\.?\)?/i;
const TIME_ALONE = new RegExp(`^(?:${TIME.source})(?:\\s*(?:[-–]|to)\\s*(?:${TIME.source}))?$`, 'i');
const TIME_LAST =
  /\s*(?:\(\s*(\d{1,2}(?:[.:]\d{2})?\s*(?:am|pm|hrs|hours|noon))[^()]{0,12}\)|[–-]\s*(\d{1,2}[.:]\d{2}\s*(?:am|pm))|\((\d{1,2}[.:]\d{2})\))\s*$/i;
const TIME_FIRST = /^(\d{1,2}[.:]\d{2}\s*(?:am|pm)?)\s+(?=\p{Lu})/u;
/** "To follow" says only that there are no pages yet. */
const STATE =
  /\s*[([](?:to follow|attached|verbal|verbal (?:report|update|item)|copy attached|herewith|enclosed)[)\]]\s*$/i;

/** The words of an item without the pointers at their end and a time at their start; places stay as they are. */
export function withoutPointers(text: string, start: number): { text: string; from: number } {
  const time = TIME_FIRST.exec(text.slice(start));
  const from = start + (time?.[0].length ?? 0);
  let rest = text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    const tail = rest.slice(from);
    const pages = new RegExp(`\\s*${PAGES.source}\\s*$`, 'i').exec(tail);
    const cut = pages ?? TIME_LAST.exec(tail) ?? STATE.exec(tail);
    if (cut && cut.index > 2) rest = rest.slice(0, from + cut.index);
  }
  return { text: rest, from };
}

/** Pages and time in the rest of the title's block, in the other cells of its row, or alone in the line below. */
export function pointersIn(row: Row, words: Block, title: TitleSpan, next: Row | undefined): Pointers {
  const found: Pointers = { packPages: null, time: null, spans: [] };
  const take = (block: Block, from: number, match: RegExpExecArray): void => {
    found.spans.push({ block, from: from + match.index, to: from + match.index + match[0].trimEnd().length });
  };
  const inside = PAGES.exec(words.text.slice(title.to));
  if (inside) {
    found.packPages = range(inside);
    take(words, title.to, inside);
  }
  found.time = timeIn(words.text, title);
  const others = row.cells.filter((cell) => !cell.includes(words)).flat();
  const below = next?.cells.length === 1 && /^[([]?pages?\b/i.test(next.blocks[0]!.text) ? next.blocks : [];
  for (const block of [
    ...others,
    ...below,
    ...row.blocks.filter((block) =>
      row.cells.some((cell) => cell.includes(words) && cell.includes(block) && block !== words),
    ),
  ]) {
    const time = TIME_ALONE.exec(block.text.trim());
    if (time && found.time === null && !BARE.test(block.text)) {
      found.time = block.text.trim();
      if (block.index > words.index) take(block, 0, time);
      continue;
    }
    const behind = block.index > words.index;
    const pages = behind && found.packPages === null ? (PAGES.exec(block.text) ?? BARE.exec(block.text.trim())) : null;
    if (!pages) continue;
    found.packPages = range(pages);
    take(block, 0, pages);
  }
  return found;
}

function timeIn(text: string, { from, to }: TitleSpan): string | null {
  const behind =
    TIME_LAST.exec(text.slice(0, to)) ??
    /^[\s(–-]*(\d{1,2}(?:[.:]\d{2})?\s*(?:am|pm|hrs|hours|noon)|\d{1,2}[.:]\d{2}(?=\)))/i.exec(text.slice(to));
  const before = /(\d{1,2}[.:]\d{2}\s*(?:am|pm)?)\s*$/i.exec(text.slice(0, from));
  return [...(behind ?? []), ...(before ?? [])].slice(1).find((group) => group !== undefined) ?? before?.[1] ?? null;
}

/** A range that goes down is none. */
function range([, first = '', last = first]: RegExpExecArray): AgendaItem['packPages'] {
  const pages = { first: Number(first), last: Number(last) };
  return pages.last >= pages.first ? pages : null;
}
