/** Grades that a sentence gives to one domain by its printed name: "the impact of leaders was judged outstanding". */
import { frameworks } from '../../reference/frameworks.js';
import type { Domain, Grade } from '../types.js';
import { GRADE_SOURCE, gradeIn, labelsOf, plain } from './labels.js';

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
const JUDGED =
  '(?:,? (?:which|that))?,? (?:(?:was|were|is|are|has been|have been|being) (?:also |both |again |all )?)?(?:(?:judged|rated|graded|assessed)(?: (?:by Ofsted|as|to be|to|being)){0,3}|found(?: by Ofsted)? to be)';
const ENDS = '(?=\\s*(?:[.,;:)(]|$|(?:and|while|whilst|but|with|at|in|by|overall)\\b))';
const WHOLE = labelSource(printed.filter((label) => UNMISTAKABLE.test(label)));
const SHORT = labelSource(printed.filter((label) => !UNMISTAKABLE.test(label)));
const PATTERNS = [
  `(?<![\\w-])${WHOLE}${JUDGED} (?<grade>${GRADE_SOURCE})${ENDS}`,
  `(?<=^\\W*|[,;:] (?:and |with |while |but )?|\\bthat |${GRADE_SOURCE} (?:and|with) )${SHORT}${JUDGED} (?<grade>${GRADE_SOURCE})${ENDS}`,
  `[;,:] (?:and |but |while |whilst )?${WHOLE} (?:(?:was|were|is|are) )?(?<grade>${GRADE_SOURCE})${ENDS}`,
  `(?<grade>${GRADE_SOURCE}) (?:(?:judge?ment|rating|grade) )?(?:for|in|on) ${WHOLE}${ENDS}`,
  `(?:\\b(?:judge?ment|rating|grade) of|\\b(?:judged|rated|graded)(?: as| to be)?) (?<grade>${GRADE_SOURCE}) for ${SHORT}${ENDS}`,
].map((source) => new RegExp(source, 'gi'));
const TRIGGER = /\b(?:judged|judge?ments?|rated|rating|graded?|assessed|found)\b/i;

const labels = labelsOf(null);

/** Each domain of the sentence once, where all that it says of a domain agrees. */
export function gradesByDomain(sentence: string): { domain: Domain; grade: Grade }[] {
  if (!TRIGGER.test(sentence)) return [];
  const found = new Map<Domain, Grade | null>();
  for (const { groups } of PATTERNS.flatMap((pattern) => [...sentence.matchAll(pattern)])) {
    const domain = labels.get(plain(groups?.label ?? '').replace(/^experiences of/, 'experiences and progress of'));
    const grade = gradeIn(groups?.grade ?? '');
    if (domain && grade) found.set(domain, found.has(domain) && found.get(domain) !== grade ? null : grade);
  }
  return [...found].flatMap(([domain, grade]) => (grade ? [{ domain, grade }] : []));
}

function labelSource(names: string[]): string {
  const words = names.map((label) =>
    label
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/'/g, "['’‘]")
      .replace(/ /g, '\\s+')
      .replace(/^experiences\\s\+and\\s\+progress/i, 'experiences?(?:\\s+and\\s+progress)?'),
  );
  return `(?:the )?(?<label>${words.join('|')})`;
}
