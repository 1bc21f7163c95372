/** One file's bytes through every stage that needs no database. */
import { classify } from '../classify/index.js';
import type { FileMeta } from '../document/flow.js';
import { extractFacts, withSubject } from '../extract/index.js';
import type { Reading } from '../extract/types.js';
import { readDocument } from '../readers/index.js';
import { findSections } from '../sections/index.js';

/** @throws ReadError where the bytes cannot be read. */
export async function readFileBytes(bytes: Uint8Array, meta: FileMeta): Promise<Reading> {
  const document = await readDocument(bytes, meta);
  const sections = findSections(document);
  const classification = classify(document);
  const facts = extractFacts({ document, sections, classification });
  const { blocks: _, pages, ...about } = document;
  return {
    document: about,
    pages: pages.map(({ number, text }) => ({ number, text })),
    sections,
    classification: withSubject(classification, facts),
    facts,
  };
}
