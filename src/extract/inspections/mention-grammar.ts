/** How running text names an inspection or visit and ties a date to it. */
import { anyOf, frameworks, otherInspections } from '../../reference/frameworks.js';
import { GRADE_SOURCE } from '../judgements/labels.js';

export const TRIGGER = /\binspect|\bjudged|\brated|\bvisit|\brevisit|\bre-visit|\bJTAI|\bILACS?\b|\bSIF\b|\bFVs?\b/i;
const VISIT = '(?:focuss?ed|focus|monitoring|Ofsted)(?: assurance)? visits?|assurance visits?|re-?visits?|FVs?';
const NOUN = `(?:re-?)?inspections?|${VISIT}|inspected|JTAIs?|\\(ILACS\\)|\\(SIF\\)|\\(FVs?\\)`;
export const LAST_NOUN = new RegExp(`\\b(?:${NOUN})(?![\\w-])(?!.*\\b(?:${NOUN})(?![\\w-]))`, 'is');
/** Ends the words between noun and date: "… in", "… was held between", "…: ". */
export const CONNECTS =
  /(?:,|:|\(|\b(?:in|on|of|during|between|from|was|since|dated|at)(?: (?:early|late|mid|the|spring|summer|autumn|winter|end|start|beginning|of)){0,4})\s*\(?$/i;
/** Between noun and date these say that the date is of something else. */
export const ANOTHER_EVENT =
  /\b(?:publi\w*|report\w*|appoint\w*|establish\w*|introduc\w*|launch\w*|since|new|frameworks?|with|which|where|when|ha[sd]|have|been|because|but|boards?|plans?|improv\w*|identif\w*|found|recommend\w*|said|notif\w*|announc\w*|beg[ai]n\w*|start\w*|due|letters?|judg\w*|rated|audit\w*|commission\w*|would|will|may|must|should|could|came|replac\w*|rose|increas\w*|(?:19|20)\d\d)\b/i;
const ADJECTIVES =
  '(?:(?:Ofsted|full|single|short|standard|judgement|judgment|graded|ILACS?|SIF|SLAC|JTAI|joint|targeted|area|local|SEND|safeguarding|and|looked|after|children|looked[- ]after|services?|arrangements|child|protection|unannounced|announced|focuss?ed|focus|monitoring)\\s+)';
export const AFTER_DATE = new RegExp(
  `^[’']?s?\\s+${ADJECTIVES}{0,8}(?:inspections?|visits?|re-?inspection|re-?visit|JTAI|ILACS|SIF)\\b`,
  'i',
);
/** A comma goes on with the sentence unless the date follows it. */
export const NEXT_CLAUSE = /,(?!\s*(?:in|on|of|dated|carried|between|by)\b)/;
/** "Both were inspected in": homes or schools, not the authority. */
export const SEVERAL =
  /^\W*(?:both|each|most|all|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?: of \w+)? (?:was|were|are|is|ha[sd]|have)\b|\btheir (?:most recent|last|latest|previous)\b/i;
/** The inspection that the document reports, whatever date follows. */
export const THIS = /\bthis(?: \w+){0,2}\s*$/i;
/** What a noun at the end of a phrase is of: "2011 unannounced inspection of …". */
export const OF_WHAT = /^ (?:of|into|by) [^.;,]{0,45}/i;
export const UNDER = /^,?\s+\(?(?:carried out |conducted )?(?:under|as part of|using)\b[^.;,]{0,90}/i;
export const JUDGED = new RegExp(
  `\\b(?:was|were|been) (?:judged|rated|graded|found)(?: as| to be| to)? ${GRADE_SOURCE}(?: overall)?(?: for the \\w+ time)?,? (?:in|during)\\s*$`,
  'i',
);
/** "in 2015, when an inspection under …" */
export const THEN =
  /^,?\s+(?:when|where|at which time)\s+(?:an?|the|its|their|Ofsted(?:['’]s)?)\s+(?:[\w-]+ ){0,6}?(?:inspection|focuss?ed visit|monitoring visit|JTAI)\b(?: under [^.;,]{0,60}?(?=\s(?:judged|found|rated)|[.,;]|$))?/i;
/** Says when the inspection was, not that something else happened. */
export const WAS_HELD =
  /,? (?:which|that) (?=(?:took place|was (?:held|carried out|conducted|undertaken|completed)|were (?:held|carried out|conducted))\b)/gi;
/** "two visits since, in June": the dates are of the visits. */
export const SINCE_THEN = /^ since(?: then)?,/i;
export const BEGINS = /(?:^|[.;:•]\s*|\b)(?:In|On|Between|During)(?: the)?\s*$/;
export const CARRIED_OUT = new RegExp(
  `^,?\\s+[^.;]{0,60}?\\b(?:undertook|carried out|conducted|completed|inspected|received)\\b(?: (?:an?|its|their|our|the))?(?: [\\w-]+){0,5}? ?\\b(?:${VISIT}|inspection|JTAI)\\b|^,?\\s+(?:the|an?) ${ADJECTIVES}{0,4}(?:${VISIT}|inspection|JTAI)\\b`,
  'i',
);
export const OTHER = anyOf(otherInspections);
export const NAMES = new RegExp(anyOf(frameworks.flatMap(({ mentions }) => mentions)), 'gi');
export const CLAUSE_START = /[,;]\s+|\b(?:since|when|following|after|as well as|and (?:the|at|of))\s+/gi;
export const LIST_GAP = /^\s*(?:,|and|&|, and)\s*(?:again )?(?:in )?$/i;
export const CHILDRENS_SERVICES =
  /\b(?:Ofsted|HMI|(?:Her|His) Majesty|children['’]s (?:social care|services)|ILACS|JTAI)\b/i;
export const COMING = /\b(?:next|will|forthcoming|planned|expected|scheduled|due|anticipat\w*)\b/i;
