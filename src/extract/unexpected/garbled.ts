import type { Document } from '../../document/types.js';
import type { Issue } from '../types.js';

/** An issue for each page whose text was left out. Nothing stands on it that could be quoted. */
export function garbledPages({ garbledPages = [] }: Document): Issue[] {
  return garbledPages.map((page) => ({
    code: 'page.unreadable_text',
    message: `Page ${page}: its fonts do not tell which letters they print, so nothing was read from it`,
    source: null,
  }));
}
