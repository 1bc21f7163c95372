/**
 * Grades that running text recalls: "services were judged to be good", "Ofsted judged us as 'Requires improvement'".
 * Only whole services count: a grade of one service or one group of children is left out unless a report's list of
 * earlier inspections gives it.
 */
import { splitSentences } from '../../document/sentences.js';
import { sourceIn } from '../../document/spans.js';
import type { Block, Document } from '../../document/types.js';
import { type DateMatch, findDates } from '../dates/grammar.js';
import type { Mention } from '../inspections/mentions.js';
import { speaksOfAnother } from '../inspections/other-services.js';
import type { Domain, Grade, Source } from '../types.js';
import { GRADE_SOURCE, gradeIn } from './labels.js';

export interface Recalled {
  domain: Domain;
  grade: Grade;
  /** Dates in the same sentence, or else in the sentence before. */
  dates: DateMatch[];
  /** Whether an earlier inspection is spoken of there. */
  earlier: boolean;
  source: Source;
}

const TRIGGER =
  /\b(?:judge|judgment|rated|rating|grade|grading|found|effectiveness|(?:declined|deteriorated|improved|moved) from)/i;
const CAPITALS = "[A-Z][\\w'’-]*\\.?(?: (?:and|upon|of|the|with|[A-Z][\\w'’-]+)){0,6}";
// A name opens its clause; after "in" or "of" it is only the place.
const NAME = `(?<=^\\W*|[,;:] |\\b(?:when|where|after|since|as|while|although) )${CAPITALS}`;
const SERVICES =
  "(?:all )?(?:[Ss]ervices(?: (?:for|to) (?:vulnerable )?children(?:, young people)?(?:,? and (?:their )?(?:families|young people))?)?|[Cc]hildren['’]s (?:social care|services)|(?:[Tt]he )?(?:local authority|council|authority|service|services)|(?:[Aa]ll|every) (?:areas?|judgements?|services))";
const NAMED = `${SERVICES}(?: in (?:${CAPITALS}))?|(?:[Tt]he )?[Oo]verall effectiveness(?: of [\\w'’., -]{3,60}?)?`;
const WHOLE = `(?:${NAMED}|${NAME})`;
const GIVEN = '(?:judged|rated|graded|assessed|found)(?: overall)?(?: (?:by Ofsted|as|to be|to|overall|all)){0,3}';
const IN_QUOTES = `(?<grade>${ignoreCase(GRADE_SOURCE)})`;
const PASSIVE = new RegExp(
  `\\b(?<whole>${WHOLE}|they|it|which),? (?:was|were|had been|was again|were all) ${GIVEN} ${IN_QUOTES}`,
);
const ACTIVE = new RegExp(
  `\\b(?:judged|rated|graded|found) (?<whole>${SERVICES}(?: in (?:${CAPITALS}))?|(?:[Tt]he )?overall effectiveness(?: of [\\w'’., -]{3,60}?)?|us)(?: overall)? (?:to be|as|to) ${IN_QUOTES}`,
);
const STATE = new RegExp(
  `\\b(?<whole>[Oo]verall effectiveness)(?: of [\\w'’., -]{3,60}?)? (?:was|were) (?:overall )?${IN_QUOTES}`,
);
const ELIDED = new RegExp(`\\binspect(?:ion|ed)\\b[^;]{0,120}\\band (?:was|were) ${GIVEN} ${IN_QUOTES}`);
const INSPECTED = new RegExp(
  `\\binspected (?<whole>${SERVICES}(?: in (?:${CAPITALS}))?|us)\\b[^;]{0,80}\\band (?:judged|rated|graded) (?:it|them|us)(?: overall)? (?:to be |as )?${IN_QUOTES}`,
);
const RECEIVED = new RegExp(
  `\\b(?<whole>${NAMED}) (?:received|(?:was|were) (?:given|awarded)) (?:an?|the) (?:overall )?${IN_QUOTES} (?:overall |Ofsted |inspection ){0,2}(?:judge?ment|rating|grading|grade)`,
);
/** Whoever is judged opens the main clause. */
const BEING = new RegExp(
  `\\b(?:[Ss]ince|[Aa]fter|[Ff]ollowing|[Hh]aving|[Dd]espite) (?:being|been) (?:first |last |previously )?${GIVEN} ${IN_QUOTES}[^,;]{0,60}, (?<whole>${SERVICES}(?: in (?:${CAPITALS}))?) (?:has|have|had|made)\\b`,
);
const SINCE_BEING = new RegExp(
  `\\b(?<whole>${NAMED}) (?:has|have) [^;,]{0,80}\\bsince being (?:first |last |previously )?${GIVEN} ${IN_QUOTES}`,
);
const CHANGED = new RegExp(
  `\\b(?<whole>${NAMED}|they|it|which) (?:has|have|had) (?:\\w+ ){0,2}?(?:declined|deteriorated|improved|moved|fallen|dropped|slipped|risen|progressed|gone) from (?:being )?(?:judged )?${IN_QUOTES}(?: (?:judge?ment|rating|grade))?(?=[^;]{0,80}\\b(?:(?:last|previous) (?:\\w+ ){0,3}inspection|(?:19|20)\\d\\d))`,
);
const PATTERNS = [PASSIVE, ACTIVE, STATE, INSPECTED, RECEIVED, BEING, SINCE_BEING, CHANGED, ELIDED];
const EARLIER =
  /\b(?:last|previous|earlier|full|ILACS?|SIF|single) (?:\w+ ){0,3}inspection|\binspected\b|\binspection\b[^;]{0,120}\b(?:in|on|between|of)\b[^;]{0,20}\b(?:19|20)\d\d|\b(?:19|20)\d\d (?:\w+ ){0,3}inspection|\bsince\b[^;]{0,90}\b(?:judged|rated|graded)\b/i;
const THIS = /\bthis (?:inspection|visit|report)\b|\bnow (?:judged|rated)\b/i;
/** Whole services only as far as the words before say so. */
const STANDS_FOR = /^(?:they|it|which|(?:the )?services?)$/i;
const BOTH_SERVICES = /safeguarding and (?:looked[- ]after children|children looked after)/gi;
/** "inadequate for its safeguarding arrangements", "good for both services" */
const FOR_ONE = /^\s+for (?!overall|the \w+ time)/i;
/** A pronoun after these stands for one service or one group of children. */
const ONE_SERVICE =
  /\b(?:in care|looked[- ]after|care[- ]leavers|care[- ]experienced|help and protection|protection|in need|adopt\w*|foster\w*|permanence|front door|hub|MASH|quality of (?:social work |the )?(?:practice|help|support)|safeguarding|disab\w*|unaccompanied|board|agency|home|homes|trust)\b/i;
const NOT_A_SERVICE =
  /\b(?:board|LSCB|trust|school|college|home|homes|academy|agency|panel|team|ofsted|inspectors?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both|most|each)\b/i;
/** In a SIF report's list of earlier inspections the grade is of what was inspected. */
const LISTED: [RegExp, Domain][] = [
  [/safeguarding (?:arrangements|services)|(?:arrangements for the|child) protection/i, 'help_and_protection'],
  [/looked[- ]after/i, 'looked_after_and_permanence'],
];

interface Given {
  grade: Grade;
  /** The words before, and who or what was given the grade. */
  lead: string;
  whole: string | undefined;
  /** Whether its date follows: "inadequate in 2019". */
  dated: boolean;
}

/**
 * The recalled grades of a document in order.
 *
 * @param mentions the inspections that its sentences name.
 */
export function findRecalled(document: Document, blocks: Block[], mentions: Mention[]): Recalled[] {
  return blocks.flatMap((block) => (TRIGGER.test(block.text) ? recalledIn(document, block, mentions) : []));
}

function recalledIn(document: Document, block: Block, mentions: Mention[]): Recalled[] {
  const found: Recalled[] = [];
  let before = '';
  for (const { from, to } of splitSentences(block.text, block.bodyStart)) {
    const sentence = block.text.slice(from, to);
    const given = TRIGGER.test(sentence) && !THIS.test(sentence) ? gradeGiven(sentence) : null;
    if (given && !speaksOfAnother(before, '') && !speaksOfAnother(sentence, before)) {
      const own = findDates(sentence);
      const source = sourceIn(document, block, from, to);
      const named = mentions.some(
        (one) => !one.coming && one.source.pageIndex === source.pageIndex && one.source.start === source.start,
      );
      found.push({
        domain: domainOf(given, before),
        grade: given.grade,
        dates: own.length > 0 ? own : findDates(before),
        earlier: named || given.dated || EARLIER.test(sentence) || EARLIER.test(before),
        source,
      });
    }
    before = sentence;
  }
  return found;
}

function gradeGiven(sentence: string): Given | null {
  const found = firstMatch(sentence);
  const words = found?.groups?.grade;
  if (!found || words === undefined) return null;
  const end = found.index + found[0].length;
  const { whole } = found.groups ?? {};
  if (FOR_ONE.test(sentence.slice(end)) || (whole !== undefined && NOT_A_SERVICE.test(whole))) return null;
  const lead = sentence.slice(0, found.index).replace(BOTH_SERVICES, ' ');
  if ((whole === undefined || STANDS_FOR.test(whole)) && ONE_SERVICE.test(lead)) return null;
  const grade = gradeIn(words);
  return grade && { grade, lead, whole, dated: findDates(sentence.slice(end, end + 60)).some(({ from }) => from < 14) };
}

function firstMatch(sentence: string): RegExpExecArray | null {
  for (const pattern of PATTERNS) {
    const found = pattern.exec(sentence);
    if (found) return found;
  }
  return null;
}

function domainOf({ lead, whole }: Given, before: string): Domain {
  // The inspections before 2013 gave each of two services an overall effectiveness of its own.
  const ofWhat = /overall effectiveness of (.*)/i.exec(whole ?? '')?.[1];
  if (ofWhat !== undefined) return serviceIn(ofWhat) ?? 'overall_effectiveness';
  if (whole === undefined || !/authority$/i.test(whole)) return 'overall_effectiveness';
  return listedDomain(lead.trim() === '' || /^\W+$/.test(lead) ? before : lead) ?? 'overall_effectiveness';
}

/** What was inspected where it was only one service; null for an inspection of the whole. */
function listedDomain(inspected: string): Domain | null {
  if (!/\binspection of\b|\binspected\b/i.test(inspected)) return null;
  return serviceIn(inspected);
}

/** The one service that words name; null where they name both or the whole. */
function serviceIn(words: string): Domain | null {
  const part = words.replace(BOTH_SERVICES, ' ');
  return LISTED.find(([pattern]) => pattern.test(part))?.[1] ?? null;
}

/** Grade words in any case inside a pattern whose names depend on case. */
function ignoreCase(source: string): string {
  return source.replace(/\\[a-zA-Z]|[A-Za-z]/g, (part) =>
    part.startsWith('\\') ? part : `[${part.toUpperCase()}${part.toLowerCase()}]`,
  );
}
