import { sourceIn } from '../../document/spans.js';
import type { Block, Document } from '../../document/types.js';
import { documentKinds, labelOf, plainTitle } from '../../reference/document-kinds.js';
import { findDates } from '../dates/grammar.js';
import type { Context, Issue, PaperDetails } from '../types.js';
import { jointTheme, visitTheme } from './inspectorate-theme.js';

const PUBLISHED =
  /^(?:reports?|letter)?\s*(?:(?:first )?published|publication date|date of (?:first )?publication|date published)(?: on)?\s*:?\s/i;
/** What a line may say before the date of a letter. */
const LETTER_DATE =
  /^(?:dated?(?: of (?:the )?(?:letter|issue|report))?|(?:sent )?(?:by|via) (?:secure )?e-?mail(?: only)?(?: on)?|sent(?: on)?|issued(?: on)?|letter dated)\s*[:,–-]?$/i;

const MAX_TITLE = 300;

/** How many blocks of a letter without a greeting may stand above its text. */
const LETTERHEAD = 25;

/** Title, date of publication and theme of an inspectorate's report or letter; it never has the rest. */
export function inspectorateDetails(context: Context): { details: PaperDetails; issues: Issue[] } {
  const { document, classification } = context;
  const front = document.blocks.filter((block) => block.artifact === null && block.parts[0]!.page < 2);
  const letter = classification.documentType === 'inspection_letter';
  const greeting = letter ? front.findIndex((block) => /^dear\b/i.test(block.text)) : -1;
  const details: PaperDetails = {
    title: titleOf(document, front.slice(greeting + 1)),
    publishedOn: published(document, front) ?? (letter ? letterDate(document) : null),
    meetingOn: null,
    committee: null,
    itemNumber: null,
    wards: null,
    keyDecision: null,
    theme: themeOf(context, front.slice(greeting + 1)),
  };
  return { details, issues: details.publishedOn ? [] : unreadableDate(document, front) };
}

function themeOf({ document, classification }: Context, blocks: Block[]): PaperDetails['theme'] {
  if (classification.framework === 'JTAI') return jointTheme(document, blocks);
  const isVisit = classification.visitKind === 'focused_visit' || classification.visitKind === 'monitoring_visit';
  return isVisit ? visitTheme(document, blocks) : null;
}

function titleOf(document: Document, blocks: Block[]): PaperDetails['title'] {
  const short = blocks.filter(({ text }) => text.length < MAX_TITLE);
  const block =
    short.find(({ text }) => documentKinds().some(({ title }) => title.test(plainTitle(text)))) ??
    short.find(({ text }) => documentKinds().some(({ loose }) => loose?.test(plainTitle(text))));
  if (!block) return null;
  const from = labelOf(block.text);
  const value = block.text.slice(from).replace(/[.:]$/, '');
  return { value, source: sourceIn(document, block, from, from + value.length), rule: 'details.title' };
}

function published(document: Document, blocks: Block[]): PaperDetails['publishedOn'] {
  for (const block of blocks) {
    const label = PUBLISHED.exec(block.text);
    const date = label && findDates(block.text.slice(label[0].length))[0];
    if (date) return { value: date.start, source: sourceIn(document, block), rule: 'details.published-label' };
  }
  return null;
}

/** A label of the date of publication, beside which there is no date that could be read. */
function unreadableDate(document: Document, blocks: Block[]): Issue[] {
  const block = blocks.find(({ text }) => text.length < 80 && PUBLISHED.test(`${text} `));
  if (!block) return [];
  const source = sourceIn(document, block);
  return [{ code: 'published_on.unreadable', message: `No date: “${block.text}”`, source }];
}

/** The line above a letter's greeting that is a date and nothing else; some layouts set it as a header. */
function letterDate(document: Document): PaperDetails['publishedOn'] {
  const greeting = document.blocks.findIndex((block) => /^dear\b/i.test(block.text));
  const above = document.blocks.slice(0, greeting < 0 ? LETTERHEAD : greeting);
  for (const block of above.filter(({ text, artifact }) => text.length < 60 && artifact !== 'footer')) {
    const [date, ...more] = findDates(block.text);
    const label =
      date &&
      block.text
        .slice(0, date.from)
        .replace(/\b\w+day,?\s*$/i, '')
        .trim();
    if (!date || more.length > 0 || date.precision !== 'day' || date.start !== date.end) continue;
    if (label && !LETTER_DATE.test(label)) continue;
    return { value: date.start, source: sourceIn(document, block), rule: 'details.letter-date' };
  }
  return null;
}
