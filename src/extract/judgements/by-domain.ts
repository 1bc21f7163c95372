/** Grades that a sentence gives to one domain by its printed name: "the impact of leaders was judged outstanding". */
import { frameworks } from '../../reference/frameworks.js';
import type { Domain, Grade } from '../types.js';
import { UNREAL } from './given.js';
import { GRADE_SOURCE, gradeIn, labelsOf, plain } from './labels.js';
import { namesSource } from './names-source.js';

const printed = [
  ...new Set(
    frameworks.flatMap(({ domains }) =>
      domains.filter(({ id }) => id !== 'overall_effectiveness').flatMap(({ labels }) => labels),
    ),
  ),
]
  .map((label) => label.replace(/^the /i, ''))
  .sort((a, b) => b.length - a.length);

/** What no sentence says of anything but the judgement; "care leavers" and "help and protection" are people and work. */
const UNMISTAKABLE = /\b(?:experiences|impact|effectiveness|performance|governance)\b/i;
const EACH = '(?:(?:also|both|again|all|each) ){0,2}';
const JUDGED = `(?:,? (?:which|that))?,? ${EACH}(?:(?:was|were|is|are|has been|have been|had been|being) ${EACH})?(?:(?:judged|rated|graded|assessed)(?: (?:by Ofsted|as|to be|to|being)){0,3}|found(?: by Ofsted)? to be|(?:received|achieved|given|awarded) (?:an?|the) (?:judge?ment|rating|grade) of)`;
const ENDS = '(?=\\s*(?:[.,;:)(]|$|(?:and|while|whilst|but|with|at|in|by|overall)\\b))';
const WHOLE = labelSource(printed.filter((label) => UNMISTAKABLE.test(label)));
const SHORT = labelSource(printed.filter((label) => !UNMISTAKABLE.test(label)));
const WITH_OVERALL = ['overall effectiveness', ...printed];
const ONE = `(?:the )?(?:${namesSource(WITH_OVERALL)})`;
const FURTHER = `(?:(?:,|;|,? and|,? as well as|,? along with) (?:for |in )?${ONE}){1,5}`;
const LIST = `(?<list>(?:the )?(?:${namesSource(printed.filter((label) => UNMISTAKABLE.test(label)))})${FURTHER})`;
const SHORT_LIST = `(?<list>${ONE}${FURTHER})`;
const CLAUSE = `(?<=^\\W*|[,;:] (?:and |with |while |but )?|\\bthat |${GRADE_SOURCE} (?:and|with) )`;
const MARKED = '(?:judge?ment|rating|grade)';
const LIST_PATTERNS = [
  `(?<![\\w-])${LIST}${JUDGED} (?<grade>${GRADE_SOURCE})${ENDS}`,
  `${CLAUSE}(?:Both |All of )?${SHORT_LIST}${JUDGED} (?<grade>${GRADE_SOURCE})${ENDS}`,
  `(?<grade>${GRADE_SOURCE}) (?:${MARKED} )?(?:for|in|on) (?:both |all of |each of )?${LIST}${ENDS}`,
  `(?:\\b${MARKED} of|\\b(?:judged|rated|graded)(?: as| to be)?) (?<grade>${GRADE_SOURCE}) for (?:both |all of |each of )?${SHORT_LIST}${ENDS}`,
  `\\b(?:judged|rated|graded|found) (?:that )?(?:both )?(?<list>${ONE}(?:${FURTHER})?),? (?:to be|as) (?:both |all |each )?(?<grade>${GRADE_SOURCE})${ENDS}`,
].map((source) => new RegExp(source, 'gi'));
/** What was not so, or only in another's words; before a list a comma may stand between. */
const NOT_GIVEN =
  /\b(?:if|unless|until|whether|would|could|might|should|will|not|never|none|neither|no longer|aim\w*|ambition\w*|goals?|vision|targets?|wants?|hop(?:e|es|ed|ing)|expect\w*|predict\w*)\b|\b(?:has|have|had|having)\W*$/i;
const NOT_OFSTED =
  /\b(?:self-\w+|peers?|LGA|mock|neighbour\w*|other (?:councils|authorities|areas)|we (?:have |had )?(?:judged|rated|graded|assessed)|our own)\b/i;
const LISTED = new RegExp(`(?<![\\w-])(?:${namesSource(WITH_OVERALL)})(?![\\w-])`, 'gi');
const PATTERNS = [
  `(?<![\\w-])${WHOLE}${JUDGED} (?<grade>${GRADE_SOURCE})${ENDS}`,
  `(?<=^\\W*|[,;:] (?:and |with |while |but )?|\\bthat |${GRADE_SOURCE} (?:and|with) )${SHORT}${JUDGED} (?<grade>${GRADE_SOURCE})${ENDS}`,
  `(?:[;,:] (?:and |but |while |whilst )?|(?<=${GRADE_SOURCE}) (?:and|while|but) )${WHOLE} (?:(?:was|were|is|are) )?(?<grade>${GRADE_SOURCE})${ENDS}`,
  `(?<grade>${GRADE_SOURCE}) (?:(?:judge?ment|rating|grade) )?(?:for|in|on) ${WHOLE}${ENDS}`,
  `(?:\\b(?:judge?ment|rating|grade) of|\\b(?:judged|rated|graded)(?: as| to be)?) (?<grade>${GRADE_SOURCE}) for ${SHORT}${ENDS}`,
].map((source) => new RegExp(source, 'gi'));
const TRIGGER = /\b(?:judged|judge?ments?|rated|rating|graded?|assessed|found)\b/i;

const labels = labelsOf(null);

/** Each domain of the sentence once, where all that it says of a domain agrees. */
export function gradesByDomain(sentence: string): { domain: Domain; grade: Grade }[] {
  if (!TRIGGER.test(sentence) || NOT_OFSTED.test(sentence)) return [];
  const found = new Map<Domain, Grade | null>();
  const add = (label: string, grade: Grade | null): void => {
    const domain = domainNamed(label);
    if (domain && grade) found.set(domain, found.has(domain) && found.get(domain) !== grade ? null : grade);
  };
  const refused: { from: number; to: number }[] = [];
  for (const { 0: words, groups, index } of LIST_PATTERNS.flatMap((pattern) => [...sentence.matchAll(pattern)])) {
    const lead = sentence.slice(0, index);
    if (UNREAL.test(lead) || NOT_GIVEN.test(lead)) refused.push({ from: index, to: index + words.length });
    else for (const [label] of (groups?.list ?? '').matchAll(LISTED)) add(label, gradeIn(groups?.grade ?? ''));
  }
  for (const { groups, index } of PATTERNS.flatMap((pattern) => [...sentence.matchAll(pattern)])) {
    if (/^\W*(?:if|unless|until)\b/i.test(sentence.slice(0, index + 1))) continue;
    if (!refused.some(({ from, to }) => from <= index && index < to))
      add(groups?.label ?? '', gradeIn(groups?.grade ?? ''));
  }
  return [...found].flatMap(([domain, grade]) => (grade ? [{ domain, grade }] : []));
}

/** The domain that a printed label is of; null for any other words. */
export const domainNamed = (label: string): Domain | null =>
  labels.get(plain(label).replace(/^experiences of/, 'experiences and progress of')) ?? null;

function labelSource(names: string[]): string {
  return `(?:the )?(?<label>${namesSource(names)})`;
}
