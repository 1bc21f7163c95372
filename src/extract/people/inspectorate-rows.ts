/** Rows of people from the names of a block. */
import { splitSentences } from '../../document/sentences.js';
import type { Block, Document } from '../../document/types.js';
import type { TextSpan } from '../../sections/head-block.js';
import type { Issue, Person, Role, Source, Sourced } from '../types.js';
import { type NameList, namesIn, type PrintedName } from './names.js';
import { personSource } from './person-source.js';

/** A line or cell is quoted whole; of a longer text, the sentences that hold the name. */
const WHOLE = 300;

export interface RoleOf {
  role: Role;
  inspectorate?: string;
}

export interface NamesAt {
  block: Block;
  from: number;
  to: number;
  /** The label that the names follow, where it stands in a block of its own. */
  label?: TextSpan | null;
  /** The post of a name that stands alone, on the line below. */
  below?: TextSpan | null;
  /** Whether each person is quoted with the own post only, several standing in one block. */
  apart?: boolean;
}

/** Where a name was read: its whole line or cell, or in a long text the sentences from its start to its end. */
export function nameSpan(block: Block, from: number, to: number): TextSpan {
  if (block.text.length <= WHOLE && block.parts.length === 1) return { block, from: 0, to: block.text.length };
  const sentences = splitSentences(block.text);
  const [first, last] = [
    sentences.findLast((sentence) => sentence.from <= from),
    sentences.find((sentence) => sentence.to >= to),
  ];
  return { block, from: first?.from ?? from, to: last?.to ?? to };
}

/** A row for each name of `block.text.slice(from, to)`, with an issue for each piece that is none. */
export function peopleOf(
  document: Document,
  { block, from, to, label, below, apart }: NamesAt,
  rule: string,
  roleOf: (name: PrintedName, index: number) => RoleOf,
): { rows: Sourced<Person>[]; issues: Issue[] } {
  const list: NameList = namesIn(block.text.slice(from, to));
  const single = apart && list.names.length > 1;
  const source = (start: number, end: number): Source =>
    personSource(document, [
      ...(label ? [label] : []),
      single ? { block, from: from + start, to: from + end } : nameSpan(block, from + start, from + end),
      ...(below ? [below] : []),
    ]);
  const postBelow = below && list.names.length === 1 ? below.block.text.slice(below.from, below.to).trim() : null;
  return {
    rows: list.names.map((name, i) => {
      const post = name.post ?? postBelow;
      return {
        name: name.name,
        ...roleOf(name, i),
        ...(post === null ? {} : { printedRole: post }),
        source: source(name.start, name.end),
        rule,
      };
    }),
    issues: list.unknown.map((piece) => ({
      code: 'people.not_a_name',
      message: `"${piece.text}" stands where a name should, but is none that is known.`,
      source: source(piece.from, piece.to),
    })),
  };
}
