import { clip, columns } from './terminal.js';

interface Groups<T> {
  /** What a row is grouped by. */
  kindOf(row: T): string;
  /** What a kind means, and what to do about it. */
  explain(kind: string): { means: string; todo: string };
  cells(row: T): string[];
}

/** Rows for people: each kind with what it means and what to do, then its rows, in lines of at most `width`. */
export function inGroups<T>(rows: T[], width: number, { kindOf, explain, cells }: Groups<T>): string {
  return [...new Set(rows.map(kindOf))]
    .flatMap((kind) => {
      const own = rows.filter((row) => kindOf(row) === kind);
      const { means, todo } = explain(kind);
      return [
        `${kind} (${own.length}): ${means}`,
        `  ${todo}`,
        ...columns(own.map(cells)).map((line) => clip(`  ${line}`, width)),
        '',
      ];
    })
    .join('\n');
}
