/** What a run brought, for the person who reads it in the morning: new judgements first. */
import type { Database } from 'better-sqlite3';
import type { Outcome } from '../sources/errors.js';
import type { Quarantine } from './keeping.js';
import type { PipelineRun } from './run.js';
import type { Failure } from './scrape.js';

export interface NewPaper {
  document: string;
  authority: string | null;
  title: string | null;
  documentType: string;
  framework: string | null;
  /** ISO date of publication or meeting; null where not stated. */
  dated: string | null;
  committee: string | null;
  /** Where it was found. */
  location: string;
  judgements: { domain: string; grade: string; page: number | null }[];
}

export interface RunReport {
  pipeline: string;
  startedAt: string;
  finishedAt: string;
  /** Whether nothing needs attention. */
  isWell: boolean;
  wasStopped: boolean;
  requests: number;
  bytes: number;
  /** Papers with judgements first, then by authority and date. */
  newPapers: NewPaper[];
  sources: {
    name: string;
    kind: string;
    authority: string | null;
    outcome: Outcome;
    message: string | null;
    alarm: string | null;
    listed: number;
    fetched: number;
    newDocuments: number;
    failures: Failure[];
  }[];
  quarantined: Quarantine[];
}

const troubled = new Set<Outcome>(['blocked', 'broken', 'gone']);

export function reportOf(db: Database, pipeline: string, run: PipelineRun): RunReport {
  const sources = run.sources.map(({ name, kind, authority, result }) => {
    const { outcome, message, alarm, listed, fetched, newDocuments, failures } = result;
    return { name, kind, authority, outcome, message, alarm, listed, fetched, newDocuments, failures };
  });
  const quarantined = run.kept.quarantined.slice();
  const isWell =
    !run.wasStopped &&
    run.kept.quarantined.length === run.kept.quarantinedBefore &&
    sources.every(({ outcome, alarm, failures }) => !troubled.has(outcome) && alarm === null && failures.length === 0);
  const { startedAt, finishedAt, wasStopped, requests, bytes } = run;
  const newPapers = newPapersOf(db, run.runId);
  return { pipeline, startedAt, finishedAt, isWell, wasStopped, requests, bytes, newPapers, sources, quarantined };
}

interface PaperRow extends Omit<NewPaper, 'judgements'> {}

function newPapersOf(db: Database, runId: number): NewPaper[] {
  const papers = db
    .prepare<[number], PaperRow>(
      `SELECT p.document, p.authority, p.title, p.document_type AS documentType, p.framework, p.dated, p.committee,
         (SELECT location FROM origins o WHERE o.document_id = d.id ORDER BY first_seen, location LIMIT 1) AS location
       FROM readings JOIN documents d ON d.id = readings.document_id JOIN v_papers p ON p.document = d.sha256
       WHERE readings.run_id = ? AND p.pack IS NULL
       ORDER BY p.authority IS NULL, p.authority, p.dated, p.document`,
    )
    .all(runId);
  const judgementsOf = db.prepare<[string], NewPaper['judgements'][number]>(
    `SELECT j.domain, j.grade, c.page
     FROM documents d
     JOIN judgements j ON j.document_id = d.id
     JOIN claims c ON c.id = j.claim_id
     WHERE d.sha256 = ? AND j.relation = 'current' AND j.grade <> 'not_judged' ORDER BY j.claim_id`,
  );
  const all = papers.map((paper) => ({ ...paper, judgements: judgementsOf.all(paper.document) }));
  return [
    ...all.filter(({ judgements }) => judgements.length > 0),
    ...all.filter(({ judgements }) => judgements.length === 0),
  ];
}
