/** People of an inspectorate's letter: whom it is to, who visited, who signs. */
import type { Block, Document } from '../../document/types.js';
import { findDates } from '../dates/grammar.js';
import type { Extraction, Issue, Person, Role, Sourced } from '../types.js';
import { isChildrensDirector, namesAndPost } from './inspectorate-area.js';
import { inspectorateRoles } from './inspectorate-roles.js';
import { nameSource, peopleOf } from './inspectorate-rows.js';
import { nameIn } from './names.js';

/** How many blocks after the greeting may name the inspectors. */
const OPENING = 14;

export function letterPeople(document: Document): Extraction<Person> {
  const blocks = document.blocks.filter((block) => block.artifact === null);
  const greeting = blocks.findIndex((block) => /^dear\b/i.test(block.text));
  const addressees = greeting < 0 ? [] : addresseeRows(document, blocks.slice(0, greeting), blocks[greeting]!.text);
  const { rows: visitors, issues } = visitorRows(document, blocks.slice(greeting + 1, greeting + 1 + OPENING));
  const signatories = signatoryRows(document, blocks, visitors);
  const signing = new Set(signatories.map(({ name }) => name.toLowerCase()));
  const lead =
    visitors.find(({ role }) => role === 'lead_inspector') ??
    visitors.find(({ name }) => signing.has(name.toLowerCase()));
  const team = visitors.map((row): Sourced<Person> => (row === lead ? { ...row, role: 'lead_inspector' } : row));
  return { rows: [...addressees, ...team, ...signatories], issues };
}

function addresseeRows(document: Document, blocks: Block[], greeting: string): Sourced<Person>[] {
  const dated = blocks.findLastIndex((block) => block.text.length < 40 && findDates(block.text).length === 1);
  const lines = blocks.slice(dated + 1).flatMap((block) => printedPeople(block.text).map((text) => ({ text, block })));
  return lines.flatMap(({ text, block }, i): Sourced<Person>[] => {
    const person = namesAndPost(text, lines[i + 1]?.text);
    const alone = (i === 0 && dated >= 0) || isGreeted(text, greeting) ? nameIn(text) : null;
    const names = person?.names ?? (alone ? [alone.name] : []);
    const printed = person ? { printedRole: person.post } : {};
    const source = nameSource(document, block, 0, block.text.length);
    const roles: Role[] =
      person && isChildrensDirector(person.post) ? ['addressee', 'director_of_childrens_services'] : ['addressee'];
    return names.flatMap((name) => roles.map((role) => ({ name, role, ...printed, source, rule: 'people.addressee' })));
  });
}

/** Whether the greeting ("Dear Martin", "Dear Ms Gray") has a word of a line that is a name. */
const isGreeted = (line: string, greeting: string): boolean =>
  line.length < 60 && line.split(' ').some((word) => word.length > 2 && greeting.split(/[\s,]+/).includes(word));

/** A block of several addressees, cut before each title ("… CCG Mr A B, Chief Constable"). */
const printedPeople = (text: string): string[] =>
  text
    .replace(/^(?:to|fao|for the attention of):?\s+/i, '')
    .split(/(?<=\S)\s+(?=(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Professor)\s+\p{Lu})/u);

const VISITED =
  /\b(lead )?(?:inspectors?|HMIs?)(?: \(HMI\))?(?:\s+\p{Ll}+){0,6}\s+(?:were|was):?\s+|\b(?:carried out|conducted|undertaken|led|completed) by:?\s+|\bteam (?:comprised|consisted of|included|was|were):?\s+/giu;
/** "Her Majesty's Inspectors A B and C D carried out this visit", looked for only where nothing else names them. */
const INSPECTORS_FIRST = /\b(?:her|his) majesty[’']s inspectors?(?: \(HMI\))?[,:]?\s+(?=\p{L})/giu;
const VERB = /\s(?:carried|undertook|visited|conducted|led|completed|looked|were|was)\b/;
/** After a full stop a new sentence starts, unless the stop ends an initial. */
const SENTENCE_END = /(?<!\b\p{Lu})\.(?=\s+\p{Lu}|\s*$)/u;

function visitorRows(document: Document, blocks: Block[]): { rows: Sourced<Person>[]; issues: Issue[] } {
  const named = blocks.filter((block) => /inspector|HMI/i.test(block.text));
  for (const pattern of [VISITED, INSPECTORS_FIRST]) {
    for (const block of named) {
      const rows = [...block.text.matchAll(pattern)].flatMap((match) => {
        const from = match.index + match[0].length;
        const end = SENTENCE_END.exec(block.text.slice(from)) ?? { index: block.text.length - from };
        const sentence = block.text.slice(from, from + end.index);
        const verb = pattern === INSPECTORS_FIRST ? VERB.exec(sentence) : null;
        return peopleOf(
          document,
          block,
          { from, to: from + (verb?.index ?? end.index) },
          'people.visit-sentence',
          ({ post }) => ({
            role: match[1] || /\blead\b/i.test(post ?? '') ? 'lead_inspector' : 'inspector',
          }),
        ).rows;
      });
      if (rows.length > 0) return { rows, issues: [] };
    }
  }
  return { rows: [], issues: [] };
}

const CLOSE = /^(?:yours? (?:sincerely|faithfully|truly)|kind regards)\b[,.]?\s*/i;
/** How many of the last blocks may hold the signature of a letter without a close. */
const ENDING = 5;

function signatoryRows(document: Document, blocks: Block[], visitors: Sourced<Person>[]): Sourced<Person>[] {
  const close = blocks.findLastIndex((block) => CLOSE.test(block.text));
  const end = blocks.findIndex((block, i) => i > close && isImprint(block));
  const visited = new Set(visitors.map(({ name }) => name));
  const lines =
    close >= 0
      ? blocks.slice(close, end > close ? end : undefined)
      : blocks
          .slice(-ENDING)
          .filter((block, i, last) => visited.has(block.text) || (i > 0 && visited.has(last[i - 1]!.text)));
  return lines.flatMap((block, i): Sourced<Person>[] => {
    const skip = i === 0 ? (CLOSE.exec(block.text)?.[0].length ?? 0) : 0;
    const comma = block.text.indexOf(',', skip + 1);
    const own = nameIn(block.text.slice(skip)) ?? (comma > 0 ? nameIn(block.text.slice(skip, comma)) : null);
    if (!own) return [];
    const next = lines.slice(i + 1).find((line) => line.cell?.column === block.cell?.column);
    const beside = block.text.slice(skip + own.to).replace(/^[\s,–-]+/, '');
    const post = [beside, next?.text ?? ''].find((words) => inspectorateRoles().postWords.test(words)) ?? null;
    const source = nameSource(document, block, skip, block.text.length);
    const row = (role: Role): Sourced<Person> => ({
      name: own.name,
      role,
      ...(post === null ? {} : { printedRole: post }),
      source,
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
