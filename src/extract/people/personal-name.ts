/** A personal name as it is printed: titles before it, particles within it, letters of honours behind it. */
import { startsWithFirstName } from './first-names.js';
import { inspectorateRoles } from './inspectorate-roles.js';

export interface PlacedName {
  /** Without title, honours or post. */
  name: string;
  /** Where the name stands in the text, and where its title starts. */
  from: number;
  to: number;
  start: number;
}

export interface NameContext {
  /** Whether a name is certain to stand here, so that a title or a first name is enough before a word of posts or places. */
  expected?: boolean;
  /** Whether a title with a single word ("Mr Gow") counts. */
  surnameOnly?: boolean;
}

interface Word {
  word: string;
  at: number;
}

const WORD = /^(?:(?:\p{Lu}\.?){1,4}|St\.|\p{Lu}[\p{L}'’.-]*\p{L}-?)$/u;
const INITIALS = /^(?:\p{Lu}\.?){1,3}$/u;
/** "al-Hassan", "d’Arcy": a particle grown together with the word that it belongs to. */
const COMPOUND = /^(\p{Ll}{1,4})[-'’]\p{Lu}[\p{L}'’-]*\p{L}$/u;
const GENERATION = /^(?:Jnr|Jr|Snr|Sr|I{2,3}|IV)\.?$/;
/** Letters for a degree or an order: "FRSA", "BSc", "DipSW", "CMgr". No surname starts with two capitals. */
const LETTERS = /^(?:(?:\p{Lu}|Ph|Dip|Cert|Adv|Grad)(?:\p{Lu}\p{Ll}{0,5})+)$/u;
/** Capitals that can be spoken ("SMITH") are a surname's as soon as an honour's. */
const SPOKEN = /^[A-Z]*[BCDFGHJ-NP-TV-XZ][AEIOUY]+[BCDFGHJ-NP-TV-XZ][A-Z]*$/;
const MOST_WORDS = 5;

/** The one name that a text is, titles and honours aside; null where it is anything else. */
export function nameIn(text: string, { expected = false, surnameOnly = false }: NameContext = {}): PlacedName | null {
  const { title, words } = untitled(text, surnameOnly ? 1 : 2);
  const titled = title > 0;
  stripHonours(words, surnameOnly && titled ? 1 : 2);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || (words.length < 2 && !(surnameOnly && titled))) return null;
  if (!words.every(({ word }, i) => isWord(word, i > 0 && i < words.length - 1))) return null;
  const own = words.filter(({ word }) => !inspectorateRoles().particles.has(word.toLowerCase()));
  const surname = words.findLast(({ word }) => !GENERATION.test(word)) ?? last;
  if (surname.word.replace('.', '').length < 2 || (INITIALS.test(surname.word) && !titled && !expected)) return null;
  if (own.length > MOST_WORDS || !isSound(own, titled, expected)) return null;
  return {
    name: text.slice(first.at, last.at + last.word.length),
    from: first.at,
    to: last.at + last.word.length,
    start: titled ? text.length - text.trimStart().length : first.at,
  };
}

/** Whether a title opens a text. */
export const isTitled = (text: string): boolean => untitled(text, 1).title > 0;

/** Whether a word is letters of an honour or a degree, and so no part of a post. */
export function isHonour(word: string): boolean {
  const { honours, notHonours } = inspectorateRoles();
  const letters = word.replace(/[.(),]/g, '');
  return (
    honours.has(letters.toLowerCase()) || (LETTERS.test(letters) && !SPOKEN.test(letters) && !notHonours.has(letters))
  );
}

/** The words of a text behind its titles, which are kept where fewer than `least` words would stay. */
function untitled(text: string, least: number): { title: number; words: Word[] } {
  const lead = text.length - text.trimStart().length;
  const end = text.trimEnd().replace(/(?<!\b\p{Lu})[.,]+$/u, '').length;
  const title = inspectorateRoles().titles.exec(text.slice(lead, end))?.[0].length ?? 0;
  const wordsFrom = (from: number): Word[] =>
    [...text.slice(from, end).matchAll(/\S+/g)].map((match) => ({ word: match[0], at: from + match.index }));
  const words = wordsFrom(lead + title);
  return words.length >= least ? { title, words } : { title: 0, words: wordsFrom(lead) };
}

function stripHonours(words: Word[], least: number): void {
  const { honours } = inspectorateRoles();
  // Among names in capitals only, the shape of a word tells nothing.
  const shouted = words.every(({ word }) => word === word.toUpperCase());
  while (words.length > least) {
    const last = words.at(-1)!;
    const letters = last.word.replace(/[.(),]/g, '');
    const honour = honours.has(letters.toLowerCase()) || (!shouted && LETTERS.test(letters) && !SPOKEN.test(letters));
    if (!honour || GENERATION.test(letters)) return;
    words.pop();
    const before = words.at(-1)!;
    before.word = before.word.replace(/,$/, '');
  }
}

function isWord(word: string, within: boolean): boolean {
  const { particles } = inspectorateRoles();
  const compound = COMPOUND.exec(word)?.[1];
  return (
    WORD.test(word) ||
    (compound !== undefined && (particles.has(compound) || compound === 'd' || compound === 'o')) ||
    (within && particles.has(word.toLowerCase().replace(/\.$/, '')))
  );
}

/** Whether the words hold none of posts, bodies and places, but for a surname that is one. */
function isSound(words: Word[], titled: boolean, expected: boolean): boolean {
  const { notNames, surnames, honours } = inspectorateRoles();
  const folded = words.map(({ word }) => word.toLowerCase().replaceAll('’', "'"));
  const last = words.length - 1;
  if (honours.has(folded[last]!)) return false;
  const foreign = folded.flatMap((word, i) => {
    const bare = word.replace(/'s?$|\./g, '');
    const known = [word, bare].some((form) => notNames.has(form));
    return known || ([word, bare].some((form) => surnames.has(form)) && i < last) ? [i] : [];
  });
  const full = words.filter(({ word }) => !INITIALS.test(word));
  if (!titled && !expected && full.every(({ word }) => word.length < 5 && word === word.toUpperCase())) return false;
  if (foreign.length === 0) return true;
  const surname = foreign.length === 1 && foreign[0] !== 0;
  const short = foreign[0] === last ? full.length <= 2 : surnames.has(folded[foreign[0]!]!);
  return surname && short && expected && (titled || startsWithFirstName(words.map(({ word }) => word).join(' ')));
}
