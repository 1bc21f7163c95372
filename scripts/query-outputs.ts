import type { Database } from 'better-sqlite3';
import { renderRows } from '../src/cli/rows.js';
import { runQuery } from '../src/store/query.js';

const queryWithOutput = /(```sql\n([^`]+)```\n\n```text\n)[^`]*```/g;

/** The Markdown with the output of every query that has a block for it, as `council-papers query` prints it. */
export function withOutputs(markdown: string, db: Database): string {
  return markdown.replace(queryWithOutput, (_, head: string, sql: string) => {
    const { columns, rows } = runQuery(db, sql, {});
    const output = rows.length > 0 ? renderRows(columns, rows, 'table') : '(no rows)\n';
    return `${head}${output}\`\`\``;
  });
}
