/** A report or letter written out as HTML, read as the pipeline does it, with a classification that is given. */
import type { Context, DocumentType, Framework, VisitKind } from '../../../src/extract/types.js';
import { readHtml } from '../../../src/readers/html.js';

type Kind = [DocumentType, Framework | null, VisitKind | null];

export async function reportContext([documentType, framework, visitKind]: Kind, html: string): Promise<Context> {
  const document = await readHtml(Buffer.from(`<html><body>${html}</body></html>`), {
    sha256: '0'.repeat(64),
    fileName: 'report.html',
  });
  return {
    document,
    sections: [],
    classification: { documentType, framework, visitKind, authority: null, rule: 'test' },
  };
}

export const paragraphs = (...lines: string[]): string => lines.map((line) => `<p>${line}</p>`).join('');

export const table = (...rows: string[][]): string =>
  `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
