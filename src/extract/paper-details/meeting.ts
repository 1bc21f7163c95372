/** The meeting that a line names: its body, as printed, and its day. */
import { paperLabels } from '../../reference/paper-labels.js';
import { findDates } from '../dates/grammar.js';
import { peopleIn } from '../people/council-names.js';
import { startsWithFirstName } from '../people/first-names.js';
import type { PartialDate } from '../types.js';

/** A stretch of a text. */
export interface Part {
  from: number;
  to: number;
}

const PERSON =
  /\b(?:cabinet|executive|lead|portfolio|executive lead) (?:member|holder|councillor)s?\b|^(?:cllrs?|councillors?|leader|deputy leader|mayor(?! (?:and|&|in) (?:the )?cabinet$)|director|corporate director|chief|all)\b|\bdirector\b|\bofficer\b/i;
/** A member's office that decides alone, with nobody named. */
const OFFICE =
  /^(?:decision (?:session|meeting)s?\s*(?:[-–:]|of|by)\s*)?(?:the )?(?:(?:deputy )?leader(?: of the council)? (?:and|&) )?(?:(?:relevant|deputy) )?(?:cabinet|executive|lead|portfolio|executive lead|cabinet lead|cabinet portfolio|executive portfolio) (?:member|holder|councillor)s? (?:for|with|responsible|[-–])/i;
const NAMED_MEMBER = /\b(?:Cllrs?|CLLRS?|Councillors? (?=\p{Lu})|COUNCILLORS? (?!FOR |WITH )|(?:Mr|Mrs|Ms|Miss|Dr)\b)/u;
const SENTENCE = /\b(?:is|are|was|were|has|have|had|will|would|be|been)\b/;
const WEEKDAY = /[\s,]*\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
const LEAD =
  /^(?:(?:draft|unconfirmed|printed) )?(?:(?:minutes|agenda|decision report|report|reports|meeting|notes|record)\b\s*(?:of|to|for|[-–:])?\s*)*(?:a |an |the )*(?:meetings? of )?(?:to (?=\S))?(?:the )?/i;
const AUTHORITY = /\bcouncil$/i;
const GENERAL_COUNCIL =
  /^(?:(?:the|full|county|city|borough|district|annual|extraordinary|ordinary|special|budget) )*council$/i;
/** "Cabinet of Fenshire County Council", "Council of the Borough of Fenton". */
const OF_AUTHORITY =
  /^((?:cabinet|executive|(?:county |city )?council|.{3,80} (?:committee|board|panel))) of (?:the )?.{3,50}\b(?:council|borough|city|county|authority)\b.*$/i;
/** What a line of a date says besides it. */
const AROUND_DATE =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:at )?\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]\.?m\b\.?|noon|hours|hrs)|\bat \d{1,2}[.:]\d{2}\b|[\s,;:.()|–—-]+/gi;
/** A meeting's own word for itself. */
const NO_NAME =
  /^(?:this |the |above )*(?:committee|sub-committee|board|panel|group|forum|body|partnership|authority|commission|meeting)(?:\/\w+)?$/i;
const MAX_BODY = 110;

/** The first day that a text names, null for none. */
export function dayIn(text: string): (Part & { day: PartialDate }) | null {
  const match = findDates(text).find(({ precision }) => precision === 'day');
  return match ? { day: match.start, from: match.from, to: match.to } : null;
}

/** Whether a line is a date, with its weekday and hour, and little else. */
export function isDateLine(text: string, date: Part): boolean {
  const rest = (text.slice(0, date.from) + text.slice(date.to)).replace(AROUND_DATE, '');
  return date.to - date.from > text.length * 0.6 || rest.length === 0;
}

/** Whether words are of one who decides alone: a member or an officer, by name or post. */
export const isPerson = (text: string): boolean => PERSON.test(text);

/** Whether a line is the office of a member who decides alone, and names nobody. */
export const isOffice = (name: string): boolean =>
  OFFICE.test(name) && !NAMED_MEMBER.test(name) && peopleIn(name).every(({ name: own }) => !startsWithFirstName(own));

/** Where a line that is a meeting's name, perhaps with its date, prints the name; null where it names a person or nothing. */
export function bodyIn(text: string, sure = false): Part | null {
  const date = findDates(text)[0];
  const weekday = WEEKDAY.exec(text);
  const end = Math.min(date?.from ?? text.length, weekday && weekday.index > 0 ? weekday.index : text.length);
  const from = LEAD.exec(text)?.[0].length ?? 0;
  const name = text
    .slice(from, end)
    .replace(/\s*(?:\||\([^)]*(?:\d|$)).*$/, '')
    .replace(OF_AUTHORITY, '$1')
    .replace(/(?:[\s,:;.–—-]|\b(?:on|held|at|meeting|minutes|agenda)\b)+$/i, '');
  if (
    name.length < 4 ||
    name.length > MAX_BODY ||
    (PERSON.test(name) && !(sure && isOffice(name))) ||
    SENTENCE.test(name) ||
    NO_NAME.test(name)
  )
    return null;
  const { bodies, purpose } = paperLabels();
  if (purpose.test(name)) return null;
  if (!bodies.test(name) && !isOffice(name) && !(sure && /^\p{Lu}/u.test(name) && name.split(' ').length < 9))
    return null;
  return { from, to: from + name.length };
}

/** "… meeting of the Cabinet held in …", "Minutes of Cabinet held on …": what stands before the name in a sentence. */
const LEADS = [/\bmeetings? of (?:the )?/gi, /^(?:\S+ ){0,2}minutes of (?:the )?/gi];
/** Where such a name may end. */
const ENDS = [
  /,? (?:(?:will|to) be |was |were |which |duly )?(?:held|convened|on|at|in)\b|[,.:;]|$/gi,
  /,? (?:held|on|at)\b|[,.:;]|$/gi,
];

/** Where a sentence that says when or where a meeting is held prints its name, null for any other text. */
export function meetingIn(text: string): Part | null {
  for (const [i, lead] of LEADS.entries()) {
    for (const match of text.matchAll(lead)) {
      const from = match.index + match[0].length;
      // "Children, Families and Learning Committee": a comma may stand within a name.
      for (const { index } of text.slice(from, from + MAX_BODY + 4).matchAll(ENDS[i]!)) {
        const part = index < 4 ? null : bodyIn(text.slice(from, from + index));
        if (part) return { from: from + part.from, to: from + part.to };
      }
    }
  }
  return null;
}

/** Whether a name is an authority's own ("Merton Council") and not a meeting's ("County Council", "Cabinet"). */
export const isAuthorityName = (name: string): boolean => AUTHORITY.test(name) && !GENERAL_COUNCIL.test(name);
