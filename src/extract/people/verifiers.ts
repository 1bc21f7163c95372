/** Who verified a paper's implications, with the area that the line or the heading above it names. */
import type { Block } from '../../document/types.js';
import { paperLabels } from '../../reference/paper-labels.js';
import { labelAt, type TextSpan } from '../../sections/head-block.js';
import type { Person } from '../types.js';
import { peopleIn } from './council-names.js';
import { startsWithFirstName } from './first-names.js';
import { inspectorateRoles } from './inspectorate-roles.js';

type Area = NonNullable<Person['area']>;

export interface VerifierLine extends TextSpan {
  area: Area;
}

const TRIGGER =
  /^(?:finance|legal|law|HR|human resources|procurement|equalit|risk|property|ICT|IT)\b|\b(?:finance|legal) (?:lead|contact|manager|advis[eo]r|business partner)\b|\b(?:lawyer|solicitor|accountant)\b|\bby\b|consulted|clearance|\bofficer\b|\bhead of\b|\b(?:comments?|advice|implications?)\b|\b(?:section|s\.?) ?151\b|monitoring officer/i;
/** "Legal implications: ", "Financial Implications (". */
const COMMENTS = /^[^:(.]{0,70}?\b(?:implications?|comments?|advice|considerations?|clearance)\b[\s:：([–-]*/i;
const MAX_LABEL_LINE = 170;
const HEADING = 140;
/** What stands before "completed by:" where a sentence of its own starts there. */
const OPENS_PART = /[.)([\]:;]\s*(?:implications?|comments?|advice)?\s*$/i;
/** How far above a line the heading of its area stands. */
const REACH = 12;
/** The same where nothing but the heading says that it is the implications that somebody signs. */
const NEAR = 4;
const MAX_NAME = 120;

interface Patterns {
  /** "… verified by: " anywhere; other words too where the implications are named before them. */
  within: RegExp;
  comments: RegExp;
  /** "(Approved by " at the start of a line. */
  opens: RegExp;
  /** "None. Verified by " behind a sentence, where a name follows. */
  after: RegExp;
  /** "Comments of the Section 151 Officer: ". */
  officer: RegExp;
}

let patterns: Patterns | null = null;

function readPatterns(): Patterns {
  const { verified, verifiedOrWritten, commentingOfficer } = paperLabels();
  return {
    within: new RegExp(`(?<![\\p{L}])${verified} by\\s*[:：-]+\\s*`, 'iu'),
    comments: new RegExp(`(?<![\\p{L}])${verifiedOrWritten} by\\s*[:：-]*\\s*`, 'iu'),
    opens: new RegExp(`^[(\\[]?(?:(?:comments?|implications?|advice)\\s+)?${verifiedOrWritten} by\\s+`, 'i'),
    after: new RegExp(`(?<=[.)\\]]\\s+)(?:(?:comments?|implications?|advice)\\s+)?${verified} by\\s+(?=\\p{Lu})`, 'iu'),
    officer: new RegExp(
      `^(?:(?:comments?|advice|implications?)\\s+(?:of|from|by)\\s+)?${commentingOfficer}\\s*(?:[:：–-]+\\s*|$)`,
      'i',
    ),
  };
}

/** Lines that say who verified the implications, label left out; the line below a label that stands alone. */
export function verifierLines(blocks: Block[]): VerifierLine[] {
  return blocks.flatMap((block, i) => {
    if (block.artifact !== null) return [];
    const bracketed = bracketedAtEnd(blocks, i);
    if (bracketed) return [bracketed];
    if (!TRIGGER.test(block.text)) return [];
    const several = clearedByArea(blocks, i);
    if (several.length > 0) return several;
    const line =
      labelled(blocks, i) ??
      signedWithin(blocks, i) ??
      namedByOffice(blocks, i) ??
      namedInHeading(block) ??
      signedBelow(blocks, i) ??
      approverRow(blocks, i);
    return line ? [line] : [];
  });
}

/** "Implications verified by: …", the name behind it or below. */
function labelled(blocks: Block[], at: number): VerifierLine | null {
  const block = blocks[at]!;
  if (block.text.length > MAX_LABEL_LINE) return null;
  const label = labelAt(block.text, block.bodyStart);
  if (label?.field !== 'verifier') return null;
  const next = blocks[at + 1];
  const area = areaOf(block.text.slice(0, label.end)) ?? headingArea(blocks, at) ?? 'other';
  if (label.end < block.text.length) return { block, from: label.end, to: nameEnd(block.text, label.end), area };
  return next ? { block: next, from: 0, to: nameEnd(next.text, 0), area } : null;
}

/** "LEGAL IMPLICATIONS: Supplied by: …", "There are none. Completed by: …", "(Approved by … on behalf of …)". */
function signedWithin(blocks: Block[], at: number): VerifierLine | null {
  const block = blocks[at]!;
  const { text } = block;
  patterns ??= readPatterns();
  const lead = COMMENTS.exec(text)?.[0] ?? '';
  const comments = lead ? patterns.comments.exec(text.slice(lead.length)) : null;
  const from = comments?.index === 0 ? lead.length + comments[0].length : signedFrom(block, patterns);
  if (from === null) return null;
  const area = (comments?.index === 0 ? areaOf(lead) : null) ?? headingArea(blocks, at, NEAR);
  const next = blocks[at + 1];
  if (area === null) return null;
  if (from < text.length) return { block, from, to: nameEnd(text, from), area };
  return next ? nameBelow(next, area) : null;
}

/** Where the name starts that a line gives behind "… verified by", with no word of what was verified before it. */
function signedFrom({ text, bodyStart }: Block, { within, opens, after }: Patterns): number | null {
  const known = labelAt(text, bodyStart);
  if (known && known.field !== 'other') return null;
  const opened = text.length < MAX_LABEL_LINE * 2 ? opens.exec(text.slice(bodyStart)) : null;
  const match = within.exec(text);
  if (!match && opened) return bodyStart + opened[0].length;
  if (!match) {
    const behind = after.exec(text);
    const from = behind ? behind.index + behind[0].length : 0;
    return behind && isNameAlone(text.slice(from, nameEnd(text, from))) ? from : null;
  }
  const opensPart = match.index === bodyStart || OPENS_PART.test(text.slice(0, match.index));
  return opensPart ? match.index + match[0].length : null;
}

function nameBelow(block: Block, area: Area): VerifierLine | null {
  const to = nameEnd(block.text, 0);
  return isNameAlone(block.text.slice(0, to)) ? { block, from: 0, to, area } : null;
}

/** "Comments of the Section 151 Officer: Name (date)", or a row of a table with the officer's post and name. */
function namedByOffice(blocks: Block[], at: number): VerifierLine | null {
  const block = blocks[at]!;
  patterns ??= readPatterns();
  const label = patterns.officer.exec(block.text);
  const area = label ? areaOf(label[0]) : null;
  if (!label || area === null || block.text.length > MAX_LABEL_LINE) return null;
  const from = label[0].length;
  const beside = blocks[at + 1];
  if (from < block.text.length) {
    const to = nameEnd(block.text, from);
    return /^comment|^advice|^implication/i.test(label[0]) && isNameAlone(block.text.slice(from, to))
      ? { block, from, to, area }
      : null;
  }
  const row =
    beside?.cell && block.cell && beside.cell.table === block.cell.table && beside.cell.row === block.cell.row;
  const third = blocks[at + 2];
  const dated =
    third?.cell?.table === block.cell?.table && third?.cell?.row === block.cell?.row && /\d/.test(third?.text ?? '');
  const to = beside ? nameEnd(beside.text, 0) : 0;
  return beside && row && (dated || to < beside.text.length) && isNameAlone(beside.text.slice(0, to))
    ? { block: beside, from: 0, to, area }
    : null;
}

/** "Financial implications (Name, post)", "Legal implications – Name, post". */
function namedInHeading(block: Block): VerifierLine | null {
  if (block.text.length > HEADING) return null;
  const heading = /^[^:(–-]{0,60}?\b(?:implications?|comments?|advice)\b\s*(?:[(:–-]\s*)+/i.exec(block.text);
  const area = heading ? areaOf(heading[0]) : null;
  if (!heading || area === null) return null;
  const from = heading[0].length;
  const people = peopleIn(block.text.slice(from), true);
  const [person] = people;
  if (people.length !== 1 || person?.start !== 0 || !inspectorateRoles().postWords.test(person.post ?? '')) return null;
  return { block, from, to: nameEnd(block.text, from), area };
}

/** "Cleared by: Legal: Ann Lee; Finance: Sam Poe", on one line or in the next. */
function clearedByArea(blocks: Block[], at: number): VerifierLine[] {
  const own = blocks[at]!;
  const label = labelAt(own.text, own.bodyStart);
  if (label?.field !== 'verifier') return [];
  const [block, start] = label.end < own.text.length ? [own, label.end] : [blocks[at + 1], 0];
  if (!block || block.text.length > MAX_LABEL_LINE) return [];
  const parts = [...block.text.slice(start).matchAll(AREA_NAME)];
  const lines = parts.flatMap((match): VerifierLine[] => {
    const area = areaOf(match[1] ?? '');
    const to = start + match.index + match[0].length;
    const from = to - (match[2]?.length ?? 0);
    return area && isNameAlone(block.text.slice(from, to)) ? [{ block, from, to, area }] : [];
  });
  return lines.length === parts.length ? lines : [];
}

/** "… remains in force. (Ann Lee)" at the end of what an officer comments. */
function bracketedAtEnd(blocks: Block[], at: number): VerifierLine | null {
  const { text } = blocks[at]!;
  const bracket = /[)\]]\.?$/.test(text) ? /(?:^|[.;]\s+)[([]([^()[\]]{5,90})[)\]]\.?$/.exec(text) : null;
  const heading = bracket ? commentsAbove(blocks, at) : null;
  if (!bracket?.[1] || !heading) return null;
  const from = bracket.index + bracket[0].indexOf(bracket[1]);
  const inner = bracket[1];
  const sure = heading.byOfficer || startsWithFirstName(inner) || inspectorateRoles().postWords.test(inner);
  return sure && isNameAlone(inner)
    ? { block: blocks[at]!, from, to: Math.min(nameEnd(text, from), from + inner.length), area: heading.area }
    : null;
}

/** The heading of comments or implications above a line, with nothing of its own kind between. */
function commentsAbove(blocks: Block[], at: number): { area: Area; byOfficer: boolean } | null {
  patterns ??= readPatterns();
  for (const block of blocks.slice(Math.max(0, at - REACH), at).reverse()) {
    const body = block.text.slice(block.bodyStart);
    if (body.length >= HEADING || /[.;)]$/.test(body.replace(/\([^()]*\)$/, ''))) continue;
    if (!(block.bold || block.headingTag !== null || block.kind === 'item')) continue;
    if (!/\b(?:implications?|comments?|advice|considerations?|views)\b/i.test(body)) return null;
    const area = areaOf(body);
    return { area: area ?? 'other', byOfficer: /\b(?:officer|solicitor|treasurer|director|clerk|head)\b/i.test(body) };
  }
  return null;
}

const AREA_NAME = /(?<=^|[;,/|]\s*|\s)(\p{L}[\p{L} &]{2,30}?)\s*[:–-]\s+([^;/|]+?)(?=\s*(?:[;/|]|$))/gu;
/** "Finance: ", "Legal – ", "HR: " before a name. */
const AREA_LABEL =
  /^(?:finance|financial|legal(?: services)?|law|HR|human resources|procurement|equalit(?:y|ies)(?: (?:and|&) diversity)?|risk|property|ICT|IT)\s*[:–-]\s+/i;
const APPROVERS = /\b(?:approv(?:ers?|ed|al)|clear(?:ed|ance)|sign(?:ed)?[ -]off|verified|consulted)\b/i;

/** "Finance: Ann Lee" in a table of those who approved a paper. */
function approverRow(blocks: Block[], at: number): VerifierLine | null {
  const block = blocks[at]!;
  const { cell, text } = block;
  if (cell?.column !== 0 || text.length > MAX_LABEL_LINE) return null;
  const label = AREA_LABEL.exec(text);
  const office = label ? null : areaOf(text);
  if (!label && !office) return null;
  const above = blocks.slice(Math.max(0, at - TABLE_REACH), at);
  const opens = above.findIndex((other) => other.cell?.table === cell.table);
  const headed = above
    .slice(Math.max(0, (opens < 0 ? above.length : opens) - 2))
    .some((other) => other.text.length < MAX_LABEL_LINE && APPROVERS.test(other.text));
  if (!label) {
    const beside = blocks[at + 1];
    const inRow = beside?.cell?.table === cell.table && beside.cell.row === cell.row;
    return office && headed && beside && inRow && isNameAlone(beside.text)
      ? { block: beside, from: 0, to: beside.text.length, area: office }
      : null;
  }
  const from = label[0].length;
  return headed && isNameAlone(text.slice(from))
    ? { block, from, to: text.length, area: areaOf(label[0]) ?? 'other' }
    : null;
}

/** Cells between the head of such a table and its last row. */
const TABLE_REACH = 40;

/** A post with a name behind it, and the line below that says for whom it is signed. */
const POST_NAME = /^(?:\p{L}[\p{L}'’ &-]{2,60})\s*:\s*(?=\p{Lu})/u;
const SIGNED =
  /^\(?(?:signed|cleared|approved|agreed|confirmed)(?: off)?,? (?:(?:for and )?on behalf of|for|by|as)\s+(?:the\s+)?(.{4,80})$/i;
/** Whoever answers for the whole paper verifies no part of it. */
const CHIEF =
  /^(?:chief executive|managing director|(?:corporate|executive|strategic|service) director|chief officer)\b/i;

/** "Statutory Officer: Ann Lee" over "Signed on behalf of the Chief Financial Officer". */
function signedBelow(blocks: Block[], at: number): VerifierLine | null {
  const block = blocks[at]!;
  const label = POST_NAME.exec(block.text);
  const signed = label ? SIGNED.exec(blocks[at + 1]?.text ?? '') : null;
  const [post] = signed ? [signed[1] ?? ''] : [];
  if (!label || post === undefined || block.text.length > MAX_LABEL_LINE) return null;
  const area = areaOf(post) ?? (CHIEF.test(post) ? null : 'other');
  const from = label[0].length;
  return area && isNameAlone(block.text.slice(from)) ? { block, from, to: block.text.length, area } : null;
}

/** Whether a text is one person's name, with a post or the ways to reach them behind it. */
function isNameAlone(text: string): boolean {
  const [person, ...more] = peopleIn(text, true);
  if (more.length > 0 || person?.start !== 0) return false;
  return person.post !== null
    ? inspectorateRoles().postWords.test(person.post)
    : !/\p{L}{3}/u.test(text.slice(person.to).replace(/\S+@\S+|\b(?:tel(?:ephone)?|email|date)\b/gi, ''));
}

/** Where the day follows on which somebody was asked, or the text goes on. */
function nameEnd(text: string, from: number): number {
  const rest = text.slice(from, from + MAX_NAME);
  const end =
    /[\s,(–-]+\(?date\b|\s+on\s+(?:\d|behalf)|[\s,(–-]+\(?\d{1,2}(?:[./-]\d{1,2}[./-]\d{2,4}|(?:st|nd|rd|th)?\s+\p{L}{3,9}\s+\d{4})|\.\s+(?=\p{Lu})(?<!\b\p{Lu}\.\s+)/iu.exec(
      rest,
    );
  return from + (end?.index ?? rest.length);
}

function areaOf(text: string): Exclude<Area, 'other'> | null {
  return paperLabels().verifierAreas.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** The area that the nearest heading above names; `other` for one that names none of the usual areas, null without one. */
function headingArea(blocks: Block[], at: number, reach = REACH): Area | null {
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    const block = blocks[i]!;
    const heading =
      block.text.length < HEADING &&
      (block.kind === 'item' ||
        block.bold ||
        block.headingTag !== null ||
        /implications?\b/i.test(block.text) ||
        block.text.length < 50);
    if (!heading || /\b(?:verified|completed|supplied|provided) by\b/i.test(block.text) || /[.;]$/.test(block.text))
      continue;
    const area = areaOf(block.text);
    if (area) return area;
    if (block.kind === 'item' || /\bimplications?\b|^other\b/i.test(block.text)) return 'other';
  }
  return null;
}
