/** Tick boxes with the words that belong to them: "☒ Yes ☐ No", "[ ] Yes [X] No", "Yes ☐ No ☒". */

interface TickBox {
  words: string;
  ticked: boolean;
}

const BOX = /[☐☑☒□■✓✔]|[[(]\s*(?:[xX✓✔]\s*)?[\])]/gu;
const TICK = /[☑☒■✓✔xX]/u;

/** The words of the one ticked box; the text itself where it has no boxes, null where none or several are ticked. */
export function answerIn(text: string): string | null {
  const boxes = tickBoxes(text);
  if (boxes.length === 0) return text;
  const [chosen, ...more] = boxes.filter(({ ticked }) => ticked);
  return chosen && more.length === 0 ? chosen.words : null;
}

/** The words of all ticked boxes with ", " between; the text itself where it has no boxes, null where none is ticked. */
export function answersIn(text: string): string | null {
  const boxes = tickBoxes(text);
  if (boxes.length === 0) return text;
  return (
    boxes
      .filter(({ ticked }) => ticked)
      .map(({ words }) => words)
      .join(', ') || null
  );
}

/** The boxes of a text in order; none where it has no box. Words stand behind a box, unless the text opens with words. */
function tickBoxes(text: string): TickBox[] {
  const boxes = [...text.matchAll(BOX)];
  const [first] = boxes;
  if (!first) return [];
  const wordsFirst = /\p{L}/u.test(text.slice(0, first.index));
  return boxes.flatMap((box, i) => {
    const before = boxes[i - 1];
    const words = wordsFirst
      ? text.slice(before ? before.index + before[0].length : 0, box.index)
      : text.slice(box.index + box[0].length, boxes[i + 1]?.index);
    const trimmed = words.replace(/^[\s/,:;–-]+|[\s/,:;–-]+$/g, '');
    return trimmed ? [{ words: trimmed, ticked: TICK.test(box[0]) }] : [];
  });
}
