/** How running text names an inspection or visit and ties a date to it. */
import { anyOf, frameworks, otherInspections } from '../../reference/frameworks.js';
import { GRADE_SOURCE } from '../judgements/labels.js';

export const TRIGGER =
  /\binspect|\bjudg|\brat(?:ed|ing)|\bgrad(?:e|ing)|\bvisit|\brevisit|\bre-visit|\bJTAI|\bILACS?\b|\bSIF\b|\bFVs?\b/i;
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
/** ", the Care Quality Commission (CQC)" */
export const LISTED_INSPECTORATE = new RegExp(
  `,?(?:\\sand)?\\s(?:the\\s)?${anyOf(['Ofsted', ...otherInspections.bodies]).source}(?:\\s\\([A-Z]+\\))?`,
  'g',
);
/** "Both were inspected in": homes or schools, not the authority. */
export const SEVERAL =
  /^\W*(?:both|each|most|all|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?: of \w+)? (?:was|were|are|is|ha[sd]|have)\b|\btheir (?:most recent|last|latest|previous)\b/i;
/** The inspection that the document reports, whatever date follows. */
export const THIS = /\bthis(?: \w+){0,2}\s*$/i;
export const UNDER = /^,?\s+\(?(?:carried out |conducted )?(?:under|as part of|using)\b[^;,]{0,90}/i;
const WHOLE =
  "(?:the )?(?:local authority|council|authority|children['’]s (?:social care |social work )?services|services|overall effectiveness)(?: of [\\w'’ ]{3,40}?)?(?: in [A-Z][\\w'’ ]{2,40}?)?";
const OVERALL =
  '(?: overall| for (?:its |their )?overall effectiveness| in all (?:areas|judgements)| across the board)?';
const JUDGED_AS = `(?:judged|rated|graded|found)(?: overall)?(?: (?:by Ofsted|as|to be|to)){0,2} ${GRADE_SOURCE}${OVERALL}`;
const MARK = '(?:judgement|judgment|rating|grading|grade)';
const RECEIVED = `(?:received|was given|were given|was awarded|were awarded|given|awarded) (?:an?|the) (?:overall )?${GRADE_SOURCE} (?:overall |Ofsted |inspection ){0,2}${MARK}(?: (?:from|by) Ofsted)?${OVERALL}`;
/** "was judged inadequate overall in", "since being judged good in", "Ofsted judged services to be good in", "received a good judgement in" */
export const JUDGED = new RegExp(
  `\\b(?:(?:was|were|been|being) (?:(?:last|first|previously|originally|again) )?${JUDGED_AS}|(?:judged|rated|graded) ${WHOLE}(?: overall)? (?:as|to be|to) ${GRADE_SOURCE}${OVERALL}|${RECEIVED})(?: for the \\w+ time)?,? (?:in|during|on)\\s*$`,
  'i',
);
/** "In 2014, Ofsted judged services to be good", "In 2014, the council received a good judgement" */
export const OPENS_JUDGED = new RegExp(
  `^,?\\s+(?:Ofsted (?:inspected [^;,]{3,60} and )?(?:judged|rated|graded) (?:${WHOLE}|it|them|us)(?: overall)? (?:as|to be|to) ${GRADE_SOURCE}|${WHOLE} (?:(?:was|were) ${JUDGED_AS}|${RECEIVED}))`,
  'i',
);
/** "The first since": an inspection was held then. */
export const FIRST_SINCE =
  /\b(?:inspection|it),? (?:(?:which )?(?:is|was) )?(?:our |its |the )(?:first|only) (?:(?:full|graded|Ofsted|ILACS) ){0,2}(?:inspection )?since\s*$/i;
/** "in 2015, when an inspection under …" */
export const THEN =
  /^,?\s+(?:when|where|at which time)\s+(?:an?|the|its|their|Ofsted(?:['’]s)?)\s+(?:[\w-]+ ){0,6}?(?:inspection|focuss?ed visit|monitoring visit|JTAI)\b(?: under [^;,]{0,60}?(?=\s(?:judged|found|rated)|[.,;]|$))?/i;
/** "in 2014, when they were judged good" */
export const THEN_JUDGED = new RegExp(
  `^,?\\s+(?:when|where)\\s+(?:they|it|we|${WHOLE}) (?:was|were|had been) (?:last |first |previously )?(?:inspected|${JUDGED_AS})`,
  'i',
);
/** Says when the inspection was, not that something else happened. */
export const WAS_HELD =
  /,? (?:which|that) (?=(?:took place|was (?:held|carried out|conducted|undertaken|completed)|were (?:held|carried out|conducted))\b)/gi;
/** "two visits since, in June": the dates are of the visits. */
export const SINCE_THEN = /^ since(?: then)?,/i;
export const BEGINS = /(?:^|[.;:•]\s*|\b)(?:In|On|Between|During)(?: the)?\s*$/;
/** Something that is written or done about it: "the inspection report". */
const NOT_ITSELF =
  "(?!['’]?s? (?:reports?|letters?|findings?|outcomes?|judge?ments?|feedback|results?|actions?|improvement|plans?|recommendations?|framework|team|handbook|guidance|(?:was|were|is|are|has been) (?:published|reported|announced|released|discussed|considered|presented)))";
export const CARRIED_OUT = new RegExp(
  `^,?\\s+[^;]{0,60}?\\b(?:undertook|carried out|conducted|completed|inspected|received)\\b(?: (?:an?|its|their|our|the))?(?: [\\w-]+){0,5}? ?\\b(?:${VISIT}|inspection|JTAI)\\b|^,?\\s+(?:the|an?) ${ADJECTIVES}{0,4}(?:${VISIT}|inspection|JTAI)\\b${NOT_ITSELF}`,
  'i',
);
export const NAMES = new RegExp(anyOf(frameworks.flatMap(({ mentions }) => mentions)), 'gi');
export const CLAUSE_START = /[,;]\s+|\b(?:since|when|following|after|as well as|and (?:the|at|of))\s+/gi;
export const LIST_GAP = /^\s*(?:,|and|&|, and)\s*(?:again )?(?:in )?$/i;
export const CHILDRENS_SERVICES =
  /\b(?:Ofsted|HMI|(?:Her|His) Majesty|children['’]s (?:social care|services)|ILACS|JTAI)\b/i;
export const COMING =
  /\b(?:next (?!steps?\b)|will|forthcoming|planned|expected?|scheduled|due|anticipat\w*|likely to)\b/i;
/** Between noun and date: "is expected in", "will take place on", "is planned for". */
export const ANNOUNCED =
  /(?<=^| )(?:(?:(?:is|are|was|will be) (?:now |also )?(?:expected|due|anticipated|planned|scheduled|likely|set)(?: to)?|will)(?: (?:take place|be (?:held|carried out|conducted|undertaken|completed|made)|happen|follow|occur|start|begin))?|to (?:take place|be (?:held|carried out|conducted|undertaken|completed)|happen|follow|start|begin))(?= )/gi;
export const CONNECTS_COMING =
  /\b(?:by|before|for|in|on|during|between|from)(?: (?:early|late|mid|the|spring|summer|autumn|winter|end|start|beginning|of)){0,4}\s*$/i;
/** What is to come is not the inspection but something that is written about it. */
export const ABOUT_IT =
  /\b(?:plans?|reports?|response|letter|findings|outcomes?|feedback|judgements?|recommendations|actions|summary|update) (?:\w+ )?(?:for|to|on|of|from|about|after|following|in) (?:\w+ ){0,5}$/i;
/** "Ofsted is likely to inspect the authority again in" */
export const WILL_INSPECT =
  /\b(?:Ofsted|inspectors|HMI|CQC)\b[^;]{0,50}\b(?:will|to) (?:re-?)?inspect\b[^;\d]{0,80}?\b(?:by|in|during|from|between)(?: (?:early|late|mid|the|spring|summer|autumn|winter|end|start|of)){0,4}\s*$/i;
/** "inspected services for children with … from": what was inspected, between the verb and its date. */
export const INSPECTED_WHAT =
  /^ (?:the |its |our |local )*(?:area['’]s )?(?:services|arrangements|provision|support)(?: for| to| in) [^;.]{0,140}?(?= (?:from|between|on|in|during)\s*$)/i;
/** "came to Westerby on 3 and 4 May for a focused visit". */
export const FOR_VISIT = new RegExp(
  `^,? (?:for|to (?:make|carry out|conduct)|on) (?:an?|the|its|their) ${ADJECTIVES}{0,4}(?:${VISIT}|inspection)\\b`,
  'i',
);
export const BY_INSPECTORS = /\b(?:Ofsted|inspectors?|HMI|CQC)\b/i;
