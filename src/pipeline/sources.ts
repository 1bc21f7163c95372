/** The sources of a pipeline file, with addresses and names from the register of authorities. */
import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import { PapersError } from '../errors.js';
import { findAuthorities } from '../reference/authorities.js';
import { cmis } from '../sources/cmis/index.js';
import { filesUnder } from '../sources/folder.js';
import { openWeb, type Web } from '../sources/http/fetcher.js';
import { modernGov } from '../sources/moderngov/index.js';
import { ofstedReports } from '../sources/ofsted-reports.js';
import { isWanted } from '../sources/patterns.js';
import { addDays } from '../sources/site-dates.js';
import type { Pages, Source, Span } from '../sources/types.js';
import { readUrls, urlList } from '../sources/url-list.js';
import { findAuthorityCodes } from '../store/authority-lookup.js';
import type { SourceRow } from '../store/scrapes.js';
import type { PipelineFile, SourceDefinition } from './pipeline-file.js';

/** A source that pages are fetched from. */
export interface Site extends SourceRow {
  /** Titles of papers to take; all without. */
  titles: string[] | undefined;
  open(pages: Pages): Source;
  /** What is looked at every night. */
  window: Span;
  /** Years before it that are looked at once, newest first. */
  backFill: Span[];
}

/** What the sources of a pipeline file are fetched through. */
export function webOf({ contact = '', allowLocal, limits }: PipelineFile, signal: AbortSignal): Web {
  return openWeb({ contact, allowLocal, limits, signal });
}

/** A source of files on disk. */
export interface Folder extends SourceRow {
  paths: string[];
  titles: string[] | undefined;
}

/** The files of a folder source whose names are wanted. @throws PapersError for a path that is not there. */
export function* filesOf({ paths, titles }: Folder): Generator<string> {
  for (const path of filesUnder(paths)) if (isWanted(basename(path), titles)) yield path;
}

interface Council {
  code: string;
  name: string;
  papers_system: string | null;
  papers_url: string | null;
}

type Of<K extends SourceDefinition['kind']> = Extract<SourceDefinition, { kind: K }>;

const ofsted = 'https://reports.ofsted.gov.uk';

/**
 * @param today ISO date.
 * @throws PapersError where an authority is not known, has no address, or two sources have one name.
 */
export function sourcesOf(db: Database, file: PipelineFile, today: string): (Site | Folder)[] {
  const all = file.sources.flatMap((definition) => sourcesOfOne(db, file.name, definition, today));
  const names = new Set<string>();
  for (const { name } of all) {
    if (names.has(name))
      throw wrong(`Two sources are called "${name}"`, 'Give one of them a name of its own (name: …).');
    names.add(name);
  }
  return all;
}

function sourcesOfOne(db: Database, pipeline: string, of: SourceDefinition, today: string): (Site | Folder)[] {
  switch (of.kind) {
    case 'folder': {
      const paths = typeof of.path === 'string' ? [of.path] : of.path;
      const name = of.name ?? `folder ${paths.join(', ')}`;
      return [{ pipeline, name, kind: of.kind, authority: null, base: null, paths, titles: of.titles }];
    }
    case 'url-list':
      return [urls(db, pipeline, of, today)];
    case 'councils':
      return of.authorities.map((authority) => {
        const { papers_system: system } = councilNamed(db, authority);
        const kind = system === 'CMIS' ? ('cmis' as const) : ('moderngov' as const);
        return council(db, pipeline, { ...of, kind, authority, name: of.name && `${of.name} ${authority}` }, today);
      });
    case 'moderngov':
    case 'cmis':
      return [council(db, pipeline, of, today)];
    case 'ofsted-reports':
      return [reports(db, pipeline, of, today)];
  }
}

const systems = { moderngov: 'ModernGov', cmis: 'CMIS' } as const;

function council(
  db: Database,
  pipeline: string,
  of: Omit<Of<'moderngov'> | Of<'cmis'>, 'base'> & { base?: string | undefined },
  today: string,
): Site {
  const known = of.authority === undefined ? null : councilNamed(db, of.authority);
  if (of.base === undefined && known?.papers_system !== systems[of.kind]) {
    const has = known?.papers_system ? `publishes through ${known.papers_system}` : 'has no address of papers';
    throw wrong(
      `${known?.name ?? of.kind} ${known ? has : 'has neither authority nor base'}`,
      'Give the address of its papers (base: …), or the kind that it has in data/authorities.csv.',
    );
  }
  const base = of.base ?? papersFolder(known!.papers_url!);
  const open = of.kind === 'cmis' ? cmis : modernGov;
  return {
    pipeline,
    name: of.name ?? `${of.kind} ${known?.name ?? new URL(base).host}`,
    kind: of.kind,
    authority: known?.code ?? null,
    base,
    titles: of.titles,
    open: (pages) => open({ base, committees: of.committees }, pages),
    ...spans(of, today),
  };
}

function reports(db: Database, pipeline: string, of: Of<'ofsted-reports'>, today: string): Site {
  const wanted = [...(of.authority === undefined ? [] : [of.authority]), ...(of.authorities ?? [])];
  const codes = new Set(wanted.flatMap((words) => findAuthorityCodes(db, words)));
  const byUrn = new Map(
    db
      .prepare<[], { urn: string; code: string }>(
        'SELECT ofsted_urn AS urn, code FROM authorities WHERE ofsted_urn IS NOT NULL',
      )
      .all()
      .map(({ urn, code }) => [urn, code]),
  );
  const base = of.base ?? ofsted;
  const codeOf = ({ name, urn }: { name: string; urn: string }): string | null =>
    byUrn.get(urn) ?? findAuthorities(name, null)[0]?.authority.code ?? null;
  return {
    pipeline,
    name: of.name ?? of.kind,
    kind: of.kind,
    authority: codes.size === 1 ? [...codes][0]! : null,
    base,
    titles: of.titles,
    open: (pages) =>
      ofstedReports(
        { base, codeOf, isWanted: (provider) => codes.size === 0 || codes.has(codeOf(provider) ?? '') },
        pages,
      ),
    ...spans(of, today),
    backFill: [],
  };
}

function urls(db: Database, pipeline: string, of: Of<'url-list'>, today: string): Site {
  const list = [...(of.urls ?? []), ...(of.file === undefined ? [] : readUrls(of.file))];
  if (list.length === 0)
    throw wrong('A url-list has no addresses', 'Give urls: […], or file: with one address a line.');
  const name = of.name ?? `url-list ${of.file ?? new URL(list[0]!).host}`;
  return {
    pipeline,
    name,
    kind: of.kind,
    authority: of.authority === undefined ? null : councilNamed(db, of.authority).code,
    base: null,
    titles: of.titles,
    open: () => urlList({ name, urls: list }),
    window: { from: today, to: today },
    backFill: [],
  };
}

/** The rolling window, and the calendar years between `since` and it. */
export function spans(
  { since, window }: { since?: string | undefined; window: { daysBack: number; daysAhead: number } },
  today: string,
): { window: Span; backFill: Span[] } {
  const from = addDays(today, -window.daysBack);
  const backFill: Span[] = [];
  if (since !== undefined && since < from) {
    for (let year = Number(from.slice(0, 4)); year >= Number(since.slice(0, 4)); year--) {
      const [first, last] = [`${year}-01-01`, `${year}-12-31`];
      backFill.push({ from: first < since ? since : first, to: last >= from ? addDays(from, -1) : last });
    }
  }
  return {
    window: { from, to: addDays(today, window.daysAhead) },
    backFill: backFill.filter((span) => span.from <= span.to),
  };
}

/** @throws StoreError where the register has none of that name. */
function councilNamed(db: Database, words: string): Council {
  const codes = findAuthorityCodes(db, words);
  return db
    .prepare<[string], Council>(
      `SELECT code, name, papers_system, papers_url FROM authorities
       WHERE code IN (SELECT value FROM json_each(?)) ORDER BY papers_url IS NULL, code LIMIT 1`,
    )
    .get(JSON.stringify(codes))!;
}

/** The register gives a page of councillors for some sites: papers are in the folder above it. */
export const papersFolder = (url: string): string =>
  url.replace(/(?:\/Councillors\w*)?(?:\/tabid\/.*|\/[\w-]+\.aspx.*)$/i, '');

function wrong(message: string, remedy: string): PapersError {
  return new PapersError(message, { code: 'pipeline.invalid', remedy, exitCode: 2 });
}
