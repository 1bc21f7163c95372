/** Dates of an inspection that stand beside or below their label: "Dates of inspection | 13 to 24 May 2024". */
import { sourceIn } from '../../document/spans.js';
import type { Block, Document } from '../../document/types.js';
import { frameworkNamed } from '../../reference/frameworks.js';
import { findDates } from '../dates/grammar.js';
import { LAST, PREVIOUS } from './mention-grammar.js';
import { kindOf, type Mention } from './mentions.js';
import { isOfAnotherService } from './other-services.js';

const WHAT =
  '(?:(?:ofsted|ILACS|JTAI|SIF|(?:local )?area SEND|SEND|focuss?ed|monitoring|last|previous|most recent|latest|full) )*(?:inspections?|ILACS|JTAI|(?:focuss?ed |monitoring |re-?)?visits?)';
const LABEL = new RegExp(
  `^(?:${WHAT}(?: \\([A-Z]+\\))? dates?|dates? of (?:the |our |its )*${WHAT}(?: \\([A-Z]+\\))?)(?: ?\\(s\\))?\\s*:?$`,
  'i',
);
/** Of a value that is a date and hardly more. */
const LONGEST_VALUE = 60;

/** One mention for each such label with a date beside it in its row, or in the block below. */
export function labelledMentions(document: Document): Mention[] {
  const blocks = document.blocks.filter(({ artifact }) => artifact === null);
  return blocks.flatMap((label, i) => {
    const value = blocks[i + 1];
    if (!LABEL.test(label.text.trim()) || isOfAnotherService(label.text)) return [];
    if (!value || value.text.length > LONGEST_VALUE || !isBeside(label, value)) return [];
    const [date, other] = findDates(value.text);
    const visitKind = kindOf(label.text);
    if (!date || other) return [];
    return [
      {
        framework: frameworkNamed(label.text, date.start),
        visitKind,
        start: date.start,
        end: date.end,
        ...(date.spans ? { spans: date.spans } : {}),
        openEnded: false,
        isThis: false,
        coming: false,
        called: PREVIOUS.test(label.text) ? 'previous' : LAST.test(label.text) ? 'last' : null,
        judged: false,
        aVisit: visitKind === null,
        ofChildrensServices: frameworkNamed(label.text) !== null || visitKind === 'focused_visit',
        source: sourceIn(document, value),
        date: sourceIn(document, value, date.from, date.to),
      },
    ];
  });
}

const isBeside = ({ cell }: Block, value: Block): boolean =>
  cell === null ? value.cell === null : value.cell?.table === cell.table && value.cell.row === cell.row;
