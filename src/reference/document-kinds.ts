/** Kinds of inspectorate document, from `data/document-kinds.json`. */
import { readFileSync } from 'node:fs';
import type { DocumentType, Framework, VisitKind } from '../extract/types.js';

export interface DocumentKind {
  id: string;
  documentType: DocumentType;
  framework: Framework;
  /** null for an annual conversation, which is no visit. */
  visitKind: VisitKind | null;
  /** Of the title block, and of some other block of the first two pages; both case-insensitive. */
  title: RegExp;
  mark: RegExp;
}

let kinds: DocumentKind[] | null = null;

/** In the order in which they are tried. */
export function documentKinds(): DocumentKind[] {
  kinds ??= load();
  return kinds;
}

function load(): DocumentKind[] {
  const file: { kinds: (Omit<DocumentKind, 'title' | 'mark'> & { title: string; mark: string })[] } = JSON.parse(
    readFileSync(new URL('../../data/document-kinds.json', import.meta.url), 'utf8'),
  );
  return file.kinds.map((kind) => ({ ...kind, title: new RegExp(kind.title, 'i'), mark: new RegExp(kind.mark, 'i') }));
}
