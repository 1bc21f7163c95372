/** Who verified a paper's implications, with the area that the line or the heading above it names. */
import type { Block } from '../../document/types.js';
import { paperLabels } from '../../reference/paper-labels.js';
import { labelAt, type TextSpan } from '../../sections/head-block.js';
import type { Person } from '../types.js';

export interface VerifierLine extends TextSpan {
  area: NonNullable<Person['area']>;
}

const TRIGGER =
  /(?:verified|completed|supplied|provided|confirmed|approved|reviewed|authorised|cleared|signed off|implications|written|clearance) by|consulted|clearance/i;
const MAX_LABEL_LINE = 170;
const HEADING = 140;

/** Lines that say who verified the implications, label left out; the line below a label that stands alone. */
export function verifierLines(blocks: Block[]): VerifierLine[] {
  const lines: VerifierLine[] = [];
  for (const [i, block] of blocks.entries()) {
    if (block.text.length > MAX_LABEL_LINE || !TRIGGER.test(block.text)) continue;
    const label = labelAt(block.text, block.bodyStart);
    if (label?.field !== 'verifier') continue;
    const next = blocks[i + 1];
    const area = areaOf(block.text.slice(0, label.end)) ?? headingArea(blocks, i);
    if (label.end < block.text.length) lines.push({ block, from: label.end, to: nameEnd(block.text, label.end), area });
    else if (next) lines.push({ block: next, from: 0, to: nameEnd(next.text, 0), area });
  }
  return lines;
}

/** Where the day follows on which somebody was asked. */
function nameEnd(text: string, from: number): number {
  const date = /\s+\(?date\b|\s+on\s+\d/i.exec(text.slice(from));
  return date ? from + date.index : text.length;
}

function areaOf(text: string): 'financial' | 'legal' | 'diversity' | null {
  return paperLabels().verifierAreas.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** The area that the nearest heading above names; `other` for one that names none of the usual areas. */
function headingArea(blocks: Block[], at: number): NonNullable<Person['area']> {
  for (let i = at - 1; i >= Math.max(0, at - 12); i--) {
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
  return 'other';
}
