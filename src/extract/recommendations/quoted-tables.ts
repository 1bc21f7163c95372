/** What an inspectorate asked for, as the table of a plan made in answer to it repeats it: a column beside the actions. */
import { sourceIn } from '../../document/spans.js';
import type { Block } from '../../document/types.js';
import { topicOf } from '../inspections/paper.js';
import type { Context, Recommendation, Sourced } from '../types.js';
import { bareMarker } from './printed-markers.js';

const AREA =
  /^(?:(?:ofsted|inspection|inspectorates?|ILACS|SEND|JTAI)(?:['’]s)? )?(?:(?:key |main )?areas? (?:for|of|requiring) (?:improvement|development)|what (?:needs?|ofsted said needs?) to (?:improve|be improved|get better)|priority actions?|areas? for priority action)(?: identified| from| by)?(?: (?:the )?(?:ofsted|inspection|inspectors|report|letter)){0,2}\s*:?$/i;
/** Recommendations are an inspectorate's only where it is named. */
const RECOMMENDATION =
  /^(?:ofsted|inspection|inspectors['’]?|ILACS|SEND|JTAI)(?:['’]s)? (?:report )?recommendations?\s*:?$|^recommendations? (?:from|of|by|made by) (?:the )?(?:ofsted|inspection|inspectors)\b.{0,20}$/i;
const PRIORITY = /\bpriority action/i;
const REF_HEADER = /^(?:no\.?|ref\.?(?:erence)?|number|#)$/i;
const REF = /^\(?(?:\d{1,2}(?:\.\d{1,2})?|[a-z]|[ivx]{1,4}|R\d{1,2})[.)]?$/i;
const SHORTEST = 5;

/** The cells of such columns, each once; none in a paper that is about no inspection. */
export function quotedTables(context: Context): Sourced<Recommendation>[] {
  const cells = context.document.blocks.filter(({ artifact, cell }) => artifact === null && cell !== null);
  const headers = cells.filter(({ text }) => AREA.test(text.trim()) || RECOMMENDATION.test(text.trim()));
  if (headers.length === 0 || topicOf(context) === null) return [];
  return headers.flatMap((header) => column(context, header, cells));
}

function column({ document }: Context, header: Block, cells: Block[]): Sourced<Recommendation>[] {
  const own = header.cell!;
  const table = cells.filter(({ cell }) => cell?.table === own.table);
  const beside = table.filter(({ cell }) => cell?.row === own.row && cell.column !== own.column);
  const below = table.filter(({ cell }) => cell?.column === own.column && cell.row > own.row);
  if (beside.length === 0 || below.length === 0) return [];
  const refs = beside.find(({ text }) => REF_HEADER.test(text.trim()))?.cell?.column;
  const rows = new Map<number, Block[]>();
  for (const block of below) rows.set(block.cell!.row, [...(rows.get(block.cell!.row) ?? []), block]);
  return [...rows].flatMap(([row, blocks]) => {
    const [first, ...rest] = blocks;
    const text = blocks
      .map((block) => block.text.slice(block.bodyStart))
      .join(' ')
      .trim();
    if (!first || text.length < SHORTEST || AREA.test(text)) return [];
    const { continued = [], ...source } = sourceIn(document, first, first.bodyStart);
    const more = [...continued, ...rest.map((block) => sourceIn(document, block, block.bodyStart))];
    const number = table.find(
      ({ cell, text: ref }) => cell?.row === row && cell.column === refs && REF.test(ref.trim()),
    );
    return [
      {
        kind: PRIORITY.test(header.text) ? ('priority_action' as const) : ('area_for_improvement' as const),
        ref: refOf(first, number),
        text,
        source: more.length > 0 ? { ...source, continued: more } : source,
        rule: 'recommendations.quoted-table',
      },
    ];
  });
}

function refOf({ marker }: Block, number: Block | undefined): string | null {
  if (marker !== null && /[\p{L}\d]/u.test(marker)) return bareMarker(marker);
  return number ? bareMarker(number.text.trim()) : null;
}
