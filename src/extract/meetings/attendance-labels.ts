/** Labels over or before the names of those who came to a meeting, or did not. */
import type { Attendance } from '../types.js';

export type Capacity = Attendance['capacity'];

/** What a label says of the names behind it: `open` where members and officers may stand among them, `null` for no names. */
export type Group = Capacity | 'open' | null;

export interface Label {
  group: Group;
  /** The post that the label itself is ("Chair", "Clerk"), null for any other. */
  role: string | null;
  /** Where the names start in the text; the text's length where the label stands alone. */
  end: number;
}

const MEMBERS =
  '(?:(?:elected|voting|non-voting|full|core|other|the|district|county|borough|town|parish|city|committee|council|board|panel|cabinet|executive|co-?opted|independent|substitute|additional|following)[ ,]+(?:and )?)*(?:members?|councillors?|cllrs?|trustees|governors)';
const THERE =
  '(?: were| was)?(?: also)? (?:present|in attendance|attending)(?: (?:were|in person|virtually|remotely|online|at the meeting))?';
const CHAIR = '(?:(?:vice|deputy|acting|joint|independent)[ -])*(?:chair(?:man|woman|person)?|mayor)';

const GROUPS: [group: Group, pattern: string][] = [
  [
    null,
    `members? of (?:the )?public\\b[^:.;]*|(?:the )?(?:public|press)(?: (?:and|&) (?:press|public))?(?:${THERE})?|public (?:speakers?|gallery)|speakers?|questioners?|venue|place|location|date|time|quorum|circulation|distribution|contact(?: officer)?|declarations?[^:.;]*|not(?:es?|ice)|available papers|papers|the meeting (?:opened|started|commenced)[^:.;]*`,
  ],
  [
    'apologies',
    'apolog(?:y|ies)(?: (?:for|of) (?:absence|non-attendance|inability to attend))?(?:(?: (?:were|was|have been|had been))? (?:received|given|sent|accepted|noted))?(?: (?:and|&) (?:accepted|approved))?(?: from)?(?: (?:and|&|/) (?:reasons? for absence|absences?|substitut\\w+|declarations? of substitutes?))?|absent with apologies|(?:members )?(?:sending|giving) apologies',
  ],
  [
    'absent',
    `(?:(?:${MEMBERS}) )?(?:absent|not present|not in attendance)(?: without apolog(?:y|ies))?|absences?|absentees?|did not attend|no apologies received(?: from)?`,
  ],
  [
    'present',
    `(?:${MEMBERS})(?:${THERE})?|(?:(?:those|all|voting|the) )?present(?: (?:were|in person|virtually|remotely|online|at the meeting|in the chamber|via \\w+))*|substitutes?(?:${THERE})?|voting|non-voting|co-?opt(?:ed|ees)|(?:church|faith|parent governor|diocesan|union|teacher|employer|member|employee|school) (?:representatives?|members?)|independent persons?`,
  ],
  [
    'in_attendance',
    `(?:and )?(?:also )?(?:in attendance|attending|present)(?: (?:also|were|was|in person|virtually|remotely|online|by invitation|for (?:part|all)[^:.;]*|via \\w+))*|also (?:in attendance|present|attending|attended)(?: (?:were|was|in person|virtually|remotely|online|by invitation|via \\w+|\\w+ items?[^:.;]*))*|(?:(?:council|county council|lead|supporting|other|city council|borough council|district council|authority) )*(?:officers?|staff|officials|executives)(?:${THERE}|\\(s\\))?|others?(?: (?:members?|councillors?))?(?:${THERE})|(?:invited )?(?:guests?|visitors?|invitees|observers?|advis[eo]rs?|partners|attendees by invitation)(?:${THERE})?|by invitation|witness(?:es)?|(?:executive|cabinet|portfolio|other|ward|visiting|county|district|borough) (?:members?|councillors?|portfolio holders?)(?: (?:also )?(?:present|in attendance|attending)[^:.;]*)|for the (?:council|authority)|(?:external|other) (?:attendees|representatives|organisations)|representatives?|democratic services`,
  ],
  [
    'open',
    'attend(?:ance|ees|ed|ing)(?: (?:list|register))?|in the room|(?:attending )?(?:remotely|virtually|online)|participants',
  ],
];
const ROLES: [group: Group, pattern: string][] = [
  ['present', CHAIR],
  [
    'in_attendance',
    `(?:(?:acting|deputy|assistant|locum|town|parish|committee) )*(?:clerk|secretary|minute[- ]taker|proper officer|monitoring officer|responsible financial officer|RFO)(?: (?:to|of) the [\\p{L} ]{3,40}?)?|democratic services officers?`,
  ],
];

const AFTER = '\\s*(?:\\([^()]{0,60}\\)\\s*)?(?:[:：;–—-]+\\s*|$)';
const compile = (pattern: string): RegExp => new RegExp(`^(?:${pattern})${AFTER}`, 'iu');
const groups = GROUPS.map(([group, pattern]) => ({
  group,
  pattern: compile(pattern),
  bare: new RegExp(
    `^(?:${pattern})\\s+(?=(?:Councillors?|Cllrs?|Clr|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|The Mayor|Alderman)\\b)`,
    'iu',
  ),
}));
const roles = ROLES.map(([group, pattern]) => ({ group, pattern: compile(pattern) }));
const INNER = new RegExp(
  `(?<=[.;,)\\s]\\s?)(?:${[...GROUPS, ...ROLES].map(([, pattern]) => pattern).join('|')})\\s*(?:\\([^()]{0,60}\\))?\\s*:`,
  'giu',
);
/** "Councillors A, B and C" is a title before names; with a colon, or alone, the word is a label. */
const NEEDS_COLON = /^(?:members?|councillors?|cllrs?|chair\w*|mayor|officers?|clerk|present)\s*$/i;

/** The label that a text starts with; null without one. */
export function labelAtStart(text: string, start = 0): Label | null {
  const rest = text.slice(start);
  for (const { group, pattern } of roles) {
    const found = pattern.exec(rest);
    if (found && found[0].trim().length < rest.trim().length && /:\s*$|\s[–-]\s*$/.test(found[0]))
      return { group, role: found[0].replace(/[\s:–-]+$/, ''), end: start + found[0].length };
  }
  for (const { group, pattern, bare } of groups) {
    const found = pattern.exec(rest) ?? bare.exec(rest);
    if (!found) continue;
    const label = found[0].replace(/[\s:–-]+$/, '');
    if (
      !/[:–-]\s*$/.test(found[0]) &&
      NEEDS_COLON.test(label) &&
      found[0].length < rest.length &&
      !/^present$/i.test(label)
    )
      continue;
    return { group, role: null, end: start + found[0].length };
  }
  return null;
}

/** "Councillors:", "Officers:": whose names follow, not whether they came. */
export const isBareLabel = (text: string): boolean =>
  /^(?:members?|councillors?|cllrs?|officers?)(?:\(s\))?\s*:/i.test(text);

/** Offsets at which further labels with a colon start in a text. */
export const labelsWithin = (text: string): number[] => [...text.matchAll(INNER)].map(({ index }) => index);
