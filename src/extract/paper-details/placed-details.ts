/** The details that a head block prints with no label, by where and how their lines stand. */
import type { Block, Document } from '../../document/types.js';
import { isAuthorityOnly } from '../../reference/authorities.js';
import { foldLabel, paperLabels } from '../../reference/paper-labels.js';
import { type HeadBlock, type LabelEntry, textOf } from '../../sections/head-block.js';
import { peopleIn } from '../people/council-names.js';
import { startsWithFirstName } from '../people/first-names.js';
import { inspectorateRoles } from '../people/inspectorate-roles.js';
import type { PaperDetails } from '../types.js';
import { bodyIn, dayIn, isAuthorityName, isDateLine, isOffice, meetingIn } from './meeting.js';
import { NO_DETAILS, sourcedValue, within } from './values.js';

const ACCESS =
  /\b(?:public|unrestricted|exempt|open|private|restricted|confidential|general release|publication|schedule 12a)\b/i;
const KEY = /^(?:(?:non|not)[- ]?(?:a )?)?key(?: decision)?$/i;
const FURNITURE =
  /^(?:part (?:i+|\d|[a-z])\b|\(|[A-Z]{1,5}[ /-]?\d[\d/ -]*$|agenda item|item no|paper \w{1,2}\b|page \d|(?:(?:member|decision|executive|officer|committee|cabinet|council|public|covering|joint|ordinary|information|scrutiny|committee) )?report$|cover(?:ing)? report$|decision report\b|section$|contents?$|appendix \w+$|\d+$|.{1,3}$)/i;
/** Running text, which no title is. */
const SENTENCE = /^.{80,}\.$/;
/** "PAPER D3", "Paper C - 1": its place on the agenda. */
const PAPER = /^paper\s+((?:[A-Z]{1,2}[\s-]{0,3})?\d{1,3})$/i;
/** Those who look into a matter once and report; none of them is an officer. */
const GROUP =
  /^(?:the )?(?:.{2,60} )?(?:task (?:and|&) finish|task|working|review|scrutiny review|select|inquiry|reference|advisory|project) (?:group|party|panel|team|commission|committee)\b|^(?:the )?(?:independent )?remuneration panel\b|^(?:the )?(?:local government (?:and social care )?)?ombudsman\b/i;
/** A line about a body, which ends in the body's name ("Report of the Bins Working Group"). */
const ABOUT_BODY =
  /\b(?:report|reports|review|findings|recommendations|response|update|work|membership|establishment|creation|appointments?|nominations?|future|role|remit|terms of reference|minutes|feedback|referral|constitution|dissolution|annual report)\b[^,]{0,20}? (?:of|to|from|by|for|on)\b/i;
/** "Cabinet report" over a head that names no meeting. */
const BODY_REPORT =
  /^(cabinet|executive|(?:full )?council|(?:[\p{L}’',&-]+ ){1,8}(?:committee|board|panel|commission|forum)) report$/iu;
const MAX_SENTENCE = 260;
/** Lines at the top among which an office is the one that decides. */
const OPENING = 3;
const HELD = /\bmeeting\b.*\bheld\b|^(?:to be )?held on\b/i;
const BODY_THEN_TITLE =
  /^(.{3,80}?\b(?:committee|board|cabinet|panel|executive|commission|forum))\s+(?=[\p{Lu}\d])(.{12,})$/iu;

/** What a head prints with no label: its date, its meeting and its title, in this order; wards beside a bare "Non-Key". */
export function placed(document: Document, { loose, entries }: HeadBlock): PaperDetails {
  const details = { ...NO_DETAILS };
  const first = entries[0]?.label.block.index ?? Number.POSITIVE_INFINITY;
  const titles: Block[] = [];
  let inText = false;
  const unlabelled = [...loose, ...entries.filter(({ field }) => field === 'reportOf').map(({ label }) => label.block)];
  for (const block of unlabelled) {
    const whole = { block, from: block.bodyStart, to: block.text.length };
    const text = textOf(whole);
    const heading = paperLabels().endsHead.has(foldLabel(text)) && !FURNITURE.test(text);
    if (heading && !block.cell) inText = true;
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
    } else if (day && (isDateLine(text, day) || name || (text.length < 90 && HELD.test(text)))) {
      details.meetingOn ??= sourcedValue(document, 'place-date', [within(whole, day)], day.day);
      if (name) details.committee ??= sourcedValue(document, 'place-body', [within(whole, name)]);
    } else if (titles.length === 0 && loose.indexOf(block) < OPENING && loose.includes(block) && isOffice(text)) {
      details.committee ??= sourcedValue(document, 'place-office', [whole]);
    } else if (
      name &&
      name.to - name.from > text.length * 0.85 &&
      !isAuthorityName(text.slice(name.from, name.to)) &&
      endsAsBody(text) &&
      !(details.committee && ABOUT_BODY.test(text))
    ) {
      details.committee ??= sourcedValue(document, 'place-body', [within(whole, name)]);
    } else if (
      loose.includes(block) &&
      !heading &&
      !inText &&
      text.length < 260 &&
      !FURNITURE.test(text) &&
      !SENTENCE.test(text) &&
      !(ACCESS.test(text) && text.length < 60) &&
      !isAuthorityName(text) &&
      !isAuthorityOnly(text) &&
      !isUnknownLabel(block, loose) &&
      // The title is of the first page that has lines like it; first names take long to load.
      (titles.length === 0 || block.parts[0]?.page === titles[0]?.parts[0]?.page) &&
      !namesOfficer(block)
    ) {
      titles.push(block);
    }
  }
  const report = loose.find(({ text }) => BODY_REPORT.test(text));
  const body = report && BODY_REPORT.exec(report.text)?.[1];
  if (report && body)
    details.committee ??= sourcedValue(document, 'place-report', [{ block: report, from: 0, to: body.length }]);
  if (titles.length === 0) titles.push(...entries.filter(ofGroup).map(({ label }) => label.block));
  return { ...details, ...titleFrom(document, titles, details, first) };
}

/** "Report of the Working Group on Bins": what a group found is the title, where nothing else is. */
const ofGroup = ({ field, label, values }: LabelEntry): boolean =>
  field === 'reportOf' &&
  values[0]?.block === label.block &&
  !textOf(label).includes(':') &&
  GROUP.test(textOf(values[0]));

/** A label that is none of the known ones or has no value, or an unknown one's value beside it. */
function isUnknownLabel(block: Block, loose: Block[]): boolean {
  const { cell } = block;
  if (/:\s*$/.test(block.text) || (cell && paperLabels().fields.has(foldLabel(block.text)))) return true;
  return (
    cell !== null &&
    cell.column > 0 &&
    loose.some((other) => other.cell?.table === cell.table && other.cell.row === cell.row && /:\s*$/.test(other.text))
  );
}

/** "Report sponsor: Ann Lee, Director of Bins", or a name alone in a cell, is no title. */
function namesOfficer({ text, cell }: Block): boolean {
  const lead = /^[^:]{2,40}:\s*/.exec(text)?.[0].length ?? 0;
  return peopleIn(text).some(({ name, post, start, to, whole }) => {
    if (post === null) return cell !== null && to === text.length && startsWithFirstName(name);
    // "Bins Plan – Six Month Progress": what stands after a dash is a name only where a first name says so.
    const sure = lead > 0 || whole.from === start || startsWithFirstName(name);
    return sure && inspectorateRoles().postWords.test(post) && whole.from <= lead;
  });
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
