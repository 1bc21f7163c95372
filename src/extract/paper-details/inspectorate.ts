import { sourceIn } from '../../document/spans.js';
import type { Block, Document } from '../../document/types.js';
import { findDates } from '../dates/grammar.js';
import type { Context, Issue, PaperDetails } from '../types.js';
import { jointTheme, visitTheme } from './inspectorate-theme.js';

const TITLE =
  /^(?:(?:(?:short|standard|full) |re-?)?inspections? of |(?:local )?area (?:send|special) |joint (?:targeted )?(?:area|inspection)|JTAI (?:of|in)|(?:[\w-]+ ){0,3}(?:focuss?ed |monitoring |assurance )(?:[\w-]+ ){0,2}visit\b|(?:\w+ )?(?:assurance|short|full|pilot|progress)?\s?(?:visit|inspection) (?:to|of|with) |(?:ofsted )?annual (?:conversation|engagement))/i;
const PUBLISHED =
  /^(?:report|letter)?\s*(?:published|publication date|date of publication|date published)(?: on)?\s*:?\s/i;

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
  return { details, issues: [] };
}

function themeOf({ document, classification }: Context, blocks: Block[]): PaperDetails['theme'] {
  if (classification.framework === 'JTAI') return jointTheme(document, blocks);
  const isVisit = classification.visitKind === 'focused_visit' || classification.visitKind === 'monitoring_visit';
  return isVisit ? visitTheme(document, blocks) : null;
}

function titleOf(document: Document, blocks: Block[]): PaperDetails['title'] {
  const block = blocks.find(({ text }) => text.length < 300 && TITLE.test(text));
  if (!block) return null;
  const value = block.text.replace(/[.:]$/, '');
  return { value, source: sourceIn(document, block, 0, value.length), rule: 'details.title' };
}

function published(document: Document, blocks: Block[]): PaperDetails['publishedOn'] {
  for (const block of blocks) {
    const label = PUBLISHED.exec(block.text);
    const date = label && findDates(block.text.slice(label[0].length))[0];
    if (date) return { value: date.start, source: sourceIn(document, block), rule: 'details.published-label' };
  }
  return null;
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
    if (label && !/^date(?: of (?:letter|issue))?:?$/i.test(label)) continue;
    return { value: date.start, source: sourceIn(document, block), rule: 'details.letter-date' };
  }
  return null;
}
