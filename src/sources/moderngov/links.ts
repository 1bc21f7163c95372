/** Links to documents on the pages of ModernGov. */
import type { Element } from 'domhandler';
import { all, attribute, type Node, textOf } from '../dom.js';

/** The folder above `mgWebService.asmx`, with a slash at its end. */
export const folder = (base: string): string => base.replace(/\/*$/, '/');

const documentLink = /(?:^|\/)documents\/[a-z]\d+\/|\bmgConvert2PDF\.aspx\?/i;

/** The links of a part of a page that lead to documents. */
export const documentLinks = (within: Node): Element[] =>
  all('a[href]', within).filter((link) => documentLink.test(attribute(link, 'href') ?? ''));

/**
 * The absolute address of a link. Spaces in it are escaped; an address of the site itself takes the site's scheme,
 * since sites on https still print http. null where it is none.
 */
export function addressOf(href: string, base: string): string | null {
  if (!URL.canParse(href, folder(base))) return null;
  const of = new URL(folder(base));
  const url = new URL(href, of);
  url.hash = '';
  if (url.hostname === of.hostname && url.port === of.port) url.protocol = of.protocol;
  return url.href;
}

/** The words of a link without size and hidden parts: { title: "Budget Monitoring", note: "PDF 154 KB" }. */
export function linkWords(link: Element): { title: string | null; note: string | null } {
  const hidden = all('.mgHide', link).map(textOf);
  const size = /\s*\(?((?:PDF|DOCX?|XLSX?|HTML?|RTF|TXT),?\s+[\d.,]+\s*[KM]B)\)?\s*$/i;
  let words = textOf(link);
  for (const part of hidden) words = words.replace(part, ' ');
  words = words.replace(/\s+/g, ' ').trim();
  const note = size.exec(words)?.[1] ?? null;
  return { title: words.replace(size, '').trim() || null, note };
}
