/** People whom a council paper names in its head, its contact block and its implications. */
import { opensAttachment } from '../../classify/council.js';
import type { Block, Document } from '../../document/types.js';
import { type HeadBlock, labelAt, readHeadBlock, type TextSpan, textOf } from '../../sections/head-block.js';
import { type Paper, papersIn } from '../../sections/papers.js';
import type { Context, Extraction, Person, Role, Sourced } from '../types.js';
import { type ContactLine, contactLines } from './contacts.js';
import { type NamedPerson, peopleIn } from './council-names.js';
import { startsWithFirstName } from './first-names.js';
import { otherLetterPeople } from './inspectorate-letter.js';
import { inspectorateRoles } from './inspectorate-roles.js';
import { personSource } from './person-source.js';
import { personLines } from './printed-lines.js';
import { signatureLines } from './signatures.js';
import { verifierLines } from './verifiers.js';

const CONTACT_ROLES: Record<'author' | 'director' | 'presenter', Role> = {
  author: 'report_author',
  director: 'accountable_director',
  presenter: 'presenter',
};
const CHILDRENS_DIRECTOR =
  /\bdirector\b[\s,:–-]*(?:(?:of|for)\s+)?(?:education and\s+)?children(?:['’]?s)?(?:['’])?(?:\s+(?:services|and\b|&)|,?\s+young people|,?\s+famil)/i;
const NOT_CHIEF = /\b(?:assistant|deputy|associate|divisional|area|operational)\b/i;
/** Where on a page the title of something attached stands. */
const FIRST_LINES = 4;
const HOLDS_PAPER: ReadonlySet<string> = new Set(['council_report', 'reports_pack', 'action_plan']);

/** Who submits, wrote, presents and answers for a paper, and who verified its implications; to and from whom a letter is; nobody in other papers. */
export function councilPeople({ document, classification }: Context): Extraction<Person> {
  const { documentType } = classification;
  if (classification.rule === 'council.letter') return otherLetterPeople(document);
  // A form on which a decision is recorded names its author, and others as those who took it.
  if (classification.rule === 'council.record-of-decision') {
    const named = contacts(document, document.blocks).filter(({ role }) => role === 'report_author');
    return { rows: unique(named), issues: [] };
  }
  if (!HOLDS_PAPER.has(documentType)) return { rows: [], issues: [] };
  const papers =
    documentType === 'reports_pack'
      ? papersIn(document)
      : [{ head: readHeadBlock(document), to: document.blocks.length }];
  return { rows: papers.flatMap((paper) => peopleOf(document, paper)), issues: [] };
}

function peopleOf(document: Document, { head, to }: Paper): Sourced<Person>[] {
  const blocks = document.blocks.slice(head.from, to);
  const own = contacts(document, blocks.slice(0, attachmentAt(blocks)));
  const named = own.length > 0 ? own : contacts(document, blocks);
  const verified = verifiers(document, blocks);
  const from = submitters(document, head);
  const wrote = named.some(({ role }) => role === 'report_author')
    ? []
    : signatories(document, blocks).filter(
        (row) => !verified.some(({ name }) => name === row.name) && !from.some((other) => place(other) === place(row)),
      );
  const rows = [...from, ...named, ...wrote, ...verified];
  return unique(rows.sort((a, b) => place(a) - place(b)));
}

/** Where an assessment or a record of decision follows a paper, which name people of their own. */
function attachmentAt(blocks: Block[]): number {
  let [page, line] = [blocks[0]?.parts[0]?.page, 0];
  const at = blocks.findIndex((block) => {
    const own = block.parts[0]?.page;
    if (own !== page) [page, line] = [own, 0];
    else line += 1;
    return own !== blocks[0]?.parts[0]?.page && line < FIRST_LINES && opensAttachment(block);
  });
  return at < 0 ? blocks.length : at;
}

const place = ({ source }: Sourced<Person>): number => source.pageIndex * 1e6 + source.start;

interface Place {
  /** The line that names the person. */
  line: TextSpan;
  /** The label that the line follows, and the post on the line below. */
  label?: TextSpan | null;
  below?: TextSpan | null;
}

function personRow(document: Document, place: Place, person: NamedPerson, role: Role, rule: string): Sourced<Person> {
  const { line, label, below } = place;
  const own = { block: line.block, from: line.from + person.whole.from, to: line.from + person.whole.to };
  const post = person.post ?? (below ? textOf(below).trim() : null);
  return {
    name: person.name,
    role,
    ...(post ? { printedRole: post } : {}),
    source: personSource(document, [...(label ? [label] : []), own, ...(below ? [below] : [])]),
    rule: `people.${rule}`,
  };
}

/** A row for the role, and one more where the post is the director of children's services. */
function rowsFor(document: Document, place: Place, person: NamedPerson, role: Role, rule: string): Sourced<Person>[] {
  const row = personRow(document, place, person, role, rule);
  const post = row.printedRole ?? '';
  const chief = CHILDRENS_DIRECTOR.test(post) && !NOT_CHIEF.test(post);
  return chief ? [row, personRow(document, place, person, 'director_of_childrens_services', 'post')] : [row];
}

/** Who a paper is from, and the person whom it is to, where one member takes the decision. */
function submitters(document: Document, { entries }: HeadBlock): Sourced<Person>[] {
  return entries.flatMap(({ field, values }) => {
    if (field === 'reportOf') {
      return [...values, ...linesBelow(document, values.at(-1))]
        .flatMap((value) => personLines(document, value))
        .flatMap((line) =>
          peopleIn(textOf(line), true).flatMap((person, i) =>
            rowsFor(document, { line, label: i === 0 ? labelBefore(line) : null }, person, 'report_of', 'report-of'),
          ),
        );
    }
    const [line] = field === 'body' ? values : [];
    const [person] = line ? peopleIn(textOf(line)) : [];
    return line && person?.post && inspectorateRoles().postWords.test(person.post)
      ? [personRow(document, { line, label: labelBefore(line) }, person, 'addressee', 'decision-maker')]
      : [];
  });
}

/** Lines that go on with a list of submitters, each a name and a post, where nothing but their order says so. */
function linesBelow(document: Document, last: TextSpan | undefined): TextSpan[] {
  const lines: TextSpan[] = [];
  if (!last || last.block.cell || !(opensWithOfficer(textOf(last)) || TEAM.test(textOf(last)))) return lines;
  for (const block of document.blocks.slice(last.block.index + 1)) {
    if (block.kind !== 'paragraph' || labelAt(block.text) || !opensWithOfficer(block.text)) break;
    lines.push({ block, from: 0, to: block.text.length });
  }
  return lines;
}

function opensWithOfficer(text: string): boolean {
  const [person] = peopleIn(text);
  const post = person?.post ?? '';
  return person?.start === 0 && (inspectorateRoles().postWords.test(post) || /\bportfolio holder\b/i.test(post));
}

/** "Report of Corporate Management Team" over the names of those who submit it. */
const TEAM = /\bteam$/i;

const LONGEST_LABEL = 60;

/** The label in front of a value in the same block. */
const labelBefore = ({ block, from }: TextSpan): TextSpan | null =>
  from > 0 && from < LONGEST_LABEL ? { block, from: 0, to: from } : null;

/** A line under a name is its post, unless it prints a name with a post of its own. */
function contacts(document: Document, blocks: Block[]): Sourced<Person>[] {
  const lines = contactLines(blocks);
  return lines.flatMap((line, at) => {
    const people = peopleIn(textOf(line), line.labelled && !line.goesOn).filter(
      (person) =>
        !line.goesOn || person.post !== null || (line.labelled && isNameBelow(lines[at - 1], line, person, blocks)),
    );
    const next = lines[at + 1];
    const below = people.length === 1 && people[0]?.post === null && next && isPostBelow(next) ? next : null;
    const rule = line.labelled ? `contact-${line.field}` : 'contact-details';
    return people.flatMap((person, i) =>
      rowsFor(document, { line, label: i === 0 ? line.label : null, below }, person, CONTACT_ROLES[line.field], rule),
    );
  });
}

/** A name alone in its line, below another behind a label: its first name is known, or its address follows. */
function isNameBelow(
  before: ContactLine | undefined,
  line: ContactLine,
  person: NamedPerson,
  blocks: Block[],
): boolean {
  const [first] = before ? peopleIn(textOf(before), true) : [];
  if (before?.label == null || first?.post !== null) return false;
  const alone = [
    { text: textOf(before), to: first.to, start: first.start },
    { text: textOf(line), to: person.to, start: person.start },
  ].every(({ text, start, to }) => start === 0 && to === text.trimEnd().length);
  return alone && (startsWithFirstName(person.name) || addressFollows(person.name, line.block, blocks));
}

/** Whether an address that holds somebody's surname stands among the next lines. */
function addressFollows(name: string, { index }: Block, blocks: Block[]): boolean {
  const surname = name.split(/\s+/).at(-1)?.toLowerCase() ?? '';
  return blocks.some((block) => {
    const near = block.index > index && block.index <= index + LINES_TO_ADDRESS;
    return near && [...block.text.matchAll(/(\S+)@/g)].some(([, own]) => own?.toLowerCase().includes(surname));
  });
}

const LINES_TO_ADDRESS = 4;

const isPostBelow = (line: ContactLine): boolean =>
  line.goesOn &&
  !/^\W*(?:signed|dated?)\b/i.test(textOf(line)) &&
  inspectorateRoles().postWords.test(textOf(line)) &&
  peopleIn(textOf(line)).length === 0;

/** A name at the end with no label is the author's, where no label names one. */
function signatories(document: Document, blocks: Block[]): Sourced<Person>[] {
  return signatureLines(blocks).flatMap((line) => {
    const [person] = peopleIn(textOf(line));
    return person ? rowsFor(document, { line, below: line.below }, person, 'report_author', 'signature') : [];
  });
}

function verifiers(document: Document, blocks: Block[]): Sourced<Person>[] {
  return verifierLines(blocks).flatMap((line) =>
    peopleIn(textOf(line)).map((person, i) => ({
      ...personRow(
        document,
        { line, label: i === 0 ? labelBefore(line) : null },
        person,
        'implications_verifier',
        'verified-by',
      ),
      area: line.area,
    })),
  );
}

/** Each person once a role and area, at the first place. */
function unique(rows: Sourced<Person>[]): Sourced<Person>[] {
  const seen = new Set<string>();
  return rows.filter(({ name, role, area }) => {
    const key = `${name.toLowerCase().replace(/[^\p{L}]/gu, '')}|${role}|${area ?? ''}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
