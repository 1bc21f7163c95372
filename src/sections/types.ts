import type { Source } from '../extract/types.js';

/** A heading and the blocks under it, its sub-sections' included. */
export interface Section {
  /** Its place in the list, which is in document order. */
  index: number;
  /** 1 for the outermost. */
  level: number;
  /** As printed, without number and end colon. */
  heading: string;
  /** Printed number ("3", "3.4"), null without. */
  number: string | null;
  /** 1-based page; null in a format without pages. */
  page: number | null;
  /** Index of the section it stands in, null at the top. */
  parent: number | null;
  /** Blocks of its own and of its sub-sections: `document.blocks.slice(from, to)`; `from` is the first after the heading. */
  from: number;
  to: number;
  source: Source;
}
