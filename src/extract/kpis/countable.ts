/** Whether a bare number counts something that a service is about. */
import type { Clause } from './clauses.js';

const NOUN =
  'children|child|young people|young persons?|pupils?|students?|learners|families|famil(?:y|ies)|households?|(?:foster )?carers?|adopters?|social workers?|workers?|interviewers?|therapists?|teachers?|staff|practitioners?|managers?|personal advis[eo]rs?|PAs|posts?|vacancies|visits?|assessments?|referrals?|contacts?|plans?|cases?|episodes?|interviews?|placements?|places|beds|adoptions?|approvals?|applications?|orders?|care leavers?|babies|infants|incidents?|notifications?|serious case reviews?|SCRs?|enquir(?:y|ies)|investigations|conferences|homes?|hubs?|sites?|centres?|exclusions|suspensions|allegations|complaints|convictions|offences|crimes|arrests|UASC|adolescents|victims|parents|mothers|people|adults|residents|CIN|EHC plans|EHCPs|RHIs|LAC|CLA|sibling groups|siblings|adopted|vulnerable|teenagers|girls|boys|returns|occasions|individuals|offenders|apprentices(?:hips)?|schools|settings|nurses|sessional|tenancies|properties|hours|agencies|disclosures|breaches|deaths|volunteers|advocates|mentors|champions|ambassadors|senior practitioners?|full-time equivalent|FTE|live|lives|lived|were|are|was|is|had|has|have|became|ceased';
/** What the business of a council counts. */
const BUSINESS = 'questions?|motions?|amendments?|votes?|options?|districts|parishes|wards|tonnes|KPIs|petitions';

const BEHIND = new RegExp(
  `^[\\s’'”]+(?:\\([^)]*\\) )?(?:(?!(?:and|or|${BUSINESS}|of (?:these|the|those|whom)|in|to|by|at|on|per|inspectors?|HMI|audits?)\\b)[\\p{L}‘’'“”-]+,?\\s){0,5}?(?:${NOUN})\\b`,
  'iu',
);
const BEFORE = new RegExp(
  `\\b(?:number|total|numbers|volume) of (?:\\p{L}[\\p{L}’'-]*\\s){0,6}(?:\\p{L}+)[^#.;]*$|\\b(?:${NOUN})\\b[^.;]{0,40}\\b(?:from|to|at|was|were|is|stands at|by)\\s(?:\\p{L}+ )?$|\\bcapacity\\b[^.;]*$`,
  'iu',
);

const ALL_BUT = /\ball but $/i;

/** Whether the words around a bare number say what it counts. */
export function countsSomething({ before, after, mention }: Clause): boolean {
  return mention.denominator || ALL_BUT.test(before) || BEHIND.test(after) || BEFORE.test(before);
}

const SMALL_BUT_STATED =
  /\ball but #|#\s(?:additional|extra|more|further|new|full-time|part-time)\s(?:\p{L}+ )*(?:social workers?|staff|posts|PAs|personal|practitioners?|workers|managers|foster|carers|interviewers|advis[eo]rs|therapists|nurses|teachers)/iu;

/** A small number or one in words is told rather than measured, unless it is of staff taken on or of a stated period. */
export function isStated(clause: Clause, dated: boolean): boolean {
  const { mention, text } = clause;
  if (mention.form === 'digits' || mention.value > 20) return mention.value !== 1;
  return (
    SMALL_BUT_STATED.test(text) ||
    (dated &&
      mention.value > 2 &&
      /^\s(?:\p{L}+ ){0,3}(?:children|young people|families|carers|referrals|episodes)/iu.test(clause.after))
  );
}
