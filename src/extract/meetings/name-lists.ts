/** Lists of names in minutes: "Councillors A Lee (Chair), B Poe and C Day", "Jane Doe, Head of Law; Sam Poe (Clerk)". */

import { postStart } from '../people/council-names.js';
import { startsWithFirstName } from '../people/first-names.js';
import { inspectorateRoles } from '../people/inspectorate-roles.js';
import { isPostLine } from '../people/named-line.js';
import { isHonour, isTitled, nameIn } from '../people/personal-name.js';

export interface ListedName {
  name: string;
  /** Post or role as printed, null without. */
  role: string | null;
  /** Whether a councillor's title stands before the name or the list's. */
  councillor: boolean;
  /** Where name and role stand together in the text. */
  from: number;
  to: number;
}

export interface NameList {
  names: ListedName[];
  /** Whether the text holds anything else. */
  clean: boolean;
}

interface Piece {
  text: string;
  from: number;
  /** Contents of brackets behind it. */
  notes: { text: string; from: number }[];
  to: number;
  /** What separates it from the piece before. */
  before: string;
}

const GROUP = /^(?:(?:the\s+)?(?:Councillors|Cllrs|Clrs|Messrs|Members|Aldermen)\b\.?:?)\s*/i;
const COUNCILLOR = /^(?:the\s+)?(?:Councillors?|Cllrs?|Clrs?|Alderm[ae]n|Ald)\b/i;
const SINGLE = /^\p{Lu}[\p{Ll}’'-]*\p{Lu}?[\p{L}’'-]*\p{Ll}$/u;
const PARTY =
  /^(?:(?:lab(?:our)?(?: (?:and|&) co.*)?|con(?:s|servatives?)?|lib(?:eral)?[ -]?dem(?:ocrat)?s?|ld|liberal|greens?(?: party)?|ind(?:ependent)?s?(?: group)?|reform(?: uk)?|ukip|plaid(?: cymru)?|non[- ]?aligned|unaligned|residents?.*|co-?op(?:erative)?|alliance|snp|l|c|g|i|r|ra)(?:\s*[/,]\s*)?)+$/i;
const MANNER =
  /\b(?:virtual|remote|online|teams|zoom|by phone|telephone|arriv|left|until|from (?:item|minute|\d)|items? \d|minutes? \d|part of|part only|late|\d{1,2}[.:]\d{2}|\d\s*[ap]m)|\b(?:ward|division)\b|^(?:v|r|\*+|p)$/i;
const ROLE =
  /\b(?:chair|vice|mayor|leader|deput|substitut|sub for|in place of|on behalf of|replacing|co-?opt|observ|represent|member|spokes|sheriff|whip|governor|presid|ex[- ]officio)/i;
const ROLE_BEFORE =
  /^(?:the\s+)?(?:(?:worshipful(?:,)?(?: the)?|right|vice|deputy|acting|joint|independent|co|town|parish|county|district|borough|lord)[ -]+)*(?:chair(?:man|woman|person)?|mayor(?:ess)?|leader|president|clerk)(?:\s+of the (?:council|committee|board|panel))?\s*(?:[:,–-]\s*|\s+(?=(?:Councillor|Cllr|Clr|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Alderman)\b))/i;
/** What is said of someone behind the name, and is no post. */
const REMARK =
  /\s*(?:[–-]\s*)?\b(?:due to|because|owing to|who (?:was|is|has|had)|for whom|via|virtually|remotely|online|until|from (?:item|minute|\d)|arriv\w+|joined|left|with apologies|apologies|on holiday|\(?from the )\b.*$/i;
const SUBSTITUTE =
  /\s*,?\s*\b((?:as (?:a )?)?(?:substitut\w+|sub|deputising|in place of|on behalf of|replacing)\b.*)$/i;
/** "Diocesan Representative" behind a name. */
const CAPACITY = /^(?:\p{Lu}[\p{L}'’-]+\s+)+(?:Representative|Governor|Observer|Delegate|Co-?optee|Substitute)s?$/u;
const IN_CHAIR = /\s+(?:\(?in the chair\)?|presiding)$/i;
const CHAIR_LAST = /\s+((?:Vice|Deputy|Acting|Independent)?[ -]?Chair(?:man|woman|person)?|Mayor|Leader|Clerk)$/;
const NO_NAME = /^(?:none|nil|n\/?a|no(?:ne)? received|there were none|all members|vacan(?:cy|t)|apologies|tbc)\b/i;
/** "the Clerk and 6 members of the public": people, of whom none is named. */
const UNNAMED = /^(?:the|an?|\d+|one|two|three|four|five|six|several|some)\s+\p{L}/iu;
const SEPARATOR = /[,;•\n\t]|\s+(?:and|&)\s+|\s[/|]\s|\.\s+(?=(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr)\b)/g;

/** The names of `text.slice(from, to)`. */
export function namesOf(text: string, from = 0, to = text.length): NameList {
  const pieces = piecesOf(text, from, to);
  const names: ListedName[] = [];
  let clean = true;
  let group = false;
  let post: { of: ListedName; comma: boolean } | null = null;
  const bracketed = pieces.some(({ notes }) => notes.some((note) => isPostLine(note.text)));
  for (const [i, piece] of pieces.entries()) {
    if (GROUP.test(piece.text)) group = COUNCILLOR.test(piece.text);
    const person: ReturnType<typeof personOf> =
      post !== null && CAPACITY.test(piece.text) ? null : personOf(piece, group);
    const untitled = person !== null && !person.titled && !group;
    const doubtful =
      untitled && post?.comma === true && !bracketed && !isInitialled(piece.text) && !startsWithFirstName(person.name);
    if (person && !doubtful) {
      names.push(person);
      post = { of: person, comma: false };
      continue;
    }
    if (UNNAMED.test(piece.text) && (post === null || !post.comma)) {
      post = null;
      continue;
    }
    const words = piece.text.split(/\s+/);
    if (post && words.every(isHonour)) post.of.to = Math.max(post.of.to, piece.to);
    if (words.every(isHonour) || NO_NAME.test(piece.text)) {
      if (post && piece.notes.length > 0) withNotes(post.of, piece);
      continue;
    }
    const goesOn =
      post !== null &&
      (post.comma ||
        (/^[,–-]?\s*$/.test(piece.before.trim()) &&
          (isPostLine(text.slice(piece.from, postEnd(pieces, i))) || ROLE.test(piece.text))));
    if (post && goesOn && !MANNER.test(piece.text)) {
      const begins = post.comma && post.of.role !== null ? text.indexOf(post.of.role, post.of.from) : piece.from;
      if (post.of.role === null || post.comma) {
        post.of.role = text.slice(begins, piece.to);
        post.of.to = piece.to;
        post.comma = true;
      }
    } else if (!MANNER.test(piece.text) && !PARTY.test(piece.text)) clean = false;
  }
  return { names, clean };
}

/** Where a post ends that may hold an "and" ("Overview and Scrutiny Officer"). */
function postEnd(pieces: Piece[], i: number): number {
  const [piece, next] = [pieces[i]!, pieces[i + 1]];
  return next && /^\s+(?:and|&)\s+$/.test(next.before) && personOf(next, false) === null ? next.to : piece.to;
}

const isInitialled = (text: string): boolean => /^\p{Lu}\.?\s/u.test(text);

function personOf(piece: Piece, group: boolean): (ListedName & { titled: boolean }) | null {
  let { text, from } = piece;
  const skip = (length: number): void => {
    from += length + text.slice(length).length - text.slice(length).trimStart().length;
    text = text.slice(length).trim();
  };
  const opener =
    /^(?:also|and|plus|the following:?|(?:county|district|borough|city|town|parish|ward)(?=\s+(?:cllr|councillor)))\s+/i.exec(
      text,
    );
  if (opener) skip(opener[0].length);
  const start = from;
  const plural = GROUP.exec(text);
  if (plural) skip(plural[0].length);
  let role: string | null = null;
  const before = ROLE_BEFORE.exec(text);
  if (before && before[0].length < text.length) {
    role = before[0].replace(/[\s:,–-]+$/, '');
    skip(before[0].length);
  }
  let end = from + text.length;
  const take = (pattern: RegExp): string | null => {
    const found = pattern.exec(text);
    if (!found || found.index < 3) return null;
    text = text.slice(0, found.index);
    return (found[1] ?? found[0]).trim();
  };
  const substitute = take(SUBSTITUTE);
  const inChair = take(IN_CHAIR);
  if (take(REMARK) !== null) end = from + text.length;
  const dashed = take(/\s+[-–—]\s+(.+)$|\s*[–—]\s*(\p{L}.+)$|:\s+(.+)$/u)?.replace(/^[\s:–—-]+/, '') ?? null;
  const chair = take(CHAIR_LAST);
  const said =
    substitute ?? inChair ?? chair ?? (dashed !== null && !PARTY.test(dashed) && !MANNER.test(dashed) ? dashed : null);
  const found = nameOf(text, group || role !== null) ?? splitPost(text);
  if (!found) return postFirst(piece, text, dashed) ?? bracketName(piece);
  const person: ListedName & { titled: boolean } = {
    name: found.name,
    role: role ?? said?.replace(/^\(|\)$/g, '') ?? found.post,
    councillor: group || COUNCILLOR.test(piece.text),
    from: plural || role !== null ? (role !== null ? start : from + found.start) : from + found.start,
    to: said !== null || found.post !== null ? Math.max(end, from + found.to) : from + found.to,
    titled: isTitled(text),
  };
  if (plural && role === null) person.from = from + found.start;
  withNotes(person, piece);
  return person;
}

interface Found {
  name: string;
  start: number;
  to: number;
  post: string | null;
}

function nameOf(text: string, group: boolean): Found | null {
  const plain = text.replace(/\.$/, '');
  const read = (expected: boolean) => nameIn(plain, { expected, surnameOnly: true });
  // Asked last: first names take long to load.
  const known = () => {
    const name = read(true);
    return name && startsWithFirst(plain) ? name : null;
  };
  const found = read(group || isTitled(plain)) ?? known();
  if (found) return { name: found.name, start: found.start, to: found.to, post: null };
  const single = group && SINGLE.test(plain) && !inspectorateRoles().notNames.has(plain.toLowerCase());
  return single ? { name: plain, start: 0, to: plain.length, post: null } : null;
}

const startsWithFirst = (text: string): boolean => /^\p{Lu}\p{Ll}+\s+\p{Lu}/u.test(text) && startsWithFirstName(text);

/** "Jane Doe Head of Law": a post with nothing between. */
function splitPost(text: string): Found | null {
  const at = postStart(text);
  if (at === null) return null;
  const name = nameOf(text.slice(0, at), false);
  return name && { ...name, post: text.slice(at).trim() };
}

/** "Chief Executive – Jane Doe". */
function postFirst(piece: Piece, post: string, name: string | null): (ListedName & { titled: boolean }) | null {
  if (name === null || !isPostLine(post)) return null;
  const found = nameOf(name, false);
  const councillor = COUNCILLOR.test(name);
  return (
    found && { name: found.name, role: post.trim(), councillor, from: piece.from, to: piece.to, titled: isTitled(name) }
  );
}

/** "The Mayor (Councillor A Lee)": the post before, the name in brackets. */
function bracketName(piece: Piece): (ListedName & { titled: boolean }) | null {
  const [note] = piece.notes;
  if (!note || !isTitled(note.text) || !ROLE.test(piece.text) || piece.text.length > 60) return null;
  const found = nameIn(note.text, { expected: true, surnameOnly: true });
  return (
    found && {
      name: found.name,
      role: piece.text.replace(/^the\s+/i, ''),
      councillor: COUNCILLOR.test(note.text),
      from: piece.from,
      to: piece.to,
      titled: true,
    }
  );
}

function withNotes(person: ListedName, { notes, to }: Piece): void {
  for (const { text } of notes) {
    const words = text.trim();
    if (person.role !== null || !words || PARTY.test(words) || words.split(/\s+/).every(isHonour)) continue;
    if (MANNER.test(words) && !/substitut|in place of/i.test(words)) continue;
    person.role = words;
    person.to = to;
  }
}

function piecesOf(text: string, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  const cuts: { from: number; to: number }[] = [];
  const brackets = bracketsIn(text, from, to);
  SEPARATOR.lastIndex = 0;
  for (const match of text.slice(from, to).matchAll(SEPARATOR)) {
    const at = from + match.index;
    if (!brackets.some((bracket) => at > bracket.from && at < bracket.to))
      cuts.push({ from: at, to: at + match[0].length });
  }
  let at = from;
  let separator = '';
  for (const cut of [...cuts, { from: to, to }]) {
    const own = brackets.filter((bracket) => bracket.from >= at && bracket.to <= cut.from);
    const close = own[0]?.from ?? cut.from;
    const raw = text.slice(at, close);
    const words = raw.trim().replace(/[.:]$/, '');
    const begin = at + raw.length - raw.trimStart().length;
    const notes = own.map((bracket) => ({ text: text.slice(bracket.from + 1, bracket.to - 1), from: bracket.from }));
    // "Jane Doe (Head of Law) Sam Poe (Clerk)": nothing between but the bracket.
    const rest = own.length > 0 ? text.slice(own.at(-1)!.to, cut.from) : '';
    const end = own.at(-1)?.to ?? begin + words.length;
    if (words || notes.length > 0) pieces.push({ text: words, from: begin, notes, to: end, before: separator });
    if (/\p{L}/u.test(rest) && rest.trim().length > 3) {
      const second = rest.trim().replace(/\.$/, '');
      const place = end + rest.length - rest.trimStart().length;
      pieces.push({ text: second, from: place, notes: [], to: place + second.length, before: ' ' });
    }
    at = cut.to;
    separator = text.slice(cut.from, cut.to);
  }
  return pieces;
}

/** Outermost brackets of a stretch. */
function bracketsIn(text: string, from: number, to: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let depth = 0;
  let open = from;
  for (let at = from; at < to; at += 1) {
    if (text[at] === '(') {
      if (depth === 0) open = at;
      depth += 1;
    } else if (text[at] === ')' && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push({ from: open, to: at + 1 });
    }
  }
  return found;
}
