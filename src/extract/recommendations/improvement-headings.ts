/** What stands above what must improve and what ends it, from `data/improvement-headings.json`. */
import { readFileSync } from 'node:fs';
import { splitSentences } from '../../document/sentences.js';
import type { Recommendation } from '../types.js';

interface HeadingsFile {
  headings: { pattern: string; kind: Recommendation['kind'] }[];
  leadIns: { pattern: string; kind: Recommendation['kind'] }[];
  notLeadIns: string;
  speaks: string[];
  ends: string[];
  caseStudy: string;
  none: string;
  close: string;
}

export interface ImprovementHeadings {
  /** In the order in which they are tried; each stands for the whole heading. */
  headings: { pattern: RegExp; kind: Recommendation['kind'] }[];
  /** Sentences that lead to such a list where no heading does; each is sought in a paragraph's last sentence. */
  leadIns: { pattern: RegExp; kind: Recommendation['kind'] }[];
  /** What such a sentence has that tells of earlier lists, or of what is better by now. */
  notLeadIns: RegExp;
  /** Headings that speak of improvement, known or not. */
  speaks: RegExp;
  /** Headings after which nothing belongs to the list above. */
  ends: RegExp;
  /** Headings of boxes inside a list that hold no item. */
  caseStudy: RegExp;
  /** A sentence that says there is nothing to improve. */
  none: RegExp;
  /** The close of a letter. */
  close: RegExp;
}

let headings: ImprovementHeadings | null = null;

/** The grammar of improvement lists, read once. */
export function improvementHeadings(): ImprovementHeadings {
  headings ??= load();
  return headings;
}

/** The kind of items under a heading; null where it heads something else. */
export function improvementKind(heading: string): Recommendation['kind'] | null {
  const text = bare(heading);
  return improvementHeadings().headings.find(({ pattern }) => pattern.test(text))?.kind ?? null;
}

/** The kind of items that a paragraph's last sentence leads to; null where it leads to none. */
export function leadInKind(paragraph: string): Recommendation['kind'] | null {
  const { leadIns, notLeadIns } = improvementHeadings();
  const sentence = splitSentences(paragraph).at(-1);
  const last = sentence ? paragraph.slice(sentence.from, sentence.to) : '';
  if (notLeadIns.test(last)) return null;
  return leadIns.find(({ pattern }) => pattern.test(last))?.kind ?? null;
}

/** A heading without its end mark and a footnote's mark behind it. */
export const bare = (heading: string): string => heading.replace(/\?\d{1,2}$|[\s:?.,–-]+$/, '');

function load(): ImprovementHeadings {
  const file: HeadingsFile = JSON.parse(
    readFileSync(new URL('../../../data/improvement-headings.json', import.meta.url), 'utf8'),
  );
  const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`, 'i');
  return {
    headings: file.headings.map(({ pattern, kind }) => ({ pattern: whole(pattern), kind })),
    leadIns: file.leadIns.map(({ pattern, kind }) => ({ pattern: new RegExp(pattern, 'i'), kind })),
    notLeadIns: new RegExp(file.notLeadIns, 'i'),
    speaks: whole(file.speaks.join('|')),
    ends: whole(file.ends.join('|')),
    caseStudy: whole(file.caseStudy),
    none: new RegExp(file.none, 'i'),
    close: new RegExp(file.close, 'i'),
  };
}
