/** Names of officers and councillors in lines such as "Jane Doe, Director of Finance" or "Head of Policy; Jane Doe". */
import { startsWithFirstName } from './first-names.js';
import { inspectorateRoles } from './inspectorate-roles.js';
import { isHonour, isTitled, nameIn, type PlacedName } from './personal-name.js';

export interface NamedPerson extends PlacedName {
  /** The rest of the text, null where there is none. */
  post: string | null;
  /** Where name and post stand together. */
  whole: { from: number; to: number };
}

const SEPARATOR =
  /\s*[,;:|()/•]\s*(?:(?:and|AND|&)\s+(?=\p{Lu}))?|\s+[-–—]\s*|[-–—]\s+|\s+(?:and|AND|&)\s+(?=\p{Lu})|\t/gu;
/** What separates a name from its post; two names in a line are joined by "and" or stand with their posts. */
const POST_FOLLOWS = /^\s*[,–—-]\s*$/;
const UNSURE = /[@\d]|https?:/;
/** Where a line goes on to say how to reach somebody. */
const REACH =
  /[\s,;:.(–—|/-]*(?:\b(?:tel(?:ephone)?|phone|mobile|ext(?:ension)?|e-?mail)\b\s*(?:no|number|address)?\s*[.:(]?.*|\(?\+?\b\d[\d\s)]{5,}\d.*|\S+@.*)$/i;

interface Segment {
  text: string;
  from: number;
}

/** Where a post starts that follows a name with nothing between ("Jane Doe Deputy Director"). */
const POST_STARTS =
  /\s+(?=(?:(?:interim|acting|deputy|assistant|associate|chief|corporate|strategic|executive|service|senior|principal|divisional|programme|group|team|area|lead|head|director|manager|officer|cabinet|leader|solicitor)\b))/i;

/** Where a post ends that stands before a name with nothing between ("Cabinet Members Jane Doe and Sam Poe"). */
const POST_ENDS =
  /^(?:\p{Lu}\p{L}+\s+){0,3}(?:Directors?|Members?|Managers?|Officers?|Leaders?|Heads?|Executives?)\s+(?=\p{Lu})/u;

/**
 * The people that a line names, in order; none where a name can't be told from a post or a place. Behind a label, a
 * post may stand before or follow the name with nothing between.
 */
export function peopleIn(line: string, labelled = false): NamedPerson[] {
  if (!labelled) return separated(line);
  const behind = behindPost(line);
  const people = behind.length > 0 ? behind : separated(line, true);
  const after = people.length > 0 ? null : postStart(line);
  const [person] = after === null ? [] : separated(line.slice(0, after), true);
  return person && after !== null
    ? [{ ...person, post: line.slice(after).trim(), whole: { from: person.start, to: line.trimEnd().length } }]
    : people;
}

/** The people behind a post, where a title or a known first name opens what follows it. */
function behindPost(line: string): NamedPerson[] {
  const skip = POST_ENDS.exec(line)?.[0].length ?? 0;
  const rest = line.slice(skip);
  const people = skip === 0 ? [] : separated(rest, true);
  if (people[0]?.start !== 0 || !(isTitled(rest) || startsWithFirstName(rest))) return [];
  return people.map(({ name, start, from, to, post, whole }) => ({
    name,
    start: start + skip,
    from: from + skip,
    to: to + skip,
    post: post ?? line.slice(0, skip).trim(),
    whole: { from: post === null ? 0 : whole.from + skip, to: whole.to + skip },
  }));
}

/** Where in a line the post starts that follows a name with nothing between; null where no word of posts follows. */
export const postStart = (line: string): number | null => POST_STARTS.exec(line)?.index ?? null;

function separated(line: string, labelled = false): NamedPerson[] {
  const segments = segmentsOf(line);
  const read = segments.flatMap((segment) => {
    if (UNSURE.test(segment.text)) return [];
    // Departments stand here as often as people ("Grant Management"), so that a first name is not enough.
    const capitals = segment.text === segment.text.toUpperCase();
    const expected = labelled && (isTitled(segment.text) || (capitals && startsWithFirstName(segment.text)));
    const name = nameIn(segment.text, { expected, surnameOnly: true });
    return name && !isOther(segment.text, name.name) ? [{ ...name, segment }] : [];
  });
  const [first, second] = read;
  const pair = first && second && read.length === 2 && second.segment === segments[segments.indexOf(first.segment) + 1];
  const between = pair && line.slice(first.segment.from + first.to, second.segment.from + second.from);
  const postFollows = between !== undefined && between !== false && POST_FOLLOWS.test(between);
  const bothNamed = () => labelled && read.every(({ name }) => startsWithFirstName(name));
  const sure = (text: string): boolean => isTitled(text) || startsWithFirstName(text);
  const named =
    first && postFollows && !bothNamed()
      ? [first]
      : read.filter(
          ({ segment }, i) => !goesOnPost(line, segments, segment, read[i - 1]?.segment) || sure(segment.text),
        );
  const posts = segments.filter((segment) => !named.some((person) => person.segment === segment));
  return named.map(({ name, start, from, to, segment }, i) => {
    const next = named[i + 1]?.segment.from ?? Number.POSITIVE_INFINITY;
    const behind = posts.filter((post) => post.from > segment.from && post.from < next);
    const opensPost = behind.findIndex((post) => !post.text.split(/\s+/).every(isHonour));
    const after = opensPost < 0 ? [] : behind.slice(opensPost);
    const before = i === 0 ? posts.filter((post) => post.from < segment.from) : [];
    const own = after.length > 0 ? after : before;
    const [opens, closes] = [own[0], own.at(-1)];
    const placed = { name, start: segment.from + start, from: segment.from + from, to: segment.from + to };
    if (!opens || !closes) return { ...placed, post: null, whole: { from: placed.start, to: placed.to } };
    const end = postEnd(line, opens.from, closes.from + closes.text.length);
    if (end <= opens.from) return { ...placed, post: null, whole: { from: placed.start, to: placed.to } };
    const whole = { from: Math.min(placed.start, opens.from), to: Math.max(placed.to, end) };
    return { ...placed, post: line.slice(opens.from, end), whole };
  });
}

/**
 * Whether a segment that could be a name is a part of the post before it ("Senior Manager, Front Door"): a comma, dash
 * or bracket joins them and no post of its own follows.
 */
function goesOnPost(line: string, segments: Segment[], segment: Segment, named: Segment | undefined): boolean {
  if (!named) return false;
  const { postWords } = inspectorateRoles();
  const at = segments.indexOf(segment);
  const [before, after] = [segments[at - 1], segments[at + 1]];
  if (!before || before === named || !postWords.test(before.text) || postWords.test(after?.text ?? '')) return false;
  return /^\s*[,(/–—-]\s*$/.test(line.slice(before.from + before.text.length, segment.from));
}

/** Where a post ends: before a telephone number or an address, behind a bracket that it opens. */
function postEnd(line: string, from: number, to: number): number {
  const post = line.slice(from, to).replace(REACH, '');
  const open = post.lastIndexOf('(') > post.lastIndexOf(')') && line[from + post.length] === ')';
  return from + post.length + (open ? 1 : 0);
}

/** "High Street", "Bin Managers": a name only where a title or a first name says so. */
function isOther(text: string, name: string): boolean {
  const { surnames, postWords } = inspectorateRoles();
  const place = surnames.has(name.split(/\s+/).at(-1)!.toLowerCase()) && !/^\p{Lu}\.?\s/u.test(name);
  return (place || postWords.test(name)) && !isTitled(text) && !startsWithFirstName(name);
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
