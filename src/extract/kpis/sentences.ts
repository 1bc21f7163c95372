/** Splits a block's words into sentences, with their places. */

/** A stretch of a text; offsets are into that text. */
export interface Stretch {
  from: number;
  to: number;
}

const END = /[.!?][)”’"']?(?=\s+[\p{Lu}\d‘“"'(£•])|\s•(?=\s)/gu;
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.?g|i\.?e|etc|approx|no|nos|mr|mrs|ms|dr|st|vs|cllr|c|p|pp|para|paras|ref|inc|ltd|\p{Lu})\.$/iu;

/** Sentences of `text` from `start` on, without white space at their ends. */
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
    if (match[0].trim() === '•') {
      push(match.index);
      from = end;
    } else if (!ABBREVIATION.test(text.slice(Math.max(from, match.index - 8), match.index + 1))) push(end);
  }
  push(text.length);
  return sentences;
}
