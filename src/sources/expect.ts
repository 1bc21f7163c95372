/** Says what a page is that has none of the parts that it should have. */
import { SourceError } from './errors.js';
import { speaksOfBlock } from './http/challenge.js';
import type { Page } from './types.js';

/**
 * @param isOfSite whether the page has other parts of the site: then the site has changed, or else a firewall may stand
 * before it.
 * @param wanted what was looked for, for the message.
 */
export function unexpected(page: Page, isOfSite: boolean, wanted: string): SourceError {
  if (!isOfSite && speaksOfBlock(page.text)) {
    return new SourceError('blocked', 'challenge', `${page.url} shows another page than the site's own`);
  }
  return new SourceError('broken', 'unexpected_page', `${page.url} has no ${wanted}`);
}
