/** What the headings and labels of tables say of their numbers, from `data/table-words.json`. */
import { readFileSync } from 'node:fs';
import type { Qualifier } from '../types.js';

/** All patterns are without case. */
export interface TableWords {
  /** Columns that hold no values, whatever they print. */
  silent: RegExp;
  /** Columns whose bare numbers are references, ratings or the like. */
  references: RegExp;
  /** Columns that give each row its unit. */
  units: RegExp;
  /** Columns that say of which time each row's actual value is. */
  periods: RegExp;
  /** Columns of texts that name no measure. */
  owners: RegExp;
  /** Columns of texts that do. */
  measures: RegExp;
  /** Columns of texts that tell what was done and what came of it, with numbers among the words. */
  prose: RegExp;
  /** In the order in which they are tried. */
  qualifiers: [Qualifier, RegExp][];
  /** Labels that are nothing but a place to compare with, or an earlier time. */
  rowQualifiers: [Qualifier, RegExp][];
  /** Columns of differences between others. */
  difference: RegExp;
  /** Words of which a label of counted things has at least one. */
  counted: RegExp;
  /** All that stands in such a label besides. */
  besideCounted: RegExp;
}

interface TableWordsFile {
  columns: Record<'silent' | 'references' | 'units' | 'periods' | 'owners' | 'measures' | 'prose', string[]>;
  qualifiers: { qualifier: Qualifier; words: string[] }[];
  difference: string[];
  counted: { nouns: string[]; words: string[] };
}

let loaded: TableWords | null = null;

/** The words of tables; read once. */
export function tableWords(): TableWords {
  loaded ??= read();
  return loaded;
}

const START = '(?<![\\p{L}\\d])';
const END = '(?![\\p{L}\\d])';
const anywhere = (parts: string[], flags = 'iu'): RegExp => new RegExp(`${START}(?:${parts.join('|')})${END}`, flags);
const whole = (parts: string[]): RegExp => new RegExp(`^\\W*(?:${parts.join('|')})\\W*$`, 'iu');
/** A label that is one of the words, with what it is the figure of. */
const placed = (parts: string[]): RegExp =>
  new RegExp(
    `^\\W*(?:the )?(?:${parts.join('|')})(?: (?:average|avg|mean|median|rate|figure|total)s?)?(?: \\(?(?:19|20)?\\d\\d(?:[/–-]\\d\\d)?\\)?)?\\W*$`,
    'iu',
  );

function read(): TableWords {
  const file: TableWordsFile = JSON.parse(
    readFileSync(new URL('../../../data/table-words.json', import.meta.url), 'utf8'),
  );
  const { columns, counted } = file;
  return {
    silent: anywhere(columns.silent),
    references: new RegExp(`${anywhere(columns.references).source}|^no\\.?$|^#$`, 'iu'),
    units: whole(columns.units),
    periods: whole(columns.periods),
    owners: whole(columns.owners),
    measures: whole(columns.measures),
    prose: whole(columns.prose),
    qualifiers: file.qualifiers.map(({ qualifier, words }) => [qualifier, anywhere(words)]),
    rowQualifiers: file.qualifiers
      .filter(({ qualifier }) => qualifier === 'comparator' || qualifier === 'previous')
      .map(({ qualifier, words }) => [qualifier, placed(words)]),
    difference: new RegExp(`(?:^|[^\\p{L}\\d])(?:${file.difference.join('|')})(?![\\p{L}\\d])`, 'iu'),
    counted: anywhere(counted.nouns, 'giu'),
    besideCounted: anywhere(counted.words, 'giu'),
  };
}
