/** Sentences of minutes that say who sent apologies, and who came in another's place. */
import { splitSentences } from '../../document/sentences.js';
import { type ListedName, namesOf } from './name-lists.js';

export interface Excused {
  name: ListedName;
  capacity: 'apologies' | 'present';
}

const NONE =
  /\b(?:no|without|not? any|nil) (?:further |other )?apolog|\blate(?:ness| arrival)?\b|leav\w+ early|early departure/i;
const FROM =
  /\bapolog(?:y|ies)\b[^.:;]{0,90}?\b(?:from|by|on behalf of|by the following(?: members?)?|for:?)\s*:?\s+(?!(?:absence|non-attendance|not attending|(?:their|his|her) absence|inability|being unable|this meeting|the meeting)\b)(?=(?:the\s+)?\p{Lu})/iu;
const GAVE =
  /^(.{3,400}?)\s+(?:had\s+|has\s+|have\s+)?(?:also\s+)?(?:sent|gave|given|submitted|tendered|offered|extended)\b[^.]{0,40}\bapolog(?:y|ies)\b/i;
/** Where the names end and something else is said of them. */
const REST =
  /\s+(?:(?:who|whom|which)\b|due to|because|owing to|with (?:the )?reasons?|(?:were|was|had been|have been|has been|be) (?:received|noted|accepted|approved|given|recorded|substitut\w+)|and (?:it was|the|were|was|these|reasons?)\b|as (?:they|he|she)\b|for (?:the|this|their|his|her|absence|non)\b|in advance|but\b|with\b)/i;
const SUBSTITUTED =
  /^(.{3,120}?)\s+(?:(?:was|were|had)\s+)?(?:(?:present|attended|attending|in attendance|acted|acting|appointed)\s+)?((?:as\s+(?:a\s+|the\s+)?)?(?:substitut(?:e[ds]?|ing)|deputis(?:ed|ing))\s*(?:member\s+)?(?:for|on behalf of|in place of)\s+.+?)\.?$/i;

/** What the sentences of `text.slice(start)` say. */
export function excusedIn(text: string, start = 0): Excused[] {
  return splitSentences(text, start).flatMap(({ from, to }): Excused[] => {
    const sentence = text.slice(from, to);
    const substitutes = SUBSTITUTED.exec(sentence);
    if (substitutes?.[1] && substitutes[2]) {
      const list = namesOf(text, from, from + substitutes[1].length);
      const role = substitutes[2];
      return list.clean
        ? list.names.map((name) => ({ name: { ...name, role, to }, capacity: 'present' as const }))
        : [];
    }
    if (NONE.test(sentence)) return [];
    const found = FROM.exec(sentence);
    if (found) {
      const begin = from + found.index + found[0].length;
      const rest = REST.exec(text.slice(begin, to));
      return apologiesOf(text, begin, rest ? begin + rest.index : to, false);
    }
    const gave = GAVE.exec(sentence);
    return gave?.[1] ? apologiesOf(text, from, from + gave[1].length, true) : [];
  });
}

function apologiesOf(text: string, from: number, to: number, whole: boolean): Excused[] {
  const { names, clean } = namesOf(text, from, to);
  return whole && !clean ? [] : names.map((name) => ({ name, capacity: 'apologies' as const }));
}
