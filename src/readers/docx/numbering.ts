import { formatNumber } from '../number-formats.js';
import type { Styles } from './styles.js';
import { attribute, children, type Element, elements, isOn, parseXml, value } from './xml.js';

interface Level {
  /** "decimal", "lowerLetter", "bullet"… */
  format: string;
  /** "%1.%2": the numbers of levels 1 and 2. */
  text: string;
  start: number;
  /** After which level (counted from 1) it starts again; 0 for never, null for any that is higher. */
  restart: number | null;
  /** Whether numbers of higher levels are printed as decimals. */
  legal: boolean;
  /** Whether its number counts but is not printed. */
  hidden: boolean;
  /** The paragraph style that stands for this level. */
  style: string | null;
}

interface List {
  /** Lists made from one definition count on from each other. */
  definition: string;
  levels: Map<number, Level>;
  startOverrides: Map<number, number>;
}

/** A paragraph's own list properties; null where it states none. */
export interface ListProperties {
  numId: string | null;
  level: number | null;
}

export interface Label {
  /** "1.1", "(a)", "•" as printed. */
  marker: string;
  /** 0 for the outermost level. */
  depth: number;
}

/** Gives each paragraph's printed number. Call it once a paragraph, in document order; null without a number. */
export type Numberer = (styleId: string | null, own: ListProperties) => Label | null;

/** Counts as Word does, from the text of the numbering part. */
export function createNumberer(xml: string | null, styles: Styles): Numberer {
  const lists = xml === null ? new Map<string, List>() : readLists(xml, styles);
  const counters = new Map<string, (number | undefined)[]>();
  const startedLevels = new Set<string>();

  return (styleId, own) => {
    const place = placeOf(styleId, own, lists, styles);
    const list = place && lists.get(place.numId);
    const level = place && list?.levels.get(place.level);
    if (!place || !list || !level) return null;

    const counts = counters.get(list.definition) ?? [];
    counters.set(list.definition, counts);
    const override = list.startOverrides.get(place.level);
    const isFirstUse = !startedLevels.has(`${place.numId}:${place.level}`);
    startedLevels.add(`${place.numId}:${place.level}`);
    const current = counts[place.level];
    if (override !== undefined && isFirstUse) counts[place.level] = override;
    else counts[place.level] = current === undefined ? level.start : current + 1;
    restartBelow(place.level, list, counts);

    const marker = printLabel(level, list, counts);
    return marker === '' ? null : { marker, depth: place.level };
  };
}

function placeOf(
  styleId: string | null,
  own: ListProperties,
  lists: Map<string, List>,
  styles: Styles,
): { numId: string; level: number } | null {
  const style = styleId === null ? undefined : styles.get(styleId);
  const numId = own.numId ?? style?.numId ?? null;
  if (numId === null || numId === '0') return null;
  return { numId, level: own.level ?? levelOfStyle(styleId, lists.get(numId), styles) };
}

function levelOfStyle(styleId: string | null, list: List | undefined, styles: Styles): number {
  for (let id = styleId; id !== null; id = styles.get(id)?.basedOn ?? null) {
    for (const [level, { style }] of list?.levels ?? []) if (style === id) return level;
    const stated = styles.get(id)?.level ?? null;
    if (stated !== null) return stated;
  }
  return 0;
}

function restartBelow(used: number, list: List, counts: (number | undefined)[]): void {
  for (let below = used + 1; below < counts.length; below++) {
    const restart = list.levels.get(below)?.restart ?? null;
    if (restart === null || (restart > 0 && used < restart)) counts[below] = undefined;
  }
}

function printLabel(level: Level, list: List, counts: (number | undefined)[]): string {
  if (level.hidden) return '';
  if (level.format === 'bullet') return level.text.trim() === '' ? '' : '•';
  return level.text
    .replace(/%(\d)/g, (_, digit: string) => {
      const source = list.levels.get(Number(digit) - 1);
      const count = counts[Number(digit) - 1] ?? source?.start ?? 1;
      const format = source?.format ?? 'decimal';
      return formatNumber(count, level.legal && format !== 'none' ? 'decimal' : format);
    })
    .replace(/\s+/g, ' ')
    .trim();
}

function readLists(xml: string, styles: Styles): Map<string, List> {
  const root = parseXml(xml);
  const definitions = new Map(
    elements(root, 'w:abstractNum').map((item) => [attribute(item, 'w:abstractNumId'), item]),
  );
  const numbers = new Map(elements(root, 'w:num').map((item) => [attribute(item, 'w:numId') ?? '', item]));
  const definitionOf = (number: Element | undefined, hops = 0): Element | undefined => {
    const definition = definitions.get(value(number, 'w:abstractNumId'));
    const link = value(definition, 'w:numStyleLink');
    // The levels of a list that is linked to a style stand where the style's own list points.
    const linked = link === undefined ? null : (styles.get(link)?.numId ?? null);
    return linked !== null && hops < 4 ? definitionOf(numbers.get(linked), hops + 1) : definition;
  };
  const lists = new Map<string, List>();
  for (const [numId, number] of numbers) {
    const definition = definitionOf(number);
    if (!definition) continue;
    const overrides = children(number, 'w:lvlOverride');
    const levels = [definition, ...overrides].flatMap((parent) => children(parent, 'w:lvl')).map(readLevel);
    const starts = overrides.flatMap((item): [number, number][] => {
      const start = value(item, 'w:startOverride');
      return start === undefined ? [] : [[Number(attribute(item, 'w:ilvl')), Number(start)]];
    });
    lists.set(numId, {
      definition: attribute(definition, 'w:abstractNumId') ?? numId,
      levels: new Map(levels),
      startOverrides: new Map(starts),
    });
  }
  return lists;
}

function readLevel(element: Element): [number, Level] {
  const restart = value(element, 'w:lvlRestart');
  return [
    Number(attribute(element, 'w:ilvl')),
    {
      format: value(element, 'w:numFmt') ?? 'decimal',
      text: value(element, 'w:lvlText') ?? '',
      start: Number(value(element, 'w:start') ?? 0),
      restart: restart === undefined ? null : Number(restart),
      legal: isOn(element, 'w:isLgl'),
      hidden: isOn(element, 'w:rPr', 'w:vanish'),
      style: value(element, 'w:pStyle') ?? null,
    },
  ];
}
