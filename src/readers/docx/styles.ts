import { attribute, children, type Element, elements, isOn, parseXml, value } from './xml.js';

/** A style with what it takes from the styles it is based on. */
export interface Style {
  name: string;
  /** 1 to 6 for headings (a title is 1), null for anything else. */
  headingLevel: number | null;
  bold: boolean;
  italic: boolean;
  centred: boolean;
  /** Printed in capitals, however it is typed. */
  capitals: boolean;
  /** Not printed. */
  hidden: boolean;
  /** The list that its paragraphs are numbered in, null without. */
  numId: string | null;
  /** Level in that list as the style states it. */
  level: number | null;
  basedOn: string | null;
}

export type Styles = Map<string, Style>;

/** Styles by id. Table styles are left out. */
export function readStyles(xml: string | null): Styles {
  const styles: Styles = new Map();
  if (xml === null) return styles;
  const declared = new Map<string, Element>();
  for (const element of elements(parseXml(xml), 'w:style')) {
    const id = attribute(element, 'w:styleId');
    if (id && attribute(element, 'w:type') !== 'table') declared.set(id, element);
  }
  for (const id of declared.keys()) resolveStyle(id, declared, styles, new Set());
  return styles;
}

/** 1 to 6 for an outline level of 0 to 5; null for body text and what is no heading any more. */
export function headingLevelOf(outlineLevel: string | undefined): number | null {
  const level = Number(outlineLevel ?? Number.NaN);
  return level >= 0 && level <= 5 ? level + 1 : null;
}

function resolveStyle(id: string, declared: Map<string, Element>, done: Styles, open: Set<string>): Style | null {
  const known = done.get(id);
  if (known) return known;
  const element = declared.get(id);
  if (!element || open.has(id)) return null;
  open.add(id);

  const basedOn = value(element, 'w:basedOn') ?? null;
  const base = basedOn === null ? null : resolveStyle(basedOn, declared, done, open);
  const name = value(element, 'w:name') ?? id;
  const [properties] = children(element, 'w:pPr');
  const [runs] = children(element, 'w:rPr');
  const outline = value(properties, 'w:outlineLvl');
  const level = value(properties, 'w:numPr', 'w:ilvl');
  const alignment = value(properties, 'w:jc');
  const style: Style = {
    name,
    headingLevel: namedLevel(name) ?? (outline === undefined ? (base?.headingLevel ?? null) : headingLevelOf(outline)),
    bold: has(runs, 'w:b') ? isOn(runs, 'w:b') : (base?.bold ?? false),
    italic: has(runs, 'w:i') ? isOn(runs, 'w:i') : (base?.italic ?? false),
    capitals: has(runs, 'w:caps') ? isOn(runs, 'w:caps') : (base?.capitals ?? false),
    hidden: has(runs, 'w:vanish') ? isOn(runs, 'w:vanish') : (base?.hidden ?? false),
    centred: alignment === undefined ? (base?.centred ?? false) : alignment === 'center',
    numId: value(properties, 'w:numPr', 'w:numId') ?? base?.numId ?? null,
    level: level === undefined ? null : Number(level),
    basedOn,
  };
  done.set(id, style);
  return style;
}

function namedLevel(name: string): number | null {
  if (/^title$/i.test(name)) return 1;
  const level = Number(/^heading (\d)$/i.exec(name)?.[1] ?? 0);
  return level >= 1 && level <= 6 ? level : null;
}

function has(parent: Element | undefined, name: string): boolean {
  return parent !== undefined && children(parent, name).length > 0;
}
