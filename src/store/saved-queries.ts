/** The queries under `data/queries`: SQL files whose first comments say what they answer and which parameters they take. */
import { readdirSync, readFileSync } from 'node:fs';
import { nearest } from '../reference/nearest.js';
import { StoreError } from './errors.js';

export interface SavedQuery {
  name: string;
  /** The question, one sentence. */
  answers: string;
  parameters: SavedParameter[];
  sql: string;
}

export interface SavedParameter {
  name: string;
  /** null stands for no restriction. */
  default: string | null;
  meaning: string;
}

const folder = new URL('../../data/queries/', import.meta.url);
const extension = '.sql';

/** All of them by name. */
export function savedQueries(): SavedQuery[] {
  return names().map(readQuery);
}

/** @throws StoreError with exit code 2 where none has that name. */
export function savedQuery(name: string): SavedQuery {
  const all = names();
  if (all.includes(name)) return readQuery(name);
  const like = nearest(name, all);
  throw new StoreError(`No query is called "${name}".${like ? ` Is it ${like}?` : ''}`, {
    code: 'store.no_query',
    remedy: 'council-papers query --list names them all; SQL of your own begins with SELECT or WITH.',
    exitCode: 2,
  });
}

/**
 * The values of all parameters of a saved query: what was given, else the default.
 *
 * @throws StoreError with exit code 2 for one that the query does not have.
 */
export function parametersOf(query: SavedQuery, given: Record<string, string>): Record<string, string | null> {
  const known = query.parameters.map(({ name }) => name);
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new StoreError(`The query ${query.name} has no parameter "${unknown}".`, {
      code: 'store.no_parameter',
      remedy: known.length > 0 ? `It has ${known.join(', ')}.` : 'It has none.',
      exitCode: 2,
    });
  }
  return Object.fromEntries(query.parameters.map((one) => [one.name, given[one.name] ?? one.default]));
}

const names = (): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(extension))
    .map((file) => file.slice(0, -extension.length))
    .sort();

const parameterLine = /^:(\w+) = (.*?) -- (.*)$/;

function readQuery(name: string): SavedQuery {
  const text = readFileSync(new URL(name + extension, folder), 'utf8');
  const lines = text.split('\n');
  const head = lines
    .slice(
      0,
      lines.findIndex((line) => !line.startsWith('--')),
    )
    .map((line) => line.slice(3));
  return {
    name,
    answers: head.filter((line) => !parameterLine.test(line)).join(' '),
    parameters: head.flatMap((line) => {
      const [, parameter, value, meaning] = parameterLine.exec(line) ?? [];
      if (parameter === undefined || value === undefined || meaning === undefined) return [];
      return [{ name: parameter, default: value === 'null' ? null : value, meaning }];
    }),
    sql: text,
  };
}
