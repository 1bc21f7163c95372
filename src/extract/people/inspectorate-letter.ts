/** People of an inspectorate's letter: whom it is to, who visited, who signs. */
import type { Block, Document } from '../../document/types.js';
import { findDates } from '../dates/grammar.js';
import type { Extraction, Issue, Person, Role, Sourced } from '../types.js';
import { isChildrensDirector, nameAndPost } from './inspectorate-area.js';
import { inspectorateRoles } from './inspectorate-roles.js';
import { nameSource, peopleOf } from './inspectorate-rows.js';
import { nameIn } from './names.js';

/** How many blocks after the greeting may name the inspectors. */
const OPENING = 14;

export function letterPeople(document: Document): Extraction<Person> {
  const blocks = document.blocks.filter((block) => block.artifact === null);
  const greeting = blocks.findIndex((block) => /^dear\b/i.test(block.text));
  const addressees = greeting < 0 ? [] : addresseeRows(document, blocks.slice(0, greeting));
  const { rows: visitors, issues } = visitorRows(document, blocks.slice(greeting + 1, greeting + 1 + OPENING));
  const signatories = signatoryRows(document, blocks);
  const signing = new Set(signatories.map(({ name }) => name.toLowerCase()));
  const lead = visitors.find(({ role }) => role === 'lead_inspector') ?? visitors.find(({ name }) => signing.has(name.toLowerCase()));
  const team = visitors.map((row): Sourced<Person> => (row === lead ? { ...row, role: 'lead_inspector' } : row));
  return { rows: [...addressees, ...team, ...signatories], issues };
}

function addresseeRows(document: Document, blocks: Block[]): Sourced<Person>[] {
  const dated = blocks.findLastIndex((block) => block.text.length < 40 && findDates(block.text).length === 1);
  return blocks.slice(dated + 1).flatMap((block, i, lines): Sourced<Person>[] => {
    const person = nameAndPost(block, lines[i + 1]);
    const alone = i === 0 && dated >= 0 ? nameIn(block.text) : null;
    const name = person?.name ?? alone?.name;
    if (!name) return [];
    const printed = person ? { printedRole: person.post } : {};
    const source = nameSource(document, block, 0, block.text.length);
    const row = (role: Role): Sourced<Person> => ({ name, role, ...printed, source, rule: 'people.addressee' });
    return person && isChildrensDirector(person.post)
      ? [row('addressee'), row('director_of_childrens_services')]
      : [row('addressee')];
  });
}

const VISITED =
  /\b(lead )?(?:inspectors?|HMIs?)(?: \(HMI\))?(?:\s+(?:for|on|of|in|at|who|that|to|carrying|carried|conducting|undertaking|visiting|out|this|the|focused|monitoring|visit|inspection))*\s+(?:were|was)\s+|\b(?:carried out|conducted|undertaken|led|completed) by\s+/gi;
/** After a full stop a new sentence starts, unless the stop ends an initial. */
const SENTENCE_END = /(?<!\b\p{Lu})\.(?=\s+\p{Lu}|\s*$)/u;

function visitorRows(document: Document, blocks: Block[]): { rows: Sourced<Person>[]; issues: Issue[] } {
  const found: { rows: Sourced<Person>[]; issues: Issue[] } = { rows: [], issues: [] };
  for (const block of blocks) {
    if (!/inspector|HMI/i.test(block.text)) continue;
    for (const match of block.text.matchAll(VISITED)) {
      const from = match.index + match[0].length;
      const end = SENTENCE_END.exec(block.text.slice(from));
      const to = end ? from + end.index : block.text.length;
      const { rows } = peopleOf(document, block, { from, to }, 'people.visit-sentence', () => ({
        role: match[1] ? 'lead_inspector' : 'inspector',
      }));
      found.rows.push(...rows);
    }
    if (found.rows.length > 0) return found;
  }
  return found;
}

function signatoryRows(document: Document, blocks: Block[]): Sourced<Person>[] {
  const close = blocks.findLastIndex((block) => /^yours (?:sincerely|faithfully|truly)\b/i.test(block.text));
  if (close < 0) return [];
  const end = blocks.findIndex((block, i) => i > close && isImprint(block));
  const lines = blocks.slice(close, end < 0 ? undefined : end);
  return lines.flatMap((block, i): Sourced<Person>[] => {
    const skip = i === 0 ? (/^yours \w+,?\s*/i.exec(block.text)?.[0].length ?? 0) : 0;
    const comma = block.text.indexOf(',', skip + 1);
    const own = nameIn(block.text.slice(skip)) ?? (comma > 0 ? nameIn(block.text.slice(skip, comma)) : null);
    if (!own) return [];
    const next = lines.slice(i + 1).find((line) => line.cell?.column === block.cell?.column);
    const post = next && inspectorateRoles().postWords.test(next.text) ? next.text : null;
    const source = nameSource(document, block, skip, block.text.length);
    const row = (role: Role): Sourced<Person> => ({
      name: own.name,
      role,
      ...(post === null ? {} : { printedRole: post }),
      source,
      rule: 'people.signatory',
    });
    const second = seniorRole(post);
    return second ? [row('signatory'), row(second)] : [row('signatory')];
  });
}

const seniorRole = (post: string | null): Role | null =>
  post === null
    ? null
    : /^regional director\b/i.test(post)
      ? 'regional_director'
      : /^(?:acting )?senior (?:HMI|(?:her|his) majesty)/i.test(post)
        ? 'senior_hmi'
        : null;

const isImprint = (block: Block): boolean =>
  /^(?:the office for standards|any complaints|piccadilly gate|if you would like|©)/i.test(block.text);
