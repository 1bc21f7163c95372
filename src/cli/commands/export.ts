import { writeFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { type Command, Option } from 'commander';
import { defaultDatabase } from '../../store/default-path.js';
import { asStoreError } from '../../store/errors.js';

const formats = ['jsonl', 'csv', 'parquet', 'datapackage', 'xlsx', 'datasette'] as const;
type Format = (typeof formats)[number];

interface ExportOptions {
  db: string;
  format: Format;
  out: string;
}

/** What must be named with --out; the others may go to standard output. */
const needed: Partial<Record<Format, string>> = {
  csv: 'csv is a file for each table; name a folder',
  parquet: 'parquet is a file for each table; name a folder',
  datapackage: 'a data package is a folder; name one',
  xlsx: 'a workbook is a file; name one',
};

/** `council-papers export`: the database in the formats that other programs read. */
export function registerExport(program: Command): void {
  program
    .command('export')
    .description('write the database for other programs: JSON records, tables, a data package, a workbook')
    .option('--db <file>', 'the database', defaultDatabase)
    .addOption(new Option('--format <format>', 'format').choices(formats).default('jsonl'))
    .option('--out <path>', 'a folder for csv, parquet and datapackage, else a file; - is standard output', '-')
    .addHelpText(
      'after',
      `
jsonl        one document a line with all its facts, each with page, quote and offsets of the quote in the text of
             its page; offsets count Unicode code points
csv          a file for each table and view; an empty field is null, "" is an empty text. Values are written as they
             are: a spreadsheet may take one that begins with = for a formula
parquet      a file for each table and view, with types
datapackage  the CSV files with datapackage.json (Frictionless Data Package): types, keys and what columns mean
xlsx         a workbook of ILACS outcomes: the latest inspection of each authority, all inspections, and beside each
             value the file, page and words it was read from
datasette    metadata for "datasette data/papers.sqlite -m metadata.json": what tables and columns mean, facets, labels

Examples:
  council-papers export > records.jsonl
  council-papers export --format csv --out tables/
  council-papers export --format xlsx --out ilacs.xlsx
  council-papers export --format datasette --out metadata.json
  council-papers export --db lea.sqlite --out lea.jsonl`,
    )
    .action(async ({ db: path, format, out }: ExportOptions, command: Command) => {
      if (out === '-' && needed[format]) {
        command.error(`error: ${needed[format]} with '--out <path>'`, { exitCode: 2 });
      }
      const { openForReading } = await import('../open-for-reading.js');
      const db = await openForReading(path);
      try {
        await exporters[format](db, out, path);
      } catch (error) {
        if (!isClosedPipe(error)) throw isOfFile(error) ? asStoreError(error, out) : error;
      } finally {
        db.close();
      }
    });
}

type Exporter = (db: Database, out: string, path: string) => Promise<void>;

/** Each loads what it needs when it is asked for. */
const exporters: Record<Format, Exporter> = {
  jsonl: async (db, out) => {
    const { exportJsonl, exportJsonlFile } = await import('../../store/export.js');
    await (out === '-' ? exportJsonl(db, process.stdout) : exportJsonlFile(db, out));
  },
  csv: async (db, out) => (await import('../../store/export.js')).exportCsv(db, out),
  parquet: async (db, out) => (await import('../../store/exports/parquet.js')).exportParquet(db, out),
  datapackage: async (db, out) => (await import('../../store/exports/data-package.js')).exportDataPackage(db, out),
  xlsx: async (db, out) => (await import('../../store/exports/ilacs-workbook.js')).exportIlacsWorkbook(db, out),
  datasette: async (_, out, path) => {
    const { datasetteMetadata } = await import('../../store/exports/datasette.js');
    const text = `${JSON.stringify(datasetteMetadata(path), null, 2)}\n`;
    if (out === '-') process.stdout.write(text);
    else writeFileSync(out, text);
  },
};

/** The place to write to is not there, is full, or is not ours. */
const isOfFile = (error: unknown) => error instanceof Error && 'syscall' in error;

/** Whoever read the output had enough of it, as `head` does. */
const isClosedPipe = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EPIPE';
