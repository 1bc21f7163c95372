/** Labels of council papers' heads and contact blocks, from `data/paper-labels.json` and `data/bodies.json`. */
import { readFileSync } from 'node:fs';

/** What a label of a paper's head or contact block stands for. */
export type LabelField =
  | 'body'
  | 'date'
  | 'item'
  | 'title'
  | 'reportOf'
  | 'author'
  | 'director'
  | 'presenter'
  | 'member'
  | 'area'
  | 'key'
  | 'reference'
  | 'access'
  | 'other'
  | 'verifier';

export interface PaperLabels {
  /** Folded label (`foldLabel`) → field. */
  fields: Map<string, LabelField>;
  /** Folded labels that are labels only with a colon, being values or headings just as often. */
  needColon: Set<string>;
  /** Labels whose value may follow with no colon between, at the start of a text. */
  bare: { field: LabelField; pattern: RegExp }[];
  /** Finds a label with its colon inside a text, after another label's value. */
  within: RegExp;
  /** Folded headings that end a head block, end a contact block, and open a contact block. */
  endsHead: Set<string>;
  endsContacts: Set<string>;
  contactHeadings: Set<string>;
  /** "verified", "supplied or written": what may stand before "by" where implications are signed off, as patterns' sources. */
  verified: string;
  verifiedOrWritten: string;
  /** Officers who comment on implications, as a pattern's source. */
  commentingOfficer: string;
  /** Areas of implications in the order in which they are tried. */
  verifierAreas: [area: 'financial' | 'legal' | 'diversity', pattern: RegExp][];
  /** Last words of the names of meetings. */
  bodies: RegExp;
  /** A text that says what a report is for, and names no meeting. */
  purpose: RegExp;
}

interface LabelFile {
  fields: Record<Exclude<LabelField, 'verifier'>, { labels: string[]; bare: string[] }>;
  needColon: string[];
  within: string[];
  endsHead: string[];
  endsContacts: string[];
  contactHeadings: string[];
  verifiers: {
    labels: string[];
    verbs: string[];
    writers: string[];
    officers: string[];
    areas: [area: 'financial' | 'legal' | 'diversity', pattern: string][];
  };
}

interface BodyFile {
  bodies: string[];
  purposes: string[];
}

/**
 * A label in the form in which labels are compared: lower case, without brackets and what they hold, "/s", articles,
 * punctuation and the plural `s` of its words ("Ward(s) affected:" → "ward affected").
 */
export function foldLabel(text: string): string {
  return text
    .toLowerCase()
    .replace(/\([^)]*\)?|(?<=[a-z])\/s\b/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && word !== 'the')
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
    .join(' ');
}

/** What a label of people asks for besides their names: their posts ("and role"), or how to reach them. */
const BESIDES =
  /(?: (?:and|or) (?:(?:role|job role|post|post title|position|designation|title|job title|team|service|directorate|organisation)|(?:contact|telephone|phone|tel|ext|extension|email|e mail)(?: (?:detail|number|no|addres))?)| (?:contact detail|contact number|telephone|telephone number|tel no|phone number|email|email addres))+$/;
const BEFORE = /^(?:full )?name (?:and (?:role|post|position|designation|title|job title|contact detail) )?of /;

/** The folded label of a person that a label with more words stands for ("Author(s) / role" → "author"). */
export const personLabel = (label: string): string =>
  foldLabel(label.replace(/[/&]/g, ' and ')).replace(BEFORE, '').replace(BESIDES, '');

let labels: PaperLabels | null = null;

/** The tables, read once. */
export function paperLabels(): PaperLabels {
  labels ??= load();
  return labels;
}

const read = (name: string): string => readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');
const spaced = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');

/** "verified", "verified/completed", "verified and completed". */
function oneOrTwo(words: string[]): string {
  const one = `(?:${words.join('|')})`;
  return `${one}(?:(?:\\s?/\\s?|\\s(?:and|or)\\s)${one})?`;
}

function load(): PaperLabels {
  const file: LabelFile = JSON.parse(read('paper-labels.json'));
  const words: BodyFile = JSON.parse(read('bodies.json'));
  const groups = Object.entries(file.fields) as [LabelField, { labels: string[]; bare: string[] }][];
  const fields = new Map(
    groups.flatMap(([field, group]) => group.labels.map((label) => [foldLabel(label), field] as const)),
  );
  for (const label of file.verifiers.labels) fields.set(foldLabel(label), 'verifier');
  return {
    fields,
    needColon: new Set(file.needColon.map(foldLabel)),
    bare: groups.flatMap(([field, group]) =>
      group.bare.map((label) => ({ field, pattern: new RegExp(`^${spaced(label)}\\.?\\s+(?!be\\b)(?=\\S)`, 'i') })),
    ),
    within: new RegExp(`\\s(?:${file.within.map((label) => spaced(label)).join('|')})(?:\\(s\\)|s|\\.)?\\s*:`, 'gi'),
    endsHead: new Set(file.endsHead.map(foldLabel)),
    endsContacts: new Set(file.endsContacts.map(foldLabel)),
    contactHeadings: new Set(file.contactHeadings.map(foldLabel)),
    verified: oneOrTwo(file.verifiers.verbs),
    verifiedOrWritten: oneOrTwo([...file.verifiers.verbs, ...file.verifiers.writers]),
    commentingOfficer: `(?:${file.verifiers.officers.join('|')})`,
    verifierAreas: file.verifiers.areas.map(([area, pattern]) => [area, new RegExp(`\\b(?:${pattern})`, 'i')]),
    purpose: new RegExp(
      `^(?:for |to )?(?:${words.purposes.join('|')})(?: (?:only|and|or|&|/) (?:${words.purposes.join('|')}))*$`,
      'i',
    ),
    bodies: new RegExp(`\\b(?:${words.bodies.join('|')})s?\\b`, 'i'),
  };
}
