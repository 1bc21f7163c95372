/** Whether an inspection that a sentence names is of another service, or by another body, than those of this program. */
import { anyOf, frameworkNamed, otherInspections } from '../../reference/frameworks.js';

const { kinds, services, bodies } = otherInspections;
const KIND = anyOf([...kinds, ...services, ...bodies]);
const BODY = anyOf(bodies);
const SERVICE = anyOf(services);
const NOUN = '(?:re-?)?inspections?|visits?|revisits?';
/** A word between another service's name and the noun; after "since the" the noun stands alone. */
const LINK =
  "(?!(?:since|at|in|of|on|after|following|from|the|an?|and|or|was|were|had|has|have|is|are|by|to|with|for|before|during|when|where|which|that|this|our|their|its|until|between|local|authority|council|seen|made)\\b)[\\w’'()/-]+";
const MODIFIED = new RegExp(`${KIND.source}(?:['’]s?)?\\)?(?:\\s+${LINK}){0,4}?\\s+(?:${NOUN})\\b`, 'i');
const OF_OTHER = new RegExp(
  `\\b(?:${NOUN}|inspected)(?: \\w+){0,3}? (?:of|into|by|at|for) [^,;]{0,80}?${KIND.source}`,
  'i',
);
/** Who was inspected or judged: the words of the clause before. */
const PASSIVE =
  /(?<subject>[^,;]*?)\b(?:(?:was|were|is|are|been|being|be) (?:[\w-]+ ){0,3}?)?(?:inspected|judged|rated|graded|received an?|was given an?|awarded an?)\b[^,;]*$/i;
const AUTHORITY =
  /\b(?:local authority|council|authority|children['’]s (?:social care )?services|leaders|(?:since|when|where|that|after) (?:all |our |its )?services)\b/i;
const OPENING =
  "(?:(?:[A-Z][a-z]+ly|However|In addition|Since then|Overall),? )?(?:(?:the|an?|all|both|most|each|one|two|three|four|five|six|some|many|no|its|their|our|another|\\d+(?:%| per cent)?)(?: of)?\\s+){0,3}(?:(?!(?:with|in|for|to|by|between|from|on|at|and|or|through|as|since|that|which|was|were|is|are|has|have|had)\\b)[\\w’'-]+\\s+){0,4}?";
/** The subject of the sentence, not a word that only describes one ("school attendance", "police notifications"). */
const SUBJECT = new RegExp(
  `^\\W*${OPENING}(?<!\\bvirtual )${SERVICE.source}(?=,|\\s+(?:in|at|for|run|which|that|who|was|were|is|are|ha[sd]|have|continues?|remains?|judged|rated|inspected|received|achieved|declined|improved|maintained)\\b)`,
  'i',
);
const POSSESSIVE = /\b(?:its|their|each)(?: [\w’'-]+){0,4}$/i;
const PRONOUN =
  /^\W*(?:it|they|these|this|both|each|all|which|the (?:service|home|school|agency|centre|unit|setting|provision)s?)\b/i;

/** A stretch of a sentence that names an inspection: from its first descriptive word to its date. */
export interface Named {
  sentence: string;
  from: number;
  to: number;
  /** Of the noun or verb in it. */
  at: number;
  /** The sentence before, where a pronoun's noun would be. */
  before: string;
}

/** Inspectorates that are named beside Ofsted came with it: what they looked at was no service of their own. */
const WITH_OFSTED = new RegExp(
  `Ofsted(?:['’]s)?(?:,? (?:and |with |& )?(?:the )?${BODY.source}(?: \\([A-Z]+\\))?)+|(?:(?:the )?${BODY.source}(?: \\([A-Z]+\\))?(?:, | and | & )){1,3}Ofsted\\b`,
  'gi',
);
/** The regulator of health looked at whole areas' care of children by itself as well. */
const BY_CQC =
  /(?:children looked after and safeguarding|safeguarding and (?:services for )?(?:children looked after|looked[- ]after children)) (?:inspection|review)\b.{0,30}\bby (?:the )?(?:Care Quality Commission|CQC)\b/i;
const withoutThem = (text: string): string => text.replace(WITH_OFSTED, 'Ofsted');

/** Joint inspections, whose inspectorates are often listed. */
const JOINT = ['JTAI', 'AREA_SEND'];

/** Whether what is named there is an inspection of something else. */
export function isOfAnother({ sentence, from, to, at, before }: Named): boolean {
  const words = sentence.slice(from, to);
  const framework = frameworkNamed(words);
  if ((framework && JOINT.includes(framework)) || BY_CQC.test(sentence.slice(0, to))) return false;
  const ofWhat = /^ (?:of|into|by) [^;,]{0,45}/i.exec(sentence.slice(to))?.[0] ?? '';
  const near = withoutThem(sentence.slice(Math.max(0, from - 40), to + ofWhat.length));
  if (framework === 'ILACS' || framework === 'SIF') return MODIFIED.test(near);
  const lead = withoutThem(sentence.slice(0, at));
  return (
    BODY.test(near) ||
    KIND.test(withoutThem(sentence.slice(at, to)) + ofWhat) ||
    describesAnother(near) ||
    SUBJECT.test(lead) ||
    inspectsService(withoutThem(sentence.slice(0, to))) ||
    (POSSESSIVE.test(lead) && belongsToService(lead)) ||
    (PRONOUN.test(lead) && belongsToService(withoutThem(before)))
  );
}

/** Whether a title is that of a paper about an inspection of another service: "CQC inspection of adult social care". */
export const isOfAnotherService = (title: string): boolean =>
  !frameworkNamed(title) && new RegExp(`${anyOf([...kinds, ...services]).source}`, 'i').test(title);

/** Whether a sentence names another service at all. */
export const namesOtherService = (sentence: string): boolean => SERVICE.test(withoutThem(sentence));

/** Whether the words that say what was inspected are those of another service. */
const describesAnother = (text: string): boolean => MODIFIED.test(text) || OF_OTHER.test(text);

/** Whether a whole sentence, or the one before for its pronoun, speaks of an inspection of another service. */
export const speaksOfAnother = (sentence: string, before: string): boolean =>
  describesAnother(sentence) ||
  inspectsService(sentence) ||
  (PRONOUN.test(sentence) && belongsToService(withoutThem(before)));

/** Whether it says that another service was inspected; "which" stands for the last one named. */
function inspectsService(text: string): boolean {
  const found = PASSIVE.exec(text);
  const subject = found?.groups?.subject ?? '';
  const stands = /^\W*(?:and |but )?(?:which|who|it|they|both|all|each|these)\s*$/i.test(subject);
  return belongsToService(stands ? text.slice(0, found?.index) : subject);
}

/** Whether the last service named is another than the authority's own. */
function belongsToService(text: string): boolean {
  const last = [...text.matchAll(new RegExp(KIND, 'gi'))].at(-1);
  return last !== undefined && !AUTHORITY.test(text.slice(last.index + last[0].length));
}
