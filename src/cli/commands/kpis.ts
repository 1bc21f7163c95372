import { type Command, Option } from 'commander';
import type { Qualifier } from '../../extract/types.js';
import { defaultDatabase } from '../../store/default-path.js';
import type { MetricCount, SeriesValue } from '../../store/kpi-series.js';
import { qualifiers } from '../../store/schema/values.js';
import { type RowFormat, renderRows, rowFormat } from '../rows.js';

interface KpisOptions {
  db: string;
  format: RowFormat;
  metric?: string;
  authority?: string;
  qualifier?: Qualifier;
}

/** `council-papers kpis`: a metric over documents. */
export function registerKpis(program: Command): void {
  program
    .command('kpis')
    .description('print the values of a metric over documents, each with its source')
    .option('--db <file>', 'the database', defaultDatabase)
    .option('--metric <id>', 'the metric; a * at the end stands for any rest. Without it: which metrics there are')
    .option('--authority <name>', 'only of papers about this authority (name, short code or GSS code)')
    .addOption(new Option('--qualifier <qualifier>', 'only values of this kind').choices(Object.keys(qualifiers)))
    .addOption(rowFormat())
    .addHelpText(
      'after',
      `
A value that is printed turned round ("78% were not offered") is turned back, and marked so. The table leaves out the
quote; csv and json give it whole. v_kpi_series has the same rows for SQL, v_kpis also those of no known metric.

Examples:
  council-papers kpis
  council-papers kpis --metric return_home_interview_take_up --authority thurrock
  council-papers kpis --metric "return_home_interview_*" --qualifier actual --format csv > interviews.csv`,
    )
    .action(async ({ db: path, format, metric, ...filter }: KpisOptions, command: Command) => {
      const { openDatabase } = await import('../../store/database.js');
      const { listMetrics, readSeries } = await import('../../store/kpi-series.js');

      const db = openDatabase(path, { readonly: true });
      try {
        const [columns, rows] =
          metric === undefined
            ? table(['metric', 'kpis', 'documents', 'label'], listMetrics(db, filter.authority))
            : format === 'table'
              ? shortTable(readSeries(db, { metric, ...filter }))
              : table(whole, readSeries(db, { metric, ...filter }));
        command.configureOutput().writeOut?.(renderRows(columns, rows, format));
      } finally {
        db.close();
      }
    });
}

const whole = [
  ...(['metric', 'authority', 'as_of', 'value', 'value_max', 'unit', 'qualifier', 'measure', 'printed_value'] as const),
  ...(['complement', 'document', 'file_name', 'page', 'quote'] as const),
];

type Rows = [columns: string[], rows: (string | number | null)[][]];

const table = <T extends SeriesValue | MetricCount>(columns: (keyof T & string)[], rows: T[]): Rows => [
  columns,
  rows.map((row) => columns.map((name) => row[name] as string | number | null)),
];

/** What fits a terminal. */
function shortTable(values: SeriesValue[]): Rows {
  const several = new Set(values.map(({ metric }) => metric)).size > 1;
  return [
    ['authority', 'as_of', 'value', 'unit', 'qualifier', ...(several ? ['metric'] : []), 'measure', 'document', 'page'],
    values.map((row) => [
      row.authority,
      row.as_of,
      `${row.value}${row.value_max === null ? '' : `–${row.value_max}`}${row.complement === 1 ? ' (turned round)' : ''}`,
      row.unit,
      row.qualifier,
      ...(several ? [row.metric] : []),
      row.measure,
      row.document.slice(0, 12),
      row.page,
    ]),
  ];
}
