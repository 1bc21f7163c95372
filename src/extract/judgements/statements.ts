/** Judgements that a report states as a sentence of its own: the SIF overall grade, the LSCB, the area SEND outcome. */
import { splitSentences } from '../../document/sentences.js';
import { sourceIn } from '../../document/spans.js';
import type { Block, Document } from '../../document/types.js';
import { anyOf, sendOutcomes } from '../../reference/frameworks.js';
import type { Issue } from '../types.js';
import { GRADE_SOURCE, gradeIn } from './labels.js';
import type { Row } from './table.js';

/** Words of a name; "are not yet" is none, so that a sentence that denies a grade does not give it. */
const NAME = "(?:(?!(?:are|is|was|were|not|yet|requir\\w*)\\b)[\\w'’&.,-]+ ){1,9}";
const SERVICES = `(?:(?:${NAME})??children['’]s (?:social care )?services|services(?: for children)?|(?:the )?(?:local authority|council)) (?:in ${NAME})?`;
const OVERALL = new RegExp(
  `^(?:${SERVICES}(?:are |is )?|(?:the )?overall judgement:? (?:is )?(?:that )?(?:${SERVICES})?(?:are |is )?)(${GRADE_SOURCE})\\W*$`,
  'i',
);
const BOARD = "(?:safeguarding children['’]?s?['’]? board|safeguarding board|\\bLSCB|\\b[A-Z&]{2,7}SCB)";
const LSCB = new RegExp(
  `^(?:\\d+\\.\\s*)?(?!An? )(?:the )?(?:judgement (?:for|on|of) )?(?:the )?(?:effectiveness of )?(?:[\\w&'’,.-]+ ){0,8}?${BOARD}(?: \\([^)]*\\))?(?: (?:in|of|for) [\\w'’& -]{2,50}?)?,? (?:is judged to be |is judged to |is |was |are )?(${GRADE_SOURCE})(?=\\s*(?:[.,;:]|\\d?$|because\\b|as\\b|overall\\b))`,
  'i',
);
/** A footnote's number behind the last word. */
const NOTE_MARK = /(?<=[\p{L}.])\d$/u;
const OUTCOME = /^(?:inspection )?outcome\s*:?$/i;
const outcomes = sendOutcomes.map(({ id, phrases }) => ({
  id,
  pattern: new RegExp(`^(?![^.]*\\b(?:not?|never|without)\\b)[^.]*?${anyOf(phrases).source}`, 'i'),
}));

/** "Children's services in X require improvement to be good"; null where no block says it. */
export function overallStatement(document: Document, opening: Block[]): Row | null {
  return statement(document, opening, OVERALL, 'overall_effectiveness');
}

/** "The Local Safeguarding Children Board is inadequate" at the start of a block, the first in the document. */
export function boardStatement(document: Document, blocks: Block[]): Row | null {
  return statement(document, blocks, LSCB, 'lscb_effectiveness');
}

function statement(document: Document, blocks: Block[], pattern: RegExp, domain: Row['domain']): Row | null {
  for (const block of blocks) {
    const match = pattern.exec(block.text.replace(NOTE_MARK, ''));
    const grade = match?.[1] ? gradeIn(match[1]) : null;
    if (match && grade) return { domain, grade, source: sourceIn(document, block, 0, match[0].length) };
  }
  return null;
}

/** The sentence under "Inspection outcome"; an issue where it fits no known outcome or more than one. */
export function sendOutcome(document: Document, opening: Block[]): { row: Row | null; issue: Issue | null } {
  const heading = opening.findIndex(({ text }) => OUTCOME.test(text));
  for (const block of opening.slice(heading + 1, heading < 0 ? undefined : heading + 4)) {
    const found = outcomes.filter(({ pattern }) => pattern.test(block.text));
    const [only, other] = found;
    if (!only) continue;
    const source = sourceIn(document, block, 0, splitSentences(block.text)[0]?.to);
    if (!other) return { row: { domain: 'send_outcome', grade: only.id, source }, issue: null };
    return { row: null, issue: { code: 'judgement.ambiguous', message: 'More than one outcome is stated', source } };
  }
  const stated = heading < 0 ? undefined : opening[heading + 1];
  const source = stated ? sourceIn(document, stated) : null;
  return { row: null, issue: { code: 'judgement.unknown_grade', message: 'No known outcome is stated', source } };
}

/** Says that inspectors came to an outcome, as the list of those that there can be does not. */
const CONCLUDED =
  /\b(?:found|find|judged|concluded|outcome (?:of|was|is|for)|received|was given|were given|awarded|that (?:the|our)|our (?:local )?(?:area )?partnership)\b/i;
const POSSIBLE = /\b(?:possible|three outcomes|can be|could be|may be|would|either|one of)\b/i;

/**
 * The area SEND outcome that a council's paper tells; null where its sentences differ.
 *
 * @param about whether the paper is about that inspection, so that it need not say who came to the outcome.
 */
export function paperOutcome(document: Document, blocks: Block[], about: boolean): Row | null {
  const told = blocks.flatMap((block, i) =>
    splitSentences(block.text, block.bodyStart).flatMap(({ from, to }) => {
      const sentence = block.text.slice(from, to);
      const words = sentence.replace(/(?<=\d)\.(?=\d)/g, ' ');
      const [only, other] = outcomes.filter(({ pattern }) => pattern.test(words));
      if (!only || other || POSSIBLE.test(sentence) || isListed(blocks, i)) return [];
      return [{ id: only.id, concluded: CONCLUDED.test(sentence), source: sourceIn(document, block, from, to) }];
    }),
  );
  const concluded = told.filter((one) => one.concluded);
  const [first, ...rest] = concluded.length > 0 || !about ? concluded : told;
  return first && rest.every(({ id }) => id === first.id)
    ? { domain: 'send_outcome', grade: first.id, source: first.source }
    : null;
}

/** Whether a block stands in a list of the outcomes that there can be. */
function isListed(blocks: Block[], at: number): boolean {
  if (blocks[at]!.marker === null) return false;
  const lead = blocks.slice(Math.max(0, at - 4), at).findLast(({ marker }) => marker === null);
  return lead !== undefined && (POSSIBLE.test(lead.text) || /\boutcomes\b/i.test(lead.text));
}
