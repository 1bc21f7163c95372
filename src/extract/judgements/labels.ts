/** Labels of domains and words of grades as printed, matched whole and longest first. */
import { frameworks, grades } from '../../reference/frameworks.js';
import type { Domain, Framework, Grade } from '../types.js';

const byLength = (a: [string, unknown], b: [string, unknown]): number => b[0].length - a[0].length;
const gradeWords = new Map<string, Grade>(
  grades.flatMap(({ id, labels }) => labels.map((label): [string, Grade] => [plain(label), id])).sort(byLength),
);
const domainLabels = new Map(frameworks.map(({ id }) => [id, labelsFor(id)]));
const allLabels = labelsFor(null);

/** Labels of one framework first, then of the others. */
function labelsFor(framework: Framework | null): Map<string, Domain> {
  const ordered = [...frameworks].sort((a, b) => Number(b.id === framework) - Number(a.id === framework));
  const labels = new Map<string, Domain>();
  for (const { domains } of ordered) {
    for (const { id, labels: printed } of domains) {
      for (const label of printed) if (!labels.has(plain(label))) labels.set(plain(label), id);
    }
  }
  return new Map([...labels].sort(byLength));
}

export const labelsOf = (framework: Framework | null): Map<string, Domain> =>
  (framework && domainLabels.get(framework)) ?? allLabels;

const firstWords = new Set([...allLabels.keys()].map((label) => label.split(' ', 1)[0]));
/** Words that do not open with one of these are none, which is much cheaper to see than their plain form. */
const MAY_BE_LABEL = firstWordOf(allLabels);
const MAY_BE_GRADE = firstWordOf(gradeWords);

/** The first word of any of them, with or without its "s". */
function firstWordOf(known: Map<string, unknown>): RegExp {
  const words = new Set([...known.keys()].map((key) => key.replace(/s?(?:['\s].*)?$/, '')));
  return new RegExp(`^[^a-z]*(?:the[^a-z]+)?(?:${[...words].join('|')})s?(?![a-z])`, 'i');
}

/** Cheap: whether words can be a label at all. */
export const opensLabel = (words: string): boolean =>
  MAY_BE_LABEL.test(words) && firstWords.has(plain(words).split(' ', 1)[0]);

/** The domain whose label the words are; null for any others. */
export const domainOf = (words: string): Domain | null =>
  MAY_BE_LABEL.test(words) ? (allLabels.get(plain(words)) ?? null) : null;

/** "Good – see paragraph 4" */
const SEE = /[\s–—,;(-]+(?:see|refer to)\s.*$/i;

/** The grade that the words are, quoted or with "see …" behind them; null for any others. */
export const gradeOf = (words: string): Grade | null =>
  MAY_BE_GRADE.test(words)
    ? (gradeWords.get(plain(words.replace(SEE, '').replace(/['’‘“”"]/g, ''))) ?? gradeWords.get(plain(words)) ?? null)
    : null;

/** Whether words are the start of a grade ("Requires") or of a label, but not the whole. */
export const startsGrade = (words: string): boolean => startsOne(gradeWords, words);
export const startsLabel = (labels: Map<string, Domain>, words: string): boolean => startsOne(labels, words);

function startsOne(known: Map<string, unknown>, words: string): boolean {
  const start = `${plain(words)} `;
  for (const key of known.keys()) if (key.startsWith(start)) return true;
  return false;
}

/** Words compared: small letters, straight apostrophes, without number, note mark, bracketed note and end punctuation. */
export function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/&/g, ' and ')
    .replace(/^[\s•]*(?:\d+(?:\.\d+)*\.?\s+)?/, '')
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(/[\s:.;*†–-]+$/, '')
    .replace(/([a-z])\d$/, '$1')
    .replace(/[^a-z0-9']+/g, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/\bexperience\b/g, 'experiences')
    .replace(/\bsenior leaders\b/g, 'leaders')
    .replace(/\bpermanency\b/g, 'permanence');
}

/** A pattern source for any grade word in running text, quoted or not; "not judged" is none. */
export const GRADE_SOURCE = `['‘’“"]?(?:${grades
  .filter(({ id }) => id !== 'not_judged')
  .flatMap(({ labels }) => labels)
  .sort((a, b) => b.length - a.length)
  .map((label) => label.replace(/'/g, "['’‘]").replace(/ /g, '\\s+'))
  .join('|')})\\b['’”"]?`;

/** The grade in words that GRADE_SOURCE matched. */
export const gradeIn = (words: string): Grade | null => gradeOf(words.replace(/^['‘’“"]|['’”"]$/g, ''));
