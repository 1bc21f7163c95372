/** Pages as trees, asked with CSS selectors. */
import { selectAll, selectOne } from 'css-select';
import type { Document, Element } from 'domhandler';
import { textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';

export type Node = Document | Element;

export const parseHtml = (text: string): Document => parseDocument(text);

/** Entities are not expanded but for the five of XML itself, and nothing is fetched. */
export const parseXml = (text: string): Document => parseDocument(text, { xmlMode: true });

export const all = (selector: string, within: Node): Element[] => selectAll(selector, within) as Element[];
export const first = (selector: string, within: Node): Element | null => selectOne(selector, within) as Element | null;

/** Text with white space joined; "" for nothing. */
export function textOf(node: Node | null): string {
  return node
    ? textContent(node)
        .replace(/[\s\u00a0]+/g, ' ')
        .trim()
    : '';
}

export const attribute = (node: Element, name: string): string | null => node.attribs[name]?.trim() || null;

/** Name of the outermost element, lower case; null where there is none. */
export function rootName(document: Document): string | null {
  const root = document.children.find((child) => child.type === 'tag');
  return root && 'name' in root ? root.name.toLowerCase() : null;
}

/** The absolute address that a link leads to; null where it is none. */
export function linkAddress(link: Element, base: string): string | null {
  const href = attribute(link, 'href');
  return href !== null && URL.canParse(href, base) ? new URL(href, base).href : null;
}
