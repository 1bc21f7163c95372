/** Who signs a paper at its end with no label: a name, and below it a post, a telephone number or an address. */
import type { Block } from '../../document/types.js';
import { labelAt, type TextSpan } from '../../sections/head-block.js';
import { type NamedPerson, peopleIn } from './council-names.js';
import { startsWithFirstName } from './first-names.js';

const MAX_LINE = 110;
/** Lines below a name that are looked at for ways to reach it. */
const LINES_BELOW = 5;
/** Blocks before a paper's end, or before what is attached to it, where a name with no telephone or address counts. */
const END = 12;
const REACH = /\S+@\S+\.\S+|(?:^|[\s:.(])\+?\d[\d\s()]{6,}\d\b/;
const ADDRESS = /([\w.'-]+)@/;
const POST =
  /\b(?:director|head|manager|officer|adviser|advisor|lead|treasurer|chief|solicitor|accountant|auditor|clerk|strategist|analyst|commissioner|co-?ordinator|secretary|consultant)\b/i;
const COUNCILLOR =
  /\b(?:cllr|councillor|cabinet member|executive member|portfolio holder|leader|chair(?:man|person)?)\b/i;
const CLOSE = /^(?:background (?:papers|documents)|appendi(?:x|ces)|annex(?:es)?|list of appendices)\b/i;

export interface SignatureLine extends TextSpan {
  /** The line below that is the post of a name that stands alone. */
  below: TextSpan | null;
}

/** The names of the first such lines that stand together, officers only. */
export function signatureLines(blocks: Block[]): SignatureLine[] {
  const lines = blocks.filter(({ artifact }) => artifact === null);
  const signed: { at: number; line: SignatureLine }[] = [];
  for (const [i, block] of lines.entries()) {
    const last = signed.at(-1);
    if (last && i > last.at + END) break;
    if (block.kind !== 'paragraph' || block.text.length > MAX_LINE || labelAt(block.text)) continue;
    const people = peopleIn(block.text);
    const [person] = people;
    if (!person || people.length > 1 || person.from > 0) continue;
    const below = lines.slice(i + 1, i + 1 + LINES_BELOW);
    if (!signs(person, below, endsPaper(lines, i))) continue;
    const post = person.post === null ? postBelow(below[0]) : '';
    const span = post && below[0] ? { block: below[0], from: 0, to: post.length } : null;
    signed.push({ at: i, line: { block, from: 0, to: block.text.length, below: span } });
  }
  return signed.map(({ line }) => line);
}

/** The line below a name where it is short enough for a post; empty otherwise. */
const postBelow = (block: Block | undefined): string =>
  block && block.text.length < MAX_LINE && POST.test(block.text) && !/[.:;]$/.test(block.text) ? block.text : '';

function signs(person: NamedPerson, below: Block[], atEnd: boolean): boolean {
  const next = below[0]?.text ?? '';
  const post = person.post ?? (next.length < MAX_LINE && !/[.:;]$/.test(next) ? next : '');
  if (COUNCILLOR.test(post)) return false;
  const upTo = below.findIndex((block) => block.text.length > MAX_LINE);
  const near = below
    .slice(0, upTo < 0 ? below.length : upTo)
    .map(({ text }) => text)
    .join('\n');
  if (ownAddress(person.name, near)) return true;
  return (POST.test(post) ? REACH.test(near) || atEnd : REACH.test(next)) && startsWithFirstName(person.name);
}

/** Whether an address below a name holds its surname ("ann.lee@…"). */
function ownAddress(name: string, near: string): boolean {
  const surname = name.split(/\s+/).at(-1)?.toLowerCase() ?? '';
  return ADDRESS.exec(near)?.[1]?.toLowerCase().includes(surname) ?? false;
}

/** Whether a paper, or what stands before its appendices, ends near a line. */
function endsPaper(lines: Block[], at: number): boolean {
  const rest = lines.slice(at + 1, at + 1 + END);
  return rest.length < END || rest.some(({ text }) => CLOSE.test(text));
}
