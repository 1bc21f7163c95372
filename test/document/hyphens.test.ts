import { describe, expect, it } from 'vitest';
import type { DraftPage } from '../../src/document/draft.js';
import { draft } from '../../src/document/draft.js';
import { hyphenation } from '../../src/document/hyphens.js';
import { makeLine } from '../../src/document/lines.js';
import { line } from './placed.js';

/** A page that holds these words. */
function pageWith(text: string): DraftPage {
  const made = makeLine([line(text, 100)]);
  const blocks = made ? [draft([made])] : [];
  return { number: 1, width: 595, height: 842, tagged: false, blocks };
}

describe('hyphenation', () => {
  it.each<[string, string, string, string]>([
    ['plans for', 'children', '', 'space'],
    ['plans –', 'children', '', 'space'],
    ['2024 -', '2025', '', 'space'],
    ['in multi-', 'agency work', 'safe agency', 'keep'],
    ['their safe-', 'guarding duty', 'Safeguarding comes first', 'drop'],
    ['their safe-', 'guarding duty', 'safeguarding and safe-guarding', 'keep'],
    ['their safe-', 'guarding duty', 'unsafeguarding safeguardings', 'keep'],
    ['their safe-', 'guarding duty', 'non-safeguarding safeguarding-led', 'keep'],
    ['up-to-', 'date plans', 'todate', 'keep'],
    ['Ofsted-', 'CQC visits', 'ofstedcqc', 'keep'],
  ])('%j before %j in a document with %j: %s', (first, next, text, expected) => {
    expect(hyphenation([pageWith(`${first} ${text} ${next}`)])(first, next)).toBe(expected);
  });
});
