/** Appendices that a paper lists under no heading: "Appendix A: …", "Appendix B: …" one after the other. */
import type { Block, Document } from '../../document/types.js';
import type { ListedDocument, Sourced } from '../types.js';
import { entriesOf } from './entries.js';
import { countsOn, entryFrom, entryWords, opensAppendix } from './entry-words.js';

const MAX_ENTRY = 300;
/** A title, and a note under it. */
const MAX_BETWEEN = 2;

/** Entries of every run of two or more that count on from A or 1. */
export function appendixRuns(document: Document): Sourced<ListedDocument>[] {
  const blocks = document.blocks.filter(({ kind }) => kind !== 'artifact');
  const rows: Sourced<ListedDocument>[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const run = runAt(blocks, i);
    if (run.length === 0) continue;
    const lines = run.map((block) => ({
      spans: [{ block, from: entryFrom(block), to: block.text.length }],
      ref: null,
    }));
    rows.push(...entriesOf(document, { kind: 'appendix', lines }));
    i += run.length;
  }
  return rows;
}

function runAt(blocks: Block[], from: number): Block[] {
  const run: Block[] = [];
  let last: string | null = null;
  let between = 0;
  let refs = 0;
  for (const block of blocks.slice(from)) {
    const body = block.text.slice(entryFrom(block));
    if (block.text.length > MAX_ENTRY) break;
    if (opensAppendix(body)) {
      const { ref, from: start, to } = entryWords(body);
      if (ref === null || (last === null ? !/^[A1]$/.test(ref) : !countsOn(last, ref))) break;
      run.push(block);
      [last, between, refs] = [ref, start < to ? MAX_BETWEEN : 0, refs + 1];
    } else {
      if (last === null || between++ >= MAX_BETWEEN) break;
      if (between === 1) run.push(block);
    }
  }
  return refs > 1 ? run : [];
}
