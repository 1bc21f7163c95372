/** Whether a bare number counts something that a service is about. */
import type { Clause } from './clauses.js';

const words = (list: string): Set<string> => new Set(list.split(/\s+/));

/** What services count: people, staff, what is done and by whom it is had. Of names of two words, the last. */
const NOUNS = words(
  `children child people persons person pupils pupil students student learners learner graduates family families
  households household parents mothers fathers guardians grandparents babies infants toddlers siblings girls boys males
  females teenagers adolescents adults residents individuals victims survivors perpetrators offenders suspects
  apprentices apprenticeships interns internships trainees leavers leaver uasc lac cla cin clients patients users
  attendees participants delegates respondents applicants enquirers veterans drivers
  workers worker staff practitioners practitioner managers manager officers constables sergeants detectives pcsos
  interviewers interviewer therapists therapist psychologists paediatricians doctors gps nurses midwives visitors
  counsellors clinicians consultants coordinators co-ordinators facilitators trainers teachers teacher assistants
  governors leads professionals advisers adviser advisors advisor pas iros employees sessional volunteers advocates
  mentors champions ambassadors carers carer adopters adopter childminders full-time fte posts post vacancies roles
  appointments resignations recruits starters joiners teams
  visits visit assessments assessment referrals referral contacts contact plans plan cases case caseloads caseload
  episodes episode interviews interview placements placement places beds adoptions adoption approvals approval
  applications application requests orders order incidents incident notifications notification reviews scrs enquiries
  enquiry inquiries investigations conferences meetings exclusions suspensions allegations complaints compliments
  concerns alerts escalations disputes appeals tribunals hearings convictions offences crimes arrests prosecutions
  cautions charges remands warrants checks screenings diagnoses immunisations vaccinations admissions attendances
  discharges consultations calls matches disruptions enrolments returns occasions disclosures breaches deaths injuries
  ehcps rhis tenancies nights hours sessions courses events workshops packages agreements responses signatures adopted
  vulnerable
  homes home hubs hub sites site centres centre schools academies colleges nurseries settings properties houses flats
  apartments bungalows dwellings agencies providers charities jobs`,
);
/** "40 were placed": those who are counted are named before. */
const VERBS = words('live lives lived were are was is had has have became ceased');
/** Where the words of a number end, and what the business of a council counts. */
const STOPS = words(
  `and or in to by at on per inspectors inspector hmi audits audit
  question questions motion motions amendment amendments vote votes option options districts parishes wards tonnes kpis
  petitions indicators`,
);
const OPENS = /^[\s’'”]+(?:\([^)]*\) )?/;
const WORD = /([\p{L}‘’'“”-]+)(,?\s(?:\([^)]*\)\s)?)?/uy;
const OF_THEM = /^of (?:these|the|those|whom)\b/i;
const MOST_WORDS = 6;

/** "the number of … was 40", "with capacity for". */
const NUMBER_OF =
  /\b(?:(?:number|total|numbers|volume) of (?:\p{L}[\p{L}’'-]*\s){0,6}\p{L}+[^#.;]*|numbers?,? (?:has |have )?(?:\p{L}+ )?(?:from|to|at|was|were|is) |capacity\b[^.;]*)$/iu;
/** "Referrals rose to 40". */
const STANDS_AT = /\b(?:from|to|at|was|were|is|stands at|by)\s(?:\p{L}+ )?$/iu;
const REACH = 50;
const ALL_BUT = /\ball but $/i;

/** Whether the words around a bare number say what it counts. */
export function countsSomething({ before, after, mention }: Clause): boolean {
  if (mention.denominator || namesBehind(after) || ALL_BUT.test(before) || NUMBER_OF.test(before)) return true;
  if (after.startsWith(')') && before.endsWith(' (')) return isNoun(before.slice(0, -2).split(' ').at(-1) ?? '');
  return STANDS_AT.test(before) && namesIn(before.slice(-REACH).replace(STANDS_AT, ''));
}

/** Whether one of the first words behind a number is what it counts. */
function namesBehind(after: string): boolean {
  const opens = OPENS.exec(after);
  if (!opens) return false;
  WORD.lastIndex = opens[0].length;
  for (let i = 0; i < MOST_WORDS; i++) {
    const at = WORD.lastIndex;
    const match = WORD.exec(after);
    const word = match?.[1]?.toLowerCase() ?? '';
    if (isNoun(word) || VERBS.has(word)) return true;
    if (!match?.[2] || STOPS.has(word) || (word === 'of' && OF_THEM.test(after.slice(at)))) return false;
  }
  return false;
}

/** Whether one of the words names something; the last may be cut off at its start. */
const namesIn = (text: string): boolean =>
  /[^.;]*$/
    .exec(text)?.[0]
    .toLowerCase()
    .split(/[\s,()]+/)
    .some((word) => isNoun(word) || VERBS.has(word)) ?? false;

/** "children’s" and "home-based" have their nouns first. */
const isNoun = (word: string): boolean => NOUNS.has(word) || NOUNS.has(word.replace(/^“/, '').split(/[-’'”]/)[0] ?? '');

const SMALL_BUT_STATED =
  /\ball but #|#\s(?:additional|extra|more|further|new|full-time|part-time)\s(?:\p{L}+ )*(?:social workers?|staff|posts|PAs|personal|practitioners?|workers|managers|foster|carers|interviewers|advis[eo]rs|therapists|nurses|teachers)/iu;

/** "the three carers": told of before. */
const KNOWN = /\b(?:the|these|those|all|both|its|their|our|other) $/i;
const STATED =
  /^\s(?:\p{L}+ ){0,3}(?:children|young people|care leavers|families|households|carers|adopters|adoptions|referrals|episodes|placements|allegations|complaints|pupils|(?:social |support |abuse |youth |family )?workers|practitioners|advis[eo]rs|nurses|clinicians)\b/iu;

/**
 * A small number or one in words is told rather than measured, unless it is of staff taken on, opens its sentence or is
 * of a stated time. `dated`: a period is printed; `timed`: words such as "currently" are.
 */
export function isStated({ mention, text, before, after }: Clause, dated: boolean, timed: boolean): boolean {
  if (mention.form === 'digits' || mention.value > 20) return mention.value !== 1;
  if (SMALL_BUT_STATED.test(text)) return true;
  return mention.value > 2 && (dated || before === '' || (timed && !KNOWN.test(before))) && STATED.test(after);
}
