/** The metric that the words around a number name. */
import type { Kpi, Unit } from '../types.js';
import type { Sentence } from './assemble.js';
import type { Clause } from './clauses.js';
import { PART_OF } from './measured.js';
import { allowsUnit, metricIn } from './metrics.js';

export const CHANGE = /^\s?(?:\p{L}+ )?(?:increase|reduction|decrease|rise|fall|improvement)\b/iu;
const CHANGE_OF = /\b(?:reduction|increase|rise|fall|decrease|drop) of (?:\w+ )?$/i;
/** "85 days longer than the average": how far two values are apart is neither of them. */
const APART =
  /^\s(?:longer|shorter|more|fewer|less|quicker|slower|faster|better|worse|above|below|higher|lower|outside|behind) (?!to\b)/i;
const TIMES = new Set<Unit>(['days', 'weeks', 'months']);
/** What is said of the part is not said of its whole: "45 of 100 children who went missing had an interview". */
const WHOLE_END = /(?<=#.*)\s(?:had|has|have|were|was|received|resulted|within|subject|took|accepted|did)\b.*$/;
/** "Of 77 care leavers, 24 are …": the 77 are not what is said of the 24. */
const WHOLE = /^(?:\w+,? )?of (?:\w+ ){0,4}$|\b(?:has|have|there (?:are|were)) (?:currently |now )?$/i;
const OF_WHOLE = /^\W*(?:\p{L}+,? )?of (?:the |these |those |its |our |all |a total of )?/iu;
/** A number with a predicate of its own is not what another part of its sentence is about. */
const PREDICATE = /^[^,;.()]{0,60}\s(?:are|were|is|was|have|has|had|attend\w*|lived?|use[ds]?)\s\w/i;
/** A clause that names nothing: "current rates at 17%". */
const UNNAMED =
  /^\W*(?:(?:and|with|the|its|their|current|latest|now|this|which|it|rates?|figures?|performance|levels?|is|are|was|were|stands?|standing|currently|at|to|of|being)\s)+$/i;
const SAID_BEFORE = /^(?:in [^,]+ )?(?:it|this|that|they)\b/i;
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
  const metrics = around
    .metrics()
    .filter(({ about }) => about !== 'return_interviews' || !FOREIGN.test(text) || TOPICAL.test(text));
  const find = (words: string, near: boolean) => metricIn(metrics, words, unit, near);
  const near = find(denominator ? clause.text.replace(WHOLE_END, '') : clause.text, true);
  if (near || compared) return near ?? compared?.metric ?? null;
  if (CHANGE.test(clause.after) || CHANGE_OF.test(clause.before) || denominator || PART_OF.test(clause.before))
    return null;
  const together = withWhole(clause, sentence);
  const joint =
    together && !find(together, true) && find(`${clause.text.replace(/[\s.,;]+$/, '')} of ${together}`, true);
  if (joint) return joint;
  if (WHOLE.test(clause.before) || PREDICATE.test(clause.after)) return null;
  const lead = around.label ?? (SAID_BEFORE.test(text) ? around.previous : null);
  const wider =
    find(text, false) ??
    (lead && find(`${lead} ${text}`, false)) ??
    (sentence.kpis.length === 0 && UNNAMED.test(clause.before) && find(`${text.slice(0, clause.mention.from)}#`, true));
  if (wider) return wider;
  return carried && allowsUnit(metrics, carried.metric, unit) ? carried.metric : null;
}

/** "Of the 445 assessments, 87% were on time": the words of what the share is of, said with its own. */
function withWhole(clause: Clause, { clauses, kpis }: Sentence): string | null {
  const [first] = clauses;
  if (!first || kpis.length === 0 || first.mention.unit !== 'count' || !OF_WHOLE.test(first.before)) return null;
  if (first.before.replace(OF_WHOLE, '').trim() !== '' || clause === first) return null;
  return first.after.replace(/[\s,]+$/, '');
}
