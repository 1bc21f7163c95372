/** One file's bytes through every stage that needs no database. */
import { createHash } from 'node:crypto';
import { classify } from '../classify/index.js';
import type { Classification } from '../classify/types.js';
import type { FileMeta } from '../document/flow.js';
import { partOf } from '../document/part.js';
import { decodeDocument, type StoredDocument } from '../document/stored/decode.js';
import { encodeLayout } from '../document/stored/encode.js';
import type { Document } from '../document/types.js';
import { extractFacts, withSubject } from '../extract/index.js';
import type { Reading } from '../extract/types.js';
import { readDocument } from '../readers/index.js';
import { type ReadSettings, withoutOcr } from '../readers/settings.js';
import { findSections } from '../sections/index.js';
import { papersInPack } from '../sections/packs.js';

export interface FileReading {
  /** Of the file's document, and after it of the papers that a reports pack holds, each as a document of its own. */
  readings: Reading[];
  /** What must be stored to read the document again without the file. */
  layout: Uint8Array;
}

/** @throws ReadError where the bytes cannot be read. */
export async function readFileBytes(
  bytes: Uint8Array,
  meta: FileMeta,
  settings: ReadSettings = withoutOcr,
): Promise<FileReading> {
  const document = await readDocument(bytes, meta, settings);
  return { readings: readingsOf(document), layout: encodeLayout(document) };
}

/** The same readings as `readFileBytes` gives, of what was stored. */
export const readStored = (stored: StoredDocument): Reading[] => readingsOf(decodeDocument(stored));

function readingsOf(document: Document): Reading[] {
  const whole = readingOf(document);
  return whole.classification.documentType === 'reports_pack' ? [whole, ...papersOf(document)] : [whole];
}

function readingOf(document: Document, classification = classify(document)): Reading {
  const sections = findSections(document);
  const facts = extractFacts({ document, sections, classification });
  const { blocks: _, pages, ...about } = document;
  return {
    document: about,
    textHash: textHash(document),
    pages: pages.map(({ number, text, lines }) => ({
      number,
      text,
      ...(lines.some(({ confidence }) => confidence !== undefined) && { ocr: true as const }),
    })),
    sections,
    classification: withSubject(classification, facts),
    facts,
  };
}

function papersOf(pack: Document): Reading[] {
  return papersInPack(pack).map(({ item, title, from, to }, i) => {
    const name = {
      sha256: createHash('sha256')
        .update(`${pack.sha256}#pages=${from + 1}-${to}`)
        .digest('hex'),
      fileName: `${pack.fileName}#page=${from + 1}`,
    };
    const part = { pack: pack.sha256, position: i + 1, item, title, firstPage: from + 1 };
    const paper = partOf(pack, from, to, name);
    return { ...readingOf(paper, asPaper(classify(paper))), part };
  });
}

/** What stands before a pack's first paper is its agenda, with a covering letter or without, and no pack itself. */
function asPaper(classification: Classification): Classification {
  if (classification.documentType !== 'reports_pack') return classification;
  return { ...classification, documentType: 'agenda', rule: 'council.front-of-pack' };
}

/** Letters and digits only: layout, headers and page numbers differ between copies of a paper. */
function textHash({ blocks }: Document): string {
  const hash = createHash('sha256');
  for (const { artifact, text } of blocks) if (!artifact) hash.update(lettersAndDigits(text.toLowerCase()));
  return hash.digest('hex');
}

/** Unicode's classes take ten times as long as ASCII's, so only what is not ASCII is asked about. */
const lettersAndDigits = (text: string): string =>
  text.replace(/[^a-z\d]+/g, (gap) => (/[^\0-\x7f]/.test(gap) ? gap.replace(/[^\p{L}\p{N}]+/gu, '') : ''));
