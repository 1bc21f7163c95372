/** What budget papers plan, propose and assume, and how far into a sentence, a paragraph or a list that reaches. */
import type { Kpi, Qualifier } from '../types.js';
import type { Clause } from './clauses.js';
import { isPast } from './tenses.js';

/** What a paragraph, a list or a section plans as a whole. */
export interface Plan {
  as: Qualifier;
  /** The year that is planned; null where it is not said. */
  period: string | null;
}

/** A sentence about money to come: what papers on budgets plan, propose and ask for. */
const ABOUT_MONEY =
  /£|\b(?:budgets?|MTF[PS]|costs?|prices?|fees?|grants?|council tax|precepts?|spending|savings|reserves|revenue|capital|fee uplift|pay|inflation)\b/i;
const PLANNED =
  /\b(?:planned|proposed) (?:to |for |net |gross |additional |new |total |that )*(?:[^,;()#]{0,30}#|increase|reduce|spend|sav)|\bpropos(?:als?|ing|es?) (?:of|to|for|that)\b|\brequire(?:s?|ments? of|ments? on [^,;#]{1,50} of)\b[^,;]{0,45}#|\b(?:minimum|acceptable|preferred|maximum) (?:to \w+ )?(?:range|level|threshold) of\b|\bto maintain [^,;#]{0,40}\bat (?:least )?#|\b(?:strategy|policy|aim|intention) is to (?:have|hold|keep|maintain) [^;#]{0,60}#|\brecommended (?:budget|council tax|precept|increase|savings?)\b[^;#]{0,40}#|\bprovision for\b|\b(?:allocate|invest|set aside|earmark) (?:up to |a further |an additional )?#|^\W*up to #/i;
const PLANNED_BEHIND =
  /^ ?(?:of |in |(?:is|are) )?(?:planned|proposed)\b|^ ?[^,;(]{0,40}\bfor the (?:planned|proposed)\b|^ ?[^,;(#]{0,40}\b(?:is|are) (?:being |also )?(?:planned|proposed|recommended|budgeted|earmarked|built in|set aside|allocated|included)\b|^ ?[^,;(#]{0,30}\b(?:has|have) been (?:built|included|allocated|set aside|added|provided) (?:in|into|to|for|within) (?:the )?(?:\S+ ){0,2}(?:budget|MTF[PS])\b|^ to be (?:added|raised|saved|delivered|found|invested|allocated|funded|set aside|met|transferred|spent|made|achieved)\b|^ provision\b|^ (?:reduction|increase|cut) (?:in|to|of) [^.]{0,60}\bproposed\b|^ [^,;(#]{0,40}\b(?:is|are) (?:still )?(?:required|needed)\b/i;
/** "£4m (including £1m of grants) are proposed" */
const SAID_PLANNED = /^ (?:is|are) (?:being |also )?(?:planned|proposed|recommended|budgeted|required)\b/i;
/** "will be £13, above the Living Wage, which is £12" */
const STATED = /\b(?:which|that) (?:is|are|was|were) (?:\p{L}+ )?$/iu;
const ASSUMED = /\b(?:assum(?:ed|ptions?)|indicative)\b[^;#()]{0,70}#|\bassum(?:es?|ing) (?!that\b)[^;#()]{0,25}#/i;
const ASSUMED_BEHIND = /^ [^,;(#]{0,30}\b(?:is|are|(?:has|have) been) (?:now |still |currently )?assumed\b/i;

const BUDGET = `(?:budgets?|MTF[PS]|medium[- ]term (?:financial )?(?:plan|strategy)|financial plan|budget proposals|(?:spending|savings|investment) plans?)`;
const COMING = `(?:draft|proposed|provisional|planned|recommended|indicative)`;
const CONTAINS = `(?:includ(?:es?|ed)|allows?|provides?|contains?|assumes?|reflects?|proposes?|sets? out|builds? in|built in|makes? provision|is based on|allocates?|sets? aside|funds?|recommends?)`;
/** What is planned as a whole, with all its amounts: "the draft revenue budget for 2031-32 is …", "next year’s budget includes". */
const DRAFT = new RegExp(
  [
    String.raw`\b${COMING}(?: [\p{L}\d/–-]+){0,4} (?:budgets?|programme|plan|precept|council tax|settlement|spending|savings|investment|MTF[PS])\b`,
    String.raw`\b${BUDGET}\b(?! (?:monitor|outturn|holder|manager))[^.;#]{0,60}\b${CONTAINS}\b`,
    String.raw`\bbudgets? (?:for|in) (?:the )?(?:next|coming|forthcoming|new|following) (?:financial )?year\b`,
    String.raw`\b(?:next|the coming|the forthcoming|the new) (?:financial )?year[’']s (?:\p{L}+ ){0,2}budget\b`,
  ].join('|'),
  'iu',
);
/** Much cheaper than the pattern. */
const MAY_DRAFT = /budget|MTF|draft|propos|provisional|planned|recommended|indicative|plans?\b|strategy/i;

const isDraft = (words: string): boolean => MAY_DRAFT.test(words) && DRAFT.test(words);

/** The same as a heading says it, which has no verb. */
export const DRAFT_HEADING =
  /\b(?:draft|proposed|provisional)\b.*\b(?:budgets?|programme|precept|council tax|spending|savings|reserves|MTF[PS]|financial plan)\b|\b(?:budget|savings?|investment|growth) proposals\b|\bproposed (?:amount|funding|amendment|changes)\b/i;
/** What an amount is that is not planned, whatever stands around it. */
const NO_PLAN =
  /\b(?:overspen[dt]\w*|underspen[dt]\w*|varianc\w+|spent|actual\w*|outturn|current|existing|earned|lost|owed|balance|last year|previous\w*)\b/i;
const SPENT = /\b(?:overspen[dt]\w*|underspen[dt]\w*|varianc\w+|spent|actual\w*|outturn|owed)\b/i;
/** What was done is no plan any more. */
const DONE =
  /\b(?:has|have|had|was|were|been)(?: \w+)? (?:delivered|achieved|spent|saved|set aside|received|made|realised|secured|paid|invested|reversed|raised|collected|awarded|used)\b|\bactual(?:ly|s)?\b|\b(?:delivered|saved|spent) #/i;
/** How far a draft is from another one is known. */
const BETWEEN_DRAFTS =
  /^[^,;()]{0,25}\b(?:more|less|higher|lower|different|up|down|increase|reduction|change) (?:than|from|on|since|compared (?:with|to)|to) [^,;()]{0,30}\b(?:draft|version|budget (?:agreed|approved|reported|published|presented))\b/i;
/** The parts of a total are planned as it is. */
const PARTS = /\b(?:compris(?:es?|ing|ed of)|consist(?:s|ing) of|made up of|split between|broken down)\b/i;
/** A sentence that goes on about the amount of the one before. */
const GOES_ON =
  /^(?:this|these|those|it|they|of (?:this|these|those|the|which)|the (?:remaining|remainder|rest|balance))\b/i;
/** What those who were asked say of a plan is counted. */
const ASKED =
  /^ (?:of )?(?:the |all )?(?:\p{L}+ ){0,2}(?:respond\w+|residents|people|participants|those|households)\b/iu;
/** An item of a list of amounts. */
const ITEM =
  /^(?:(?:partly|partially|more than|mainly|largely|less|plus|net|a|an|additional|further|up to)? ?(?:offset by |funded by |reduced by |increased by )?)[-+–−(]?£\d/i;

/** "This has avoided having to find £2m." */
const PERFECT = /\b(?:has|have) (?:\p{L}+ly |already |since |now |also |been )*\p{L}+(?:ed|en)\b/iu;
const WAS = /\b(?:was|were|had)\b/i;

/** What stands around a number that may be planned. */
export interface Planning {
  sentence: string;
  /** The period that the clause itself prints, null without. */
  period: string | null;
  /** What the number before it in the sentence is, null for the first. */
  last: Qualifier | null;
  /** What the text around the sentence plans. */
  plan: Plan | null;
  /** The numbers of the sentence before. */
  before: Kpi[];
}

/** What a budget paper plans, proposes or assumes; null where a number is of neither. */
export function planOf({ before, after, mention }: Clause, around: Planning): Qualifier | null {
  const { sentence, last } = around;
  if (mention.unit !== 'gbp' && !(mention.unit === 'percent' && ABOUT_MONEY.test(sentence))) return null;
  const part = `${before.slice(before.search(/[^,;(]*$/))}#${after.slice(0, 60)}`;
  if (DONE.test(part) || isBetweenDrafts(after) || (mention.unit === 'percent' && ASKED.test(after))) return null;
  const upTo = sentence.slice(0, mention.from);
  const planned = isPlan(last) && !STATED.test(before) ? last : carriedOver(around);
  if (planned && PARTS.test(upTo)) return planned;
  const behind = sentence.slice(mention.to).replace(/^ \([^()]*\)/, '');
  if (PLANNED.test(`${before}#`) || PLANNED_BEHIND.test(after) || SAID_PLANNED.test(behind)) return 'target';
  if (!NO_PLAN.test(part)) {
    if (planned !== null) return planned;
    if (isDraft(upTo)) return 'target';
  }
  if (ASSUMED.test(`${before}#`) || ASSUMED_BEHIND.test(after)) return 'forecast';
  return SPENT.test(part) ? null : fromAround(around);
}

/** Whether the words behind an amount say how far a draft is from an earlier one. */
export const isBetweenDrafts = (after: string): boolean => BETWEEN_DRAFTS.test(after);

const isPlan = (qualifier: Qualifier | null | undefined): qualifier is 'target' | 'forecast' =>
  qualifier === 'target' || qualifier === 'forecast';

/** "This comprises £7m …", "Of this, £7m is …": planned as what it is of. */
function carriedOver({ sentence, before, period }: Planning): Qualifier | null {
  if (!GOES_ON.test(sentence) || isPast(sentence) || PERFECT.test(sentence)) return null;
  const whole = before.find(({ unit }) => unit === 'gbp');
  return whole && isPlan(whole.qualifier) && isSameYear(whole.period, period) ? whole.qualifier : null;
}

/** What the paragraph, the list or the section plans is planned in a sentence that says nothing of the past. */
function fromAround({ sentence, plan, period }: Planning): Qualifier | null {
  if (!plan || !isSameYear(plan.period, period)) return null;
  const past = isAmountItem(sentence) ? WAS.test(sentence) : isPast(sentence);
  return past ? null : plan.as;
}

/** A year before the planned one is no plan. */
const isSameYear = (planned: string | null, own: string | null): boolean =>
  own === null || planned === null || own.slice(0, 4) >= planned.slice(0, 4);

/** The plan that goes on behind a sentence: what it plans itself, else that of before until something past is told. */
export function planAfter(sentence: string, read: Kpi[], plan: Plan | null): Plan | null {
  const [own, ...others] = read.filter(({ unit, qualifier }) => unit === 'gbp' && isPlan(qualifier));
  if ((!own && plan === null) || isPast(sentence)) return null;
  if (!own) return plan;
  const declares =
    isDraft(sentence) || (own.qualifier === 'target' && others.some(({ qualifier }) => qualifier === 'target'));
  return declares ? { as: own.qualifier, period: own.period } : plan;
}

/** The plan that a lead-in without numbers opens: "The draft budget for 2031-32 includes:"; null for none. */
export const planOfLead = (words: string, period: string | null): Plan | null =>
  (isDraft(words) || DRAFT_HEADING.test(words)) && !isPast(words) ? { as: 'target', period } : null;

/** Whether a text is an item that begins with its amount. */
export const isAmountItem = (text: string): boolean => ITEM.test(text);
