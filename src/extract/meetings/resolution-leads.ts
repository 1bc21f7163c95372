/** The words with which minutes open what was decided: "RESOLVED that", "Resolved:", "It was agreed that", "Decision:". */

export interface Lead {
  /** Where the words start and the decision begins: behind "that" and the colon. */
  from: number;
  to: number;
  /** Whether it stands within a paragraph, so that the decision is that sentence only. */
  within: boolean;
  rule: string;
}

const BODY =
  '(?:(?:full|county|city|borough|district|town|parish|joint|sub|scrutiny|cabinet|executive|\\p{Lu}[\\p{L}-]+)[ -]+(?:and )?){0,5}(?:council|committee|cabinet|executive|panel|board|sub-?committee|authority|forum|group|meeting|members|councillors|governors|trustees)';
const HOW =
  '(?:\\s*,?\\s*(?:unanimously|accordingly|nem\\.? ?con\\.?|by \\d+ votes? to \\d+|by (?:a )?(?:unanimous|majority|general)[^:.;]{0,30}?|on a (?:unanimous |majority )?(?:vote|show of hands)[^:.;]{0,40}?|with (?:one|two|three|\\d+) abstentions?|\\((?:[^()]{0,80})\\))\\s*,?)*';
/** What stands between the word and the decision. */
const TAIL = `${HOW}\\s*[:;–—-]*\\s*(?:(?:that|THAT|That)\\b\\s*[:,–—-]*\\s*)?`;
const TITLED = `${HOW}\\s*(?:[:;–—-]+\\s*(?:that\\b\\s*[:,–-]*\\s*)?|that\\b\\s*[:,–-]*\\s*|(?=to\\s)|$)`;

interface Pattern {
  rule: string;
  pattern: RegExp;
}

const CAPITALS = '(?:RESOLVED|AGREED|RECOMMENDED|DECIDED|DETERMINED|CONCLUDED|ORDERED)';
const strong: Pattern[] = [
  {
    rule: 'resolutions.capitals',
    pattern: new RegExp(
      `(?:(?<=^\\s*|[.:;,)”"]\\s+)|(?<=\\b(?:was|were|and|then|therefore|accordingly|further|also|hereby|unanimously|council|committee|cabinet|executive|panel|board|sub-committee|authority|forum|group|meeting|members)\\s+))(?:(?:IT WAS|It was|UNANIMOUSLY|Unanimously|unanimously)\\s+)*${CAPITALS}\\b(?!\\s+(?:unanimously|UNANIMOUSLY|by the|to be)?\\s*\\.?\\s*$)${TAIL}`,
      'giu',
    ),
  },
  {
    rule: 'resolutions.label',
    pattern: new RegExp(
      `(?:(?<=^\\s*)|(?<=[.;)”"]\\s+))(?:It was\\s+)?(?:Resolved|Resolution|Recommended|Agreed|Unanimously (?:resolved|agreed)|Decisions?(?: (?:made|taken|reached))?|DECISIONS?(?: (?:MADE|TAKEN))?|RESOLUTION)${TITLED}`,
      'gu',
    ),
  },
  {
    rule: 'resolutions.noted',
    pattern: /(?<=^\s*)NOTED\b\s*[:–-]?\s+(?=\S{3})(?:that\b\s*)?/gu,
  },
  {
    rule: 'resolutions.sentence',
    pattern: new RegExp(
      `(?:\\b(?:it was|and(?: it was)?)\\s+(?:then |also |further |therefore |duly )?(?:unanimously )?resolved${HOW}\\s*[:–-]?\\s*(?:that\\b[\\s:–-]*|(?=to\\s))|(?<=^\\s*|[.]\\s+)(?:The |the )?${BODY}\\s+(?:unanimously )?resolved${HOW}\\s*(?:that\\b[\\s:–-]*|(?=to\\s)))`,
      'giu',
    ),
  },
];
/** Only in minutes that know no firmer word. */
const weak: Pattern[] = [
  {
    rule: 'resolutions.agreed',
    pattern: new RegExp(
      `(?:(?<=^\\s*|[.]\\s+)(?:(?:(?:following|after|having|on|upon) [^.,;]{3,80}, )?it was|(?:the )?${BODY}|all)\\s+(?:then |also |further |therefore )?(?:unanimously )?agreed|\\bseconded (?:by )?[^.;]{3,60}?\\band (?:it was )?(?:unanimously )?agreed)${HOW}\\s*[:–-]?\\s*(?:that\\b[\\s:–-]*|(?=to\\s))`,
      'giu',
    ),
  },
];
/** Much cheaper than the patterns, which all have one of these words. */
const MAY_LEAD = /resol|agreed|recommended|decided|decision|determined|concluded|ordered|noted/i;
/** An earlier meeting's decision, or one that was not taken. */
const EARLIER =
  /\b(?:previous(?:ly)?|earlier|had|has|have|last (?:meeting|year|month)|at (?:its|the|their) (?:last |previous )?meeting (?:on|held|of|in))\b[^.]*$|\bnot\s*$/i;

/** The leads of `text.slice(start)` in order; weak ones only where wanted. */
export function leadsIn(text: string, start: number, withWeak: boolean): Lead[] {
  const body = text.slice(start);
  if (!MAY_LEAD.test(body)) return [];
  const found: Lead[] = [];
  for (const { rule, pattern } of withWeak ? weak : strong) {
    for (const match of body.matchAll(pattern)) {
      const from = match.index;
      const before = body.slice(0, from);
      const sentence = before.slice(Math.max(before.lastIndexOf('. '), 0));
      if (rule === 'resolutions.capitals' && !/\p{Lu}{4}/u.test(match[0])) continue;
      if (EARLIER.test(sentence) || insideQuote(before)) continue;
      found.push({ from: start + from, to: start + from + match[0].length, within: /\S/.test(before), rule });
    }
  }
  return found.sort((a, b) => a.from - b.from).filter(({ from }, i, all) => i === 0 || from >= all[i - 1]!.to);
}

/** Straight quotation marks do not say which way they turn. */
const insideQuote = (before: string): boolean => before.lastIndexOf('“') > before.lastIndexOf('”');
