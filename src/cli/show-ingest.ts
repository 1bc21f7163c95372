import type { IngestReport } from '../pipeline/ingest.js';
import { count } from './count.js';
import { printable } from './terminal.js';

/** What became of the files that a run was given: the counts add up to their number. */
export function showIngest(report: IngestReport, database: string, seconds: number): string {
  const { files, stored, known, pages, issues, quarantined, left } = report;
  const ends = [
    `${stored} stored (${count(pages, 'page')})`,
    `${known} already known`,
    `${quarantined.length} quarantined`,
    ...(left > 0 ? [`${left} left`] : []),
  ];
  const lines = [`${count(files, 'file')} in ${seconds.toFixed(1)} s: ${ends.join(', ')}`];
  if (left === 0 && stored === 0 && quarantined.length === report.quarantinedBefore) lines.push('Nothing new to do.');
  for (const { path, reason, message, remedy } of quarantined) {
    lines.push(`  ${printable(path)}`, `    ${reason}: ${printable(message.split('\n')[0] ?? '')}`, `    ${remedy}`);
  }
  if (issues > 0) lines.push(`${count(issues, 'issue')} in what was read: council-papers issues lists them`);
  if (left > 0) lines.push('Stopped before the end. The same command goes on from here.');
  lines.push(`Database: ${printable(database)}`);
  return `${lines.join('\n')}\n`;
}
