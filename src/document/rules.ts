/** Rules that are typed: lines of underscores, dashes or asterisks that part what stands above them from what stands below. */
import type { DraftBlock } from './draft.js';

const rule = /^\s*([_=~*#─━═—–-])(?:\s*\1){4,}\s*$/;

/** Whether a line has nothing but the strokes of a rule. */
export const isRule = (text: string): boolean => rule.test(text);

/** Blocks with the rules left out; what stands on the two sides of one are two blocks. */
export function withoutRules(blocks: DraftBlock[]): DraftBlock[] {
  return blocks.flatMap((block) => {
    if (!block.lines.some(({ text }) => isRule(text))) return [block];
    const parts: DraftBlock[] = [];
    let isParted = true;
    for (const line of block.lines) {
      if (isRule(line.text)) isParted = true;
      else if (isParted) {
        parts.push({ ...block, lines: [line], gapAbove: parts.length > 0 ? null : block.gapAbove });
        isParted = false;
      } else parts.at(-1)?.lines.push(line);
    }
    return parts;
  });
}
