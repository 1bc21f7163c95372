/** Underlined words: older papers set their headings so. PDF has no underlined type, only thin rules drawn below it. */
import type { PlacedRun } from '../../document/layout.js';
import type { Pdfium } from './pdfium.js';

/** A thin rule, in points from the page's top left. */
interface Rule {
  left: number;
  right: number;
  y: number;
}

/** Points. */
const thickest = 2;
const shortest = 8;
const overhang = 3;
/** How far below the baseline an underline is, in type sizes; borders of cells keep further off. */
const deepest = 0.24;

/** How much bluer than red the rule below a link is, of 255. */
const blue = 80;

/** The thin horizontal rules among the paths that a page draws, those below links left out. */
export function readRules(engine: Pdfium, paths: number[], height: number): Rule[] {
  const { call, scratch, floats } = engine;
  const rules: Rule[] = [];
  for (const object of paths) {
    call.FPDFPageObj_GetBounds!(object, scratch, scratch + 4, scratch + 8, scratch + 12);
    const at = scratch >> 2;
    const [left, bottom, right, top] = floats().slice(at, at + 4) as unknown as [number, number, number, number];
    if (top - bottom < thickest && right - left > shortest && !isBlue(engine, object))
      rules.push({ left, right, y: height - (top + bottom) / 2 });
  }
  return rules;
}

function isBlue({ call, scratch, bytes }: Pdfium, object: number): boolean {
  return [call.FPDFPageObj_GetFillColor!, call.FPDFPageObj_GetStrokeColor!].some((colourOf) => {
    // Each of red, green, blue and opacity is four bytes, the value in the first.
    const isKnown = colourOf(object, scratch, scratch + 4, scratch + 8, scratch + 12);
    return isKnown && bytes()[scratch + 8]! > bytes()[scratch]! + blue;
  });
}

/** The runs that a rule underlines. A rule that goes on beyond the words of its line is a border. */
export function underlined(runs: PlacedRun[], rules: Rule[]): Set<PlacedRun> {
  const found = new Set<PlacedRun>();
  for (const rule of rules) {
    const above = runs.filter(
      ({ baseline, size, text }) =>
        rule.y > baseline && rule.y < baseline + deepest * size + 0.5 && size > 5 && text.trim() !== '',
    );
    const left = Math.min(...above.map((run) => run.left));
    const right = Math.max(...above.map((run) => run.right));
    if (rule.left < left - overhang || rule.right > right + overhang) continue;
    for (const run of above) {
      if (run.left > rule.left - overhang && run.right < rule.right + overhang) found.add(run);
    }
  }
  return found;
}
