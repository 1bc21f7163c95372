/**
 * The words that the schema is written in. One definition of a table gives its DDL (`ddl.ts`), its page of the data
 * dictionary (`dictionary.ts`) and the TypeScript type of its rows (`Row`).
 */

export type SqlType = 'TEXT' | 'INTEGER' | 'REAL';
export type SqlValue = string | number | null;

export interface Column<V extends SqlValue = SqlValue> {
  type: SqlType;
  comment: string;
  nullable: boolean;
  primaryKey: boolean;
  /** "table(column)". */
  references: string | null;
  /** SQL condition on the column, given its name. */
  check: ((name: string) => string) | null;
  /** Every value it may have, with what each means. */
  values: Record<string, string> | null;
  /** How its value is written, where the type alone does not say it. */
  format: 'date' | 'period' | 'flag' | null;
  /** Only carries the type. */
  readonly row?: V;
}

export interface Table<C extends Record<string, Column> = Record<string, Column>> {
  name: string;
  comment: string;
  columns: C;
  /** Table constraints as SQL: keys, uniqueness, checks over several columns. */
  constraints: string[];
  /** Column lists to index. */
  indexes: string[];
}

export interface View {
  name: string;
  comment: string;
  /** Column names in the order of the query, with their comments. */
  columns: Record<string, string>;
  /** Types of the numbers that the query works out: SQLite tells only those of columns that it takes from a table. */
  numbers?: Record<string, 'INTEGER' | 'REAL'>;
  query: string;
}

export interface Trigger {
  name: string;
  comment: string;
  /** All between `CREATE TRIGGER name` and the final `END`. */
  sql: string;
}

/** A row to be written. Nullable columns and integer primary keys may be left out. */
export type Row<T extends Table> = {
  [K in keyof T['columns'] as T['columns'][K] extends Column<infer V> ? (null extends V ? never : K) : never]: Value<
    T['columns'][K]
  >;
} & {
  [K in keyof T['columns'] as T['columns'][K] extends Column<infer V> ? (null extends V ? K : never) : never]?: Value<
    T['columns'][K]
  >;
};
type Value<C> = C extends Column<infer V> ? V : never;

function column<V extends SqlValue>(type: SqlType, comment: string): Column<V> {
  return {
    type,
    comment,
    nullable: false,
    primaryKey: false,
    references: null,
    check: null,
    values: null,
    format: null,
  };
}

export const text = (comment: string): Column<string> => column('TEXT', comment);
export const integer = (comment: string): Column<number> => column('INTEGER', comment);
export const real = (comment: string): Column<number> => column('REAL', comment);

/** An integer key that SQLite gives out in the order of writing. */
export const id = (comment: string): Column<number | null> => ({ ...column('INTEGER', comment), primaryKey: true });
export const key = (comment: string): Column<string> => ({ ...text(comment), primaryKey: true });

export const flag = (comment: string): Column<number> => ({
  ...integer(comment),
  check: (name) => `${name} IN (0, 1)`,
  format: 'flag',
});

/** A text column with a closed list of values; `values` names every member of the union with its meaning. */
export const oneOf = <V extends string>(comment: string, values: Record<V, string>): Column<V> => ({
  ...column<V>('TEXT', comment),
  values,
  check: (name) =>
    `${name} IN (${Object.keys(values)
      .map((value) => `'${value}'`)
      .join(', ')})`,
});

/** An ISO 8601 date of year, month or day precision. */
export const partialDate = (comment: string): Column<string> => ({
  ...text(comment),
  check: isPartialDate,
  format: 'date',
});

/** A partial date or an interval of two, whose end may be open (`..`). */
export const period = (comment: string): Column<string> => ({ ...text(comment), check: isPeriod, format: 'period' });

export const optional = <V extends SqlValue>(of: Column<V>): Column<V | null> => ({ ...of, nullable: true });

export const references = <V extends SqlValue>(target: string, of: Column<V>): Column<V> => ({
  ...of,
  references: target,
});

export function table<C extends Record<string, Column>>(
  name: string,
  comment: string,
  columns: C,
  more: { constraints?: string[]; indexes?: string[] } = {},
): Table<C> {
  return { name, comment, columns, constraints: more.constraints ?? [], indexes: more.indexes ?? [] };
}

/** SQL that holds for `2019`, `2019-11` and `2019-11-04`; `date(d) = d` alone would let 30 February pass. */
export function isPartialDate(sql: string): string {
  const year = '[0-9][0-9][0-9][0-9]';
  return (
    `CASE length(${sql}) WHEN 4 THEN ${sql} GLOB '${year}'` +
    ` WHEN 7 THEN ${sql} GLOB '${year}-[01][0-9]' AND substr(${sql}, 6) BETWEEN '01' AND '12'` +
    ` WHEN 10 THEN ${sql} GLOB '${year}-[01][0-9]-[0-3][0-9]' AND date(${sql}, '+0 days') IS ${sql} ELSE 0 END`
  );
}

function isPeriod(sql: string): string {
  const from = `substr(${sql}, 1, instr(${sql}, '/') - 1)`;
  const to = `substr(${sql}, instr(${sql}, '/') + 1)`;
  return (
    `CASE instr(${sql}, '/') WHEN 0 THEN ${isPartialDate(sql)}` +
    ` ELSE ${isPartialDate(from)} AND (${to} = '..' OR ${isPartialDate(to)}) END`
  );
}

const datePart = '\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?';

/** As regular expressions, for formats that know no SQL. */
export const datePattern = `^${datePart}$`;
export const periodPattern = `^${datePart}(/(\\.\\.|${datePart}))?$`;
