/** Names of officers and councillors in lines such as "Jane Doe, Director of Finance" or "Head of Policy; Jane Doe". */
import { paperLabels } from '../../reference/paper-labels.js';

export interface NamedPerson {
  /** Without title, honours or post. */
  name: string;
  /** Where the name stands in the text. */
  from: number;
  to: number;
  /** The rest of the text, null where there is none. */
  post: string | null;
}

const SEPARATOR = /\s*[,;:|()/•]\s*|\s+[-–—]\s*|[-–—]\s+|\s+(?:and|&)\s+(?=\p{Lu})|\t/gu;
const WORD = /^(?:\p{Lu}[\p{L}'’]*(?:-\p{L}[\p{L}'’]*)*|\p{Lu}\.?)$/u;
const INITIAL = /^(?:\p{Lu}\.?){1,3}$/u;
const PARTICLE = /^(?:de|da|del|di|van|von|der|den|la|le|al|el|bin|ap|st\.?|mac|o)$/i;
/** What separates a name from its post; two names in a line are joined by "and" or stand with their posts. */
const POST_FOLLOWS = /^\s*[,–—-]\s*$/;
const UNSURE = /[@\d]|https?:/;

interface Segment {
  text: string;
  from: number;
}

/** Where a post starts that follows a name with nothing between ("Jane Doe Deputy Director"). */
const POST_STARTS =
  /\s+(?=(?:(?:interim|acting|deputy|assistant|associate|chief|corporate|strategic|executive|service|senior|principal|divisional|programme|group|team|area|lead|head|director|manager|officer|cabinet|leader|solicitor)\b))/i;

/**
 * The people that a line names, in order; none where a name can't be told from a post or a place. Behind a label, a
 * post may follow the name with nothing between.
 */
export function peopleIn(line: string, labelled = false): NamedPerson[] {
  const people = separated(line);
  const post = labelled && people.length === 0 ? POST_STARTS.exec(line) : null;
  const [person] = post ? separated(line.slice(0, post.index)) : [];
  return person && post ? [{ ...person, post: line.slice(post.index).trim() }] : people;
}

function separated(line: string): NamedPerson[] {
  const segments = segmentsOf(line);
  const read = segments.flatMap((segment) => {
    const name = nameIn(segment);
    return name ? [{ ...name, segment }] : [];
  });
  const [first, second] = read;
  const pair = first && second && read.length === 2 && second.segment === segments[segments.indexOf(first.segment) + 1];
  const named = pair && POST_FOLLOWS.test(line.slice(first.to, second.from)) ? [first] : read;
  const posts = segments.filter(
    (segment) => !named.some((person) => person.segment === segment) && !isHonour(segment.text),
  );
  return named.map(({ name, from, to, segment }, i) => {
    const next = named[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    const after = posts.filter((post) => post.from > segment.from && post.from < next);
    const before = i === 0 ? posts.filter((post) => post.from < segment.from) : [];
    const own = after.length > 0 ? after : before;
    const [first, last] = [own[0], own.at(-1)];
    return { name, from, to, post: first && last ? line.slice(first.from, last.from + last.text.length) : null };
  });
}

function segmentsOf(line: string): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const separator of [...line.matchAll(SEPARATOR), null]) {
    const end = separator?.index ?? line.length;
    const raw = line.slice(at, end);
    const text = raw.trim().replace(/\.$/, '');
    if (text) segments.push({ text, from: at + raw.length - raw.trimStart().length });
    at = end + (separator?.[0].length ?? 0);
  }
  return segments;
}

const isHonour = (text: string): boolean =>
  text.split(/\s+/).every((word) => paperLabels().honours.has(word.toLowerCase().replace(/\./g, '')));

/** The name that a segment is, its titles and honours cut off. */
function nameIn({ text, from }: Segment): { name: string; from: number; to: number } | null {
  const { titles, honours, postWords, surnames } = paperLabels();
  if (UNSURE.test(text)) return null;
  const words = [...text.matchAll(/\S+/g)].map((match) => ({ word: match[0], at: match.index }));
  const plain = (word: string): string => word.toLowerCase().replace(/[.’']s?$|\./g, '');
  let titled = false;
  while (words[0] && titles.has(plain(words[0].word))) {
    words.shift();
    titled = true;
  }
  while (words.length > 1 && honours.has(plain(words.at(-1)!.word))) words.pop();
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length > 5 || (words.length < 2 && !titled)) return null;
  const sound = words.every(({ word }, i) => WORD.test(word) || (i > 0 && i < words.length - 1 && PARTICLE.test(word)));
  const ofPost = ({ word }: { word: string }, i: number): boolean =>
    postWords.has(plain(word)) && !(i > 0 && i === words.length - 1 && surnames.has(plain(word)));
  if (!sound || words.some(ofPost)) return null;
  const shouted = words.filter(({ word }) => word.length > 1 && !INITIAL.test(word));
  if (last.word.length < 2) return null;
  if (!titled && (shouted.length === 0 || INITIAL.test(last.word))) return null;
  if (!titled && shouted.every(({ word }) => word.length < 5 && word === word.toUpperCase())) return null;
  return {
    name: text.slice(first.at, last.at + last.word.length),
    from: from + first.at,
    to: from + last.at + last.word.length,
  };
}
