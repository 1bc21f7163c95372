/** Numbers that the layout did not tell from a heading's words, where the headings beside it count on: "90", "F31". */
import type { Heading } from './headings.js';

const figure = /^(\d{1,3}) +(?=\p{Lu})/u;
/** Minutes are numbered through the year with the committee's letter. */
const lettered = /^([A-Z]{1,4})[ .]?(\d{1,4})[.:]? +(?=\p{Lu})/u;
/** Letters before a figure that are a quarter's or a school year's. */
const times = /^(?:Q|H|T|KS|FY|Y|YR)$/;

/** The headings, each with its number. */
export function withNumbers(headings: Heading[]): Heading[] {
  const counted = new Set(
    headings.flatMap(({ number, text }) => {
      const match = number === null ? lettered.exec(text) : null;
      return match && !times.test(match[1]!) ? [`${match[1]} ${+match[2]!}`] : [];
    }),
  );
  return headings.map((heading, i) => {
    if (heading.number !== null || heading.runIn) return heading;
    const letters = lettered.exec(heading.text);
    const isNext = (step: number): boolean => counted.has(`${letters?.[1]} ${+(letters?.[2] ?? 0) + step}`);
    if (letters && (isNext(1) || isNext(-1)))
      return cut(heading, letters[0].replace(/[\s.:]+$/, ''), letters[0].length);
    const match = figure.exec(heading.text);
    const [before, after] = [headings[i - 1]?.number, headings[i + 1]?.number];
    if (!match || (before !== `${+match[1]! - 1}` && after !== `${+match[1]! + 1}`)) return heading;
    return cut(heading, match[1]!, match[0].length);
  });
}

const cut = (heading: Heading, number: string, length: number): Heading => ({
  ...heading,
  number,
  text: heading.text.slice(length),
  from: heading.from + length,
});
