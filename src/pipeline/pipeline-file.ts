/** Pipeline files: where papers come from, where they go, and how much may be asked of the sites. See docs/pipelines.md. */
import { readFileSync } from 'node:fs';
import { Cron } from 'croner';
import {
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  type Document as YamlDocument,
  type Node as YamlNode,
} from 'yaml';
import { z } from 'zod';
import { PapersError } from '../errors.js';

const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' });
const day = z.iso.date({ error: 'must be a day like 2024-01-31' });
const names = z.array(z.string().min(1), { error: 'must be a list, like ["Children*", "Cabinet"]' });

const common = {
  /** How reports call the source; made of its kind and authority or host without. */
  name: z.string().min(1).optional(),
  /** Titles of papers to take; `*` stands for anything. All when absent. */
  titles: names.optional(),
};
const site = {
  ...common,
  base: httpUrl.optional(),
  /** Back-fill from this day on; the rolling window alone when absent. */
  since: day.optional(),
  window: z.strictObject({ daysBack: z.int().min(0).default(28), daysAhead: z.int().min(0).default(14) }).prefault({}),
};
const council = { ...site, authority: z.string().optional(), committees: names.optional() };

const source = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('folder'), ...common, path: z.union([z.string().min(1), names]) }),
    z.strictObject({
      kind: z.literal('url-list'),
      ...common,
      authority: z.string().optional(),
      urls: z.array(httpUrl).optional(),
      file: z.string().optional(),
    }),
    z.strictObject({ kind: z.literal('moderngov'), ...council }),
    z.strictObject({ kind: z.literal('cmis'), ...council }),
    z.strictObject({
      kind: z.literal('councils'),
      ...common,
      since: day.optional(),
      window: site.window,
      committees: names.optional(),
      authorities: names,
    }),
    z.strictObject({
      kind: z.literal('ofsted-reports'),
      ...site,
      authority: z.string().optional(),
      authorities: names.optional(),
    }),
  ],
  { error: 'must be folder, url-list, moderngov, cmis, councils or ofsted-reports' },
);

const schema = z.strictObject({
  name: z.string().regex(/^[\w.-]+$/, 'must be one word of letters, digits, "-", "_" and "."'),
  contact: z
    .string()
    .regex(
      /^(?:[^\s@]+@[^\s@]+\.[^\s@]+|https?:\/\/\S+)$/,
      'must be a mail address or a web page where you can be reached',
    )
    .optional(),
  database: z.string().min(1).default('data/papers.sqlite'),
  archive: z.string().min(1).default('data/archive'),
  /** Whether pages that are pictures of text are read. */
  ocr: z.boolean({ error: 'must be true or false' }).default(true),
  allowLocal: z
    .array(z.string().regex(/^(?:[^\s:/]+|\[[\da-f:]+\]):\d{1,5}$/i, 'must be host:port, like "127.0.0.1:8080"'))
    .default([]),
  schedule: z
    .string()
    .refine(isSchedule, 'must be a cron expression, like "30 2 * * *" for half past two each night')
    .optional(),
  limits: z
    .strictObject({
      requestsPerNight: z.int().positive().default(5000),
      megabytesPerNight: z.number().positive().default(2000),
      secondsBetweenRequests: z.number().min(0).default(1),
    })
    .prefault({}),
  /** Threads that read papers; one a core when absent. */
  workers: z.int().positive().optional(),
  sources: z.array(source).min(1, 'must name at least one source'),
});

export type PipelineFile = z.infer<typeof schema>;
export type SourceDefinition = PipelineFile['sources'][number];

/**
 * A pipeline file, checked.
 *
 * @throws PapersError that names each fault with its line and what to write instead.
 */
export function readPipelineFile(path: string): PipelineFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new PapersError(`${path}: the pipeline file cannot be read (${(error as Error).message})`, {
      code: 'pipeline.not_found',
      remedy: 'Name a pipeline file, such as one of those in pipelines/.',
      exitCode: 2,
    });
  }
  return parsePipelineFile(text, path);
}

/** As `readPipelineFile`, of a text; `path` is for messages. */
export function parsePipelineFile(text: string, path: string): PipelineFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    throw faulty(
      path,
      document.errors.map(({ message, pos }) => ({ line: lines.linePos(pos[0]).line, message })),
    );
  }
  const checked = schema.safeParse(document.toJS());
  if (!checked.success) {
    throw faulty(
      path,
      checked.error.issues.flatMap((issue) => faultsOf(issue, document, lines)),
    );
  }
  const needsContact = checked.data.sources.findIndex(({ kind }) => kind !== 'folder');
  if (needsContact >= 0 && checked.data.contact === undefined) {
    const line = lineOf(document, ['sources', needsContact], lines);
    throw faulty(path, [
      { line, message: 'contact: must be set for scraping: sites are told who asks, by mail address or web page' },
    ]);
  }
  return checked.data;
}

interface Fault {
  line: number;
  message: string;
}

function faultsOf(issue: z.core.$ZodIssue, document: YamlDocument, lines: LineCounter): Fault[] {
  const where = issue.path.filter((step) => typeof step !== 'symbol');
  const label = where
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${step}`))
    .join('')
    .slice(1);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      line: lineOf(document, [...where, key], lines),
      message: `${[label, key].filter(Boolean).join('.')}: no such key here`,
    }));
  }
  const isMissing = document.getIn(where, true) === undefined;
  const message = isMissing && !issue.message.startsWith('must') ? 'is missing' : plain(issue.message);
  return [{ line: lineOf(document, where, lines), message: `${label || 'the file'}: ${message}` }];
}

const plain = (message: string): string =>
  message
    .replace(/^Invalid input: /, '')
    .replace(/^Too small: /, '')
    .replace(/^Too big: /, '');

/** The line of the place, or of the nearest one above it that is there; counts from 1. */
function lineOf(document: YamlDocument, path: (string | number)[], lines: LineCounter): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const step = path[length - 1];
    const node = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && key.value === step)?.key
      : document.getIn(path.slice(0, length), true);
    if (isNode(node)) return startOf(node, lines);
  }
  return 1;
}

const startOf = (node: YamlNode, lines: LineCounter): number => lines.linePos(node.range?.[0] ?? 0).line;

function faulty(path: string, faults: Fault[]): PapersError {
  const message = faults.map(({ line, message }) => `${path}:${line}: ${message}`).join('\n');
  return new PapersError(message, {
    code: 'pipeline.invalid',
    remedy: 'docs/pipelines.md lists every key with its meaning.',
    exitCode: 2,
  });
}

function isSchedule(text: string): boolean {
  try {
    new Cron(text, { paused: true });
    return true;
  } catch {
    return false;
  }
}
