import type { FlowBlock } from '../document/flow.js';

const PAGE_NUMBER = /^(?:page\s*)?\d*(?:\s*(?:of|\/)\s*\d*)?$/i;

/** A line of a header or footer as an artifact; one that holds only a page number is marked as that. */
export function marginArtifact(text: string, margin: 'header' | 'footer'): FlowBlock {
  return { kind: 'artifact', text, artifact: PAGE_NUMBER.test(text.trim()) ? 'page_number' : margin };
}
