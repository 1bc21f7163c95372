import mammoth from 'mammoth';
import { documentFromFlow, type FileMeta } from '../document/flow.js';
import type { Document, DocumentInfo } from '../document/types.js';
import { bodyBlocks, type WordNode } from './docx/body.js';
import { marginBlocks } from './docx/margins.js';
import { createNumberer } from './docx/numbering.js';
import { openPackage, type WordPackage } from './docx/package.js';
import { writeNotes } from './docx/paragraph-notes.js';
import { printedXml } from './docx/printed.js';
import { readStyles } from './docx/styles.js';
import { elements, parseXml } from './docx/xml.js';
import { ReadError } from './errors.js';

/**
 * Reads a DOCX file: headings by style, list numbers as Word prints them, tables, tracked changes as accepted;
 * headers first and footers last, footnotes before the footers, comments left out. Throws a `ReadError`: `damaged`,
 * `too_large`, `unsupported_format`.
 */
export async function readDocx(bytes: Uint8Array, meta: FileMeta): Promise<Document> {
  try {
    const file = openPackage(bytes);
    const styles = readStyles(partOf(file, 'styles'));
    const numberOf = createNumberer(partOf(file, 'numbering'), styles);
    const notes = [...file.related('footnotes'), ...file.related('endnotes')].map(({ path }) => path);
    const texts = [file.main, ...notes].map((path) => [
      path,
      writeNotes(printedXml(file.read(path) ?? '', styles), numberOf),
    ]);
    const body = await readBody(file.withParts(Object.fromEntries(texts)));
    return documentFromFlow(
      {
        ...meta,
        mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        engine: 'mammoth',
        tagged: true,
        info: documentInfo(file),
      },
      [...marginBlocks(file, styles, 'header'), ...bodyBlocks(body, styles), ...marginBlocks(file, styles, 'footer')],
    );
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw new ReadError('damaged', 'The Word document cannot be read.', error);
  }
}

async function readBody(file: Uint8Array): Promise<WordNode> {
  let body: WordNode = { type: 'document' };
  await mammoth.convertToHtml(
    { buffer: Buffer.from(file.buffer, file.byteOffset, file.byteLength) },
    {
      transformDocument: (document: WordNode) => {
        body = document;
        // Its model is all that is wanted: nothing is left to turn into HTML.
        return { ...document, children: [] };
      },
    },
  );
  return body;
}

function partOf(file: WordPackage, kind: string): string | null {
  const [part] = file.related(kind);
  return part ? file.read(part.path) : null;
}

function documentInfo(file: WordPackage): DocumentInfo {
  const core = parseXml(file.read('docProps/core.xml') ?? '');
  const app = parseXml(file.read('docProps/app.xml') ?? '');
  const text = (parent: typeof core, name: string): string | null => {
    const [child] = elements(parent, name)[0]?.children ?? [];
    return child && 'data' in child ? child.data.trim() || null : null;
  };
  return {
    title: text(core, 'dc:title'),
    author: text(core, 'dc:creator'),
    producer: text(app, 'Application'),
    createdAt: text(core, 'dcterms:created'),
    modifiedAt: text(core, 'dcterms:modified'),
  };
}
