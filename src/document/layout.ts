/** What a reader of paged formats hands over: type set at places, with the file's structure tags where it has them. */

/** An element of the structure tree, as far as it is needed: PDF 32000-1 section 14.8.4. */
export interface StructureNode {
  /** Standard structure type: "P", "H1", "LI", "TD"… */
  type: string;
  parent: StructureNode | null;
  /** Its place among its parent's children, so a cell's column even where cells before it are empty. */
  index: number;
}

/** Characters set in one go, in one font. Distances are points from the page's top left, y downwards. */
export interface PlacedRun {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  /** What is underlined and no link counts as bold too, as older papers set headings so. */
  bold: boolean;
  italic: boolean;
  /** The structure element it belongs to; null for an artifact or an untagged page. */
  node: StructureNode | null;
  /** Whether the reader saw the line end after this run. */
  endsLine: boolean;
  /** How sure OCR is of it, 0 to 1; only of what was read from a picture. */
  confidence?: number;
}

/** A thin line drawn along a page's edges. Distances are points from the page's top left. */
export interface Ruling {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface PlacedPage {
  number: number;
  width: number;
  height: number;
  /** In content order. */
  runs: PlacedRun[];
  /** Whether the page has a structure tree; then a run without a node is an artifact. */
  tagged: boolean;
  /** Whether the file has the page but no engine could read it. */
  damaged?: true;
  /** The lines that an untagged page draws; none where a reader sees none. */
  rulings: Ruling[];
}
