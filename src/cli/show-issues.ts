import { issueKinds } from '../extract/issue-kinds.js';
import type { ListedIssue } from '../store/issues.js';
import { clip, columns, printable } from './terminal.js';

/** Issues for people: each code with what it means and what to do, then its places, in lines of at most `width`. */
export function showIssues(issues: ListedIssue[], width: number): string {
  if (issues.length === 0) return 'No issues.\n';
  const codes = [...new Set(issues.map(({ code }) => code))];
  const parts = codes.flatMap((code) => {
    const rows = issues.filter((issue) => issue.code === code);
    return [
      `${code} (${rows.length}): ${issueKinds[code].means}`,
      `  ${issueKinds[code].check}`,
      ...columns(rows.map(place)).map((line) => clip(`  ${line}`, width)),
      '',
    ];
  });
  const documents = new Set(issues.map(({ document }) => document)).size;
  return `${parts.join('\n')}\nIssues: ${issues.length}, in ${documents} ${documents === 1 ? 'document' : 'documents'}\n`;
}

const place = ({ document, file_name, page, message }: ListedIssue): string[] => [
  document.slice(0, 12),
  printable(clip(file_name, 50)),
  page === null ? '' : `p. ${page}`,
  printable(message),
];
