/** The metric that the words around a number name. */
import type { Metric } from '../../reference/metrics.js';
import type { Kpi, Unit } from '../types.js';
import type { Sentence } from './assemble.js';
import { isBareBracket } from './bracketed.js';
import { isChange } from './changes.js';
import type { Clause } from './clauses.js';
import { PART_OF } from './measured.js';
import { allowsUnit, metricIn } from './metrics.js';

export const CHANGE = /^\s?(?:\p{L}+ )?(?:increase|reduction|decrease|rise|fall|improvement)\b/iu;
const CHANGE_OF = /\b(?:reduction|increase|rise|fall|decrease|drop) of (?:\w+ )?$/i;
/** "85 days longer than the average": how far two values are apart is neither of them. */
const APART =
  /^\s(?:longer|shorter|more|fewer|less|quicker|slower|faster|better|worse|above|below|higher|lower|outside|behind) (?!to\b(?! [^.;,]*\bthan\b))/i;
/** "with 82% of authorities in the same position": a share of something else than what was said before. */
const OF_OTHERS =
  /\bwith (?:\p{L}+ )*# of (?!(?:these|those|them|this|which|whom|the (?:total|overall))\b)|# of (?:all |most |other |local |upper[- ]tier )*(?:authorities|councils)\b/iu;
const TIMES = new Set<Unit>(['days', 'weeks', 'months']);
/** What is said of the part is not said of its whole: "45 of 100 children who went missing had an interview". */
const WHOLE_END =
  /(?<=#.*)\s(?:had|has|have|are|were|was|live|received|benefited|remained|resulted|within|subject|took|accepted|did)\b.*$/;
/** "Of 77 care leavers, 24 are …": the 77 are not what is said of the 24. */
const WHOLE =
  /^(?:\w+,? )?of (?:\w+ ){0,4}$|, of (?!(?:whom|which|these|those|this)\b)(?:\w+ ){0,4}$|\b(?:has|have|there (?:are|were)) (?:currently |now )?$/i;
const OF_WHOLE = /^\W*(?:\p{L}+,? )?of (?:the |these |those |its |our |all |a total of )?/iu;
/** A number with a predicate of its own is not what another part of its sentence is about. */
const PREDICATE = /^[^,;.()]{0,60}\s(?:are|were|is|was|have|has|had|do|go|enter|attend\w*|lived?|use[ds]?)\s\w/i;
/** A clause that names nothing: "current rates at 17%". */
const UNNAMED =
  /^\W*(?:(?:and|with|the|its|their|current|latest|now|this|which|it|rates?|figures?|performance|levels?|is|are|was|were|stands?|standing|currently|at|to|of|being)\s)+$/i;
/** A rate that only says whose or of when it is: "a rate of 82 per 10,000", "(48.9 per 10,000)", "England average of 70". */
const BARE_RATE =
  /^\W*(?:(?:an?|the|at|or|of|is|was|and|with|which|equates?|equating|equivalent|represent\w*|giving|to|in|rates?|averages?|figures?|per|than|below|above|against|compared|down|up|from|for|very|low|high|lower|higher|relatively|slightly|still|national|regional|(?:statistical )?neighbours?[’']?|similar|areas?|authorit\w+|20\d\d|this|it|they|these)\W+|\p{Lu}[\p{L}’']+\W+)*$/u;
/** "(37.2% in April)", "(2019: 79%)": the same at another time. */
const AT_ANOTHER_TIME =
  /\((?:[^()#]{0,20}\d{4}[^()#]{0,8}:? #|# (?:in (?!\p{Lu}\p{Ll}+\)|(?:primary|secondary|all)\b)|at the|at \d|on \d|a year|the year)[^()#]*|# (?:in|at|on) (?:January|February|March|April|May|June|July|August|September|October|November|December)\b[^()#]*)\)/u;
/** "640 missing episodes involving 170 children" */
const INVOLVING =
  /\d (?:missing )?(?:episodes?|incidents?|reports?|occurrences) (?:\p{L}+ ){0,3}?involving (?:\p{L}+ )?$/iu;
/** "rose by 9% to 21,377" */
const MOVED_BY = /\b(?:by) [^;]*\d[^;]*? to (?:\p{L}+ )?$/iu;
/** Where a clause with a subject and a verb of its own begins. */
const OTHER_CLAUSE = /[;,]\s(?:and|but|while|whilst|whereas)\s|;\s/g;
const OWN_NOUN =
  /^ (?:\p{L}[\p{L}-]* ){0,3}(?:children|young people|families|pupils|people|carers|leavers|households)\b/u;
const SAID_BEFORE = /^(?:in [^,]+ )?(?:it|this|that|they|these (?:children|young people))\b/i;
/** In a paragraph about return interviews, sentences about something else, unless they name these too. */
const FOREIGN =
  /\b(?:referrals?|contacts?|visits?|assessments?|reviews?|plans?|placements?|carers?|staff|workers?|leavers|adopt\w*|conferences?|meetings?|schools?|pupils?|notifications?|enquiries|allegations|complaints|dental|health|attendance|exclusions?|budget)\b/i;
const TOPICAL = /\binterview|\bRHIs?\b|\bmissing\b/i;

/** `compared`: what it stands beside; `carried`: what its sentence refers back to. */
export function ownMetric(
  clause: Clause,
  sentence: Sentence,
  compared: Kpi | null,
  carried: Kpi | undefined,
): string | null {
  const { text, around } = sentence;
  const { unit, denominator } = clause.mention;
  if (TIMES.has(unit) && APART.test(clause.after)) return null;
  if (isChange(clause, text)) return null;
  const metrics = fitting(onTopic(around.metrics(), text), text.slice(0, clause.mention.from));
  const find = (words: string, near: boolean) => metricIn(metrics, words, unit, near);
  const near = find(denominator ? clause.text.replace(WHOLE_END, '') : withFront(clause, sentence), true);
  if (near || compared) return near ?? compared?.metric ?? null;
  if (CHANGE.test(clause.after) || CHANGE_OF.test(clause.before) || denominator || PART_OF.test(clause.before))
    return null;
  const together = withWhole(clause, sentence);
  const joint =
    together && !find(together, true) && find(`${clause.text.replace(/[\s.,;]+$/, '')} of ${together}`, true);
  if (joint) return joint;
  const involved = INVOLVING.test(text.slice(0, clause.mention.from)) ? sentence.kpis.at(-1)?.metric : null;
  if (involved && allowsUnit(metrics, involved, unit)) return involved;
  if (WHOLE.test(clause.before) || PREDICATE.test(clause.after)) return null;
  const lead = around.label ?? (SAID_BEFORE.test(text) ? around.previous : null);
  const alike = metricBeside(clause, sentence);
  if (alike && allowsUnit(metrics, alike, unit)) return alike;
  const moved = MOVED_BY.exec(text.slice(0, clause.mention.from));
  if (moved && sentence.kpis.length > 0) {
    const subject = find(`${text.slice(0, moved.index)}#`, true);
    if (subject) return subject;
  }
  const wider =
    find(ownPart(clause, sentence), false) ??
    (lead && find(`${lead} ${text}`, false)) ??
    (sentence.kpis.length === 0 && UNNAMED.test(clause.before) && find(`${text.slice(0, clause.mention.from)}#`, true));
  if (wider) return wider;
  const ofOthers = unit === 'percent' && OF_OTHERS.test(`${clause.before.slice(-40)}#${clause.after}`);
  return carried && !ofOthers && allowsUnit(metrics, carried.metric, unit) ? carried.metric : null;
}

/** Those that nothing in front of the number rules out: of whom it is a part, whose caseload it is. */
function fitting(metrics: Metric[], ahead: string): Metric[] {
  const words = ahead.toLowerCase();
  return metrics.filter(({ notAhead }) => !notAhead?.test(words));
}

/** The words of a clause; with those in front of it where it is nothing but a bracket. */
function withFront(clause: Clause, { text, clauses, kpis }: Sentence): string {
  const from = clauses[kpis.length - 1]?.mention.to ?? 0;
  return isBareBracket(clause) ? `${text.slice(from, clause.mention.from)}#` : clause.text;
}

/** The metrics of a paragraph that one of its sentences can be about. */
function onTopic(metrics: Metric[], text: string): Metric[] {
  const ofInterviews = ({ about }: Metric) => about === 'return_interviews';
  return metrics.some(ofInterviews) && FOREIGN.test(text) && !TOPICAL.test(text)
    ? metrics.filter((metric) => !ofInterviews(metric))
    : metrics;
}

/** "Of the 445 assessments, 87% were on time": the words of what the share is of, said with its own. */
function withWhole(clause: Clause, { clauses, kpis }: Sentence): string | null {
  const [first] = clauses;
  if (!first || kpis.length === 0 || first.mention.unit !== 'count' || !OF_WHOLE.test(first.before)) return null;
  if (first.before.replace(OF_WHOLE, '').trim() !== '' || clause === first) return null;
  return first.after.replace(/[\s,]+$/, '');
}

/** The metric of the number that this one is said beside: the same as a rate, or at another time. */
function metricBeside({ before, after, mention }: Clause, { text, kpis, around }: Sentence): string | null {
  const last = kpis.findLast((kpi) => kpi !== null);
  if (mention.unit === 'rate_per_10000' && BARE_RATE.test(before))
    return (last ?? (SAID_BEFORE.test(text) ? around.before.at(-1) : undefined))?.metric ?? null;
  return last?.unit === mention.unit && AT_ANOTHER_TIME.test(`${before}#${after}`) ? last.metric : null;
}

/** A count of people named behind it is not what another clause, with a number of its own, says of others. */
function ownPart({ mention, after }: Clause, { text, clauses }: Sentence): string {
  if (mention.unit !== 'count' || !OWN_NOUN.test(after)) return text;
  const ends = [...text.matchAll(OTHER_CLAUSE)].map(({ index }) => index);
  const from = ends.findLast((end) => end < mention.from) ?? 0;
  const to = ends.find((end) => end >= mention.to) ?? text.length;
  const others = clauses.some((other) => other.mention.from < from || other.mention.from >= to);
  return others ? text.slice(from, to) : text;
}
