/** What a council paper asks its meeting to do, and what an inspectorate asked for that the paper repeats. */
import type { Context, Extraction, Recommendation, Sourced } from '../types.js';
import { itemsOf, type ListItem } from './ask-items.js';
import { isNothing } from './ask-words.js';
import { askLists } from './asks.js';
import { quotedAreas } from './quoted-areas.js';
import { quotedTables } from './quoted-tables.js';

const HOLDS_PAPER: ReadonlySet<string> = new Set(['council_report', 'reports_pack', 'action_plan']);
/** How a meeting goes on in private, which every exempt paper prints. */
const PROCEDURE = /^(?:that )?(?:under [^,]+, )?the (?:press and (?:the )?)?public be excluded\b/i;
/** What a request in one sentence has before its first verb. */
const LEAD = /^.{0,80}?\b(?:asked|recommended|requested|invited) (?:to|that)\b\s*/i;
/** Share of words from which two items are the same one, repeated at the end of a paper. */
const SAME = 0.88;

/** The items of all recommendation lists, each once, and the inspectorate's areas, in document order. */
export function councilRecommendations(context: Context): Extraction<Recommendation> {
  const { document, classification } = context;
  if (!HOLDS_PAPER.has(classification.documentType)) return { rows: [], issues: [] };
  const asks: ListItem[] = [];
  const read: string[] = [];
  for (const list of askLists(context)) {
    const items = itemsOf(document, list);
    const whole = items.map(({ text }) => text.replace(LEAD, '')).join(' ');
    if (read.some((earlier) => likeness(earlier, whole) >= SAME)) continue;
    read.push(whole);
    for (const item of items) {
      if (isNothing(item.text) || PROCEDURE.test(item.text)) continue;
      if (!asks.some((earlier) => likeness(earlier.text, item.text) >= SAME)) asks.push(item);
    }
  }
  const rows: Sourced<Recommendation>[] = [
    ...asks.map(({ ref, text, source }) => ({
      kind: 'council_recommendation' as const,
      ref,
      text,
      source,
      rule: 'recommendations.council',
    })),
    ...withoutRepeats([
      ...quotedAreas(context, new Set(asks.flatMap(({ blocks }) => blocks))),
      ...quotedTables(context),
    ]),
  ];
  rows.sort((a, b) => a.source.pageIndex - b.source.pageIndex || a.source.start - b.source.start);
  return { rows, issues: [] };
}

/** What a list and a table both repeat, once. */
function withoutRepeats(rows: Sourced<Recommendation>[]): Sourced<Recommendation>[] {
  const kept: Sourced<Recommendation>[] = [];
  for (const row of rows) if (!kept.some(({ text }) => likeness(text, row.text) >= SAME)) kept.push(row);
  return kept;
}

/** Dice coefficient of the words of two texts. */
function likeness(a: string, b: string): number {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const [x, y] = [words(a), words(b)];
  const left = [...y];
  const common = x.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * common.length) / Math.max(1, x.length + y.length);
}
