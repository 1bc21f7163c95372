import type { Document, UnreadPage } from '../../document/types.js';
import type { Issue } from '../types.js';

const codes = {
  damaged: 'page.damaged',
  garbled: 'page.unreadable_text',
  ocr_off: 'page.ocr_off',
  ocr_time_limit: 'page.ocr_time_limit',
} as const;
const reasons: Record<UnreadPage['why'], string> = {
  damaged: 'it is damaged',
  garbled: 'its fonts do not tell which letters they print',
  ocr_off: 'it is a picture, and OCR was off',
  ocr_time_limit: 'it is a picture that took OCR too long',
};

/** An issue for each page that was not read. Nothing stands on it that could be quoted. */
export function unreadPages({ unreadPages = [] }: Document): Issue[] {
  return unreadPages.map(({ page, why }) => ({
    code: codes[why],
    message: `Page ${page} was not read: ${reasons[why]}`,
    source: null,
  }));
}
