/** Printed numbers before headings: "3", "3.4", "5b |", "(a)". */
import type { Block } from '../document/types.js';

export interface Numbered {
  /** Without brackets and end stop; null without a number. */
  number: string | null;
  /** The words after it. */
  text: string;
}

const barred = /^(\d{1,2}[a-z]?(?:\.\d{1,2})*)\s*\|\s*/;
/** Minutes are numbered through the year: "CYP 44/23", "12/2024". */
const ofYear = /^([A-Z]{2,6}[ /]?\d{1,3}[/-](?:20)?\d{2}|\d{1,3}\/(?:20)?[12]\d)[.:]?\s+(?=\p{Lu}[\p{Ll}\p{Lu}])/u;
const lettered = /^(\d{1,2}[a-z])[.)]?\s+(?=\p{Lu})/u;

/** Parts a block's printed number from its words; a bullet is no number. */
export function withoutNumber(block: Block): Numbered {
  const special = barred.exec(block.text) ?? ofYear.exec(block.text) ?? lettered.exec(block.text);
  if (special) return { number: special[1]!, text: block.text.slice(special[0].length) };
  if (block.marker === null || block.marker === '•') return { number: null, text: block.text };
  return { number: block.marker.replace(/^\(|[.)]+$/g, ''), text: block.text.slice(block.bodyStart) };
}

/** How many levels a number has ("3" and "3.0" are 1, "3.4" and "3b" are 2); null for a letter or Roman numeral alone. */
export function numberDepth(number: string): number | null {
  const match = /^\d+((?:\.\d+)*?)(?:\.0)?([a-z]?)$/.exec(number);
  if (!match) return null;
  return 1 + match[1]!.split('.').length - 1 + (match[2] === '' ? 0 : 1);
}
