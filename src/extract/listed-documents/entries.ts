/** Reads the lines of a list into the documents that it names. */
import type { Document } from '../../document/types.js';
import { sourceOfSpans, type TextSpan, textOf } from '../../sections/head-block.js';
import type { ListedDocument, Sourced } from '../types.js';
import { addressIn, countsOn, entryStarts, entryWords } from './entry-words.js';
import type { ListKind } from './list-headings.js';
import { isNone, isNote } from './list-notes.js';
import type { DocumentList, ListLine } from './lists.js';

interface Entry {
  ref: string | null;
  isAppendix: boolean;
  title: TextSpan[];
  url: string | null;
  /** All that was read, number and address included. */
  spans: TextSpan[];
  /** Whether a bullet, a number or the word "Appendix" opens it. */
  marked: boolean;
}

const MAX_TITLE = 400;
const PARAGRAPH_NUMBER = /^\d+\.\d/;
const COUNTED = /^(\d{1,2})\s+(?=\S)/;
const REF_LAST = /\s[-–—]\s?([A-Z]|\d{1,2})$/;
const RULES: Record<ListedDocument['kind'], string> = {
  background_paper: 'listed-documents.background-paper',
  appendix: 'listed-documents.appendix',
};

/** In print order; notes, lead-ins and "None" left out. */
export function entriesOf(document: Document, { kind, lines }: DocumentList): Sourced<ListedDocument>[] {
  const entries: Entry[] = [];
  for (const line of lines.flatMap(partsOf)) {
    if (isNone(wordsOf(line.spans))) break;
    const last = entries.at(-1);
    const entry = readEntry(line, last?.ref ?? null);
    const words = wordsOf(entry.title);
    if (last && !entry.marked && (last.title.length === 0 || words === '' || /^\p{Ll}/u.test(words))) goOn(last, entry);
    else if (isNote(words, entry.isAppendix) || words.length > MAX_TITLE) continue;
    else if (last && !entry.marked && entries.every(({ marked }) => marked)) break;
    else entries.push(entry);
  }
  return refsLast(entries).flatMap((entry) => factOf(document, kind, entry));
}

const wordsOf = (spans: TextSpan[]): string => spans.map(textOf).join(' ').trim();

/** The entries that one line runs together. */
function partsOf(line: ListLine): ListLine[] {
  const [span] = line.spans;
  if (!span || line.spans.length > 1 || line.ref) return [line];
  const text = textOf(span);
  return entryStarts(text).map((start, i, starts) => {
    const length = text.slice(start, starts[i + 1]).trimEnd().length;
    return { spans: [{ ...span, from: span.from + start, to: span.from + start + length }], ref: null };
  });
}

function readEntry({ spans, ref }: ListLine, last: string | null): Entry {
  const entry: Entry = { ref: null, isAppendix: false, title: [], url: null, spans: [...spans], marked: ref !== null };
  for (const [i, span] of spans.entries()) {
    const text = textOf(span);
    const words =
      i === 0
        ? entryWords(text)
        : { ref: null, isAppendix: false, from: 0, to: text.length, url: addressIn(text)?.url ?? null };
    const counted = i === 0 && words.ref === null && last !== null ? COUNTED.exec(text) : null;
    const follows = counted?.[1] !== undefined && last !== null && countsOn(last, counted[1]);
    const from = follows ? (counted?.[0].length ?? 0) : words.from;
    entry.url ??= words.url;
    if (i === 0) {
      const marker = span.from === span.block.bodyStart ? span.block.marker : null;
      entry.ref = words.ref ?? (follows ? (counted?.[1] ?? null) : markerRef(marker));
      entry.isAppendix = words.isAppendix;
      entry.marked ||= marker !== null || entry.ref !== null || words.isAppendix;
    }
    if (words.to > from && (i === 0 || words.url === null))
      entry.title.push({ block: span.block, from: span.from + from, to: span.from + words.to });
  }
  if (ref) {
    const number = entryWords(textOf(ref));
    entry.ref = number.ref ?? textOf(ref).replace(/[().:\s]/g, '');
    entry.isAppendix ||= number.isAppendix;
    if (ref.block.index < (spans[0]?.block.index ?? 0)) entry.spans.unshift(ref);
    else entry.spans.push(ref);
  }
  return entry;
}

/** A list's own number; a paragraph's number ("9.1") is none. */
const markerRef = (marker: string | null): string | null =>
  marker === null || !/[\p{L}\d]/u.test(marker) || PARAGRAPH_NUMBER.test(marker)
    ? null
    : marker.replace(/^[([]+|[)\].:]+$/g, '');

/** Adds to an entry what stands below it: its title, its address, the rest of its sentence. */
function goOn(entry: Entry, { title, url, spans }: Entry): void {
  entry.url ??= url;
  entry.title.push(...title);
  entry.spans.push(...spans);
}

/** A list that prints "Title – A", "Title – B": the letters are its numbers. */
function refsLast(entries: Entry[]): Entry[] {
  const refs = entries.map(({ title }) => REF_LAST.exec(wordsOf(title))?.[1] ?? null);
  const inOrder = refs.every(
    (ref, i) => ref !== null && (i === 0 ? /^[A1]$/.test(ref) : countsOn(refs[i - 1] ?? '', ref)),
  );
  if (entries.length < 2 || !inOrder || entries.some(({ ref }) => ref !== null)) return entries;
  return entries.map((entry, i) => {
    const title = entry.title.map((span) => ({ ...span }));
    const end = title.at(-1);
    if (end) end.to = end.from + textOf(end).replace(REF_LAST, '').length;
    return { ...entry, ref: refs[i] ?? null, title };
  });
}

function factOf(document: Document, kind: ListKind, entry: Entry): Sourced<ListedDocument>[] {
  const { ref, isAppendix, title, url, spans } = entry;
  const words = wordsOf(title) || url;
  if (words === null || !/\p{L}/u.test(words)) return [];
  const own = isAppendix ? 'appendix' : kind === 'any' ? 'background_paper' : kind;
  return [{ kind: own, ref, title: words, url, source: sourceOfSpans(document, spans), rule: RULES[own] }];
}
