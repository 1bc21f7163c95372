/** Blocks on their way: what the layout and tag stages agree on before page text is composed. */
import type { PlacedLine } from './lines.js';
import type { Artifact, CellPlace } from './types.js';

export interface DraftBlock {
  lines: PlacedLine[];
  artifact: Artifact | null;
  cell: CellPlace | null;
  /** 1 to 6 from a heading tag. */
  headingTag: number | null;
  /** Whether a tag says that it is a list item, and how deep. */
  listDepth: number | null;
  gapAbove: number | null;
  /** Footnotes are no neighbours when a paragraph goes on over a page break. */
  footnote: boolean;
}

export interface DraftPage {
  number: number;
  width: number;
  height: number;
  tagged: boolean;
  blocks: DraftBlock[];
}

export const draft = (lines: PlacedLine[], rest: Partial<DraftBlock> = {}): DraftBlock => ({
  lines,
  artifact: null,
  cell: null,
  headingTag: null,
  listDepth: null,
  gapAbove: null,
  footnote: false,
  ...rest,
});
