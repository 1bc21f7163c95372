import { type IssueCode, issueKinds } from '../extract/issue-kinds.js';
import type { ListedIssue } from '../store/issues.js';
import { inGroups } from './groups.js';
import { clip, printable } from './terminal.js';

/** Issues for people: each code with what it means and what to do, then its places, in lines of at most `width`. */
export function showIssues(issues: ListedIssue[], width: number): string {
  if (issues.length === 0) return 'No issues.\n';
  const groups = inGroups(issues, width, {
    kindOf: ({ code }) => code,
    explain: (code) => {
      const { means, check } = issueKinds[code as IssueCode];
      return { means, todo: check };
    },
    cells: place,
  });
  const documents = new Set(issues.map(({ document }) => document)).size;
  return `${groups}\nIssues: ${issues.length}, in ${documents} ${documents === 1 ? 'document' : 'documents'}\n`;
}

const place = ({ document, file_name, page, message }: ListedIssue): string[] => [
  document.slice(0, 12),
  printable(clip(file_name, 50)),
  page === null ? '' : `p. ${page}`,
  printable(message),
];
