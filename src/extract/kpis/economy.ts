/** Numbers of the national economy, which papers on money tell of beside the council's own; words from `data/national-economy.json`. */
import { readFileSync } from 'node:fs';
import type { Unit } from '../types.js';

interface File {
  sections: string[];
  measures: string[];
  country: string[];
  council: string[];
}

const file: File = JSON.parse(readFileSync(new URL('../../../data/national-economy.json', import.meta.url), 'utf8'));
const word = (list: string[]): string => `\\b(?:${list.join('|')})\\b`;

/** Headings of sections about nothing but the economy, numbered or not. */
export const ECONOMY_SECTION = new RegExp(
  `^(?:[\\d.]+ )?(?:the )?(?:national )?(?:${file.sections.join('|')})\\W*$`,
  'i',
);

const MEASURES = new RegExp(word(file.measures));
const COUNTRY = new RegExp(word(file.country), 'i');
const COUNCIL = new RegExp(word(file.council), 'i');

/** Whether a number of a sentence is the country's: a share or an index beside national accounts, or beside a rate where no council is named. Money is a value whosever it is. */
export const isNational = (unit: Unit, sentence: string): boolean =>
  unit !== 'gbp' && (COUNTRY.test(sentence) || (MEASURES.test(sentence) && !COUNCIL.test(sentence)));
