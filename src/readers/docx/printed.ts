/**
 * A part's XML with only what Word prints, in words that mammoth reads: text boxes in one copy, no hidden or deleted
 * text, no placeholders, no field instructions. All else stays as it is, byte for byte, so damage is still seen.
 */
import type { Styles } from './styles.js';
import { at, attribute, children, type Element, elements, isOn, type Node, parseXml, value } from './xml.js';

interface Field {
  inResult: boolean;
  /** What a drop-down field shows, which its result does not hold. */
  chosen: string | null;
}

interface Progress {
  xml: string;
  styles: Styles;
  /** Open fields, innermost last. */
  fields: Field[];
  /** Whether text that is passed is not printed. */
  silent: boolean;
  paragraphStyle: string | undefined;
}

type Writer = (element: Element, progress: Progress) => string;

/** Elements that print something by themselves. */
const PRINTING = new Set(['w:t', 'w:tab', 'w:ptab', 'w:br', 'w:cr', 'w:sym', 'w:noBreakHyphen', 'w:softHyphen', 'm:t']);
/** Marks of change that belong to what they stand in the properties of. */
const PROPERTIES = new Set(['w:rPr', 'w:trPr', 'w:numPr', 'm:ctrlPr']);
const DINGBATS = /dings|symbol/i;

const gone: Writer = (element, progress) => (PROPERTIES.has(nameOf(element.parent)) ? asItIs(element, progress) : '');
/** Mammoth drops these with the words in them; smart tags it reads through. */
const readThrough: Writer = (element, progress) => `<w:smartTag>${inside(element, progress)}</w:smartTag>`;
const drawing: Writer = (element, progress) => {
  const boxes = outermost(element, 'w:txbxContent');
  return boxes.length === 0 ? '' : `<w:pict>${boxes.map((box) => write(box, progress)).join('')}</w:pict>`;
};

const WRITERS: Record<string, Writer> = {
  'w:del': gone,
  'w:moveFrom': (element, progress) =>
    // A moved-away paragraph's mark is gone as a deleted one is.
    nameOf(element.parent) === 'w:rPr' ? '<w:del/>' : gone(element, progress),
  'w:tr': (element, progress) =>
    at(element, 'w:trPr', 'w:del')
      ? ''
      : asItIs(element, progress, emptyCells(value(element, 'w:trPr', 'w:gridBefore'))),
  'w:tc': (element, progress) => (at(element, 'w:tcPr', 'w:cellDel') ? '' : asItIs(element, progress)),
  'w:p': paragraph,
  'w:r': (element, progress) => quietly(isHidden(element, progress), progress, () => asItIs(element, progress)),
  'w:sdt': (element, progress) =>
    quietly(isOn(element, 'w:sdtPr', 'w:showingPlcHdr'), progress, () => asItIs(element, progress)),
  'w:fldChar': fieldCharacter,
  'w:fldSimple': readThrough,
  'w:bdo': readThrough,
  'w:dir': readThrough,
  'w:ruby': (element, progress) => {
    const base = at(element, 'w:rubyBase');
    return base ? readThrough(base, progress) : '';
  },
  'w:ptab': () => '<w:tab/>',
  'w:cr': () => '<w:br/>',
  'w:noBreakHyphen': () => '<w:t>-</w:t>',
  'w:sym': symbol,
  'mc:AlternateContent': (element, progress) => {
    const copies = [...children(element, 'mc:Fallback'), ...children(element, 'mc:Choice')];
    const copy = copies.find((each) => elements(each, 'w:t').length > 0);
    return copy ? inside(copy, progress) : '';
  },
  'w:drawing': drawing,
  'w:pict': drawing,
  'w:object': drawing,
  'm:t': (element, progress) => `<w:t xml:space="preserve">${inside(element, progress)}</w:t>`,
  'm:r': (element, progress) => `<w:r>${inside(element, progress)}</w:r>`,
};

/** The XML of a body, a header or a file of notes. */
export function printedXml(xml: string, styles: Styles): string {
  const root = parseXml(xml);
  return slices(root.children, 0, xml.length, { xml, styles, fields: [], silent: false, paragraphStyle: undefined });
}

function write(node: Node, progress: Progress): string {
  if (!('attribs' in node)) return progress.xml.slice(node.startIndex ?? 0, (node.endIndex ?? -1) + 1);
  if (PRINTING.has(node.name) && (progress.silent || progress.fields.some(({ inResult }) => !inResult))) return '';
  const writer = WRITERS[node.name] ?? (node.name.startsWith('m:') ? formula : asItIs);
  return writer(node, progress);
}

const formula: Writer = (element, progress) => (element.name.endsWith('Pr') ? '' : readThrough(element, progress));

/** An element with its own tags, and something put before what it holds. */
function asItIs(element: Element, progress: Progress, before = ''): string {
  const from = element.startIndex ?? 0;
  const to = (element.endIndex ?? -1) + 1;
  const [first] = element.children;
  if (!first) return progress.xml.slice(from, to);
  return (
    progress.xml.slice(from, first.startIndex ?? from) +
    before +
    slices(element.children, first.startIndex ?? from, to, progress)
  );
}

/** Nodes with the source between and behind them. */
function slices(nodes: Node[], from: number, to: number, progress: Progress): string {
  let end = from;
  const pieces = nodes.map((node) => {
    const gap = progress.xml.slice(end, node.startIndex ?? end);
    end = (node.endIndex ?? end - 1) + 1;
    return gap + write(node, progress);
  });
  return pieces.join('') + progress.xml.slice(end, to);
}

const inside = (element: Element, progress: Progress): string =>
  element.children.map((child) => write(child, progress)).join('');

function quietly(silent: boolean, progress: Progress, pass: () => string): string {
  const outer = progress.silent;
  progress.silent = outer || silent;
  const text = pass();
  progress.silent = outer;
  return text;
}

function paragraph(element: Element, progress: Progress): string {
  const outer = progress.paragraphStyle;
  progress.paragraphStyle = value(element, 'w:pPr', 'w:pStyle');
  const text = paragraphText(element, progress);
  progress.paragraphStyle = outer;
  return text;
}

function paragraphText(element: Element, progress: Progress): string {
  const mark = at(element, 'w:pPr', 'w:rPr');
  const hasWords = outermost(element, 'w:r').some((run) => !isGone(run, element) && !isHidden(run, progress));
  if (isOn(mark, 'w:vanish') && !isOn(mark, 'w:specVanish') && !hasWords) return bare(element, progress);
  const markGone = at(mark, 'w:del') ?? at(mark, 'w:moveFrom');
  if (!markGone || nextParagraph(element)) return asItIs(element, progress);
  // Nothing in its cell or body follows that its words could join.
  return hasWords ? withoutMark(element, progress) : '';
}

/** A paragraph without its properties: it is not counted. */
const bare: Writer = (element, progress) =>
  `<w:p>${element.children.map((child) => (nameOf(child) === 'w:pPr' ? '' : write(child, progress))).join('')}</w:p>`;

function withoutMark(element: Element, progress: Progress): string {
  const properties = (node: Node): string =>
    'attribs' in node && node.name === 'w:pPr'
      ? `<w:pPr>${node.children.map((child) => (nameOf(child) === 'w:rPr' ? '' : write(child, progress))).join('')}</w:pPr>`
      : write(node, progress);
  return `<w:p>${element.children.map(properties).join('')}</w:p>`;
}

function nextParagraph(element: Element): boolean {
  let next = element.next;
  while (next && (!('attribs' in next) || /^w:(?:bookmark|proofErr|comment|move)/.test(next.name))) next = next.next;
  return nameOf(next) === 'w:p';
}

function isHidden(run: Element, { styles, paragraphStyle }: Progress): boolean {
  const [properties] = children(run, 'w:rPr');
  const note = children(run, 'w:footnoteReference')[0] ?? children(run, 'w:endnoteReference')[0];
  // The mark of a note is no word of the text, whether Word counts it or someone typed it.
  if (attribute(note, 'w:customMarkFollows') !== undefined) return true;
  if (at(properties, 'w:vanish')) return isOn(properties, 'w:vanish');
  const styled = [value(properties, 'w:rStyle'), paragraphStyle];
  return styled.some((id) => id !== undefined && styles.get(id)?.hidden === true);
}

function isGone(run: Element, paragraph: Element): boolean {
  for (let up = run.parent; up && up !== paragraph; up = up.parent) {
    if (nameOf(up) === 'w:del' || nameOf(up) === 'w:moveFrom') return true;
  }
  return false;
}

function fieldCharacter(element: Element, progress: Progress): string {
  const type = attribute(element, 'w:fldCharType');
  const own = asItIs(element, progress);
  if (type === 'begin')
    progress.fields.push({ inResult: false, chosen: chosenEntry(at(element, 'w:ffData', 'w:ddList')) });
  const field = progress.fields.at(-1);
  if (type === 'separate' && field) field.inResult = true;
  if (type !== 'end') return own;
  progress.fields.pop();
  return field?.chosen != null && !progress.silent ? `${own}<w:t>${field.chosen}</w:t>` : own;
}

function chosenEntry(list: Element | undefined): string | null {
  if (!list) return null;
  const chosen = Number(value(list, 'w:result') ?? value(list, 'w:default') ?? 0);
  const entry = attribute(children(list, 'w:listEntry')[chosen], 'w:val');
  return entry === undefined ? null : entry.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Mammoth knows the symbols of the picture fonts only; elsewhere a symbol is a character by its number. */
function symbol(element: Element, progress: Progress): string {
  const code = Number.parseInt(attribute(element, 'w:char') ?? '', 16);
  if (DINGBATS.test(attribute(element, 'w:font') ?? '') || Number.isNaN(code)) return asItIs(element, progress);
  return `<w:t>&#${code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code};</w:t>`;
}

const emptyCells = (span: string | undefined): string =>
  Number(span) > 0 ? `<w:tc><w:tcPr><w:gridSpan w:val="${Number(span)}"/></w:tcPr><w:p/></w:tc>` : '';

function outermost(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => {
    if (!('attribs' in child)) return [];
    if (child.name === name) return [child];
    return outermost(child, name);
  });
}

const nameOf = (node: unknown): string => (node && typeof node === 'object' && 'name' in node ? String(node.name) : '');
