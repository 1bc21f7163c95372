/** People of an inspectorate's letter: whom it is to, who visited, who signs. */
import { linesOf } from '../../document/spans.js';
import type { Block, Document } from '../../document/types.js';
import { nearest } from '../../reference/nearest.js';
import { type TextSpan, textOf } from '../../sections/head-block.js';
import { findDates } from '../dates/grammar.js';
import type { Extraction, Person, Role, Sourced } from '../types.js';
import { startsWithFirstName } from './first-names.js';
import { isChildrensDirector } from './inspectorate-area.js';
import { nameSpan } from './inspectorate-rows.js';
import { isPostLine, type NamedLine, namedLine } from './named-line.js';
import { personSource } from './person-source.js';
import { nameIn } from './personal-name.js';
import { visitorRows } from './visit-sentence.js';

/** How many blocks after the greeting may name the inspectors. */
const OPENING = 14;

export function letterPeople(document: Document): Extraction<Person> {
  const blocks = document.blocks.filter((block) => block.artifact === null);
  const greeting = blocks.findIndex((block) => /^dear\b/i.test(block.text));
  const addressees = greeting < 0 ? [] : addresseeRows(document, blocks.slice(0, greeting), blocks[greeting]!.text);
  const visitors = visitorRows(document, blocks.slice(greeting + 1, greeting + 1 + OPENING));
  const signatories = signatoryRows(document, blocks, visitors);
  const signing = new Set(signatories.map(({ name }) => name.toLowerCase()));
  const lead =
    visitors.find(({ role }) => role === 'lead_inspector') ??
    visitors.find(({ name }) => signing.has(name.toLowerCase()));
  const team = visitors.map((row): Sourced<Person> => (row === lead ? { ...row, role: 'lead_inspector' } : row));
  return { rows: [...addressees, ...team, ...signatories], issues: [] };
}

/** Whom a letter that no inspectorate wrote is to, where they hold a post or a seat, and who signs it. */
export function otherLetterPeople(document: Document): Extraction<Person> {
  const blocks = document.blocks.filter((block) => block.artifact === null);
  const greeting = blocks.findIndex((block) => /^dear\b/i.test(block.text));
  if (greeting < 0) return { rows: [], issues: [] };
  const greeted = blocks[greeting]!.text;
  const addressees = addresseeRows(document, blocks.slice(0, greeting), greeted).filter(
    ({ name, printedRole, source }) =>
      printedRole !== undefined ||
      COUNCILLOR.test(source.quote) ||
      COUNCILLOR.test(greeted) ||
      isOfBody(blocks.slice(0, greeting), name),
  );
  const signatories = signatoryRows(document, blocks.slice(greeting), []).filter(
    ({ printedRole, role }) => role === 'signatory' && printedRole !== undefined,
  );
  return { rows: [...addressees, ...signatories], issues: [] };
}

/** Whether the lines under a name in an address are a unit of a public body. */
function isOfBody(blocks: Block[], name: string): boolean {
  const at = blocks.findIndex(({ text }) => text.includes(name));
  return (
    at >= 0 && blocks.slice(at + 1, at + 3).some(({ text }) => text.length < LONGEST_UNIT && PUBLIC_BODY.test(text))
  );
}

const LONGEST_UNIT = 90;
const PUBLIC_BODY =
  /\b(?:department (?:for|of)|directorate|ministry|ofsted|inspectorate|care quality commission|NHS|integrated care board|council|authority|secretary of state|commission|ombudsman|agency|constabulary|police|home office|house of commons|cabinet office|treasury|trust)\b/i;

const COUNCILLOR = /\b(?:cllr|councillor|leader)\b/i;

function addresseeRows(document: Document, blocks: Block[], greeting: string): Sourced<Person>[] {
  const dated = blocks.findLastIndex((block) => block.text.length < 40 && findDates(block.text).length === 1);
  const lines = blocks.slice(dated + 1).flatMap((block) => printedPeople(document, block));
  const greeted = new Set(greeting.split(/[\s,.:]+/).filter((word) => word.length > 2));
  return lines.flatMap((line, i): Sourced<Person>[] => {
    const text = textOf(line);
    const named = namedLine(text) ?? misprinted(text);
    if (!named) return [];
    const next = lines[i + 1];
    const below = named.post === null && next && isPostLine(textOf(next)) && !namedLine(textOf(next)) ? next : null;
    const post = named.post ?? (below ? textOf(below) : null);
    if (post === null && !(i === 0 && dated >= 0) && !claims(named.names, greeted)) return [];
    const whole = line.from === 0 && line.to === line.block.text.length;
    const source = personSource(document, [whole ? nameSpan(line.block, 0, line.to) : line, ...(below ? [below] : [])]);
    const printed = post === null ? {} : { printedRole: post };
    const roles: Role[] =
      post !== null && isChildrensDirector(post) ? ['addressee', 'director_of_childrens_services'] : ['addressee'];
    return named.names.flatMap((name) =>
      roles.map((role) => ({ name, role, ...printed, source, rule: 'people.addressee' })),
    );
  });
}

/** "A B, Assistant Direct": a name that starts with a first name, and behind its comma a post that is misprinted. */
function misprinted(text: string): NamedLine | null {
  const comma = text.indexOf(',');
  const [before, after] = [text.slice(0, Math.max(comma, 0)), text.slice(comma + 1).trim()];
  const isPost = /^\p{Lu}\p{Ll}+ \p{L}[\p{L} ,&'’()-]+$/u.test(after) && nearestPost(after);
  const one = isPost && startsWithFirstName(before) ? nameIn(before) : null;
  return one && { names: [one.name], post: after };
}

/** Whether one of the words of a post is a word of posts with a letter too few or too many. */
function nearestPost(post: string): boolean {
  return post.split(/[\s,]+/).some((word) => word.length > 5 && nearest(word, POST_NOUNS) !== null);
}

const POST_NOUNS = ['director', 'commissioner', 'constable', 'executive', 'superintendent', 'inspector', 'manager'];

/** Whether the greeting ("Dear Martin", "Dear Ms Gray") has a word of a name; each of its words greets one person. */
function claims(names: string[], greeted: Set<string>): boolean {
  const word = names.flatMap((name) => name.split(/\s+/)).find((part) => greeted.has(part));
  return word !== undefined && greeted.delete(word);
}

const TITLED = /(?<=\S)\s+(?=(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Professor)\.?\s+\p{Lu})/gu;

/**
 * A block of several addressees, cut before each title ("… CCG Mr A B, Chief Constable") and before each printed line
 * that is a name with its post.
 */
function printedPeople(document: Document, block: Block): TextSpan[] {
  const [part, ...more] = block.parts;
  const opened = linesOf(document, block)
    .filter(({ text }) => part && more.length === 0 && /[,–-]/.test(text) && (namedLine(text)?.post ?? null) !== null)
    .map(({ start }) => start - (part?.start ?? 0));
  const titled = [...block.text.matchAll(TITLED)].map(({ index, 0: space }) => index + space.length);
  const cuts = [...new Set([0, ...opened, ...titled])].sort((a, b) => a - b);
  return cuts.map((from, i) => {
    const piece = block.text.slice(from, cuts[i + 1]);
    return { block, from, to: from + piece.trimEnd().length };
  });
}

const CLOSE = /^(?:yours? (?:sincerely|faithfully|truly)|kind regards)\b[,.]?\s*/i;
/** How many of the last blocks may hold the signature of a letter without a close. */
const ENDING = 5;

function signatoryRows(document: Document, blocks: Block[], visitors: Sourced<Person>[]): Sourced<Person>[] {
  const close = blocks.findLastIndex((block) => CLOSE.test(block.text));
  const end = blocks.findIndex((block, i) => i > close && isImprint(block));
  const visited = new Set(visitors.map(({ name }) => name));
  const isVisitor = ({ text }: Block): boolean => namedLine(text)?.names.some((name) => visited.has(name)) ?? false;
  const lines =
    close >= 0
      ? blocks.slice(close, end > close ? end : undefined)
      : blocks.slice(-ENDING).filter((block, i, last) => isVisitor(block) || (i > 0 && isVisitor(last[i - 1]!)));
  return lines.flatMap((block, i): Sourced<Person>[] => {
    const skip = i === 0 ? (CLOSE.exec(block.text)?.[0].length ?? 0) : 0;
    const named = namedLine(block.text.slice(skip));
    const [name] = named?.names ?? [];
    if (!named || !name) return [];
    const next = lines.slice(i + 1).find((line) => line.cell?.column === block.cell?.column);
    const below = next && isPostLine(next.text) && !namedLine(next.text) ? next : null;
    // "A B HMI" over "Regional Director": the line below says what the signature is for.
    const post = below && (named.post === null || roleOf(below.text)) ? below.text : named.post;
    const spans = [nameSpan(block, skip, block.text.length), ...(below ? [nameSpan(below, 0, below.text.length)] : [])];
    const row = (role: Role): Sourced<Person> => ({
      name,
      role,
      ...(post === null ? {} : { printedRole: post }),
      source: personSource(document, spans),
      rule: 'people.signatory',
    });
    const second = roleOf(post);
    return second ? [row('signatory'), row(second)] : [row('signatory')];
  });
}

/** What a signatory's post says of the inspection. */
const POSTS: [RegExp, Role][] = [
  [/^regional director\b/i, 'regional_director'],
  [/^(?:acting )?senior (?:HMI|(?:her|his) majesty)/i, 'senior_hmi'],
  [/^(?:ofsted )?lead inspector\b/i, 'lead_inspector'],
  [/^(?:CQC|care quality commission)(?: lead)? inspector\b/i, 'inspector'],
];

const roleOf = (post: string | null): Role | null =>
  post === null ? null : (POSTS.find(([pattern]) => pattern.test(post))?.[1] ?? null);

const isImprint = (block: Block): boolean =>
  /^(?:the office for standards|any complaints|piccadilly gate|if you would like|©)/i.test(block.text);
