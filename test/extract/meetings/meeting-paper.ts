/** A paper of a meeting written out as HTML, so that bold type and tables can be told. */
import { councilDocumentType } from '../../../src/classify/council.js';
import { extractMeeting, type Meeting } from '../../../src/extract/meetings/index.js';
import type { Context, DocumentType } from '../../../src/extract/types.js';
import { readHtml } from '../../../src/readers/html.js';
import { findSections } from '../../../src/sections/index.js';

const META = { sha256: '0'.repeat(64), fileName: 'paper.html' };

/**
 * One paragraph a line; "**…**" is bold, tabs part the cells of a table's row. `kind` as given, or as the pipeline
 * would classify the paper.
 */
export async function meetingContext(lines: string[], kind?: DocumentType): Promise<Context> {
  const document = await readHtml(Buffer.from(`<html><body>${html(lines)}</body></html>`), META);
  const decision = councilDocumentType(document);
  return {
    document,
    sections: findSections(document),
    classification: {
      documentType: kind ?? decision?.documentType ?? 'other',
      framework: null,
      visitKind: null,
      authority: null,
      rule: decision?.rule ?? 'none',
    },
  };
}

/** What is read, with every source checked against its page. */
export async function meetingOf(lines: string[], kind?: DocumentType): Promise<Meeting> {
  const context = await meetingContext(lines, kind);
  const meeting = extractMeeting(context);
  for (const { source } of [...meeting.agendaItems, ...meeting.attendance, ...meeting.resolutions]) {
    for (const { pageIndex, start, end, quote } of [source, ...(source.continued ?? [])]) {
      const printed = context.document.pages[pageIndex]?.text.slice(start, end);
      if (printed !== quote) throw new Error(`"${quote}" is quoted where "${printed}" stands`);
    }
  }
  return meeting;
}

function html(lines: string[]): string {
  const parts: string[] = [];
  for (const line of lines) {
    const marked = line.replaceAll('&', '&amp;').replace(/\*\*(.+?)\*\*/g, '<b>$1</b>');
    if (!line.includes('\t')) {
      parts.push(`<p>${marked}</p>`);
      continue;
    }
    const row = `<tr>${marked
      .split('\t')
      .map((cell) => `<td>${cell}</td>`)
      .join('')}</tr>`;
    const open = parts.at(-1);
    if (open?.endsWith('</table>')) parts[parts.length - 1] = open.replace(/<\/table>$/, `${row}</table>`);
    else parts.push(`<table>${row}</table>`);
  }
  return parts.join('\n');
}
