import { type Command, InvalidArgumentError, Option } from 'commander';
import type { DocumentType } from '../../extract/types.js';
import { defaultDatabase } from '../../store/default-path.js';
import { datePattern } from '../../store/schema/model.js';
import { documentTypes } from '../../store/schema/values.js';
import type { SearchHit } from '../../store/search.js';
import { type RowFormat, renderRows, rowFormat } from '../rows.js';

interface SearchOptions {
  db: string;
  format: RowFormat;
  authority?: string;
  since?: string;
  until?: string;
  type?: DocumentType;
  limit: number;
}

/** `council-papers search`: words in pages, headings and facts. */
export function registerSearch(program: Command): void {
  program
    .command('search')
    .description('find words in pages, headings and facts, best first')
    .argument('<query>', 'words, "phrases", prefixes (interview*), NEAR(a b, 5), AND, OR, NOT')
    .option('--db <file>', 'the database', defaultDatabase)
    .option('--authority <name>', 'only papers about this authority (name, short code or GSS code)')
    .option('--since <date>', 'only papers dated (else inspected) then or later: 2020, 2020-05 or 2020-05-31', date)
    .option('--until <date>', 'only papers dated then or earlier, to the end of that year or month', date)
    .addOption(new Option('--type <type>', 'only papers of this kind').choices(Object.keys(documentTypes)))
    .option('--limit <rows>', 'how many rows', count, 20)
    .addOption(rowFormat())
    .addHelpText(
      'after',
      `
A row is a page, or below it a heading or fact on it that matches by itself: found_in says which. English word stems
count ("interviews" finds "interview"), capitals do not; a word with signs in it (18-25, children's) is looked for as it
stands. Your shell takes quotes away: '"return home" interview*'.
Two words or more stand for all of them, anywhere on the page.

Examples:
  council-papers search "return home interviews" --authority thurrock --since 2020
  council-papers search '"care leavers" NEAR housing' --type inspection_report
  council-papers search 'NEAR(agency workers, 4)' --limit 100 --format csv > agency.csv`,
    )
    .action(async (query: string, { db: path, format, ...filter }: SearchOptions, command: Command) => {
      const { openDatabase } = await import('../../store/database.js');
      const { searchPapers } = await import('../../store/search.js');

      const db = openDatabase(path, { readonly: true });
      try {
        const hits = searchPapers(db, { query, words: format === 'table' ? 8 : 32, ...filter });
        const names = format === 'table' ? short : whole;
        const rows = hits.map((hit) => names.map((name) => cell(hit, name, format)));
        command.configureOutput().writeOut?.(renderRows([...names], rows, format));
      } finally {
        db.close();
      }
    });
}

const short = ['found_in', 'authority', 'dated', 'document', 'page', 'snippet'] as const;
const whole = [
  ...(['found_in', 'authority', 'dated', 'document_type', 'title', 'file_name', 'page', 'snippet', 'value'] as const),
  ...(['document', 'claim_id'] as const),
];

/** In a table the start of a hash is enough for `show`. */
const cell = (hit: SearchHit, name: keyof SearchHit, format: RowFormat) =>
  name === 'document' && format === 'table' ? hit.document.slice(0, 12) : hit[name];

function date(text: string): string {
  if (!new RegExp(datePattern).test(text)) throw new InvalidArgumentError('Write it as 2020, 2020-05 or 2020-05-31.');
  return text;
}

function count(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('Give a number from 1.');
  return Number(text);
}
