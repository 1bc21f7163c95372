/** How the items and the lead-ins of a council paper's recommendations are worded and marked. */

const VERBS =
  'note|consider|comment|receive|endorse|agree|approve|adopt|support|scrutinise|request|authorise|delegate|refer|recommend|review|discuss|confirm|acknowledge|accept|determine|appoint|ratify|resolve|grant|permit|instruct|invite|ask|nominate|declare|give|make|provide|identify|decide|consent|commission|ensure|continue|welcome|set|establish|amend|award|express|thank|monitor|use|enter|allocate|transfer|increase|extend|publish|sign|submit|undertake|challenge|offer|advise|suggest|seek|direct|waive|dispose|acquire|procure|proceed|implement|create|remove|dissolve|elect|co-opt|exclude|reaffirm|recognise|restate|reject|select|choose|vary|withdraw|invest|release|designate|make|take|write|champion|commit|pledge|hold|debate|satisfy|assure|have regard|become';
const ASK = new RegExp(
  `^[“"‘']?(?:that\\b|to\\b|(?:members|(?:the )?(?:cabinet|committee|council|board|panel|executive|forum|commission)(?! summary))\\b|(?:${VERBS})(?:s|es|ed)?\\b|(?:formally|further|also|fully|subject to|in principle|pursuant|authority|approval|delegated?|permission)\\b)`,
  'i',
);
const LEAD_END = /(?::\s*[-–—]?|\b(?:to|that)\s*[-–—.…]*|\b(?:to|that):\s*-?)\s*$/i;
const LEAD =
  /\b(?:is|are|be|been) (?:therefore |also |further |hereby )?(?:asked|recommended|requested|invited|proposed|advised|sought)\b|^(?:that )?it is recommended\b|\b(?:cabinet|committee|council|board|panel|executive|commission|members?)\b.{0,40}\b(?:agrees?|resolves?|approves?|recommends?|notes?)\b|^that (?:the )?[\p{L} ,&'’-]{3,90}:|^(?:to|that)\s*[:–-]*$/iu;
const BODY_LEAD =
  /^(?:that )?(?:the )?(?:\S+ ){0,8}(?:cabinet|committee|sub-committee|council|board|panel|executive|commission|forum|members?|authority)(?: \([^)]*\))?\s*[:–—-]?$/i;
/** A few words and a colon ("The portfolio holder:"), unless they ask for something themselves. */
const SHORT_LEAD = /^(?:the )?[\p{L} ,&'’-]{3,60}:$/iu;
const BARE_LEAD = /^(?:recommended|resolved)(?: that| to)?\s*[:–—-]*$/i;
const MAX_LEAD = 320;

/** Whether a text starts as an item does: "That …", "To note …", "APPROVE …", "Members …". */
export const isAsk = (text: string): boolean => ASK.test(text);

/** Whether a text only leads to a list ("Cabinet is asked to:"). */
export const isLeadIn = (text: string): boolean =>
  text.length < MAX_LEAD &&
  (BARE_LEAD.test(text) ||
    (LEAD_END.test(text) && LEAD.test(text)) ||
    BODY_LEAD.test(text) ||
    (SHORT_LEAD.test(text) && !ASK.test(text)));

/** "Reason:", "Reasons for the recommendation": why, and no item. */
const REASON =
  /^[[(]?reasons?(?: ?\(s\))?(?: for (?:the |this |these )?(?:recommendations?|decisions?|proposals?)(?: ?\(s\))?)?\s*(?:[:–-]|$)/i;
const REASON_BEHIND = /(?<=[.;])\s+reasons?(?: for (?:the |this )?(?:recommendation|decision))?\s*:\s/i;

/** Whether a text gives the reasons for the item above it, or heads them. */
export const isReason = (text: string): boolean => REASON.test(text);

/** "As set out at the front of the report." */
const POINTER =
  /^as (?:set out|detailed|listed|shown|given|described|stated|outlined) (?:at|in|on) (?:the )?(?:front|top|beginning|start|head|cover|first page|summary|box|section|paragraphs?)\b.{0,60}$|^as (?:(?:set out|detailed|listed|shown|given|described|stated|outlined) )?(?:above|overleaf)\.?$|^(?:please )?(?:see|refer to) (?:above|below|overleaf|(?:the )?(?:front|first|cover|top|section|paragraphs?|page|recommendations?|box)\b[^.:]{0,60})\.?$/i;

/** Whether a text says where the recommendations stand, and is none itself. */
export const isPointer = (text: string): boolean => POINTER.test(text.trim());

/** "None", "There are no recommendations". */
const NOTHING =
  /^(?:none\b(?! of)|n\/a\b|not applicable\b|nil\b|(?:there are )?no (?:specific |formal )?(?:recommendations?|decisions?|actions?)\b|this report (?:makes|contains|has) no recommendations?\b).{0,80}$/i;

/** Whether a text says that nothing is asked for. */
export const isNothing = (text: string): boolean => NOTHING.test(text.trim());

/** "Recommended - That" before an item that has its number already. */
const SAID_AGAIN = /^recommended\s*[:–—-]\s*(?=that\b|to\b)/i;

/** Where an item's own words start: behind a "Recommended -" that each item repeats. */
export const startOfAsk = (text: string): number => SAID_AGAIN.exec(text)?.[0].length ?? 0;

/** Where an item's own words end: before the reasons printed behind it in one paragraph. */
export const endOfAsk = (text: string): number => REASON_BEHIND.exec(text)?.index ?? text.length;

/** The kind of a marker, equal for markers of one list: "(1)" and "(2)", "1.1" and "1.12", "a)" and "b)". */
export function markerStyle(marker: string): string {
  const core = marker.replace(/^[([]|[)\].:]+$/g, '');
  const kind = /^R?\d+$/.test(core)
    ? 'number'
    : /^[\d.]+$/.test(core)
      ? `decimal${core.split('.').length}`
      : /^[ivx]+$/i.test(core)
        ? 'roman'
        : /^[a-z]{1,2}$/i.test(core)
          ? core === core.toLowerCase()
            ? 'letter'
            : 'Letter'
          : 'bullet';
  return `${/^[([]/.test(marker) ? '(' : ''}${kind}${/\)$/.test(marker) ? ')' : ''}`;
}
