import { type QuarantineReason, quarantineReasons } from '../readers/quarantine-reasons.js';
import type { ListedQuarantine } from '../store/quarantine.js';
import { inGroups } from './groups.js';
import { printable } from './terminal.js';

/** Quarantined files for people: each reason with what it means and what to do, then its files. */
export function showQuarantine(listed: ListedQuarantine[], width: number): string {
  if (listed.length === 0) return 'Nothing is quarantined.\n';
  const groups = inGroups(listed, width, {
    kindOf: ({ reason }) => reason,
    explain,
    cells: ({ location, met_at, message }) => [
      printable(location),
      met_at.slice(0, 10),
      printable(message.split('\n')[0] ?? ''),
    ],
  });
  return `${groups}\nQuarantined: ${listed.length}\n`;
}

export const isReason = (what: string): what is QuarantineReason => Object.hasOwn(quarantineReasons, what);

/** What a reason means, and what to do. */
export function explainReason(reason: QuarantineReason): string {
  const { means, todo } = explain(reason);
  return `${reason}: ${means}\n${todo}\n`;
}

/** Why each file is quarantined, and what to do about it. */
export function explainFiles(files: ListedQuarantine[]): string {
  const blocks = files.map(({ location, reason, message, remedy, met_at, sha256 }) => [
    printable(location),
    `  ${reason}: ${explain(reason).means}`,
    `  ${printable(message)}`,
    `  ${remedy}`,
    `  met ${met_at}${sha256 === null ? '' : `, sha256 ${sha256}`}`,
  ]);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function explain(reason: string): { means: string; todo: string } {
  if (!isReason(reason)) return { means: 'a reason of another version of the program', todo: 'Read the file again.' };
  const { means, remedy } = quarantineReasons[reason];
  return { means, todo: remedy };
}
