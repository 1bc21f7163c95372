/** Headings of inspectorates' reports and letters by kind and time, from `data/inspection-headings.json`. */
import { readFileSync } from 'node:fs';

export interface InspectionHeading {
  /** Stands for the whole heading, without number, footnote mark and end mark. */
  pattern: RegExp;
  /** As written in the data. */
  source: string;
  /** What it is called, where it is always there; else null. */
  name: string | null;
  /** Kinds of document (`DocumentKind.id`) that have it. */
  of: string[];
  /** Kinds that never lack it. */
  always: string[];
  /** First and last month of use, where a template began or ended with it. */
  from: string | null;
  to: string | null;
}

interface File {
  outer: Record<string, number>;
  headings: { name?: string; pattern: string; of: string[]; always?: string[]; from?: string; to?: string }[];
}

const file = JSON.parse(readFileSync(new URL('../../data/inspection-headings.json', import.meta.url), 'utf8')) as File;

export const inspectionHeadings: InspectionHeading[] = file.headings.map(({ name, pattern, of, always, from, to }) => ({
  name: name ?? null,
  pattern: new RegExp(`^(?:${pattern})\\W*$`, 'i'),
  source: pattern,
  of,
  always: always ?? [],
  from: from ?? null,
  to: to ?? null,
}));

/** The level down to which all headings of a kind of document are its template's own; 0 for a kind without template. */
export const templateDepth = (kind: string): number => file.outer[kind] ?? 0;
