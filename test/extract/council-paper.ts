/** A council paper written out as text (tabs between cells), read and classified as the pipeline does it. */
import { councilDocumentType } from '../../src/classify/council.js';
import type { Document } from '../../src/document/types.js';
import type { Context } from '../../src/extract/types.js';
import { readText } from '../../src/readers/text.js';
import { findSections } from '../../src/sections/index.js';

const META = { sha256: '0'.repeat(64), fileName: 'paper.txt' };

export const paperDocument = async (lines: string[]): Promise<Document> =>
  readText(Buffer.from(lines.join('\n').replace(/\n(?!\t|.*\t)/g, '\n\n')), META);

export async function paperContext(lines: string[]): Promise<Context> {
  const document = await paperDocument(lines);
  const decision = councilDocumentType(document);
  return {
    document,
    sections: findSections(document),
    classification: {
      documentType: decision?.documentType ?? 'other',
      framework: null,
      visitKind: null,
      authority: null,
      rule: decision?.rule ?? 'none',
    },
  };
}

/** Whether a source's quote stands at its place in the text. */
export const stands = (
  { document }: Context,
  source: { pageIndex: number; start: number; end: number; quote: string },
): boolean => document.pages[source.pageIndex]?.text.slice(source.start, source.end) === source.quote;
