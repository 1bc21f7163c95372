/** A small grammar of printed personal names, for lines that are known to name people. */
import { inspectorateRoles } from './inspectorate-roles.js';
import { isHonour, nameIn, type PlacedName } from './personal-name.js';

/** A name in a text, with the post that is printed after it (up to the next name), if any. */
export interface PrintedName extends PlacedName {
  post: string | null;
  /** Where the post ends, or the name that has none. */
  end: number;
}

export interface NameList {
  names: PrintedName[];
  /** Pieces that stand where a name should, but fit no name. */
  unknown: { text: string; from: number; to: number }[];
}

const SEPARATOR =
  /[,;:&\n\t•/]|\([^()]*\)|\)|(?<![\s.]\p{Lu}|^\p{Lu}|\bSt|\b(?:Mrs?|Ms|Mx|Dr|Prof|Revd?|Cllr|Supt|Insp))\.(?=\s|$)|\b(?:supported|accompanied|assisted|joined) by\b|\b(?:along|together) with\b|\b(?:and|with|alongside)\b|\s[–-]\s/gu;
/** "… and a data analyst, C D": a post before its name. */
const POST_BEFORE = /\b(?:and|with)\s+(?:an?|the|our)\s+(\p{Ll}[^,;]*?),?\s*$/u;

/** All names of a list such as "A B HMI, C D and E F (AI)", where names are `expected` or only looked for. */
export function namesIn(text: string, expected = true): NameList {
  const list: NameList = { names: [], unknown: [] };
  for (const { from, to } of pieces(text)) {
    const found = nameIn(text.slice(from, to), { expected });
    if (found) {
      const [start, to] = [from + found.start, from + found.to];
      list.names.push({ name: found.name, start, from: from + found.from, to, post: null, end: to });
    } else if (/\p{Lu}\p{Ll}/u.test(text.slice(from, to)) && !onlyHonours(text.slice(from, to)))
      list.unknown.push({ text: text.slice(from, to).trim(), from, to });
  }
  for (const [i, name] of list.names.entries()) {
    const next = list.names[i + 1];
    const after = text.slice(name.to, next?.start);
    const before = next ? POST_BEFORE.exec(after) : null;
    if (next && before) next.post = before[1] ?? null;
    const post = postIn(before ? after.slice(0, before.index) : after);
    if (post === null) continue;
    name.post = post;
    name.end = name.to + after.indexOf(post) + post.length;
  }
  return list;
}

/** What is printed behind a name, up to the next: honours, and words that join the two names, left out. */
function postIn(text: string): string | null {
  const titled = text.replace(/\b(?:and|with|alongside|(?:supported|accompanied|assisted|joined) by)\s*$/, '');
  let rest = titled.replace(/^[\s,;:.–-]+/, '');
  for (let word = HONOUR.exec(rest); word && isHonour(word[1]!) && !isPost(word[1]!); word = HONOUR.exec(rest)) {
    rest = rest.slice(word[0].length);
  }
  return rest.replace(/[\s,;:.–-]+$/, '') || null;
}

const HONOUR = /^\(?([\p{L}.]+)\)?(?:[\s,;:.–-]+|$)/u;

/** Whether words are a post of an inspectorate and nothing else. */
export function isPost(text: string): boolean {
  const words = text.trim().replace(/[.,]$/, '');
  return (
    words !== '' && words.replace(inspectorateRoles().posts, '').replace(/[\s,()–-]|\b(?:and|of|the)\b/g, '') === ''
  );
}

const onlyHonours = (text: string): boolean =>
  text
    .trim()
    .split(/[\s,]+/)
    .every(isHonour);

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
