/** What kind of council paper a document is, from titles and layout of its first page, its outline and page stamps. */
import type { Block, Document } from '../document/types.js';
import { bodyIn, dayIn, isDateLine } from '../extract/paper-details/meeting.js';
import type { DocumentType } from '../extract/types.js';
import type { LabelField } from '../reference/paper-labels.js';
import { type HeadBlock, readHeadBlock } from '../sections/head-block.js';

interface Decision {
  documentType: DocumentType;
  rule: string;
}

/** Titles that say what a paper is, tried in order on the lines at the top of the first page. */
const TITLES: [rule: string, documentType: DocumentType, pattern: RegExp][] = [
  [
    'record-of-decision',
    'other',
    /\brecord of (?:(?:an?|the|executive|officer|delegated|urgent|cabinet|key|member|portfolio holder|individual) )*decisions?\b|^(?:.{3,50}\b(?:council|borough|authority)\s*[-–:]?\s*)?(?:(?:officer|delegated|urgent) )+decision(?: \(.{1,30}\))?$|^(?:.{3,50}\b(?:council|borough|authority)\s*[-–:]?\s*)?(?:(?:notice|statement|summary) of )?(?:(?:executive|officer|delegated|cabinet|key|member|leader) )*decision(?:s| notice| record| sheet| form)(?: (?:of|taken|made)\b.*)?$/i,
  ],
  [
    'impact-assessment',
    'other',
    /^(?:(?:draft|full|initial|stage \d|appendix \w+[:.–-]*) )*(?:eqias?\b|eia\b|ecia\b|dpia\b|(?:\S+ ){0,4}(?:equalit(?:y|ies)|equity|health|data protection|community|privacy|rural|climate|carbon|environmental|sustainability|child(?:ren['’]?s)? rights)(?:[\s,]\S+){0,5} (?:impact )?(?:assessment|analysis|screening)\b)/i,
  ],
  [
    'amendment',
    'other',
    /^(?:budget |proposed |alternative |labour |conservative )*(?:amendments?)(?: form| to\b.*|s?$)/i,
  ],
  ['call-in', 'other', /^(?:notice of )?call[- ]in (?:request|notice|submission|form|of)\b/i],
  [
    'questions',
    'other',
    /^(?:(?:public|member'?s?|written|supplementary) )*questions?(?: (?:\d+$|by|from|put|to|and answers|time)\b.*)/i,
  ],
  ['motion', 'other', /^(?:notices? of )?motions?(?: (?:\d+|on notice|for|to|from)\b.*)?$/i],
  [
    'minutes-extract',
    'other',
    /\b(?:extracts?|excerpts?|except) (?:from|of)\b.*\bminutes\b|\bminutes? (?:\(?extracts?|excerpts?|except)\b/i,
  ],
  ['terms-of-reference', 'other', /^(?:\S+ ){0,6}terms of reference$/i],
];
const MINUTES =
  /^(?:(?:draft|unconfirmed|confirmed|printed|public|approved) )*minutes(?:\s*$|\s*[-–:,]|\s+(?:of|from|\d))|^(?:record|notes?) of (?:the |a )?(?:meeting|proceedings)|^at (?:a|an|the) (?:\S+ ){0,3}meeting of\b/i;
/** Further down a bare "Minutes" is a heading like any other. */
const MINUTES_OF = /^(?:\S+ ){0,2}minutes\b.*\b(?:meeting|held)\b/i;
const PRESENT =
  /^(?:(?:members|councillors|those|committee members|voting members) )?(?:present|in attendance|attendance)\b\s*(?:[:–-]|$|\()/i;
const NOTES = /^(?:attendance|attendees|apologies)\s*:?$/i;
const AGENDA =
  /^(?:(?:supplementary|supplemental|draft|revised|public|meeting|full) )*(?:agenda|a g e n d a)(?: (?:frontsheet|supplement|pack|no\.? \d+|for .{3,80}))?\s*[:–-]?$/i;
const NOTICE =
  /^(?:notice of (?:a )?(?:\S+ )?meeting|summons(?: to| of|$)|(?:a|an) (?:\S+ ){0,2}meeting of .{3,100}will be held|(?:you|members|all members|councillors) are (?:hereby )?(?:summoned|invited|requested)\b|(?:i am writing|i write) to (?:invite|summon) you\b)/i;
const LETTER = /^dear\b/i;
const PACK_NAME = /\(public pack\)|public document pack|agenda supplement|(?:public )?reports pack/i;
const ITEM_STAMP = /^agenda item:?\s+\d+[a-z]?\b.{0,12}$/i;
const APPENDIX =
  /^(?:\d{4}[-/]\d{2,4} )?(?:(?:report|item) )?(?:appendi(?:x|ces)|annex(?:e|ure)?|enclosure|schedule)\b/i;
const ACTION_PLAN = /\b(?:action|improvement|development|recovery) plans?\b|\bwritten statement of action\b/i;
const COVER_LETTER_PAPER = /^(?:agenda item no|item no)\b|\(pages? \d+ ?[-–] ?\d+\)/i;
const ITEM_PAGES = /\p{L}{3}.*\(pages? \d+(?: ?[-–] ?\d+)?\)\.?$/iu;
/** The labels of a form on which a decision is recorded that somebody has taken. */
const DECIDED =
  /^(?:\d+\.?\d*\s*)?(?:the )?(?:decisions?(?:\(s\))? (?:being )?(?:taken|made)|details of (?:the )?decisions?(?:\(s\))?(?: taken)?|decision details)\s*:?$/i;
const DECIDED_WHY =
  /^(?:\d+\.?\d*\s*)?(?:the )?(?:reasons? for|reasons?\(s\) for) (?:the |this |making the )?decisions?(?:\(s\))?\s*:?$/i;
const REPORT_LINE =
  /^(?:covering |cover |joint |committee |officer |cabinet |executive |public )?report (?:to|of|by|from)\b|^report$/i;
const ASK = /^(?:\d+\.?\d*\s*)?(?:officer )?(?:recommendations?(?:\(s\))?|recommended actions?\b.*):?$/i;
const OPENING =
  /^(?:\d+\.?\d*\s*)?(?:(?:executive |brief |report )?summary|(?:the )?purpose(?: of (?:the |this )?report)?|introduction(?: and background)?|background|the issue):?$/i;

/** Lines at the top among which an agenda is called so; the day, the place and the members may stand before. */
const OPENING_LINES = 16;
/** The same for the sentence that calls the members to the meeting, which may stand below their names. */
const NOTICE_LINES = 24;
/** As many items with the pages of their papers are an agenda, whatever stands over them. */
const ITEMS_WITH_PAGES = 3;
/** Lines at the top that say whose report a paper is before they say what it is about. */
const OWN_TITLE = 6;
const MAIN: ReadonlySet<LabelField> = new Set(['title', 'reportOf', 'body']);
const SECOND: ReadonlySet<LabelField> = new Set([
  'date',
  'key',
  'area',
  'access',
  'author',
  'director',
  'member',
  'item',
  'presenter',
  'reference',
]);
/** A pack of more pages than this holds more than an agenda. */
const AGENDA_PAGES = 10;

/** Decides for anything that is no inspectorate document; null where nothing of a council paper is recognised. */
export function councilDocumentType(document: Document): Decision | null {
  const top = topOf(document);
  const titles = top.slice(0, 7);
  for (const [rule, documentType, pattern] of TITLES) {
    if (titles.some((block) => block.text.length < 200 && pattern.test(bodyOf(block))))
      return decide(documentType, rule);
  }
  const head = readHeadBlock(document);
  return (
    meetingPaper(document, top) ??
    letter(top) ??
    decisionForm(document) ??
    coverReport(head, top) ??
    appendix(titles) ??
    actionPlan(titles) ??
    headlessReport(document, head)
  );
}

const ATTACHED: ReadonlySet<string> = new Set(['record-of-decision', 'impact-assessment']);

/** Whether a line at the top of a later page is the title of an assessment or a record of decision, not a section's. */
export const opensAttachment = (block: Block): boolean =>
  block.marker === null &&
  block.text.length < 120 &&
  TITLES.some(([rule, , pattern]) => ATTACHED.has(rule) && pattern.test(block.text));

const decide = (documentType: DocumentType, rule: string): Decision => ({ documentType, rule: `council.${rule}` });
const bodyOf = (block: Block): string => block.text.slice(block.bodyStart).trim();

/** What stands on the first page with words, page numbers left out. */
function topOf({ blocks }: Document): Block[] {
  const printed = blocks.slice(0, 80).filter((block) => block.artifact === null || block.artifact === 'header');
  const page = printed[0]?.parts[0]?.page ?? 0;
  return printed.filter((block) => (block.parts[0]?.page ?? page) === page).slice(0, 50);
}

const opensLine = ({ cell }: Block): boolean => (cell?.column ?? 0) === 0;

/** Agendas, packs and minutes. */
function meetingPaper(document: Document, top: Block[]): Decision | null {
  const has = (pattern: RegExp, blocks: Block[]): boolean =>
    blocks.some((block) => block.marker === null && pattern.test(block.text));
  const named = PACK_NAME.test(document.info.title ?? '') || has(PACK_NAME, top.slice(0, 8));
  const opensAgenda =
    has(AGENDA, top.slice(0, OPENING_LINES)) || has(NOTICE, top.slice(0, NOTICE_LINES)) || listsPages(document);
  const supplement = has(LETTER, top) && top.some((block) => COVER_LETTER_PAPER.test(block.text));
  if ((named || opensAgenda || supplement) && holdsPapers(document, named)) return decide('reports_pack', 'pack');
  if (supplement) return decide('reports_pack', 'supplement');
  if (opensAgenda && !has(PRESENT, top) && !has(NOTES, top.filter(opensLine))) return decide('agenda', 'agenda');
  if (top.slice(0, OWN_TITLE).some((block) => block.text.length < 200 && REPORT_LINE.test(bodyOf(block)))) return null;
  if (has(MINUTES, top.slice(0, 5)) || has(MINUTES_OF, top.slice(0, 12))) return decide('minutes', 'minutes');
  if (has(PRESENT, top.slice(0, 15)) && !has(REPORT_LINE, top)) return decide('minutes', 'minutes-present');
  if (opensAgenda) return decide('other', 'meeting-notes');
  return named ? decide('agenda', 'pack-of-agenda') : null;
}

/** "5. Title (Pages 9 - 32)", several times on the first pages. */
function listsPages({ blocks }: Document): boolean {
  const items = blocks.filter(
    ({ text, marker, cell, parts }) =>
      (parts[0]?.page ?? 0) < 4 &&
      (/^\d/.test(marker ?? '') || cell !== null) &&
      text.length < 300 &&
      // Much cheaper than the pattern.
      text.includes('(') &&
      ITEM_PAGES.test(text),
  );
  return items.length >= ITEMS_WITH_PAGES;
}

/** Whether papers follow an agenda: pages stamped with their item, outline entries by item, or many pages. */
function holdsPapers({ blocks, outline, pageCount }: Document, named: boolean): boolean {
  const later = (block: Block): boolean => (block.parts[0]?.page ?? 0) > 0;
  if (blocks.some((block) => block.text.length < 40 && later(block) && ITEM_STAMP.test(block.text))) return true;
  const byItem = outline.filter(({ title, page }) => /^\d+[a-z]?[.):]?\s/i.test(title) && (page ?? 0) > 1);
  if (/^agenda\b/i.test(outline[0]?.title ?? '') && byItem.length > 0) return true;
  return named && (pageCount ?? 0) > AGENDA_PAGES;
}

function letter(top: Block[]): Decision | null {
  return top.some((block) => block.text.length < 80 && LETTER.test(block.text)) ? decide('other', 'letter') : null;
}

/** A form with the decision and its reasons, which asks nobody for it. */
function decisionForm({ blocks }: Document): Decision | null {
  const has = (pattern: RegExp): boolean => blocks.some(({ text }) => text.length < 80 && pattern.test(text));
  return has(DECIDED) && has(DECIDED_WHY) && !has(ASK) ? decide('other', 'record-of-decision') : null;
}

function coverReport(head: HeadBlock, top: Block[]): Decision | null {
  const page = top[0]?.parts[0]?.page;
  const fields = new Set(
    head.entries.filter(({ label }) => label.block.parts[0]?.page === page).map(({ field }) => field),
  );
  const count = (wanted: ReadonlySet<LabelField>): number => [...fields].filter((field) => wanted.has(field)).length;
  const main = count(MAIN);
  if (main > 1 || (main === 1 && count(SECOND) > 1)) return decide('council_report', 'head');
  if (main === 0 && count(SECOND) > 3) return decide('council_report', 'head-labels');
  return top.slice(0, 12).some((block) => block.text.length < 200 && REPORT_LINE.test(bodyOf(block)))
    ? decide('council_report', 'report-line')
    : null;
}

function appendix(titles: Block[]): Decision | null {
  return titles.slice(0, 3).some((block) => APPENDIX.test(block.text)) ? decide('other', 'appendix') : null;
}

function actionPlan(titles: Block[]): Decision | null {
  return titles.some((block) => block.text.length < 120 && ACTION_PLAN.test(block.text) && !/[.:;]$/.test(block.text))
    ? decide('action_plan', 'action-plan')
    : null;
}

/** A report with few labels in its head or none: it opens with a summary or its purpose and asks for something. */
function headlessReport(document: Document, head: HeadBlock): Decision | null {
  const early = document.blocks
    .filter((block) => (block.parts[0]?.page ?? 0) < 3 && block.text.length < 60)
    .slice(0, 120);
  const found = [ASK, OPENING].filter((pattern) => early.some((block) => pattern.test(block.text))).length;
  const labels = new Set(head.entries.map(({ field }) => field).filter((field) => SECOND.has(field) || MAIN.has(field)))
    .size;
  const asks = early.some((block) => ASK.test(block.text)) && namesMeeting(document);
  return found === 2 || (found === 1 && labels > 1) || asks ? decide('council_report', 'sections') : null;
}

/** Whether a meeting and its day stand in lines of their own over everything else. */
function namesMeeting(document: Document): boolean {
  const lines = topOf(document)
    .filter(({ artifact }) => artifact === null)
    .slice(0, MEETING_LINES)
    .map(({ text }) => text);
  const dated = lines.some((text) => {
    const day = text.length < 60 ? dayIn(text) : null;
    return day !== null && isDateLine(text, day);
  });
  return dated && lines.some((text) => text.length < 120 && BODY_LINE.test(text) && bodyIn(text) !== null);
}

const MEETING_LINES = 4;
const BODY_LINE = /\b(?:committee|cabinet|executive|panel|board|council|commission|forum)$/i;
