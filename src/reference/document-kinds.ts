/** Kinds of inspectorate document, from `data/document-kinds.json`. */
import { readFileSync } from 'node:fs';
import type { DocumentType, Framework, VisitKind } from '../extract/types.js';

export interface DocumentKind {
  id: string;
  documentType: DocumentType;
  framework: Framework;
  /** null for an annual conversation, which is no visit. */
  visitKind: VisitKind | null;
  /** Of the title in the form that `plainTitle` gives, case-insensitive. */
  title: RegExp;
  /** Of titles that a council paper may just as well have; null for none. */
  loose: RegExp | null;
  /** Of some other block of the first two pages. */
  mark: RegExp;
}

interface File {
  label: string;
  lead: string;
  authors: string[];
  titleWords: string[];
  kinds: (Omit<DocumentKind, 'title' | 'loose' | 'mark'> & { title: string; loose?: string; mark: string })[];
}

interface Tables {
  kinds: DocumentKind[];
  label: RegExp;
  lead: RegExp;
  authors: RegExp[];
  titleWords: Set<string>;
}

let tables: Tables | null = null;

/** In the order in which they are tried. */
export const documentKinds = (): DocumentKind[] => load().kinds;

/** Of lines that only an inspectorate prints: its letterhead, its signatures, the opening of its letters. */
export const authorLines = (): RegExp[] => load().authors;

/** Words in lower case that the titles of inspectorate documents are made of; any other is a name. */
export const titleWords = (): Set<string> => load().titleWords;

/** How many characters of a line are the label of its title: "Re: ". */
export const labelOf = (text: string): number => load().label.exec(text)?.[0].length ?? 0;

/** A title without its label and lead ("Re:", "Ofsted's"), with `and` for `&`: the form that kinds' patterns are of. */
export const plainTitle = (text: string): string =>
  text.slice(labelOf(text)).replace(load().lead, '').replaceAll('&', 'and').replace(/\s+/g, ' ');

function load(): Tables {
  if (tables) return tables;
  const file: File = JSON.parse(readFileSync(new URL('../../data/document-kinds.json', import.meta.url), 'utf8'));
  tables = {
    label: new RegExp(file.label, 'i'),
    lead: new RegExp(file.lead, 'i'),
    authors: file.authors.map((line) => new RegExp(line, 'i')),
    titleWords: new Set(file.titleWords),
    kinds: file.kinds.map(({ title, loose, mark, ...kind }) => ({
      ...kind,
      title: new RegExp(title, 'i'),
      loose: loose === undefined ? null : new RegExp(loose, 'i'),
      mark: new RegExp(mark, 'i'),
    })),
  };
  return tables;
}
