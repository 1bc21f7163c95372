/** What a terminal obeys, or what puts a line out of order. */
const obeyed = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu;
const obeyedInLine = /[^\P{Cc}\t\n]|[\p{Bidi_Control}\p{Zl}\p{Zp}]/gu;

/** Text of a document made harmless for a terminal and for one line: control characters are spelt out. */
export function printable(text: string): string {
  return text.replace(/[\t\n\r]+/g, ' ').replace(obeyed, spelt);
}

/** Lines made harmless for a terminal: they stay lines, other control characters are spelt out. */
export function printableLines(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(obeyedInLine, spelt);
}

const spelt = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

/** The text cut to a number of characters, of which the last says that it was cut. */
export function clip(text: string, width: number): string {
  const characters = [...text];
  return characters.length <= width ? text : `${characters.slice(0, Math.max(width - 1, 0)).join('')}…`;
}

/** Rows in columns of even width, two spaces between them, the last one ragged. */
export function columns(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => [...(row[at] ?? '')].length)));
  return rows.map((row) =>
    row
      .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - [...cell].length))
      .join('  ')
      .trimEnd(),
  );
}
