/** A small grammar of printed personal names, for lines that are known to name people. */
import { inspectorateRoles } from './inspectorate-roles.js';

/** A name in a text, with the post that is printed after it (up to the next name), if any. */
export interface PrintedName {
  name: string;
  from: number;
  to: number;
  post: string | null;
}

export interface NameList {
  names: PrintedName[];
  /** Pieces that stand where a name should, but fit no name. */
  unknown: { text: string; from: number; to: number }[];
}

const WORD = /^(?:\p{Lu}\.?|St\.|\p{Lu}[\p{L}'’.-]*\p{L}-?|[OD]['’]\p{Lu}\p{L}+)$/u;
const SEPARATOR = /[,;:&\n\t•/]|\([^()]*\)|\)|(?<![\s.]\p{Lu}|^\p{Lu}|\bSt)\.(?=\s|$)|\b(?:and|with)\b|\s[–-]\s/gu;

/** Whether the words are one full name (first and last at least), without title and honours. */
function isName(text: string): boolean {
  const { particles, notNames, surnamesToo } = inspectorateRoles();
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 5) return false;
  const folded = words.map((word) => word.toLowerCase().replaceAll('’', "'"));
  if (folded.some((word) => notNames.has(word)) || folded.slice(0, -1).some((word) => surnamesToo.has(word)))
    return false;
  const fits = (word: string, i: number) =>
    WORD.test(word) || (i > 0 && i < words.length - 1 && particles.has(word.toLowerCase()));
  return words.every(fits) && words.filter((word) => word.replace(/\W/g, '').length > 1).length > 0;
}

/** The one name that a text is, titles and honours aside; null where it is anything else. */
export function nameIn(text: string): { name: string; from: number; to: number } | null {
  const { titles, honours } = inspectorateRoles();
  const from = text.length - text.trimStart().replace(titles, '').length;
  const name = text
    .slice(from)
    .trimEnd()
    .replace(/[.,]+$/, '')
    .replace(honours, '')
    .trimEnd();
  return isName(name) ? { name, from, to: from + name.length } : null;
}

/** All names of a list such as "A B HMI, C D and E F (AI)". */
export function namesIn(text: string): NameList {
  const list: NameList = { names: [], unknown: [] };
  for (const { from, to } of pieces(text)) {
    const found = nameIn(text.slice(from, to));
    if (found) list.names.push({ name: found.name, from: from + found.from, to: from + found.to, post: null });
    else if (/\p{Lu}\p{Ll}/u.test(text.slice(from, to)))
      list.unknown.push({ text: text.slice(from, to).trim(), from, to });
  }
  for (const [i, name] of list.names.entries()) {
    const after = text.slice(name.to, list.names[i + 1]?.from).replace(/\b(?:and|with)\s*$/, '');
    name.post = after.replace(/^[\s,;:.–-]+|[\s,;:.–-]+$/g, '') || null;
  }
  return list;
}

function pieces(text: string): { from: number; to: number }[] {
  const cuts = [...text.matchAll(inspectorateRoles().posts), ...text.matchAll(SEPARATOR)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
    .sort((a, b) => a.from - b.from);
  const found: { from: number; to: number }[] = [];
  let at = 0;
  for (const cut of [...cuts, { from: text.length, to: text.length }]) {
    if (cut.from > at && text.slice(at, cut.from).trim()) found.push({ from: at, to: cut.from });
    at = Math.max(at, cut.to);
  }
  return found;
}
