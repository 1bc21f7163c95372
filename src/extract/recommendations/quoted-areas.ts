/** What an inspectorate asked for, where a council's paper repeats it as a list under a lead-in or heading. */
import { splitSentences } from '../../document/sentences.js';
import { sourceIn } from '../../document/spans.js';
import type { Block } from '../../document/types.js';
import { topicOf } from '../inspections/paper.js';
import type { Context, Recommendation, Sourced } from '../types.js';
import { markerStyle } from './ask-words.js';
import { improvementKind, leadInKind } from './improvement-headings.js';
import { bareMarker, follows } from './printed-markers.js';

const INSPECTORATE =
  /\b(?:ofsted|inspect(?:ors?|orates?|ions?)|focus?sed visit|FV|CQC|HMICFRS|JTAI|ILACS|written statement of action)\b/i;
/** Words that stand for the inspectorate named before. */
const IT = /\b(?:they|the (?:letter|report|visit|judgements?|findings))\b/i;
/** How many blocks before a lead-in may name the inspectorate that "they" are. */
const BEFORE = 12;
const AREAS =
  /\bask(?:s|ed)? (?:the )?[\p{L} ’']{2,40} to improve\b|\bask(?:s|ed)? for (?:further |more )?improvements?\b|\b(?:identif\w+|highlight\w*|lists?|listed|sets? out|gave|gives|names?|named|outlin\w+) (?:the following|these|[\p{L}-]+) (?:key |main )?(?:areas|priorities|points|aspects)(?: (?:to|for) [\p{L} ]{3,30})?\s*:$|\brecommend(?:s|ed)? (?:that )?[\p{L} ’']{2,40}\bimprove\s*:$|\bneed(?:s|ed)? to be (?:better|improved|strengthened)\b|\b(?:areas?|recommendations?|actions?|priorit(?:y|ies)|points?|things|aspects?)\b[^.]{0,60}\b(?:improv\w+|development|priority action)\b|\bareas? of significant weakness\b|\bwhat needs to (?:improve|get better)\b|\bneed(?:s|ed)? to (?:be )?improved?\b|\bmade (?:the following |these |[\p{L}-]+ )?recommendations?\b[^.]{0,60}:$|\b(?:ofsted|inspectors|inspectorate) (?:also )?(?:identified|recommended|highlighted|asked for)(?: (?:that|the following|as follows))?\s*:$|\brecommendations?\b[^.]{0,80}(?:are|were|is|as follows|made|below)\b[^.]{0,40}:$/iu;
const HEADING =
  /^(?:the )?(?:areas? for (?:priority action|improvement|development)|what needs to (?:improve|get better)\b.{0,60}|priority actions?|ofsted['’]?s? recommendations?|inspection recommendations?)\s*:?$/i;
const PRIORITY = /\bpriority actions?\b|\bwritten statement of action\b/i;
const OURS =
  /\b(?:key messages|strengths?|strong|positive(?:ly)?|good practice|progress (?:made|against|since|in|on|with)|actions? (?:we|taken|completed|to date)|we (?:have|will|are)|our (?:response|plan)|in response|to address th|the council (?:has|will)|going well|done well)\b/i;

/** Words of a list that the council made itself. */
const OWN =
  /\b(?:our|we|us|plans?|strateg\w+|programme|boards?|audits?|peer|self-\w+|officers|cabinet|committee|members|actions? (?:plan|taken|completed|agreed))\b/i;
const LONGEST_LEAD = 200;

/** The items of each such list, each once, those of the paper's own recommendations left out. */
export function quotedAreas(context: Context, own: ReadonlySet<Block>): Sourced<Recommendation>[] {
  const { document } = context;
  const topic = topicOf(context) !== null;
  const headings = new Set(context.sections.map((section) => section.from - 1));
  const blocks = document.blocks.filter((block) => block.artifact === null);
  const rows: Sourced<Recommendation>[] = [];
  const seen = new Set<string>();
  let last: Block | undefined;
  for (const [i, block] of blocks.entries()) {
    if (!blocks[i + 1]?.marker || own.has(block) || block.kind === 'cell') continue;
    const before = blocks.slice(Math.max(0, i - BEFORE), i);
    const kind =
      leadsToAreas(block, before, last === blocks[i - 1]) ?? (topic ? leadsInInspectionPaper(block, before) : null);
    if (!kind) continue;
    const items = listAfter(blocks, i, headings);
    last = items.at(-1)?.at(-1);
    for (const item of items) {
      const [first] = item;
      if (!first || own.has(first)) continue;
      const text = item.map((part) => part.text.slice(part.bodyStart)).join(' ');
      const key = text.toLowerCase().replace(/\W/g, '');
      if (seen.has(key)) continue;
      seen.add(key);
      const { continued = [], ...source } = sourceIn(document, first, first.bodyStart);
      const rest = [...continued, ...item.slice(1).map((part) => sourceIn(document, part, part.bodyStart))];
      const marker =
        first.marker && /[\p{L}\d]/u.test(first.marker) ? first.marker.replace(/^[([]+|[)\].]+$/g, '') : null;
      rows.push({
        kind,
        ref: marker,
        text,
        source: rest.length > 0 ? { ...source, continued: rest } : source,
        rule: 'recommendations.quoted',
      });
    }
  }
  return rows;
}

/**
 * The kind of what a lead-in or heading introduces; null for anything but an inspectorate's areas.
 *
 * @param again whether such a list ends right above.
 */
function leadsToAreas(block: Block, before: Block[], again: boolean): Recommendation['kind'] | null {
  const above = before.at(-1);
  const { text } = block;
  const heading = text.length < 110 && HEADING.test(text.slice(block.bodyStart));
  const named = (): boolean =>
    again || INSPECTORATE.test(text) || (IT.test(text) && before.some((earlier) => INSPECTORATE.test(earlier.text)));
  if (!heading && !(/[:：]\s*$/.test(text) && named())) return null;
  const sentences = splitSentences(text).map(({ from, to }) => text.slice(from, to));
  const last = sentences.at(-1) ?? '';
  const asked = /^(?:these|they) (?:are|were)\b|^these\b/i.test(last) ? sentences.slice(-2).join(' ') : last;
  if (!heading && (!AREAS.test(asked) || OURS.test(last))) return null;
  if (heading && OURS.test(above?.text ?? '') && !INSPECTORATE.test(above?.text ?? '')) return null;
  return PRIORITY.test(asked) ? 'priority_action' : 'area_for_improvement';
}

/**
 * The same in a paper about an inspection, which need not say each time whose list it is: a heading, what leads from a
 * heading to its list, or "The areas that must improve are:" below words of the inspectorate.
 */
function leadsInInspectionPaper(block: Block, before: Block[]): Recommendation['kind'] | null {
  const { text } = block;
  if (OURS.test(text) || OWN.test(text) || text.length > LONGEST_LEAD) return null;
  const own = headingKind(block);
  if (own) return own;
  if (!text.endsWith(':')) return null;
  const above = before.at(-1);
  const headed = above ? headingKind(above) : null;
  if (headed) return leadInKind(text) ?? headed;
  return before.some((earlier) => INSPECTORATE.test(earlier.text)) ? leadInKind(text) : null;
}

/** The kind of an inspectorate's list that a heading heads; a paper has recommendations and priorities of its own. */
function headingKind({ text, bodyStart }: Block): Recommendation['kind'] | null {
  const heading = text.slice(bodyStart);
  if (heading.length > 110 || /[.;]$/.test(heading) || /\b(?:recommendation|priorities)/i.test(heading)) return null;
  return improvementKind(heading);
}

/** The marked items after a lead-in, each with its own sub-items. */
function listAfter(blocks: Block[], at: number, headings: ReadonlySet<number>): Block[][] {
  const items: Block[][] = [];
  const first = blocks[at + 1]!;
  for (const block of blocks.slice(at + 1)) {
    if (block.marker === null || block.kind === 'cell' || block.headingTag !== null) break;
    if (items.length === 0 && leadsOn(block, blocks[blocks.indexOf(block) + 1])) return [];
    const bullet = !/[\p{L}\d]/u.test(block.marker);
    const firstBullet = !/[\p{L}\d]/u.test(first.marker ?? '');
    if (bullet && block.indent > first.indent + 9) items.at(-1)?.push(block);
    else if (bullet === firstBullet && markerStyle(block.marker) === markerStyle(first.marker ?? '')) {
      const above = items.at(-1)?.[0];
      if (above && !bullet && !isNextNumber(above, block, headings)) break;
      items.push([block]);
    } else break;
  }
  return items;
}

/** Whether a number goes on with the list, and is not that of the paper's next section. */
function isNextNumber(above: Block, block: Block, headings: ReadonlySet<number>): boolean {
  const heads = headings.has(block.index) && !headings.has(above.index) && !/[.;,]$/.test(block.text);
  if (block.bold !== above.bold || heads) return false;
  return follows(bareMarker(above.marker ?? ''), bareMarker(block.marker ?? ''));
}

/** A numbered paragraph that leads to the list itself: the list is its, not the heading's above. */
const leadsOn = ({ text, marker }: Block, next: Block | undefined): boolean =>
  text.endsWith(':') && !!marker && !!next?.marker && markerStyle(next.marker) !== markerStyle(marker);
