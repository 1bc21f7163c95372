/** Splits a text into its sentences, with their places. */

/** A stretch of a text; offsets are into that text. */
export interface Stretch {
  from: number;
  to: number;
}

/** A full stop with what closes it, before what can open a sentence; or a bullet inside the text. */
const END = /[.!?](?<closers>[)\]”’"']*)(?=\s+[\p{Lu}\d‘“"'([£•])|\s•(?=\s)/gu;
/** Never the last word of a sentence. */
const TITLE =
  /(?:^|[\s(“"‘'/])(?:e\.?g|i\.?e|viz|cf|vs|st|messrs|mr|mrs|ms|mx|dr|prof|rev|revd|hon|cllr|clr|ald|supt|insp|sgt|capt|para|paras|approx|nos|pp)\.$/i;
/** Not the last where a number follows: "No. 5", "s. 47", "Sept. 2019". */
const BEFORE_NUMBER =
  /(?:^|[\s(“"‘'/])(?:no|c|p|s|ss|ref|sec|reg|regs|art|sch|fig|vol|ch|max|min|tel|ext|incl|excl|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/i;
const INITIAL = /(?:^|[\s(“"‘'.])\p{Lu}\.$/u;
/** A letter that these name is no initial: "as in Annex B." */
const LETTERED =
  /\b(?:annex|appendix|option|section|part|table|figure|grade|schedule|category|plan|group|hepatitis|vitamin|class|type|level|band|tier)s?\s+(?:\p{Lu},? (?:and|or) )?\p{Lu}\.$/iu;
/** A paragraph's number or letter before its words. */
const MARKER = /^\s*[([]?(?:\d+(?:\.\d+)*|\p{L}|[ivx]+)[.)\]]+$/u;
const REACH = 24;

/**
 * The sentences of `text` from `start` on, without white space or bullets at their ends. Full stops of abbreviations,
 * initials, numbers and addresses end none.
 */
export function splitSentences(text: string, start = 0): Stretch[] {
  const sentences: Stretch[] = [];
  let from = start;
  const push = (to: number) => {
    const raw = text.slice(from, to);
    const body = raw.trim();
    if (body) {
      const begin = from + raw.indexOf(body);
      sentences.push({ from: begin, to: begin + body.length });
    }
    from = to;
  };
  END.lastIndex = start;
  for (let match = END.exec(text); match; match = END.exec(text)) {
    const end = match.index + match[0].length;
    if (match.groups?.closers === undefined) {
      push(match.index);
      from = end;
    } else if (match.groups.closers || match[0] !== '.' || !isAbbreviation(text, from, end)) push(end);
  }
  push(text.length);
  return sentences;
}

/** The sentence that holds the offset, or the last before it. */
export function sentenceAt(text: string, at: number, start = 0): Stretch {
  return splitSentences(text, start).findLast(({ from }) => from <= at) ?? { from: start, to: text.length };
}

/** Whether the full stop before `end` is part of the word, number or initial before it. */
function isAbbreviation(text: string, from: number, end: number): boolean {
  const before = text.slice(Math.max(from, end - REACH), end);
  if (TITLE.test(before) || MARKER.test(text.slice(from, end))) return true;
  if (BEFORE_NUMBER.test(before) && /^\s*£?\d/.test(text.slice(end, end + 4))) return true;
  return INITIAL.test(before) && !LETTERED.test(before) && /^\s*\p{Lu}/u.test(text.slice(end, end + 4));
}
