import Sqlite from 'better-sqlite3';
import { ddl } from './ddl.js';
import type { Column, Table } from './schema/model.js';
import { layouts, search, tables, triggers, views } from './schema.js';

const introduction = `# Data dictionary

Generated from \`src/store/schema.ts\` by \`npx tsx scripts/make-data-dictionary.ts\`; do not edit.

- The **views** (\`v_…\`) are for use: their names and columns stay as they are when tables change.
- A view's column that can have certain values only leads to their list, below its table.
- Every row of a table of facts points at a **claim**: page, place and quote. The database refuses a claim whose quote
  is not at that place in the text of the page, and a change to a page that claims quote.
- **Offsets** count Unicode code points from 0, as SQLite and Python do: \`substr(text, start_offset + 1,
  end_offset - start_offset)\` is the quote. In JavaScript use \`[...text].slice(start, end).join('')\`.
- **Dates** are ISO 8601 as exact as they are stated: \`2019-11-04\`, \`2019-11\` or \`2019\`.
- **Absent is not unknown**: \`document_details.state\` tells a field that a document does not state from one that its
  kind never states and from one that could not be read.
- Times of day are only in \`runs\` and \`origins\`: all other tables are the same whenever a document was read, but for
  \`run_id\` in \`readings\` and \`quarantine\`.
`;

/** The data dictionary as Markdown: every table, column, value, view and trigger. */
export function dataDictionary(): string {
  const valuesOf = valueFinder();
  const parts = [
    introduction,
    '## Views\n',
    ...views.map(({ name, comment, columns }) => {
      const target = valuesOf(name);
      const rows = Object.entries(columns).map(([column, meaning]) => [`\`${column}\``, meaning + target(column)]);
      return heading(name, comment) + grid(['Column', 'Meaning'], rows);
    }),
    '## Tables\n',
    ...tables.map((table) => heading(table.name, table.comment) + columnGrid(table)),
    '## Layouts\n',
    `\`${layouts.name}\`: ${layouts.comment} Only the program reads it; exports leave it out.\n`,
    grid(
      ['Column', 'Meaning'],
      Object.entries(layouts.columns).map(([column, meaning]) => [`\`${column}\``, meaning]),
    ),
    '## Search\n',
    `\`${search.name}\`: ${search.comment}\n`,
    "```sql\nSELECT document_id, number, snippet(search, 0, '[', ']', '…', 12)\nFROM search JOIN pages ON pages.id = search.rowid\nWHERE search MATCH '\"care leavers\" NEAR housing' ORDER BY rank;\n```\n",
    '## Triggers\n',
    grid(
      ['Trigger', 'What it does'],
      triggers.map(({ name, comment }) => [`\`${name}\``, comment]),
    ),
  ];
  return parts.join('\n');
}

const heading = (name: string, comment: string) => `### ${name}\n\n${comment}\n\n`;

/** A link to the table that lists the values of a view's column, where it takes the column from one that does. */
function valueFinder(): (view: string) => (column: string) => string {
  const db = new Sqlite(':memory:');
  for (const statement of ddl()) db.exec(statement);
  const closed = new Set(
    tables.flatMap(({ name, columns }) =>
      Object.entries(columns).flatMap(([column, { values }]) => (values ? [`${name}.${column}`] : [])),
    ),
  );
  return (view) => {
    const origins = new Map(
      db
        .prepare(`SELECT * FROM ${view}`)
        .columns()
        .map((one) => [one.name, one]),
    );
    return (name) => {
      const { table, column } = origins.get(name) ?? {};
      return closed.has(`${table}.${column}`) ? ` ([values](#${table}))` : '';
    };
  };
}

function columnGrid({ columns, constraints }: Table): string {
  const cells = Object.entries(columns).map(([name, column]) => [
    `\`${name}\``,
    column.type,
    column.nullable ? 'yes' : '',
    column.comment + target(column),
  ]);
  const lists = Object.entries(columns).flatMap(([name, { values }]) =>
    values ? [`\n\`${name}\`: ${valueList(values)}\n`] : [],
  );
  const keys = constraints.filter((constraint) => /KEY|UNIQUE/.test(constraint)).map((key) => `\n\`${key}\`\n`);
  return grid(['Column', 'Type', 'Null', 'Meaning'], cells) + keys.join('') + lists.join('');
}

function target({ references, primaryKey }: Column): string {
  if (primaryKey && !references) return ' (key)';
  return references ? ` → \`${references}\`` : '';
}

const valueList = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([value, meaning]) => `\`${value}\` ${meaning}`)
    .join('; ');

function grid(head: string[], cells: string[][]): string {
  const line = (row: string[]) => `| ${row.join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + cells.map(line).join('');
}
