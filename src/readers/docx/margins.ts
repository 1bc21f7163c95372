import type { FlowBlock } from '../../document/flow.js';
import { marginArtifact } from '../margins.js';
import type { WordPackage } from './package.js';
import { type Element, elements, parseXml } from './xml.js';

/** Text that is not printed, and the second copy that older programs read of a text box. */
const UNPRINTED = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:pPr', 'mc:Fallback']);

/** The headers or footers of a file as artifacts, each wording once. Mammoth leaves these parts out. */
export function marginBlocks(part: WordPackage, margin: 'header' | 'footer'): FlowBlock[] {
  const texts = part.related(margin).flatMap((path) => paragraphTexts(parseXml(part.read(path) ?? '')));
  return [...new Set(texts)].map((text) => marginArtifact(text, margin));
}

function paragraphTexts(part: ReturnType<typeof parseXml>): string[] {
  return elements(part, 'w:p')
    .filter((paragraph) => !isUnprinted(paragraph))
    .map((paragraph) => textOf(paragraph).replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}

function isUnprinted(element: Element): boolean {
  for (let parent = element.parent; parent !== null && 'name' in parent; parent = parent.parent) {
    if (UNPRINTED.has(parent.name)) return true;
  }
  return false;
}

function textOf(element: Element): string {
  return element.children
    .map((child) => {
      if ('data' in child) return element.name === 'w:t' ? child.data : '';
      if (!('name' in child) || UNPRINTED.has(child.name) || child.name === 'w:p') return '';
      return child.name === 'w:tab' || child.name === 'w:br' ? ' ' : textOf(child);
    })
    .join('');
}
