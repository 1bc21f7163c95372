/** Who was there and who was not: labelled lists before the first item, and the items on attendance and apologies. */
import { linesOf, sourceIn } from '../../document/spans.js';
import type { Block } from '../../document/types.js';
import { isPostLine } from '../people/named-line.js';
import type { Attendance, Context, Sourced } from '../types.js';
import { excusedIn } from './apologies.js';
import { type Capacity, type Group, isBareLabel, labelAtStart, labelsWithin } from './attendance-labels.js';
import type { MinuteItem } from './minute-items.js';
import { type ListedName, type NameList, namesOf } from './name-lists.js';
import { type Row, rowsOf } from './rows.js';
import { starMeaning, withoutStar } from './stars.js';

const ON_ATTENDANCE = /\b(?:apolog|attendance|present\b|absen|substitut|membership|roll call)/i;
const PROSE =
  /\b(?:was|were|had|has|have|is|are|declared|welcomed|opened|advised|reported|attended|agreed|noted|resolved|thanked|introduced|left|moved|seconded|gave)\b/i;
const STATUS: [Capacity, RegExp][] = [
  ['present', /^(?:present|attended|yes)$/i],
  ['apologies', /^(?:apolog(?:y|ies)(?: (?:given|received|sent))?)$/i],
  ['absent', /^(?:absent|not present|did not attend)$/i],
  ['in_attendance', /^in attendance$/i],
];
/** Words of a role beside a name that are no reason for staying away. */
const REASON_OR_ROLE = /\b(?:chair|mayor|leader|vice|member|clerk)/i;
/** Blocks at most before the first item of minutes whose items are not recognised. */
const HEAD = 60;

type Attended = Sourced<Attendance>;

interface State {
  group: Group;
  role: string | null;
  /** Whether names were set bold, so that a bold line is none of them. */
  bold: boolean | null;
  /** What a star before a name says, null where stars say nothing. */
  star: Capacity | null;
}

/** In document order, everyone once for a capacity. */
export function attendance(context: Context, items: MinuteItem[]): Sourced<Attendance>[] {
  const found: Attended[] = [];
  const zones = zonesOf(context, items);
  const hasPresent = zones.some((zone) => zone.blocks.some(({ text }) => labelAtStart(text, 0)?.group === 'present'));
  for (const { blocks, title, at } of zones) {
    const label = title === null ? null : labelAtStart(title);
    const state: State = { group: label?.group ?? null, role: null, bold: null, star: starMeaning(blocks) };
    const columns = new Map<number, Group>();
    const rows = rowsOf(blocks);
    for (const [i, row] of rows.entries()) readRow(context, row, i === 0 ? at : 0, state, columns, hasPresent, found);
  }
  return once(found);
}

interface Zone {
  blocks: Block[];
  title: string | null;
  /** Where the text starts in the first block. */
  at: number;
}

/** What stands before the first item, and under each item about attendance. */
function zonesOf({ document }: Context, items: MinuteItem[]): Zone[] {
  const { blocks } = document;
  const [first] = items;
  const zones: Zone[] = [{ blocks: blocks.slice(0, first ? headingIndex(first) : HEAD), title: null, at: 0 }];
  // Notes of some meetings print the agenda over the list.
  const list = blocks.slice(0, HEAD).find(({ index, text }) => index >= zones[0]!.blocks.length && isListLabel(text));
  if (list) {
    const next = items.find(({ from }) => from > list.index);
    zones.push({ blocks: blocks.slice(list.index, next ? headingIndex(next) : list.index + HEAD), title: null, at: 0 });
  }
  for (const [i, item] of items.entries()) {
    if (!ON_ATTENDANCE.test(item.title)) continue;
    const next = items[i + 1];
    zones.push({
      blocks: blocks.slice(item.from, next ? headingIndex(next) : item.from + HEAD),
      title: item.title,
      at: item.at,
    });
  }
  return zones;
}

const isListLabel = (text: string): boolean => {
  const label = labelAtStart(text);
  return label !== null && label.end >= text.length && (label.group === 'present' || label.group === 'open');
};

const headingIndex = ({ from, at }: MinuteItem): number => (at > 0 ? from : from - 1);

function readRow(
  { document }: Context,
  row: Row,
  at: number,
  state: State,
  columns: Map<number, Group>,
  hasPresent: boolean,
  found: Attended[],
): void {
  const put = (block: Block, name: ListedName, capacity: Capacity): void => {
    const role =
      capacity === 'apologies' || capacity === 'absent'
        ? name.role && REASON_OR_ROLE.test(name.role)
          ? name.role
          : null
        : name.role;
    const source = sourceIn(document, block, name.from, name.to);
    found.push({
      name: name.name,
      capacity,
      ...(role === null ? {} : { printedRole: role.trim() }),
      source,
      rule: 'attendance.list',
    });
  };
  if (row.cells.length > 1 && beside(row, state, columns, hasPresent, put)) return;
  for (const cell of row.cells) {
    for (const block of cell) {
      const column = block.cell ? columns.get(block.cell.column) : undefined;
      if (column !== undefined && labelAtStart(block.text) === null) state.group = column;
      const start = block === row.blocks[0] ? at : 0;
      readBlock(block, start, state, hasPresent, put, linesOf(document, block).length);
    }
  }
}

type Put = (block: Block, name: ListedName, capacity: Capacity) => void;

/** Rows of a table of columns: their heads, a name with its post, a name with what became of it. */
function beside(row: Row, state: State, columns: Map<number, Group>, hasPresent: boolean, put: Put): boolean {
  const firsts = row.cells.map(([block]) => block!);
  const labels = firsts.map((block) => labelAtStart(block.text));
  if (labels.every((label, i) => label !== null && label.end >= firsts[i]!.text.length)) {
    columns.clear();
    for (const [i, label] of labels.entries()) columns.set(firsts[i]!.cell!.column, label!.group);
    return true;
  }
  if (row.blocks.length !== row.cells.length) return false;
  const named = firsts.map((block) => ({ block, list: namesOf(block.text) }));
  const people = named.filter(({ list }) => list.clean && list.names.length === 1);
  const status = firsts.flatMap(({ text }) => STATUS.find(([, pattern]) => pattern.test(text.trim()))?.[0] ?? []);
  const [person] = people;
  if (!person || people.length > 1) return false;
  const [name] = person.list.names as [ListedName];
  if (status.length === 1) {
    put(person.block, name, status[0]!);
    return true;
  }
  const other = firsts.find((block) => block !== person.block);
  const group = capacityOf(state.group, name, hasPresent);
  if (
    group === null ||
    columns.size > 0 ||
    !other ||
    firsts.length !== 2 ||
    labelAtStart(other.text) ||
    !isPostLine(other.text) ||
    other.text.length > 120
  )
    return false;
  put(person.block, { ...name, role: name.role ?? other.text.trim() }, group);
  return true;
}

function readBlock(block: Block, start: number, state: State, hasPresent: boolean, put: Put, lines: number): void {
  const { text } = block;
  const opening = labelAtStart(text, start)?.end ?? start;
  const cuts = [start, ...labelsWithin(text).filter((cut) => cut > start && cut >= opening)];
  for (const [i, from] of cuts.entries()) {
    const to = cuts[i + 1] ?? text.length;
    const label = labelAtStart(text.slice(0, to), from);
    const excused = excusedIn(text.slice(0, to), from);
    if (excused.length > 0) {
      for (const { name, capacity } of excused) put(block, name, capacity);
      if (!label) return;
      state.group = label.group;
      continue;
    }
    if (label) {
      const goesOn = isBareLabel(text.slice(from)) && state.group !== null && (block.cell?.column ?? 0) > 0;
      if (!goesOn) state.group = label.group;
      state.role = label.role;
      state.bold = null;
      if (label.end >= to) continue;
    } else if (state.group === null) continue;
    const start = label?.end ?? Math.max(from, block.marker === '•' ? block.bodyStart : from);
    const begin = withoutStar(text, start);
    const starred = begin > start || block.marker === '*';
    if (state.star !== null && label === null && state.group === 'present' && starred !== (state.star === 'present'))
      continue;
    const list = upToProse(text, begin, to);
    const isList = label !== null || (list.clean && list.names.length > 0 && (state.bold ?? block.bold) === block.bold);
    if (!isList) {
      if (list.names.length === 0 || PROSE.test(text) || lines < 2) state.group = null;
      continue;
    }
    if (list.names.length > 0) state.bold = block.bold;
    for (const name of list.names) {
      const capacity = capacityOf(state.group, name, hasPresent);
      if (capacity) put(block, { ...name, role: name.role ?? state.role }, capacity);
    }
    state.role = null;
  }
}

/** Behind a label, names up to the first sentence that says something else. */
function upToProse(text: string, from: number, to: number): NameList {
  const prose = /(?<=[\p{Ll})]{2})\.\s+(?=\p{Lu})[^.]*/u.exec(text.slice(from, to));
  const end = prose && PROSE.test(prose[0]) ? from + prose.index : to;
  const own = namesOf(text, from, end);
  return PROSE.test(text.slice(from, end)) ? { names: [], clean: false } : own;
}

/** Under "Attendance", and under "In attendance" where nobody else is called present, councillors are members. */
function capacityOf(group: Group, { councillor }: ListedName, hasPresent: boolean): Capacity | null {
  if (group === 'open') return 'present';
  return group === 'in_attendance' && councillor && !hasPresent ? 'present' : group;
}

function once(rows: Attended[]): Attended[] {
  const seen = new Set<string>();
  const present = new Set(
    rows.flatMap(({ name, capacity, printedRole }) =>
      capacity === 'present' && !/substitut/i.test(printedRole ?? '') ? [surname(name)] : [],
    ),
  );
  const excused = new Set(
    rows.flatMap(({ name, capacity }) => (capacity === 'apologies' && name.includes(' ') ? [surname(name)] : [])),
  );
  return rows.filter(({ name, capacity, printedRole }) => {
    const key = `${capacity} ${name.toLowerCase()}`;
    // A list at the head names whom a minute calls by the surname alone.
    if (capacity === 'apologies' && !name.includes(' ') && excused.has(surname(name))) return false;
    // Whom a sentence calls a substitute most often stands in the list as well.
    if (
      capacity === 'present' &&
      /\bsubstitut|deputis/i.test(printedRole ?? '') &&
      !name.includes(' ') &&
      present.has(surname(name))
    )
      return false;
    return !seen.has(key) && seen.add(key);
  });
}

const surname = (name: string): string => name.split(' ').at(-1)!.toLowerCase();
