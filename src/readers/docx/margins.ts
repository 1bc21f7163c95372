import type { FlowBlock } from '../../document/flow.js';
import { marginArtifact } from '../margins.js';
import type { WordPackage } from './package.js';
import { printedXml } from './printed.js';
import type { Styles } from './styles.js';
import { attribute, children, type Element, elements, isOn, parseXml } from './xml.js';

type Margin = 'header' | 'footer';

/** The headers or footers that are printed, section by section, each wording once. Mammoth leaves these parts out. */
export function marginBlocks(file: WordPackage, styles: Styles, margin: Margin): FlowBlock[] {
  const texts = printedParts(file, margin).flatMap((path) =>
    paragraphTexts(parseXml(printedXml(file.read(path) ?? '', styles))),
  );
  return [...new Set(texts)].map((text) => marginArtifact(text, margin));
}

/** Paths of the parts that sections print: a first or an even page's only where the file has such pages. */
function printedParts(file: WordPackage, margin: Margin): string[] {
  const [settings] = file.related('settings').map(({ path }) => parseXml(file.read(path) ?? ''));
  const hasEven = isOn(settings, 'w:settings', 'w:evenAndOddHeaders');
  const current = new Map<string, string | undefined>();
  const ids = elements(parseXml(file.read(file.main) ?? ''), 'w:sectPr')
    .filter(({ parent }) => !(parent && 'name' in parent && parent.name === 'w:sectPrChange'))
    .flatMap((section) => {
      // A section that states none goes on with those of the section before it.
      for (const reference of children(section, `w:${margin}Reference`))
        current.set(attribute(reference, 'w:type') ?? 'default', attribute(reference, 'r:id'));
      const types = [...(isOn(section, 'w:titlePg') ? ['first'] : []), 'default', ...(hasEven ? ['even'] : [])];
      return types.map((type) => current.get(type));
    });
  const parts = file.related(margin);
  return [...new Set(ids)].flatMap((id) => parts.filter((part) => part.id === id).map(({ path }) => path));
}

function paragraphTexts(part: ReturnType<typeof parseXml>): string[] {
  return elements(part, 'w:p')
    .map((paragraph) => textOf(paragraph).replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}

function textOf(element: Element): string {
  return element.children
    .map((child) => {
      if ('data' in child) return element.name === 'w:t' ? child.data : '';
      if (!('name' in child) || child.name === 'w:p') return '';
      return child.name === 'w:tab' || child.name === 'w:br' ? ' ' : textOf(child);
    })
    .join('');
}
