/** Lines that stand out as headings do and are none: labels with their answers, officers' names, signatures. */
import type { Block } from '../document/types.js';
import { startsWithFirstName } from '../extract/people/first-names.js';
import { nameIn } from '../extract/people/personal-name.js';
import { isCapitals } from './style.js';
import { isAnswer, isKnownHeading, isPost } from './vocabulary.js';

const nouns =
  'officer|director|author|treasurer|solicitor|secretary|manager|executive|chair(?:man|person|woman)?|member|leader|lead|head|clerk|sponsor|owner|accountant|lawyer|partner|adviser|advisor|consultant';
const officer = new RegExp(`\\b(?:signed|by|(?:${nouns})s?)(?: \\([^)]*\\))?$`, 'i');
/** A post with what it is of, or alone: "Interim Service Director for Children", not "Election of Chair". */
const post = new RegExp(
  `^(?:(?!of\\b|for\\b|to\\b|with\\b|from\\b)[\\p{L}'’&-]+,? ){0,5}?(?:${nouns})s?(?:$|[,)]| [–—-]| \\(| (?:of|for|to|and|&)\\b)`,
  'iu',
);
const longestPost = 90;
const answered = /^(?<label>[^:]{2,160}?)(?:\s*:\s*| [–—-] )(?<answer>[^:]+)$/;
const behindName = /^(?<name>[^:,(–—]{4,60}?)(?:,| [–—-]|(?= \()) ?\(?(?<post>.+?)\)?$/;
/** A decision's words behind the label that they are ("Recommendation: that the Panel notes …"). */
const asked = /^(?:recommendations?|decisions?|motion|resolution)(?: \d+)?\s*[:–-]\s*(?:that|to)\b/i;

/** Whether a line has its answer behind it ("Background papers: none"), or the officer asked for. */
export function isLabelWithValue(text: string): boolean {
  const { label, answer } = answered.exec(text)?.groups ?? {};
  if (label === undefined || answer === undefined) return asked.test(text);
  return (
    isAnswer(answer.trim()) || asked.test(text) || (officer.test(label) && isName(answer.split(/,| [–—-] | \(/)[0]!))
  );
}

/** Whether a line is a person's name, with the post behind it or in the line below. */
export function isSignature(text: string, below: Block | undefined): boolean {
  if (isKnownHeading(text)) return false;
  const { name, post: behind } = behindName.exec(text)?.groups ?? {};
  if (name !== undefined && behind !== undefined && isName(name)) return isPostName(behind);
  if (below === undefined || below.cell !== null || below.marker !== null || !isPostName(below.text)) return false;
  return isName(text) || (isCapitals(text) && !below.bold && isPost(below.text) && nameIn(inSmall(text)) !== null);
}

const isPostName = (text: string): boolean =>
  text.length <= longestPost && /^\p{Lu}/u.test(text) && !/[.:;?!]$/.test(text) && (isPost(text) || post.test(text));

/** In capitals anything looks like a name, so that the first name has to be known as one. */
function isName(text: string): boolean {
  if (!isCapitals(text)) return nameIn(text.trim()) !== null;
  return nameIn(inSmall(text)) !== null && startsWithFirstName(inSmall(text));
}

const inSmall = (text: string): string =>
  text.trim().replace(/(?<=\p{Lu})\p{Lu}+/gu, (letters) => letters.toLowerCase());
