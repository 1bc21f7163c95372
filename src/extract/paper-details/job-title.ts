/** Tells "Title: Bin Manager" under an author's name from a paper's title. */
import { foldLabel, type LabelField } from '../../reference/paper-labels.js';
import { type LabelEntry, textOf } from '../../sections/head-block.js';
import { inspectorateRoles } from '../people/inspectorate-roles.js';

const OFFICER: ReadonlySet<LabelField> = new Set(['author', 'director', 'presenter', 'verifier']);
/** Under whose names a paper's own title stands as often, so that another title must be there. */
const SUBMITTER: ReadonlySet<LabelField> = new Set(['reportOf', 'member']);
const NAME = /^(?:full |contact )?name\b/i;
/** Labels that stand between a name and its post. */
const REACH = /^(?:tel|phone|mobile|ext|e-?mail|contact|direct)/i;
const POST =
  /\b(?:director|manager|officer|head (?:of|teacher)|head$|lead(?:er)?|partner|analyst|advis[eo]r|co-?ordinator|accountant|consultant|solicitor|lawyer|treasurer|commissioner|strategist|clerk|principal|practitioner|assistant|specialist|engineer|surveyor|planner|chief executive)s?\b/i;
/** What papers are, where no post follows it ("Improvement Plan Manager"). */
const PAPER =
  /\b(?:report|review|update|plan|strategy|budget|policy|appointment|recruitment|restructure|proposals?|outcomes?|inspection|visit|role|arrangements|progress|performance|monitoring)\b(?:(?= (?:of|from|by|on|to|for)\b)|(?![^,]*\b(?:director|manager|officer|head|lead|partner|analyst|adviser|advisor|co-?ordinator|accountant|consultant)\b))/i;

/** Whether a title's entry gives the post of the person whom the entries before it name with none. */
export function isJobTitle(entries: LabelEntry[], at: number): boolean {
  const entry = entries[at];
  if (!entry || !isBareTitle(entry)) return false;
  const value = entry.values.map(textOf).join(' ');
  if (!POST.test(value) || PAPER.test(value)) return false;
  const named = entries.slice(0, at).findLast(({ field, label }) => field !== 'other' || !REACH.test(textOf(label)));
  if (!named || named.values.some((span) => inspectorateRoles().postWords.test(textOf(span)))) return false;
  if (named.field === 'other') return NAME.test(textOf(named.label));
  const another = entries.some((other, i) => i !== at && other.field === 'title' && other.values.length > 0);
  return OFFICER.has(named.field) || (SUBMITTER.has(named.field) && another);
}

const isBareTitle = ({ label }: LabelEntry): boolean => foldLabel(textOf(label)) === 'title';
