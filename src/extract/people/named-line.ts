/** One line of an address or a signature: who is named, and with which post. */
import { postStart } from './council-names.js';
import { inspectorateRoles } from './inspectorate-roles.js';
import { isPost, namesIn } from './names.js';
import { nameIn } from './personal-name.js';

export interface NamedLine {
  names: string[];
  post: string | null;
}

const BETWEEN = /\s*,\s+|\s+[–—-]\s+|\s*\((?=[^()]+\)\.?$)|\s*:\s+/;
/** Letters of a post at the end ("HMI", "DCS"). */
const LETTERS = /[\s,–-]\(?([A-Z]{2,7})\)?\.?$/;
const ON_BEHALF = /^(?:(?:for and )?on behalf of|signed(?: by)?:?|to:?|fao:?|for the attention of:?)\s+/i;

/**
 * "Name", "Name, post", "Name (post)", "Name – post", "Name Post" or "Post: Name"; two people may share a post ("A B and
 * C D"). Null where a line holds no name, or anything beside names and posts.
 */
export function namedLine(line: string): NamedLine | null {
  const text = line.replace(ON_BEHALF, '').trim();
  const alone = onlyNames(text);
  const letters = LETTERS.exec(text)?.[1];
  const post = letters && isPostLine(letters) ? letters : null;
  if (alone.length > 0) return { names: alone, post };
  const separator = BETWEEN.exec(text);
  if (separator) {
    const [before, after] = [
      text.slice(0, separator.index),
      text.slice(separator.index + separator[0].length).replace(separator[0].includes('(') ? /\)\.?$/ : /$^/, ''),
    ];
    const first = withPost(onlyNames(before), after);
    const second = separator[0].includes(':') ? withPost(onlyNames(after), before) : null;
    if (first || second) return first ?? second;
  }
  const { names, unknown } = namesIn(text);
  const [one] = names;
  if (one?.post && names.length === 1 && unknown.length === 0 && isPost(one.post)) {
    return { names: [one.name], post: one.post };
  }
  const start = postStart(text);
  return start === null ? null : withPost(onlyNames(text.slice(0, start)), text.slice(start));
}

/** Whether words hold one of a post. */
export const isPostLine = (text: string): boolean => inspectorateRoles().postWords.test(text) || isPost(text);

const withPost = (names: string[], post: string): NamedLine | null =>
  names.length > 0 && isPostLine(post) ? { names, post: post.trim().replace(/,$/, '') } : null;

/** The names of a line that holds nothing else. */
function onlyNames(line: string): string[] {
  const one = nameIn(line, { expected: true });
  if (one) return [one.name];
  const { names, unknown } = / and | & /.test(line) ? namesIn(line) : { names: [], unknown: [] };
  return unknown.length === 0 && names.every(({ post }) => post === null) ? names.map(({ name }) => name) : [];
}
