/** Blocks whose numbers are never measured values: about the inspection itself, addresses, notes, footnotes. */
import type { Block, Document } from '../../document/types.js';
import type { Section } from '../../sections/types.js';
import { ECONOMY_SECTION } from './economy.js';
import { DRAFT_HEADING } from './plans.js';

const SKIPPED =
  /^(?:information about (?:this|the) inspection|about (?:this|the) inspection|(?:the )?inspection team|what the inspection judgements mean|(?:local authority|provider|local area partnership|inspection) details|local area (?:and partnership )?details|(?:annex|appendix) .{0,4}what the inspection|contents|background (?:papers|documents)|contact details|glossary|how (?:we|ofsted) inspect.*)$/i;
const FIGURES =
  /^(?:information about (?:this|the) (?:local authority|area)|children living in th|child protection in th|children looked after in th|other (?:ofsted inspections|information about))/i;

/** Indexes of blocks under headings that have no figures of the authority. */
export function skippedBlocks(sections: Section[]): Set<number> {
  return blocksUnder(sections, SKIPPED);
}

/** Indexes of blocks under headings of the national economy: of their numbers only money is a value. */
export function economyBlocks(sections: Section[]): Set<number> {
  return blocksUnder(sections, ECONOMY_SECTION);
}

/** Indexes of blocks of the sections that hold nothing but figures about an area. */
export function figureBlocks(sections: Section[]): Set<number> {
  return blocksUnder(sections, FIGURES);
}

/** Indexes of blocks under headings of a draft budget: the amounts that items of lists begin with there are planned. */
export function plannedBlocks(sections: Section[]): Set<number> {
  return blocksUnder(sections, DRAFT_HEADING);
}

function blocksUnder(sections: Section[], heading: RegExp): Set<number> {
  const blocks = new Set<number>();
  for (const section of sections) {
    if (!heading.test(section.heading)) continue;
    const end = sections.find((next) => next.index > section.index && next.level <= section.level)?.from ?? section.to;
    for (let i = section.from; i < Math.min(end, section.to); i++) blocks.add(i);
  }
  return blocks;
}

/** The type size that most of a document's words have; null in formats without layout. */
export function bodySize(document: Document): number | null {
  const lengths = new Map<number, number>();
  for (const { size, text, artifact } of document.blocks) {
    if (size !== null && !artifact) lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** A note under the line: smaller type, and its mark in front unless it stands among figures, where all small type is notes. */
export const isFootnote = (block: Block, size: number | null, figures: boolean): boolean =>
  size !== null &&
  block.size !== null &&
  block.size < size - 0.9 &&
  (figures || /^(?:\d{1,2}|\*)$/.test(block.marker ?? ''));
