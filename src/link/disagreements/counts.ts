/** How many improvements a paper says that the inspectorate asked for. */
import { splitSentences } from '../../document/sentences.js';
import { parseNumberWords, wordPattern } from '../../extract/kpis/number-words.js';

/** A sentence with such a number. Offsets count UTF-16 units. */
export interface StatedCount {
  from: number;
  to: number;
  count: number;
}

const stated = new RegExp(
  `(?<!\\b(?:one|two|three|four|five|some|most|many|any) of (?:the |these |those |our )?)` +
    `(?<![\\w.])(?<count>\\d{1,2}|${wordPattern})\\s+(?:\\w+\\s+){0,2}?` +
    '(?:recommendations|priority actions|(?:key |main )?areas (?:for|of|where|that|to|which)\\b[^.;]{0,30}?(?:improve|priority|action|develop))',
  'gi',
);
const ofInspectorate = /\b(?:ofsted|inspect\w*|letter|visit\w*|HMI|CQC)\b/i;
/** A part of them, or those of somebody else. */
const otherwise = /\b(?:of (?:the|these|those) (?:\w+ )?(?:recommendations|areas)|committee'?s|peer review|panel)\b/i;

export function countsIn(text: string): StatedCount[] {
  if (!/recommendations|priority actions|areas/i.test(text)) return [];
  return splitSentences(text).flatMap(({ from, to }) => {
    const sentence = text.slice(from, to);
    if (!ofInspectorate.test(sentence) || otherwise.test(sentence)) return [];
    return [...sentence.matchAll(stated)].flatMap(({ groups }) => {
      const words = groups?.count ?? '';
      const count = /^\d/.test(words) ? Number(words) : parseNumberWords(words.toLowerCase());
      return count !== null && count > 1 ? [{ from, to, count }] : [];
    });
  });
}

/** A recommendation as its report prints it. */
export interface PrintedItem {
  kind: string;
  ref: string | null;
}

/** All numbers that one can get by counting what a report asks for: all, each kind, and each run of numbers. */
export function countsOf(items: PrintedItem[]): Set<number> {
  const counts = new Set([items.length]);
  for (const kind of new Set(items.map((item) => item.kind)))
    counts.add(items.filter((item) => item.kind === kind).length);
  let run = 0;
  for (const [at, { ref }] of items.entries()) {
    const before = items[at - 1]?.ref;
    run = before !== undefined && Number(ref) === Number(before) + 1 ? run + 1 : 1;
    const next = items[at + 1]?.ref;
    if (ref !== null && (next === undefined || Number(next) !== Number(ref) + 1)) counts.add(run);
  }
  return counts;
}
