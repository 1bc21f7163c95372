/** Placed pages → `Document`: blocks by tags or layout, artifacts marked, page text composed with its map. */
import { artifactOf, declaredArtifact, marginOf, repeatedInMargins } from './artifacts.js';
import { joinBroken } from './broken-paragraphs.js';
import { isEmptyItem } from './characters.js';
import { compose } from './compose.js';
import type { DraftBlock, DraftPage } from './draft.js';
import { draft } from './draft.js';
import { splitAtHardBreaks } from './hard-breaks.js';
import type { PlacedPage } from './layout.js';
import type { PlacedLine } from './lines.js';
import { inReadingOrder } from './order.js';
import { withoutRules } from './rules.js';
import { splitLines, type TableCounter, taggedBlocks } from './tagged.js';
import type { Artifact, Document } from './types.js';
import { untaggedBlocks } from './untagged.js';

/** @param rest everything about the document that its pages do not tell. */
export function buildDocument(pages: PlacedPage[], rest: Omit<Document, 'pages' | 'blocks' | 'tagged'>): Document {
  const repeated = repeatedInMargins(
    pages.map(({ runs, height }) => ({
      height,
      lines: splitLines(runs.filter((run) => marginOf(run, height) !== null)),
    })),
  );
  const tables: TableCounter = { next: 0 };
  const drafts = pages.map((page): DraftPage => {
    const { number, width, height, tagged } = page;
    const blocks = tagged
      ? taggedPage(page, tables, repeated)
      : untaggedBlocks(page, tables, (line) => artifactOf(line, height, repeated));
    const filled = blocks.filter(({ lines, cell }) => cell !== null || lines.some(({ text }) => !isEmptyItem(text)));
    return { number, width, height, tagged, blocks: inReadingOrder(filled) };
  });
  splitAtHardBreaks(drafts);
  return { ...rest, tagged: pages.some(({ tagged }) => tagged), ...compose(drafts) };
}

function taggedPage(page: PlacedPage, tables: TableCounter, repeated: Set<string>): DraftBlock[] {
  const { blocks, loose } = taggedBlocks(page, tables);
  // Some templates set running headers as text: what repeats in the margins is an artifact whatever its tag.
  for (const block of blocks) {
    const kinds = block.lines.map((line) => artifactOf(line, page.height, repeated));
    if (!block.cell && kinds.every((kind) => kind !== null)) block.artifact = kinds[0]!;
  }
  const ofLayout = (line: PlacedLine): Artifact | null => artifactOf(line, page.height, repeated);
  // A page whose tags hold no text at all (a scanned or pasted page) is read by its layout.
  if (blocks.length === 0 && loose.some((line) => marginOf(line, page.height) === null)) {
    return untaggedBlocks({ ...page, tagged: false }, tables, ofLayout);
  }
  const outside = loose.map((line) =>
    draft([line], { artifact: ofLayout(line) ?? declaredArtifact(line, page.height) }),
  );
  return [...withoutRules(joinBroken(blocks)), ...outside];
}
