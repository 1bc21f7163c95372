/**
 * How the grammars fare on documents that they were not written on: every labelled report and letter is read as if it
 * were about other authorities and other people had inspected. Only names change, so all else must stay as it is.
 *
 *   npm run generality               exit code 1 when a share falls below its floor
 *   npm run generality -- --misses   list each miss
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { classify } from '../src/classify/index.js';
import type { Document } from '../src/document/types.js';
import { extractPeople } from '../src/extract/people/index.js';
import { readDocument } from '../src/readers/index.js';
import { findAuthorities } from '../src/reference/authorities.js';
import { findSections } from '../src/sections/index.js';
import { corpus, corpusIsThere } from './corpus.js';
import { rewrite } from './rewrite.js';

interface Label {
  file: string;
  authority: string;
  end?: string;
  publishedOn?: string | null;
  leadInspector?: string;
  leadInspectors?: string[] | null;
  inspectors?: string[];
}

interface Tally {
  right: number;
  all: number;
}

const families = ['ilacs', 'sif', 'send', 'jtai', 'focused'];
/** Each document is read as if about so many other authorities; together they are all that there are. */
const OTHERS = 4;
/** Shares below which something has become a rule for one document. */
const floors = { authority: 0.99, people: 0.98 };

/** Names of shapes that teams have; no real person is meant. */
const names = [
  ...['Ann Lowe', 'Mary-Jane O’Brien', 'Seán Ó Faoláin', 'Priya Venkataraman', 'Chidinma Okonkwo-Eze', 'Li Wei Zhang'],
  ...[
    'Agnieszka Wójcik',
    'Tom van der Berg',
    'Fatima al-Hassan',
    'J. A. Smith',
    'Grace Hope',
    'Mark Young',
    'Dean Church',
  ],
  ...[
    'April Banks',
    'D’Arcy Fitzwilliam',
    'Llinos Ap Rhys',
    'Jo McDonald',
    'Rosa de la Cruz',
    'Will Bishop',
    'Ngozi N’Diaye',
  ],
];

const { values: options } = parseArgs({ options: { misses: { type: 'boolean', default: false } } });

if (corpusIsThere()) process.exitCode = await measure();
else console.log('The labelled corpus is not beside this checkout (../shared/corpus): nothing to measure.');

async function measure(): Promise<number> {
  const register: Record<string, string>[] = parse(readFileSync(new URL('../data/authorities.csv', import.meta.url)), {
    columns: true,
  });
  const tallies = new Map<string, Tally>();
  const count = (what: string, right: boolean, miss: () => string): void => {
    const tally = tallies.get(what) ?? { right: 0, all: 0 };
    tallies.set(what, { right: tally.right + Number(right), all: tally.all + 1 });
    if (!right && options.misses) console.log(`${what}: ${miss()}`);
  };
  let turn = 0;
  for (const family of families) {
    for (const label of labelsOf(family)) {
      const bytes = readFileSync(`${corpus.root}/${label.file}`);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const document = await readDocument(bytes, { sha256, fileName: basename(label.file) });
      const peers = peersOf(register, label);
      for (let i = 0; i < OTHERS && peers.length > 0; i++) {
        const peer = peers[turn++ % peers.length]!;
        const other = asIfAbout(document, label, peer.name!);
        // Printed under another name than the register's ("Newcastle"): nothing was changed.
        if (other.pages.every(({ text }, at) => text === document.pages[at]!.text)) continue;
        const found = classify(other).authority?.gss ?? null;
        count(`${family} authority`, found === peer.gss_code, () => `${label.file}: ${peer.name} is read as ${found}`);
      }
      const team = [label.leadInspector, ...(label.leadInspectors ?? []), ...(label.inspectors ?? [])].filter(
        (name): name is string => typeof name === 'string',
      );
      const asked = new Map([...new Set(team)].map((name, i) => [name, names[(turn + i) % names.length]!]));
      const read = new Set(peopleIn(renamed(document, asked)));
      for (const name of asked.values()) count(`${family} people`, read.has(name), () => `${label.file}: ${name}`);
    }
  }
  return report(tallies);
}

function labelsOf(family: string): Label[] {
  const lines = readFileSync(`${corpus.root}/gold/front/${family}.jsonl`, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** Authorities of the same type that existed when the inspection ended, but for those whose code has changed. */
function peersOf(register: Record<string, string>[], label: Label): Record<string, string>[] {
  const on = dayOf(label) ?? '';
  const current = register.filter((row) => (row.valid_from ?? '') <= on && (!row.valid_to || row.valid_to > on));
  const own = current.find(({ name }) => name === label.authority);
  return current.filter((row) => row.type === own?.type && row !== own && !row.former_gss_codes);
}

function dayOf({ end, publishedOn }: Label): string | null {
  return end ?? publishedOn ?? null;
}

function asIfAbout(document: Document, label: Label, other: string): Document {
  return rewrite(document, (text) =>
    findAuthorities(text, dayOf(label))
      .filter((match) => match.authority.name === label.authority)
      .flatMap(({ from, to }) => {
        const at = text.slice(from, to).toLowerCase().indexOf(label.authority.toLowerCase());
        return at < 0 ? [] : [{ from: from + at, to: from + at + label.authority.length, words: other }];
      }),
  );
}

function renamed(document: Document, asked: Map<string, string>): Document {
  return rewrite(document, (text) =>
    [...asked].flatMap(([name, words]) => {
      const places: { from: number; to: number; words: string }[] = [];
      for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + name.length))
        places.push({ from, to: from + name.length, words });
      return places;
    }),
  );
}

function peopleIn(document: Document): string[] {
  const context = { document, sections: findSections(document), classification: classify(document) };
  return extractPeople(context).rows.map(({ name }) => name);
}

function report(tallies: Map<string, Tally>): number {
  let fell = 0;
  for (const [what, { right, all }] of tallies) {
    const isBelow = right / all < floors[what.endsWith('people') ? 'people' : 'authority'];
    fell += Number(isBelow);
    console.log(
      `${what.padEnd(20)} ${right} of ${all}  ${((100 * right) / all).toFixed(2)}%${isBelow ? '  below its floor' : ''}`,
    );
  }
  return fell === 0 ? 0 : 1;
}
