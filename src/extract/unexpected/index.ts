/**
 * What an inspectorate's document should have and does not, or has and should not: how a change of format is seen on
 * the day it happens. Never changes a fact; every finding is an issue.
 */
import type { Context, Facts, Issue } from '../types.js';
import { unknownInspection } from './classification.js';
import { unreadableDates } from './dates.js';
import { unexpectedHeadings } from './headings.js';
import { unexpectedInspection } from './inspection.js';
import { unexpectedJudgements } from './judgements.js';
import { kindOf } from './kind.js';
import { unreadPages } from './unread-pages.js';

/** Issues of one document, by what they are about. */
export function unexpected(context: Context, facts: Omit<Facts, 'issues'>): Issue[] {
  const kind = kindOf(context.classification);
  const everywhere = [...unreadableDates(context.document), ...unreadPages(context.document)];
  if (!kind) return [...unknownInspection(context), ...everywhere];
  return [
    ...unexpectedInspection(context, facts),
    ...unexpectedJudgements(context, facts),
    ...unexpectedHeadings(context, facts, kind),
    ...everywhere,
  ];
}
