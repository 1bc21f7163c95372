/** Finds where a council paper lists what it asks for, and where each list ends. */
import type { Block } from '../../document/types.js';
import { foldLabel, paperLabels } from '../../reference/paper-labels.js';
import { labelAt } from '../../sections/head-block.js';
import type { Context } from '../types.js';
import { isAsk, isLeadIn, isPointer, isReason, markerStyle } from './ask-words.js';
import { bareMarker, follows, isWorded, withPrintedMarkers } from './printed-markers.js';

/** The blocks of one list, the heading left out; the first may start behind a run-in label. */
export interface AskList {
  blocks: Block[];
  /** Where the words after a run-in label start in the first block; 0 without. */
  from: number;
  /** Printed number of the only item; without it each item has its own. */
  ref?: string;
}

const TRIGGER =
  /recommend|(?:decisions?|actions?) (?:required|requested|sought)|proposed decision|asked to|requested to|invited to|what are (?:we|you) asking/i;
const NUMBERED = /^(?:\d+(?:\.\d+)*[.)]?\s*\|?\s*)/;
const HEADING =
  /^(?:what (?:is|are) (?:the )?[\p{L} ,’'-]{3,50} (?:being )?(?:asked|recommended|requested|invited) to (?:do|agree|consider|decide)\??|what are (?:we|you) asking [\p{L} ,’'-]{3,50}\??|(?:(?:officers?['’]?|draft|the|key|summary of|proposed|formal|report|specific|full) )*recommendations?(?: ?\(s\))?(?: (?:to|for) (?:the )?(?!improve)[^.:]{3,50}| and (?:reasons?|rationale|decisions?)\b[^.:]{0,40}| ?\/ ?\S+(?: \S+)?)?|(?:decisions?|actions?) (?:required|requested|sought|recommended)[^.:]{0,40}|proposed decisions?|recommended (?:actions?|decisions?)(?: ?\/ ?\S+)?|recommended(?: that| to)?)\s*[:.–-]*$/iu;
/** A heading that other papers use for what they describe: its list counts only where no other asks, and asks itself. */
const PROPOSAL = /^proposals?(?: ?\(s\))?(?: and reasons?)?:?$/i;
const RUN_IN =
  /^(?:(?:officers?['’]?|the|proposed) )?(?:recommendations?(?: ?\(s\))?(?: \d+)?|decisions? (?:required|requested|sought)|recommended)\s*[:–-]\s*[–-]?\s*(?=\S)/i;
/** "Recommendation 3" on a line of its own. */
const NUMBERED_ALONE = /^recommendation (?:no\.? ?)?(\d{1,2}[a-z]?)\s*[:.–-]?$/i;
/** Of what stands below one, so that it is no label. */
const SHORTEST = 25;
const SENTENCE =
  /^(?:(?:that )?it is (?:therefore )?recommended\b|(?:the |that )?(?:[\p{L}&,'’-]+ ){1,10}(?:is|are) (?:therefore )?(?:asked|recommended|requested|invited)\b)/iu;
/** A sentence that stands where other papers have the heading. */
const ANNOUNCES =
  /^this report makes the following recommendations?\b[^.]{0,80}:$|^the recommendations? (?:of this report )?(?:is|are)(?: that| to)?\s*:$/i;
const MAX_BLOCKS = 80;
/** How many paragraphs the reasons of one item may have. */
const MAX_REASON = 6;
const SHORT = 110;
/** A request with no heading counts where papers print them: at the start and the end. */
const EDGE = 45;

/** The lists under recommendation headings or labels; requests with no heading only where there are none. */
export function askLists({ document, sections }: Context): AskList[] {
  const headings = new Set(sections.map((section) => section.from - 1));
  const blocks = withPrintedMarkers(document.blocks);
  const lists: AskList[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const list = listAt(blocks, i, headings);
    if (!list) continue;
    if (list.blocks.length > 0) lists.push(list);
    i = Math.max(i, list.blocks.at(-1)?.index ?? i);
  }
  if (lists.length > 0) return lists;
  const proposals = blocks
    .filter((block) => !block.artifact && PROPOSAL.test(block.text.slice(block.bodyStart)))
    .map((block) => ({ blocks: following(blocks, block.index, headings), from: 0 }))
    .filter((list) => asksFirst(list.blocks));
  return proposals.length > 0 ? proposals : bareRequests(blocks, headings);
}

const asksFirst = ([first]: Block[]): boolean => {
  const body = first?.text.slice(first.bodyStart) ?? '';
  return /^that\b/i.test(body) || isLeadIn(body);
};

function listAt(blocks: Block[], at: number, headings: Set<number>): AskList | null {
  const block = blocks[at]!;
  if (block.kind === 'artifact' || !TRIGGER.test(block.text.slice(0, 140))) return null;
  const alone = NUMBERED_ALONE.exec(block.text)?.[1];
  if (alone) return { blocks: below(blocks, at), from: 0, ref: alone };
  if (isWorded(block) && block.marker) return { blocks: [block, ...parts(blocks, at)], from: 0, ref: block.marker };
  const body = block.text.slice(block.bodyStart);
  const number = block.bodyStart > 0 ? '' : (NUMBERED.exec(body)?.[0] ?? '');
  const text = body.slice(number.length);
  if (text.length < SHORT && (HEADING.test(text) || ANNOUNCES.test(text)))
    return { blocks: following(blocks, at, headings), from: 0 };
  const label = RUN_IN.exec(text);
  if (!label) return null;
  const from = block.bodyStart + number.length + label[0].length;
  return { blocks: [block, ...following(blocks, at, headings, block.text.slice(from))], from };
}

/** What stands below the number of an item on a line of its own. */
function below(blocks: Block[], at: number): Block[] {
  const next = blocks.slice(at + 1).findIndex(({ kind }) => kind !== 'artifact') + at + 1;
  const block = blocks[next];
  if (next <= at || !block || block.headingTag !== null || /\?$/.test(block.text) || block.text.length < SHORTEST)
    return [];
  return [block, ...parts(blocks, next)];
}

/** The bullets of an item that stands by itself. */
function parts(blocks: Block[], at: number): Block[] {
  if (!blocks[at]!.text.endsWith(':')) return [];
  const rest = blocks.slice(at + 1).filter(({ kind }) => kind !== 'artifact');
  const end = rest.findIndex(({ marker }) => marker !== '•');
  return rest.slice(0, end < 0 ? rest.length : end);
}

function bareRequests(blocks: Block[], headings: Set<number>): AskList[] {
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'artifact' || (i > EDGE && i < blocks.length - EDGE) || !TRIGGER.test(block.text.slice(0, 140)))
      continue;
    const body = block.text.slice(block.bodyStart);
    if (SENTENCE.test(body))
      return [{ blocks: [block, ...following(blocks, i, headings, body)], from: block.bodyStart }];
  }
  return [];
}

/** The blocks that go on with a list after its heading, or after a run-in label's words. */
function following(blocks: Block[], at: number, headings: Set<number>, runIn: string | null = null): Block[] {
  const heading = blocks[at]!;
  const rest = blocks.slice(at + 1, at + 1 + MAX_BLOCKS).filter((block) => block.kind !== 'artifact');
  const list: Block[] = [];
  const open = {
    style: null as string | null,
    taken: runIn !== null && !isLeadIn(runIn),
    lead: runIn !== null && isLeadIn(runIn),
  };
  let resumes = 0;
  for (const [i, block] of rest.entries()) {
    if (i < resumes) continue;
    const body = block.text.slice(block.bodyStart);
    if (isReason(body) && list.length > 0) {
      resumes = afterReason(rest, i, list);
      if (resumes === 0) break;
      continue;
    }
    if (isPointer(body)) continue;
    if (leavesTable(heading, list, block)) break;
    if (endsList(block, rest[i + 1], headings, list.length + (runIn === null ? 0 : 1), heading)) break;
    if (isLeadIn(body) && !(open.taken && block.marker === null && !isAsk(body))) {
      open.lead = true;
    } else if (block.marker !== null) {
      const style = markerStyle(block.marker);
      if (open.taken && open.style === null && !open.lead) break;
      open.style ??= style;
      open.taken = true;
    } else if (open.taken && block.kind !== 'cell' && !isAsk(body) && !goesOn(block, list.at(-1))) {
      break;
    } else if (block.kind !== 'cell' && open.style !== null && !goesOn(block, list.at(-1)) && !isAsk(body)) {
      break;
    } else {
      open.taken = true;
    }
    list.push(block);
  }
  return list;
}

/** Where the list goes on behind an item's reasons: at its next number; 0 where it does not. */
function afterReason(rest: Block[], at: number, list: Block[]): number {
  const last = list.findLast(({ marker }) => marker !== null && marker !== '•')?.marker;
  if (!last) return 0;
  const next = rest
    .slice(at + 1, at + 1 + MAX_REASON)
    .findIndex(
      ({ marker, text, bodyStart }) =>
        marker !== null && follows(bareMarker(last), bareMarker(marker)) && isAsk(text.slice(bodyStart)),
    );
  return next < 0 ? 0 : at + 1 + next;
}

/**
 * A table that holds the heading or the list holds all of it, and a row in which the list stands beside its label ends
 * with the next label; text outside a table is over where one starts.
 */
function leavesTable(heading: Block, list: Block[], block: Block): boolean {
  const home = list.at(-1)?.cell ?? heading.cell;
  if (heading.cell && block.cell?.table === heading.cell.table) {
    const below = block.cell.row > heading.cell.row && block.cell.column <= heading.cell.column;
    const beside = list.some(({ cell }) => cell?.row === heading.cell?.row);
    return below && (beside || labelAt(block.text, block.bodyStart) !== null);
  }
  if (heading.cell) return true;
  if (home) return block.cell?.table !== home.table;
  return block.cell !== null && list.some((earlier) => !isLeadIn(earlier.text));
}

/** A line that goes on with the item above: it hangs right of it, or starts in lower case. */
function goesOn(block: Block, above: Block | undefined): boolean {
  if (!above) return false;
  const starts = /^[\p{Ll}(]/u.test(block.text);
  return (
    starts ||
    (block.size !== null && block.kind === 'item') ||
    (block.indent > above.indent + 9 && above.marker !== null)
  );
}

/** Whether a block is the next heading or label, and so no part of the list. */
function endsList(
  block: Block,
  next: Block | undefined,
  headings: Set<number>,
  taken: number,
  heading: Block,
): boolean {
  const { endsHead, endsContacts } = paperLabels();
  const body = block.text.slice(block.bodyStart);
  const ask = isAsk(body);
  const plain = body.length < SHORT && !/[.;:,]$|\band$/.test(body) && !isLeadIn(body);
  const own = numberOf(block.marker);
  if (/^\d+$/.test(own) && plain && numberOf(next?.marker ?? null).startsWith(`${own}.`)) return true;
  if (
    /^\d+$/.test(own) &&
    Number(own) === Math.trunc(Number(numberOf(heading.marker) || Number.NaN)) + 1 &&
    plain &&
    taken > 0
  )
    return true;
  if (labelAt(block.text, block.bodyStart) && !ask) return true;
  const colon = body.search(/[:：]/);
  const label = foldLabel(colon > 0 ? body.slice(0, colon) : body);
  if ((endsHead.has(label) || endsContacts.has(label)) && body.length < 400) return true;
  if (block.headingTag !== null || (headings.has(block.index) && !(ask && body.length > 40))) return !ask;
  return plain && !ask && (block.bold || (taken > 0 && /^\d/.test(own)));
}

/** A marker's number or letter without brackets and stop, empty for none. */
const numberOf = (marker: string | null): string => marker?.replace(/^[([]+|[).\]]+$/g, '') ?? '';
