/** The inspections that a document reports, is about, or recalls. */
import { findAuthorities } from '../../reference/authorities.js';
import type { Context, Extraction, Inspection, Sourced, VisitKind } from '../types.js';
import { labelledMentions } from './labelled-dates.js';
import { findMentions, type Mention } from './mentions.js';
import { merge } from './merge.js';
import { frameworkOfPaper, isAboutAnother, subjectMention, type Topic, topicOf } from './paper.js';
import { readSubject } from './subject.js';

/** A grade is told within half a year of its inspection. */
const TOLD_AFTER_MS = 183 * 24 * 60 * 60 * 1000;

/**
 * One row for each inspection or visit that is named with at least a year, the subject first.
 * A report or letter whose own dates can't be read gives an issue.
 */
export function extractInspections(context: Context): Extraction<Inspection> {
  const { documentType, visitKind } = context.classification;
  const mentions = findMentions(context.document);
  if (documentType === 'inspection_report' || documentType === 'inspection_letter') {
    // The letter of an annual conversation reports no visit.
    const { rows, issues } = visitKind ? readSubject(context) : { rows: [], issues: [] };
    const others = mentions.filter(({ isThis }) => !isThis);
    return { rows: merge([...rows, ...named(others, rows[0] ?? null)]), issues };
  }
  const told = mentions.filter((mention) => !isOfReport(mention, mentions, context));
  return { rows: paperRows(context, [...labelledMentions(context.document), ...told]), issues: [] };
}

function paperRows(context: Context, mentions: readonly Mention[]): Sourced<Inspection>[] {
  const { topic, about } = subjectOf(context, mentions);
  if (!topic || !about) {
    const another = topic === null && isAboutAnother(context);
    const told = mentions.filter((mention) =>
      another ? mention.framework !== null : topic !== null || mention.ofChildrensServices,
    );
    return merge(named(told, null));
  }
  const framework = about.framework ?? topic.framework ?? frameworkOfPaper(context, topic, about);
  const subject = row({ ...about, framework }, about.visitKind ?? topic.visitKind, 'subject');
  const rest = mentions.map((mention) => ({
    ...mention,
    // A focused visit is of the framework that the paper is about; an inspection may be of an older one.
    framework: mention.framework ?? (mention.visitKind === 'focused_visit' && framework === 'ILACS' ? framework : null),
    // Monitoring visits come one after the other, so that "the last visit" was one of them.
    visitKind: mention.aVisit && topic.visitKind === 'monitoring_visit' ? topic.visitKind : mention.visitKind,
  }));
  return merge([subject, ...named(rest, subject, topic.improvement)]);
}

function subjectOf(context: Context, mentions: readonly Mention[]): { topic: Topic | null; about: Mention | null } {
  const topic = topicOf(context);
  const about = topic && subjectMention(topic.improvement ? mentions.filter(isAnswered) : mentions, topic);
  return { topic: topic?.improvement && !about ? null : topic, about };
}

/** Whether an improvement plan can be the answer to it. */
const isAnswered = ({ framework, visitKind, ofChildrensServices }: Mention): boolean =>
  visitKind === 'inspection' && ofChildrensServices && (framework ?? 'ILACS') !== 'JTAI' && framework !== 'AREA_SEND';

/** `since`: whether the document is about what was done since its subject, so that later visits have been too. */
function named(mentions: readonly Mention[], subject: Inspection | null, since = false): Sourced<Inspection>[] {
  return mentions.flatMap((mention) => {
    const after = relationTo(mention, subject);
    const relation = since && after === 'next' && !mention.coming ? 'previous' : after;
    return relation && mention.visitKind ? [row(mention, mention.visitKind, relation)] : [];
  });
}

/** Whether a date is that on which the grade of an inspection just before was told, or on which another was judged. */
function isOfReport(one: Mention, mentions: readonly Mention[], { classification }: Context): boolean {
  if (!one.judged) return false;
  const own = classification.authority?.name;
  const named = own ? findAuthorities(one.source.quote, null).map(({ authority }) => authority.name) : [];
  if (own && named.length > 0 && !named.includes(own)) return true;
  return (
    one.start.length > 4 &&
    mentions.some(({ judged, visitKind, coming, end }) => {
      const delay = Date.parse(one.start) - Date.parse(end);
      return !judged && !coming && visitKind === 'inspection' && end.length > 4 && delay > 0 && delay <= TOLD_AFTER_MS;
    })
  );
}

/** null where the mention is of the subject itself. */
function relationTo({ start, end, coming }: Mention, subject: Inspection | null): 'previous' | 'next' | null {
  if (!subject?.start) return coming ? 'next' : 'previous';
  if (before(end, subject.start)) return 'previous';
  return before(subject.end ?? subject.start, start) ? 'next' : null;
}

const before = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
};

const row = (mention: Mention, visitKind: VisitKind, relation: Inspection['relation']): Sourced<Inspection> => ({
  framework: mention.framework,
  visitKind,
  start: mention.start,
  end: mention.openEnded ? null : mention.end,
  ...(mention.spans ? { spans: mention.spans } : {}),
  relation,
  source: mention.source,
  rule: 'inspections.named',
});
