/** What a record of decision says was decided: the text under "Decision", up to the next heading. */
import type { Block } from '../../document/types.js';
import type { Context, Resolution, Sourced } from '../types.js';
import { decisionsFrom } from './decision-parts.js';
import { leadsIn } from './resolution-leads.js';
import { resolutions } from './resolutions.js';

/** Nothing has been decided yet. */
const PROPOSED =
  /\b(?:proposed|draft|forthcoming)\b.{0,40}\bdecisions?\b|\b(?:is|are) (?:asked|recommended|requested|invited) to\b/i;
const LABEL =
  /^(?:\d{1,2}[.)]?\s*)?(?:the )?(?:(?:details?|text|wording) of (?:the )?)?(?:(?:delegated|executive|officer|final|actual) )?(?:decisions?(?:\(s\))?(?: (?:taken|made|reached|agreed|and any conditions))?|resolution|resolved|what (?:was|has been) decided|(?:specific )?action(?:s)? (?:agreed|authorised|taken))\s*(?::\s*|[–-]\s+|$)/i;
const AGREES =
  /^(?:as [^.:;]{5,120}?,? )?I (?:hereby )?(?:agree|approve|have (?:agreed|approved|decided|resolved)|authorise|confirm)\b/i;
const TOP = 12;

/** In document order; none of a proposed decision. */
export function recordedDecisions(context: Context): Sourced<Resolution>[] {
  const { document, sections } = context;
  const blocks = document.blocks.filter(({ artifact }) => artifact === null);
  if (blocks.slice(0, TOP).some(({ text }) => text.length < 200 && PROPOSED.test(text))) return [];
  const heads = new Set(sections.map(({ from }) => from - 1));
  const at = blocks.findIndex((block, i) => opensDecision(block, blocks[i + 1]));
  if (at < 0) return inSentences(context, blocks, heads);
  const label = blocks[at]!;
  const from = LABEL.exec(label.text)![0].length;
  if (PROPOSED.test(label.text)) return [];
  // Of a label in a table's first cell, the value is the rest of the row.
  const beside = label.cell !== null && from >= label.text.length;
  const rest = blocks.slice(at + 1);
  const value = beside
    ? rest.filter(({ cell }) => cell?.table === label.cell?.table && cell?.row === label.cell?.row)
    : rest;
  const stop = { has: (index: number): boolean => heads.has(index) || (!beside && isLabel(document.blocks[index]!)) };
  const { rows } = decisionsFrom(
    document,
    { block: label, from, to: label.text.length },
    value.length > 0 ? value : rest,
    {
      within: false,
      heads: stop,
      record: true,
    },
  );
  return rows.map(({ ref, text, source }) => ({ ref, item: null, text, source, rule: 'resolutions.record' }));
}

/** A bold line with a colon, or a question: the next label of the form. */
const isLabel = ({ text, bold, boldLead }: Block): boolean =>
  text.length < 120 && (bold || boldLead === text.length) && /[:?]\s*$/.test(text);

function opensDecision({ text, bold, boldLead, cell, headingTag }: Block, next: Block | undefined): boolean {
  const found = LABEL.exec(text);
  if (!found) return false;
  const alone = found[0].length >= text.length;
  return alone
    ? next !== undefined && (bold || cell !== null || headingTag !== null || /:\s*$/.test(text) || boldLead === 0)
    : boldLead >= found[0].trimEnd().length - 1 || /:/.test(found[0]);
}

/** Where no label stands over it: "I agree to …", or the words that minutes use. */
function inSentences(context: Context, blocks: Block[], heads: Set<number>): Sourced<Resolution>[] {
  const at = blocks.findIndex(({ text, bodyStart }) => AGREES.test(text.slice(bodyStart)));
  const block = blocks[at];
  if (!block || leadsIn(block.text, block.bodyStart, false).length > 0) return resolutions(context, []);
  const lead = { block, from: block.bodyStart, to: block.text.length };
  const { rows } = decisionsFrom(context.document, lead, blocks.slice(at + 1), { within: false, heads, record: false });
  return rows.map(({ text, source, ref }) => ({ ref, item: null, text, source, rule: 'resolutions.i-agree' }));
}
