/** Where the title of an item ends in a paragraph that goes on with its text. */
import type { Block } from '../../document/types.js';

const LONGEST = 260;
const RUN_IN = 90;
/** What nearly every council has among its items. */
const USUAL =
  /^(?:to (?:receive|approve|confirm|consider|note|agree|accept|sign|discuss|record|declare)\b|(?:welcome|introductions?|apolog(?:y|ies)|absences?|attendance|present|substitut|election of|appointment of|declarations?|disclosures?|interests|minutes|matters arising|public (?:participation|questions?|forum|speaking|session|time)|open forum|petitions?|questions?|deputations?|chair\S* (?:announcements?|report|remarks|communications?)|mayor\S* (?:announcements?|report)|announcements?|any other|urgent|date (?:and time )?of (?:the )?next|next meeting|dates? of|planning|finance|financial|accounts?|payments?|correspondence|highways|reports? (?:from|of|by)|(?:clerk|county|district|borough)\S* |exclusion|work programme|forward plan|action (?:log|tracker)|standing items?|items for))/i;
/** What an agenda says of an item behind its title. */
const ABOUT =
  /(?:[.:]|\s[–-])?\s+(?=(?:To (?:receive|consider|note|approve|confirm|agree|sign|discuss|determine|answer)|Members (?:are|of the)|The (?:Committee|Council|Cabinet|Panel|Board) is|Report of|Please)\b)/;
const REFERENCE = /\s*[([](?:agenda )?items? (?:no\.? ?)?\d+[a-z]?[)\]]\s*$/i;
/** A bold title may go on behind its colon with the day of the meeting whose minutes they are. */
const DATED = /:\s+[^:.]*\b\d{4}\b/;

/** Title in `block.text.slice(from, to)`, and whether text follows it. */
export interface TitleSpan {
  from: number;
  to: number;
  runIn: boolean;
}

/** The title from `start` on; null where the words there are a sentence and no title. */
export function titleSpan(block: Block, start: number, agenda: boolean): TitleSpan | null {
  const { text, boldLead } = block;
  const rest = text.slice(start);
  if (!/\p{L}{2}/u.test(rest)) return null;
  if (!block.bold && boldLead > start + 2 && boldLead < text.length - 1) return cut(text, start, boldLead, true);
  const about = ABOUT.exec(rest);
  if (about && about.index > 4 && about.index < LONGEST) return cut(text, start, start + about.index, true);
  const whole = rest.replace(REFERENCE, '');
  if (block.bold && whole.length < RUN_IN && DATED.test(whole)) return cut(text, start, start + whole.length, false);
  const capitals = /^[^\p{Ll}]*\p{Lu}{3}[^\p{Ll}]*?(?=[:.]?\s+(?:[–-]\s+)?[\p{Lu}(]?\p{Ll}|[:.]\s)/u.exec(rest);
  if (capitals && capitals[0].length > 5 && /\p{L}\s+\p{L}|\p{Lu}{6}/u.test(capitals[0]) && !REFERENCE.test(rest))
    return cut(text, start, start + capitals[0].length, true);
  const stop = /:\s+|\s[–-]\s|\.\s+(?=\p{Lu})/u.exec(rest);
  if (stop && stop.index <= RUN_IN && USUAL.test(rest) && !(agenda && stop[0].trim() !== '.' && rest.length < LONGEST))
    return cut(text, start, start + stop.index, true);
  if (rest.length > LONGEST || (!agenda && /[.;,]$/.test(rest) && !(USUAL.test(rest) && rest.length < RUN_IN)))
    return null;
  return cut(text, start, text.length, false);
}

/** Whether words are what nearly every agenda has among its items. */
export const isUsualItem = (text: string): boolean => USUAL.test(text);

function cut(text: string, from: number, to: number, runIn: boolean): TitleSpan | null {
  const words = text
    .slice(from, to)
    .replace(REFERENCE, '')
    .replace(/[\s:;,–—-]+$/, '')
    .replace(/(?<!\b\p{L})\.$/u, '');
  const lead = words.length - words.trimStart().length;
  return /\p{L}{2}/u.test(words) ? { from: from + lead, to: from + words.length, runIn } : null;
}
