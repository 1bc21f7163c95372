/** Sentences in which inspectors come, visit or are on site, and that do not say of what kind the visit is. */
import { anyOf, otherInspections } from '../../reference/frameworks.js';

const BODIES = anyOf(['Ofsted', ...otherInspections.bodies]).source;
const LISTED = `(?:,? (?:and |with )?(?:the )?${BODIES}(?: \\([A-Z]+\\))?){0,4}`;
const INSPECTORS = `(?:Ofsted(?:['’]s)?(?: inspectors)?${LISTED}|(?:His|Her) Majesty['’]?s['’]? Inspectors?|HMIs?(?: (?:of|from) Ofsted)?|(?:the |an? |its |our )?(?:\\w+ ){0,3}?inspectors(?: (?:of|from) Ofsted${LISTED}|(?! (?:of|from)\\b))|(?:the |an? )?(?:Ofsted |inspection )?team of (?:\\w+ ){0,3}inspectors|(?:the )?inspection team|(?:the |both |all )?(?:\\w+ )?inspectorates)`;
const CAME =
  '(?:(?:first |last |also |then |again |subsequently )?(?:re-?)?visited|came(?: back)?|returned|arrived|attended|(?:was|were)(?: all| physically| back)? (?:on[- ]?site|in|with us|here|at)|spent (?:\\w+ ){1,4}?(?:in|with|on[- ]?site|at)|(?:carried out|conducted|undertook|completed|did|had) (?:their|its|the) (?:on[- ]?site )?(?:fieldwork|field work|on[- ]?site (?:work|activity|activities|week|inspection)|visit))';
/** What they may have written, said or asked for there is no visit. */
const OTHERWISE =
  '(?!.*\\b(?:conversation|engagement|letter|report|meeting|feedback|conference|publi\\w+|said|told|found|wrote|announc\\w+|notif\\w+|praised|judged|rated)\\b)';
/** "Two of His Majesty's Inspectors came to Westerby on", at the end of the words before a date. */
export const CAME_ON = new RegExp(
  `(?:^|[.;,]\\s|\\b(?:when|that|as|and|where|after|of|one|two|three|four|five|six)\\s)(${INSPECTORS}) (${CAME})\\b(${OTHERWISE}[^.;\\d]{0,90}?)[ ,(]+(?:(?:on|in|between|from|during|over|w/c|of|for)\\b[^.;\\d,]{0,40}|over \\w+ days[,:(]* ?\\(?)$`,
  'i',
);
/** "On 3 and 4 May 2022, two inspectors visited Westerby". */
export const ON_CAME = new RegExp(`^,? (?:${INSPECTORS}) (?:${CAME})\\b${OTHERWISE}[^.;,]{0,60}`, 'i');
