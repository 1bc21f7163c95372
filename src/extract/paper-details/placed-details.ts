/** The details that a head block prints with no label, by where and how their lines stand. */
import type { Block, Document } from '../../document/types.js';
import { type HeadBlock, textOf } from '../../sections/head-block.js';
import type { PaperDetails } from '../types.js';
import { bodyIn, dayIn, isAuthorityName, meetingIn } from './meeting.js';
import { NO_DETAILS, sourcedValue, within } from './values.js';

const ACCESS =
  /\b(?:public|unrestricted|exempt|open|private|restricted|confidential|general release|publication|schedule 12a)\b/i;
const KEY = /^(?:(?:non|not)[- ]?(?:a )?)?key(?: decision)?$/i;
const FURNITURE =
  /^(?:part (?:i+|\d|[a-z])\b|\(|[A-Z]{1,5}[ /-]?\d[\d/ -]*$|agenda item|item no|paper \w{1,2}\b|page \d|report$|cover(?:ing)? report$|section$|contents?$|appendix \w+$|\d+$|.{1,3}$)/i;
/** "PAPER D3", "Paper C - 1": its place on the agenda. */
const PAPER = /^paper\s+((?:[A-Z]{1,2}[\s-]{0,3})?\d{1,3})$/i;
const MAX_SENTENCE = 260;
const HELD = /\bmeeting\b.*\bheld\b|^(?:to be )?held on\b/i;
const BODY_THEN_TITLE =
  /^(.{3,80}?\b(?:committee|board|cabinet|panel|executive|commission|forum))\s+(?=[\p{Lu}\d])(.{12,})$/iu;

/** What a head prints with no label: its date, its meeting and its title, in this order; wards beside a bare "Non-Key". */
export function placed(document: Document, { loose, entries }: HeadBlock): PaperDetails {
  const details = { ...NO_DETAILS };
  const first = entries[0]?.label.block.index ?? Number.POSITIVE_INFINITY;
  const titles: Block[] = [];
  const unlabelled = [...loose, ...entries.filter(({ field }) => field === 'reportOf').map(({ label }) => label.block)];
  for (const block of unlabelled) {
    const whole = { block, from: block.bodyStart, to: block.text.length };
    const text = textOf(whole);
    const day = dayIn(text);
    const name = bodyIn(text);
    const paper = PAPER.exec(text)?.[1];
    if (paper)
      details.itemNumber ??= sourcedValue(document, 'place-paper', [
        within(whole, { from: text.length - paper.length, to: text.length }),
      ]);
    const meeting = text.length < MAX_SENTENCE ? meetingIn(text) : null;
    if (meeting) {
      details.committee ??= sourcedValue(document, 'place-sentence', [within(whole, meeting)]);
      if (day) details.meetingOn ??= sourcedValue(document, 'place-sentence', [within(whole, day)], day.day);
    } else if (KEY.test(text) && block.cell) {
      details.keyDecision ??= sourcedValue(document, 'place-key', [whole]);
      const beside = loose.find(({ cell }) => cell?.table === block.cell?.table && cell?.row === block.cell?.row);
      if (beside && beside !== block)
        details.wards ??= sourcedValue(document, 'place-wards', [{ block: beside, from: 0, to: beside.text.length }]);
    } else if (day && (day.to - day.from > text.length * 0.6 || name || (text.length < 90 && HELD.test(text)))) {
      details.meetingOn ??= sourcedValue(document, 'place-date', [within(whole, day)], day.day);
      if (name) details.committee ??= sourcedValue(document, 'place-body', [within(whole, name)]);
    } else if (
      name &&
      name.to - name.from > text.length * 0.85 &&
      !isAuthorityName(text.slice(name.from, name.to)) &&
      endsAsBody(text)
    ) {
      details.committee ??= sourcedValue(document, 'place-body', [within(whole, name)]);
    } else if (
      loose.includes(block) &&
      text.length < 260 &&
      !FURNITURE.test(text) &&
      !(ACCESS.test(text) && text.length < 60) &&
      !isAuthorityName(text)
    ) {
      titles.push(block);
    }
  }
  return { ...details, ...titleFrom(document, titles, details, first) };
}

const endsAsBody = (text: string): boolean =>
  /\b(?:committee|board|cabinet|panel|executive|council|commission|forum|partnership|party|assembly|authority|group)(?: \(.*\))?$/i.test(
    text,
  );

/** The title among lines with no label: the largest, else the first; a meeting glued before it is cut off. */
function titleFrom(document: Document, lines: Block[], known: PaperDetails, firstLabel: number): Partial<PaperDetails> {
  const page = lines[0]?.parts[0]?.page;
  const here = lines.filter((block) => block.parts[0]?.page === page);
  const largest = Math.max(...here.map((block) => block.size ?? 0));
  const usual = Math.min(...here.map((block) => block.size ?? 0));
  const title =
    largest > usual + 1
      ? here.find((block) => block.size === largest)
      : (here.find((block) => block.index < firstLabel || block.bold || block.cell) ?? here[0]);
  if (!title) return {};
  const glued = known.committee === null && title.cell ? BODY_THEN_TITLE.exec(title.text) : null;
  if (glued?.[1] && glued[2]) {
    const split = title.text.length - glued[2].length;
    return {
      committee: sourcedValue(document, 'place-glued', [{ block: title, from: 0, to: glued[1].length }]),
      title: sourcedValue(document, 'place-glued', [{ block: title, from: split, to: title.text.length }]),
    };
  }
  const lead = here.indexOf(title);
  const blocks = [title];
  for (const next of here.slice(lead + 1)) {
    const same = next.size === title.size && next.bold === title.bold && next.headingTag === title.headingTag;
    if (
      title.cell ||
      !same ||
      next.cell ||
      next.size === null ||
      next.index !== blocks.at(-1)!.index + 1 ||
      (!title.bold && largest <= usual + 1)
    )
      break;
    blocks.push(next);
  }
  return {
    title: sourcedValue(
      document,
      'place-title',
      blocks.map((block) => ({ block, from: block.bodyStart, to: block.text.length })),
    ),
  };
}
