import type { NewPaper, RunReport } from '../pipeline/run-report.js';
import { count } from './count.js';
import { columns, printable } from './terminal.js';

/** Of an authority, and of a source: a report that is read at breakfast. */
const mostPapers = 25;
const mostFailures = 20;

/** A run's report for people: what is new, the new judgements first, then how each source was found. */
export function showRun(report: RunReport): string {
  const graded = report.newPapers.filter(({ judgements }) => judgements.length > 0);
  const others = report.newPapers.filter(({ judgements }) => judgements.length === 0);
  const parts = [
    headline(report),
    ...judgementLines(graded),
    ...paperLines(others),
    ...sourceLines(report),
    ...quarantineLines(report),
  ];
  if (report.wasStopped) parts.push('', 'Stopped before the end. The same command goes on from here.');
  return `${parts.join('\n')}\n`;
}

function headline({ pipeline, newPapers, startedAt, finishedAt, requests, bytes }: RunReport): string {
  const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
  const time = seconds < 90 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds / 60)} min`;
  const authorities = new Set(newPapers.map(({ authority }) => authority ?? '')).size;
  const what =
    newPapers.length === 0
      ? 'nothing new'
      : `${count(newPapers.length, 'new paper')} of ${count(authorities, 'authority', 'authorities')}`;
  return `${pipeline}, ${startedAt.slice(0, 16).replace('T', ' ')} UTC: ${what} (${time}, ${count(requests, 'request')}, ${(bytes / 1e6).toFixed(1)} MB)`;
}

function judgementLines(papers: NewPaper[]): string[] {
  if (papers.length === 0) return [];
  return [
    '',
    'New judgements',
    ...papers.flatMap((paper) => [
      `  ${nameOf(paper)}: ${titleOf(paper)}${paper.dated ? `, ${paper.dated}` : ''}`,
      ...paper.judgements.map(
        ({ domain, grade, page }) => `    ${words(domain)}: ${words(grade)}${page === null ? '' : ` (p. ${page})`}`,
      ),
      `    ${printable(paper.location)}`,
    ]),
  ];
}

function paperLines(papers: NewPaper[]): string[] {
  if (papers.length === 0) return [];
  const authorities = [...new Set(papers.map(nameOf))];
  return [
    '',
    'New papers',
    ...authorities.flatMap((authority) => {
      const own = papers.filter((paper) => nameOf(paper) === authority);
      const rows = own
        .slice(0, mostPapers)
        .map((paper) => [
          paper.dated ?? '',
          words(paper.documentType),
          paper.committee ? printable(paper.committee) : '',
          titleOf(paper),
        ]);
      const more = own.length > mostPapers ? [`    and ${own.length - mostPapers} more`] : [];
      return [`  ${authority}`, ...columns(rows).map((line) => `    ${line}`), ...more];
    }),
  ];
}

function sourceLines({ sources }: RunReport): string[] {
  const rows = sources.map(({ name, outcome, listed, newDocuments }) => [
    outcome,
    printable(name),
    `${count(listed, 'paper')} looked at`,
    `${newDocuments} new`,
  ]);
  const lines = columns(rows);
  return [
    '',
    'Sources',
    ...sources.flatMap(({ message, alarm, failures }, at) => [
      `  ${lines[at]}`,
      ...(message ? [`    ${printable(message)}`] : []),
      ...(alarm ? [`    ALARM: ${printable(alarm)}`] : []),
      ...failures
        .slice(0, mostFailures)
        .flatMap(({ outcome, message: what, remedy }) => [`    ${outcome}: ${printable(what)}`, `      ${remedy}`]),
      ...(failures.length > mostFailures
        ? [`    and ${failures.length - mostFailures} more; the table fetches has them all`]
        : []),
    ]),
  ];
}

function quarantineLines({ quarantined }: RunReport): string[] {
  if (quarantined.length === 0) return [];
  return [
    '',
    'Could not be read',
    ...quarantined.flatMap(({ path, reason, message, remedy }) => [
      `  ${printable(path)}`,
      `    ${reason}: ${printable(message.split('\n')[0] ?? '')}`,
      `    ${remedy}`,
    ]),
  ];
}

const nameOf = ({ authority }: NewPaper): string => authority ?? 'No authority read';
const titleOf = ({ title, documentType }: NewPaper): string => printable(title ?? words(documentType));
const words = (id: string): string => id.replaceAll('_', ' ');
