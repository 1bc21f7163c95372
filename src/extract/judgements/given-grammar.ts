/** How running text says what grade whole services were given: who or what, the verb, the grade. */
import { GRADE_SOURCE } from './labels.js';

const CAPITALS = "[A-Z][\\w'’-]*\\.?(?: (?:and|upon|of|the|with|[A-Z][\\w'’-]+)){0,6}";
// A name opens its clause; after "in" or "of" it is only the place.
const NAME = `(?<=^\\W*|[,;:] |\\b(?:when|where|after|since|as|while|although|that) )${CAPITALS}`;
const CHILDREN =
  '(?:for|to) (?:vulnerable )?children(?:, young people)?(?:,? and (?:their )?(?:families|young people))?';
const WHO_NEED =
  '(?:for|to) children (?:who need|in need of) help and protection,? (?:children (?:looked after|in care)|looked[- ]after children),? and care leavers';
const SERVICES = `(?:all |our |its |their |(?:[Tt]he )?(?:[Cc]ouncil|[Aa]uthority|[Cc]ity|[Cc]ounty|[Bb]orough)['’]s |[A-Z][\\w'’-]+['’]s? )?(?:[Ss]ervices(?: (?:${WHO_NEED}|${CHILDREN}))?|[Cc]hildren['’]s (?:[Ss]ocial [Cc]are|[Ss]ervices)|(?:[Tt]he )?(?:[Ll]ocal [Aa]uthority|[Cc]ouncil|[Aa]uthority|service|services)|(?:[Aa]ll|every) (?:inspected )?(?:areas?|judgements?|services))`;
const NAMED = `${SERVICES}(?: in (?:${CAPITALS}))?|(?:[Tt]he )?[Oo]verall effectiveness(?: of [\\w'’., -]{3,60}?)?`;
const WHOLE = `(?:${NAMED}|${NAME})`;
const OBJECT = `${SERVICES}(?: in (?:${CAPITALS}))?|(?:[Tt]he )?overall effectiveness(?: of [\\w'’., -]{3,60}?)?|us`;
const HOW = '(?:overall|all|again|also|both|last|previously|currently|now|once again|subsequently|therefore)';
const GIVEN = `(?:judged|rated|graded|assessed|found)(?: ${HOW})?(?: (?:by Ofsted|as|to be|to|overall|all)){0,3}`;
const MARK = '(?:judge?ment|rating|grading|grade|outcome)';
const GRADE = `(?<grade>${ignoreCase(GRADE_SOURCE)})`;
const ENDS =
  '(?=\\s*(?:[.;:),]|$|(?:overall|across|following|and|with|because|for overall)\\b|in (?:all|every|its|our|the|(?:19|20)\\d\\d|[A-Z]\\w+ (?:19|20)\\d\\d)\\b))';
const BE = '(?:was|were|had been|was again|were all|had previously been|was last|were last)';
const IS = '(?:is|are|has been|have been|has again been|have again been)';
const AN = '(?:an?|the|its|our|another)';
const GOT =
  '(?:received|achieved|obtained|secured|gained|retained|maintained|(?:was|were|been|being) (?:given|awarded))';
const OFSTED = '(?:overall |Ofsted |[Ii]nspection )';

const RESULT = '(?:giving|with|gave|resulted in|resulting in|received|achieved|given|awarded)';
const INSPECTION = '(?:ILACS?|SIF|[Ii]nspection)';
/** As a name of a grade is printed, and not a word of praise. */
const AS_PRINTED =
  '(?<grade>[\'‘“"]?(?:Good|Outstanding|Inadequate|Requires Improvement(?: to be Good)?)[\'’”"]?)(?=\\s*(?:[.,;:)]|$))';

export interface Wording {
  pattern: RegExp;
  /** Whether it tells how things stand now, as a report tells of its own judgements. */
  present?: true;
  /** Whether it says itself that the grade is an overall one, but not whose. */
  unowned?: true;
  /** Whether it has no verb of judging, so that an inspection must be named beside it. */
  recalls?: true;
}

const wording = (source: string, kind: Omit<Wording, 'pattern'> = {}): Wording => ({
  pattern: new RegExp(source, 'dg'),
  ...kind,
});

/** In the order in which they are tried; each has the group `grade`, and `whole` or `authority` where it names one. */
export const WORDINGS: Wording[] = [
  wording(
    `\\b(?<whole>${WHOLE}|they|it|which|we|us)(?:,? (?:that|which))?,? (?:both )?${BE}(?: ${HOW})? ${GIVEN} ${GRADE}`,
  ),
  wording(`\\b(?<whole>${WHOLE}|they|it|which|we),? ${IS}(?: ${HOW})? ${GIVEN} ${GRADE}`, { present: true }),
  wording(`\\b(?<whole>${OBJECT}) being ${GIVEN} ${GRADE}`),
  wording(`\\b(?:judged|rated|graded|found) (?<whole>${OBJECT})(?: overall)? (?:to be|as|to) (?:overall )?${GRADE}`),
  wording(`\\b(?:judged|rated|graded|found) (?<whole>${OBJECT})(?: overall)? ${GRADE}${ENDS}`),
  wording(`\\b[Ii]nspection\\b[^;]{0,80}\\b(?:judged|rated|graded|found) (?<whole>them|it) (?:to be|as) ${GRADE}`),
  // Only an authority's own name: homes and schools have names too.
  wording(
    `\\b(?:Ofsted|[Ii]nspectors) (?:has |have |had )?(?:also |again )?(?:judged|rated|graded) (?<authority>${CAPITALS})(?: [Ll]ocal [Aa]uthority)?(?: [Cc]hildren['’]s services)?(?: overall)? (?:to be|as|to) ${GRADE}`,
  ),
  wording(
    `\\b(?:judged|concluded|determined|judge?ment (?:was|is)) (?:overall )?that (?<whole>${WHOLE}) (?:(?:was|were|is|are) (?:overall )?)?${GRADE}${ENDS}`,
  ),
  wording(
    `\\b(?<whole>[Oo]verall effectiveness)(?: of [\\w'’., -]{3,60}?)?(?: and [\\w'’, -]{3,60}?)? (?:was|were|had been) (?:both )?(?:overall |${GIVEN} )?${GRADE}`,
  ),
  wording(
    `\\b[Ii]nspected (?<whole>${SERVICES}(?: in (?:${CAPITALS}))?|us)\\b[^;]{0,80}\\band (?:judged|rated|graded) (?:it|them|us)(?: overall)? (?:to be |as )?${GRADE}`,
  ),
  wording(
    `\\b(?<whole>${WHOLE}|we) (?:has |have |had )?(?:also |again |then )?${GOT} ${AN} ${OFSTED}{0,2}${GRADE} ${OFSTED}{0,2}${MARK}`,
  ),
  wording(
    `\\b(?<whole>${WHOLE}|we) (?:has |have |had )?(?:also |again |then )?${GOT} ${AN} ${OFSTED}{0,2}${MARK} of ${GRADE}(?! for (?!overall))`,
  ),
  wording(`\\b(?:awarded|gave|given|giving) (?<authority>${CAPITALS}) ${AN} overall ${MARK} of ${GRADE}`),
  wording(
    `\\b(?:judged|found|concluded|determined) that (?<whole>${WHOLE}|they|it|we) (?:(?:was|were|is|are) )?${GRADE}(?= overall\\b)`,
  ),
  wording(
    `\\b(?<whole>${NAMED})(?:['’]s?)?(?: overall)?(?: ${MARK})? (?:has |have |had )?(?:been )?(?:moved|improved|risen|gone|declined|fallen|dropped|upgraded|deteriorated)(?: up| down)? from (?:an? )?(?:being )?${ignoreCase(GRADE_SOURCE)}(?: ${MARK})? to (?:an? )?${GRADE}`,
    { present: true },
  ),
  // Whoever is judged opens the main clause.
  wording(
    `\\b(?:[Ss]ince|[Aa]fter|[Ff]ollowing|[Hh]aving|[Dd]espite) (?:being|been) (?:first |last |previously )?${GIVEN} ${GRADE}[^,;]{0,60}, (?<whole>${SERVICES}(?: in (?:${CAPITALS}))?) (?:has|have|had|made)\\b`,
  ),
  wording(
    `\\b(?<whole>${NAMED}) (?:has|have) [^;,]{0,80}\\bsince being (?:first |last |previously )?${GIVEN} ${GRADE}`,
  ),
  wording(
    `\\b(?<whole>${NAMED}|they|it|which) (?:has|have|had) (?:\\w+ ){0,2}?(?:declined|deteriorated|improved|moved|fallen|dropped|slipped|risen|progressed|gone) from (?:being )?(?:judged )?${GRADE}(?: ${MARK})?(?=[^;]{0,80}\\b(?:(?:last|previous) (?:\\w+ ){0,3}inspection|(?:19|20)\\d\\d))`,
  ),
  wording(`\\b[Ii]nspect(?:ion|ed)\\b[^;]{0,120}\\band (?:was|were) ${GIVEN} ${GRADE}`),
  wording(`\\b${RESULT} ${AN} overall (?:Ofsted |effectiveness |inspection )?${MARK} of ${GRADE}`, {
    unowned: true,
  }),
  wording(`\\b${RESULT} ${AN} overall ${GRADE} ${MARK}`, { unowned: true }),
  wording(`\\b${RESULT} ${AN} ${GRADE} ${MARK} (?:for|in) overall effectiveness`, { unowned: true }),
  wording(
    `\\b[Oo]verall (?:effectiveness |Ofsted |inspection )?${MARK}(?: for [\\w'’ ]{3,40}?)?(?:, [^,;]{3,80},)? (?:was|of|being) (?:that of )?${GRADE}${ENDS}`,
    { unowned: true },
  ),
  wording(
    `\\b[Oo]verall (?:effectiveness |Ofsted |inspection )?${MARK}(?:, [^,;]{3,80},)? (?:is|remains) (?:that of )?${GRADE}${ENDS}`,
    {
      unowned: true,
      present: true,
    },
  ),
  wording(
    `\\b(?:the|its|our|an?|previous|two|three) (?:overall )?${GRADE} ${OFSTED}{0,2}(?:judge?ments?|ratings?|grad(?:es?|ings?))(?= (?:at|in|of|from|following|received)\\b[^;,]{0,50}\\b(?:19|20)\\d\\d)`,
    { unowned: true },
  ),
  wording(`\\b[Ii]nspected (?<whole>${SERVICES}|us)\\b[^;.()]{0,60} \\(${GRADE}(?: overall)?\\)`),
  wording(
    `\\b${INSPECTION}\\b[^;.()]{0,60} \\((?:(?:judged|rated|graded|[Oo]verall)[: ]+(?:as )?)?${GRADE}(?: overall)?\\)`,
    {
      unowned: true,
    },
  ),
  wording(`\\b${INSPECTION}\\b[^;.,()]{0,40} was ${AS_PRINTED}`, { unowned: true }),
  wording(
    `\\b${INSPECTION}\\b[^;]{0,60} (?:had|resulted in|resulting in|led to|with) ${AN} (?:overall )?${GRADE} ${OFSTED}{0,2}${MARK}`,
    { unowned: true },
  ),
  wording(
    `\\b(?<whole>${NAMED}) (?:remains?|remained|continues? to be|continued to be) (?:judged |rated |graded )?(?:as )?${GRADE}(?= (?:following|after|at|in) [^;]{0,40}\\b[Ii]nspection)`,
    { present: true },
  ),
  // "in January 2020 under the ILACS framework, when they were good"
  wording(
    `(?<=\\b(?:19|20)\\d\\d\\)?(?:,? (?:under|using) [^,;]{3,60})?,? )(?:when|where|at which(?: time| point)?) (?<whole>${NAMED}|they|it|we) (?:was|were) (?:all |again |still )?(?:overall )?${GRADE}${ENDS}`,
    { recalls: true },
  ),
  wording(
    `^\\W*(?<whole>${NAMED}|They|We|It) (?:was|were) (?:all |overall )?${GRADE} (?:overall )?(?:then|back then|at th(?:at|e) time|at that (?:point|inspection)|on that occasion)\\W*$`,
    { recalls: true },
  ),
  wording(
    `^\\W*(?:Then|Back then|At that (?:time|point|inspection)|At the time|On that occasion),? (?<whole>${NAMED}|they|we|it) (?:was|were) (?:all |overall )?${GRADE}(?: overall)?\\W*$`,
    { recalls: true },
  ),
  wording(
    `^\\W*(?:The|Its|Our) (?:overall )?${MARK}(?: then| at that time| on that occasion)? was (?:that of )?${GRADE}\\W*$`,
    { recalls: true },
  ),
];

/** "inadequate in 2013, requires improvement in 2016 and good in 2019": what follows a grade and its year. */
export const NEXT_IN_LIST = new RegExp(
  `^(?: overall)?,? (?:again )?(?:in|during) (?:[A-Z]\\w+ )?(?:19|20)\\d\\d(?:,|,? and|,? then|,? and then) (?:as |to be )?${GRADE}(?= (?:again )?(?:in|during) (?:[A-Z]\\w+ )?(?:19|20)\\d\\d)`,
  'd',
);
/** "up from Good in 2019": an earlier grade of what the sentence grades. */
export const UP_FROM = new RegExp(
  `\\b(?:[Uu]p|[Dd]own|[Ii]mproved?|[Ii]mproving|[Ii]mprovement|[Mm]oved|[Mm]oving|[Rr]isen|[Ff]allen|[Dd]eclined|[Uu]pgraded|[Dd]owngraded) (?:on|from) (?:being )?(?:(?:an?|the|its|our) )?(?:previous )?(?:overall )?(?:(?:judged |${MARK} of ))?${GRADE}(?: (?:overall )?${MARK})?(?= (?:in|at|following|from) [^;,]{0,60}\\b(?:19|20)\\d\\d)`,
  'd',
);

/** Grade words in any case inside a pattern whose names depend on case. */
function ignoreCase(source: string): string {
  return source.replace(/\\[a-zA-Z]|[A-Za-z]/g, (part) =>
    part.startsWith('\\') ? part : `[${part.toUpperCase()}${part.toLowerCase()}]`,
  );
}
