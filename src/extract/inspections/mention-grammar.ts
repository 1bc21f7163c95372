/** How running text names an inspection or visit and ties a date to it. */
import { anyOf, frameworks, otherInspections } from '../../reference/frameworks.js';
import { GRADE_SOURCE } from '../judgements/labels.js';

export const TRIGGER =
  /\binspect|\bjudg|\brat(?:ed|ing)|\bgrad(?:e|ing)|\bvisit|\brevisit|\bre-visit|\bJTAI|\bILACS?\b|\bSIF\b|\bFVs?\b|\bOfsted\b|\bHMIs?\b/i;
const VISIT = '(?:focuss?ed|focus|monitoring|Ofsted)(?: assurance)? visits?|assurance visits?|re-?visits?|FVs?';
const NOUN = `(?:re-?)?inspections?|${VISIT}|visits?|inspected|re-?visited|JTAIs?|\\(ILACS\\)|\\(SIF\\)|\\(FVs?\\)`;
export const LAST_NOUN = new RegExp(`\\b(?:${NOUN})(?![\\w-])(?!.*\\b(?:${NOUN})(?![\\w-]))`, 'is');
/** Beside "visit" these say that an inspection is meant; the word alone says nothing of its kind. */
export const INSPECTION = /\binspect(?!ors?\b|orate)|\bJTAIs?\b|\bILACS?\b|\bSIF\b|\bjudged|\brated|\bgraded/i;
/** "the visit", "their two-day visit": one of those that are spoken of, not visits to families or homes. */
export const THE_VISIT =
  /\b(?:the|this|their|its|an?|[\w-]+[- ]day|[\w-]+[- ]week|short|first|second|third|fourth|fifth|sixth|seventh|last|latest|most recent|previous|final|Ofsted(?:['’]s)?|HMI|inspect\w+(?:['’]s?)?)\s+visit$/i;
/** Ends the words between noun and date: "… in", "… was held between", "…: ". */
export const CONNECTS =
  /(?:,|:|\(|\b(?:in|on|of|during|between|from|was|since|dated|at|w\/c|took place|(?:was|were) (?:held|carried out|conducted|undertaken|completed|made))(?: (?:early|late|mid|the|spring|summer|autumn|winter|end|start|beginning|of|weeks?|weeks? (?:commencing|beginning|starting)|w\/c)){0,4}(?: (?:Mon|Tues|Wednes|Thurs|Fri)day)?(?: the)?)\s*\(?$/i;
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
export const NEXT_CLAUSE =
  /,(?!\s*(?:(?:in|on|of|dated|carried|held|conducted|undertaken|completed|made|between|from|by)\b|$))/;
/** ", the Care Quality Commission (CQC)" */
export const LISTED_INSPECTORATE = new RegExp(
  `,?(?:\\sand)?\\s(?:the\\s)?${anyOf(['Ofsted', ...otherInspections.bodies]).source}(?:\\s\\([A-Z]+\\))?`,
  'g',
);
/** "Both were inspected in": homes or schools, not the authority. */
export const SEVERAL =
  /^\W*(?:both|each|most|all|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?: of \w+)? (?:was|were|are|is|ha[sd]|have)\b|\btheir (?:most recent|last|latest|previous)\b(?! (?:focus|monitoring|ILACS))/i;
/** The name of a home or school, whatever it is, or another authority. */
export const A_HOME =
  /\b[Nn]eighbour\w* (?:[A-Z][\w'’-]+ )+(?:was|were|has)\b|\b(?:House|Lodge|Cottages?|Court|Grange|Villa|Farm|Manor|Hall|Place|Close|Road|Street|Avenue|View|Gardens?|Homes?|Centres?|Schools?|Academy)(?:,| \([^)]*\))? (?:(?:was|were|has|had|is) |received |\w+ly )/;
/** The inspection that the document reports, whatever date follows. */
export const THIS = /\bthis(?: \w+){0,2}\s*$/i;
export const UNDER = /^,?\s+\(?(?:carried out |conducted )?(?:under|as part of|using)\b[^;,]{0,90}/i;
const WHOLE =
  "(?:the )?(?:local authority|council|authority|children['’]s (?:social care |social work )?services|services|overall effectiveness)(?: of [\\w'’ ]{3,40}?)?(?: in [A-Z][\\w'’ ]{2,40}?)?";
const OF_COUNCIL = `(?:(?:the )?(?:local authority|council|authority)['’]s |[A-Z][\\w'’]+['’]s )?`;
const OVERALL =
  '(?: overall| for (?:its |their )?overall effectiveness| in all (?:areas|judgements)| across the board)?';
const JUDGED_AS = `(?:judged|rated|graded|found)(?: overall)?(?: (?:by Ofsted|as|to be|to)){0,2} ${GRADE_SOURCE}${OVERALL}`;
const MARK = '(?:judgement|judgment|rating|grading|grade)';
const RECEIVED = `(?:received|was given|were given|was awarded|were awarded|given|awarded) (?:an?|the) (?:overall )?${GRADE_SOURCE} (?:overall |Ofsted |inspection ){0,2}${MARK}(?: (?:from|by) Ofsted)?${OVERALL}`;
/** "was judged inadequate overall in", "since being judged good in", "Ofsted judged services to be good in", "received a good judgement in" */
export const JUDGED = new RegExp(
  `\\b(?:(?:was|were|been|being) (?:(?:last|first|previously|originally|again) )?${JUDGED_AS}|(?:judged|rated|graded) ${OF_COUNCIL}${WHOLE}(?: for children)?(?: overall)?(?: (?:as|to be|to))? ${GRADE_SOURCE}${OVERALL}|${RECEIVED}|(?:the|its|our|an?) (?:overall )?${GRADE_SOURCE} (?:overall |Ofsted |inspection ){0,2}${MARK}(?: (?:from|by) Ofsted)?)(?: for the \\w+ time)?,? (?:in|during|on)\\s*$`,
  'i',
);
/** "In 2014, Ofsted judged services to be good", "In 2014, the council received a good judgement" */
export const OPENS_JUDGED = new RegExp(
  `^,?\\s+(?:Ofsted (?:inspected [^;,]{3,60} and )?(?:judged|rated|graded) (?:${WHOLE}|it|them|us)(?: overall)? (?:as|to be|to) ${GRADE_SOURCE}|${WHOLE} (?:(?:was|were) ${JUDGED_AS}|${RECEIVED}))`,
  'i',
);
/** "judged … to be outstanding, as they had in" */
export const AS_BEFORE =
  /\b(?:judged|rated|graded)\b[^;]{0,140}?,? (?:just )?as (?:it|they|we) (?:had|did|was|were)(?: (?:also|been|done|last|previously|judged|rated))* (?:in|during)\s*$/i;
/** "judged inadequate in 2013, requires improvement in 2016 and good in" */
export const JUDGED_AGAIN = new RegExp(
  `\\b(?:(?:was|were|been|being) ${JUDGED_AS}|(?:judged|rated|graded) ${OF_COUNCIL}${WHOLE}(?: for children)?(?: overall)?(?: (?:as|to be|to))? ${GRADE_SOURCE})[^;]{0,100}(?:,|,? and|,? then|,? and then) (?:as |to be )?${GRADE_SOURCE} (?:again )?(?:in|during)\\s*$`,
  'i',
);
/** "The first since": an inspection was held then. */
export const FIRST_SINCE =
  /\b(?:inspection(?: (?:in|of|on|from|between) [^.;,]{4,40}?)?|it),? (?:(?:which )?(?:is|was) )?(?:our |its |the )(?:first|only) (?:(?:full|graded|Ofsted|ILACS) ){0,2}(?:inspection )?since\s*$/i;
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
  /,? (?:which|that) (?=(?:took place|concluded|ended|finished|was (?:held|carried out|conducted|undertaken|completed)|were (?:held|carried out|conducted))\b)/gi;
/** ", which Ofsted carried out", "made by Ofsted": says who held it. */
export const BY_WHOM =
  /,? (?:(?:which|that) (?:Ofsted|(?:the )?inspect\w+|HMI|they)(?:(?:,| and| with)+ (?:the )?(?:CQC|Care Quality Commission|HMI\w*(?: Probation)?))* (?:carried out|undertook|conducted|completed|held|made|led|began)(?: (?:here|in|of|at|to) [^,;\d]{2,60}?)?|(?:which |that )?(?:was |were )?(?:carried out|undertaken|conducted|completed|held|made) by (?:Ofsted|(?:the )?inspectors|HMI)(?:(?:,| and| with)+ (?:the )?(?:CQC|Care Quality Commission|HMI\w*(?: Probation)?))*)(?=,? (?:on|in|from|between|during|over|of)\b)/gi;
/** ", most recently on": the date is of the last of several. */
export const MOST_RECENTLY =
  /^s?,? (?:and )?(?:(?:the )?(?:most recent(?:ly)?|latest|last)(?: (?:of (?:which|these|them)|one))?(?: (?:was|being|took place|was held))?)(?= (?:on|in|between|from)\b)/gi;
/** Says what kind of inspection it was, and not that a framework was new. */
export const UNDER_FRAMEWORK =
  / (?:under|using|as part of) (?:the |its |their |Ofsted['’]s )[^,;.\d]{2,80}?(?:frameworks?|programme|arrangements)(?: \([A-Z]+\))?(?=,? )/gi;
/** "two visits since, in June": the dates are of the visits. */
export const SINCE_THEN =
  /^ since(?: then,|,| (?:then|the|our|its|their|being) [^,;\d]{0,60}?(?=,? (?:took place|was|were|has been)\b))/i;
export const BEGINS =
  /(?:^|[.;:•]\s*|\b)(?:In|On|Between|During|Over|From)(?: (?:early|late|mid|the|spring|summer|autumn|winter|end|start|of|\w+day)){0,4}\s*$/;
/** "In May 2024, the council was inspected by Ofsted" */
export const WAS_INSPECTED =
  /^,?\s+[^;.,]{2,90}? (?:was|were) (?:last |first |again )?(?:re-?)?inspected(?: (?:by Ofsted|under|using|as part of)\b[^;.,]{0,60}|(?=[.,;]|$| and\b))/i;
/** Between noun and date, where the noun has two verbs: "was announced in May and took place in". */
export const AND_HELD =
  /^[^,;]*\band (?:it |this |then )?(?=(?:took place|ran|was (?:held|carried out|conducted|undertaken|completed)) )/i;
/** Nothing but a dash: "ILACS inspection, 13 to 24 May 2024" */
export const BESIDE = /^\s*(?:[-–—]\s*)?$/;
/** "In June 2022 Ofsted inspected our services" */
export const OFSTED_INSPECTED =
  /^,?\s+(?:Ofsted|(?:His|Her) Majesty['’]?s['’]? Inspectors|inspectors)(?: inspectors)?(?:,? (?:and |with )?(?:the )?(?:CQC|Care Quality Commission|HMIC\w*|HMI Probation)(?: \([A-Z]+\))?){0,3} (?:last |first |again )?(?:re-?)?inspected [^;.,]{2,70}/i;
/** An earlier one than the inspection that a paper is about; "last" may be that one itself. */
export const PREVIOUS = /\b(?:previous(?:ly)?|prior|earlier)\b(?! (?:visits?|findings)\b[^,;]* (?:and|to))/i;
export const LAST = /\b(?:last|since)\b/i;
/** Something that is written or done about it: "the inspection report". */
const NOT_ITSELF =
  "(?!['’]?s? (?:reports?|letters?|findings?|outcomes?|judge?ments?|feedback|results?|actions?|improvement|plans?|recommendations?|framework|team|handbook|guidance|(?:was|were|is|are|has been) (?:published|reported|announced|released|discussed|considered|presented)))";
export const CARRIED_OUT = new RegExp(
  `^,?\\s+[^;]{0,60}?\\b(?:undertook|carried out|conducted|completed|inspected|received|made|paid|held|had)\\b(?: (?:an?|its|their|our|the))?(?: [\\w-]+){0,5}? ?\\b(?:${VISIT}|inspection|JTAI)\\b|^,?\\s+(?:the|an?) ${ADJECTIVES}{0,4}(?:${VISIT}|inspection|JTAI)\\b${NOT_ITSELF}`,
  'i',
);
export const NAMES = new RegExp(anyOf(frameworks.flatMap(({ mentions }) => mentions)), 'gi');
export const CLAUSE_START =
  /[,;]\s+|\b(?:since|when|following|after|as well as|and (?:the|at|of|an?|another|its|our))\s+/gi;
export const LIST_GAP = /^\s*(?:,|and|&|, and)\s*(?:again )?(?:in )?$/i;
export const CHILDRENS_SERVICES =
  /\b(?:Ofsted|HMI|(?:Her|His) Majesty|children['’]s (?:social care|services)|ILACS|JTAI|focuss?ed visits?)\b/i;
/** The first day only: "in the week commencing", "began on". */
export const OPEN_ENDED =
  /\b(?:w\/c|week(?:s|\(s\))? (?:commencing|beginning|starting|of)|(?:began|begun|started|commenced|starting|beginning|commencing|arrived)(?: on(?:[- ]?site)?){0,2}|from)(?: (?:Mon|Tues|Wednes|Thurs|Fri)day)?(?: the)?\s*$/i;
/** Between noun and first day. */
export const BEGAN =
  /^(?:(?:,? (?:which|that))?|(?: (?:of|in|at|into|by|under) [^;.,\d]{0,60}?(?<!\b(?:that|which|who))))(?: formally| then)? (?:began|started|commenced)(?: on[- ]?site| with us)?(?= (?:on|in|from)\b)/i;
/** "concluded on 24 May": no first day. */
export const ENDED =
  /\b(?:end(?:ed|ing)|finish(?:ed|ing)|conclud(?:ed|ing)|complet(?:ed|ing))(?: on(?: (?:Mon|Tues|Wednes|Thurs|Fri)day)?)?(?: the)?\s*$/i;
export const COMING =
  /\b(?:next (?!steps?\b)|will(?! (?:recall|be aware|note|know|remember|have|recollect|wish|see)\b)|forthcoming|planned|expect(?:s|ed|ing)?|await(?:s|ed|ing)?|scheduled|due|anticipat\w*|likely to)\b/i;
/** Between noun and date: "is expected in", "will take place on", "is planned for". */
export const ANNOUNCED =
  /(?<=^| )(?:(?:(?:is|are|was|will be) (?:now |also )?(?:expected|due|anticipated|planned|scheduled|likely|set)(?: to)?|will)(?: (?:take place|be (?:held|carried out|conducted|undertaken|completed|made)|happen|follow|occur|start|begin))?|to (?:take place|be (?:held|carried out|conducted|undertaken|completed)|happen|follow|start|begin))(?= )/gi;
export const CONNECTS_COMING =
  /\b(?:by|before|for|in|on|during|between|from)(?: (?:early|late|mid|the|spring|summer|autumn|winter|end|start|beginning|of)){0,4}\s*$/i;
/** What is to come is not the inspection but something that is written about it. */
export const ABOUT_IT =
  /\b(?:plans?|reports?|response|letter|findings|outcomes?|feedback|judgements?|recommendations|actions|summary|update) (?:\w+ )?(?:for|to|on|of|from|about|after|following|in) (?:\w+ ){0,5}$/i;
const ORDINAL = '(?:second|third|fourth|fifth|sixth|seventh|eighth|final|following)';
const TO_DATE =
  '(?:in|on|for|during|between|from|by|before)(?: (?:early|late|mid|the|spring|summer|autumn|winter|end|start|beginning|of)){0,4}(?: (?:Mon|Tues|Wednes|Thurs|Fri)day)?(?: the)?\\s*$';
/** "The next is expected in", "Another is due in": the noun stands in a sentence before. */
export const ELIDED_COMING = new RegExp(
  `^\\W*(?:(?:The|Our|Its|Their) (?:next|${ORDINAL})|Another|A (?:further|${ORDINAL}))(?: one)?,? ${ANNOUNCED.source} ${TO_DATE}`,
  'i',
);
/** "The previous one was in": the noun stands in a sentence before. */
export const ELIDED_PAST = new RegExp(
  `^\\W*(?:The|Our|Its|Their) (?:previous|last|one before(?: that)?|first|${ORDINAL})(?: one)? (?:was|came|followed|took place|was (?:held|carried out|conducted|undertaken|completed|made)) ${TO_DATE}`,
  'i',
);
/** What else "the next" could be. */
export const OTHER_EVENT =
  /\b(?:meetings?|reports?|letters?|plans?|reviews?|updates?|audits?|boards?|conversations?|panels?|surveys?|sessions?|phases?|stages?|recommendations?|actions?|areas?|priorit(?:y|ies)|submissions?|returns?|conferences?|challenges?|self-\w+|checks?|homes?|schools?)\b/i;
/** The inspectorate or the kind of visit, so that no visit to a family or a home is meant. */
export const SAYS_WHOSE = /\b(?:Ofsted|HMI|inspect\w+|ILACS?|JTAIs?|monitoring visits?|focuss?ed visits?)\b/i;
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
