/** Rows of people from the names of a block. */
import { sourceIn } from '../../document/spans.js';
import type { Block, Document } from '../../document/types.js';
import type { Issue, Person, Role, Source, Sourced } from '../types.js';
import { type NameList, namesIn, type PrintedName } from './names.js';

/** A line or cell is quoted whole; of a longer text, only the name. */
const WHOLE = 300;

export interface RoleOf {
  role: Role;
  inspectorate?: string;
}

/** Where a name was read: its whole line or cell, or the name alone in a long text. */
export function nameSource(document: Document, block: Block, from: number, to: number): Source {
  return block.text.length <= WHOLE && block.parts.length === 1
    ? sourceIn(document, block)
    : sourceIn(document, block, from, to);
}

/** A row for each name of `block.text.slice(from, to)`, with an issue for each piece that is none. */
export function peopleOf(
  document: Document,
  block: Block,
  range: { from: number; to: number },
  rule: string,
  roleOf: (name: PrintedName, index: number) => RoleOf,
): { rows: Sourced<Person>[]; issues: Issue[] } {
  const list: NameList = namesIn(block.text.slice(range.from, range.to));
  const source = (from: number, to: number) => nameSource(document, block, range.from + from, range.from + to);
  return {
    rows: list.names.map((name, i) => ({
      name: name.name,
      ...roleOf(name, i),
      ...(name.post === null ? {} : { printedRole: name.post }),
      source: source(name.from, name.to),
      rule,
    })),
    issues: list.unknown.map((piece) => ({
      code: 'people.not_a_name',
      message: `"${piece.text}" stands where a name should, but is none that is known.`,
      source: source(piece.from, piece.to),
    })),
  };
}
