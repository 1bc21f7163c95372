/** Whether the inspection that a document reports is one that its kind can report. */
import { sourceIn } from '../../document/spans.js';
import type { Block } from '../../document/types.js';
import { frameworks, wasInUse } from '../../reference/frameworks.js';
import { findDates } from '../dates/grammar.js';
import { improvementKind } from '../recommendations/improvement-headings.js';
import type { Context, Facts, Inspection, Issue, Sourced } from '../types.js';

export function unexpectedInspection(context: Context, facts: Omit<Facts, 'issues'>): Issue[] {
  const subject = facts.inspections.find(({ relation }) => relation === 'subject');
  return [
    ...(subject ? [...outOfUse(subject), ...footersThatDiffer(context, subject)] : []),
    ...unreadLabels(context, facts),
    ...noLead(context, facts),
    ...noItems(context, facts),
  ];
}

function outOfUse({ framework, end, source }: Sourced<Inspection>): Issue[] {
  const known = frameworks.find(({ id }) => id === framework);
  if (!known || wasInUse(end, known.from, known.to)) return [];
  const use = `in use ${known.from} to ${known.to ?? 'now'}`;
  return [
    { code: 'framework.out_of_use', message: `${known.id}, ${use}, has an inspection that ended ${end}`, source },
  ];
}

/** A footer left from another report, or from a draft. One that prints only the year or month agrees. */
function footersThatDiffer({ document }: Context, { start, end, spans }: Sourced<Inspection>): Issue[] {
  const known = new Set([start, end, ...(spans ?? []).flatMap((span) => [span.start, span.end])]);
  const issues = new Map<string, Issue>();
  for (const block of document.blocks) {
    if (!block.artifact || !/\binspection\b/i.test(block.text)) continue;
    for (const { start: first, end: last, precision, from, to } of findDates(block.text)) {
      if (precision !== 'day' || first === last || (known.has(first) && known.has(last))) continue;
      const said = `${first} to ${last}`;
      if (issues.has(said)) continue;
      const message = `${said} in a running line, ${start} to ${end} on the cover`;
      issues.set(said, { code: 'inspection.dates_differ', message, source: sourceIn(document, block, from, to) });
    }
  }
  return [...issues.values()];
}

/** A line of the first page, above its first paragraph, with a label that says something of the inspection. */
const COVER_LABEL = /^([A-Z][\w’'() -]{2,45}):(?:\s|$)/;
const TELLS = /\b(?:inspect\w*|visit\w*|dates?|publi\w*|judg\w*|lead|team|grade\w*|outcome|authority)\b/i;
const PARAGRAPH = 200;

/** Labels of the cover from which nothing was read, neither beside nor below them. */
function unreadLabels({ document, sections, classification }: Context, facts: Omit<Facts, 'issues'>): Issue[] {
  const front = document.blocks.filter(({ artifact, parts }) => !artifact && parts[0]?.page === 0);
  const text = front.findIndex((block) => block.text.length > PARAGRAPH);
  const { details, inspections, judgements, people } = facts;
  const read = [
    ...Object.values(details),
    classification.authority,
    ...inspections,
    ...judgements,
    ...people,
    ...sections,
  ]
    .flatMap((fact) => fact?.source ?? [])
    .filter(({ pageIndex }) => pageIndex === 0);
  const isRead = (block: Block | undefined): boolean =>
    read.some(({ start, end }) => block?.parts.some((part) => part.page === 0 && start < part.end && part.start < end));
  return front.slice(0, Math.max(text, 0)).flatMap((block, i): Issue[] => {
    const label = COVER_LABEL.exec(block.text)?.[1];
    if (!label || !TELLS.test(label) || isRead(block) || (block.text.endsWith(':') && isRead(front[i + 1]))) return [];
    return [
      { code: 'cover.unknown_label', message: `Nothing was read from “${label}”`, source: sourceIn(document, block) },
    ];
  });
}

/** Letters are signed by whoever led the visit and need not say so. */
function noLead({ classification }: Context, { people }: Omit<Facts, 'issues'>): Issue[] {
  const needed = classification.documentType === 'inspection_report';
  if (!needed || people.some(({ role }) => role === 'lead_inspector')) return [];
  return [{ code: 'people.no_lead', message: 'No lead inspector is named where they are looked for', source: null }];
}

/** An improvement heading below which nothing was read, though the words there do not say that there is nothing. */
function noItems({ document, sections }: Context, { recommendations }: Omit<Facts, 'issues'>): Issue[] {
  if (recommendations.length > 0) return [];
  return sections.flatMap(({ heading, from, to, source }): Issue[] => {
    const below = document.blocks.slice(from, to).filter(({ artifact }) => !artifact);
    const nothing = below.some(({ text }) =>
      /\bno (?:\w+ )?(?:areas?|priority|recommendations?)\b|\bnot identif/i.test(text),
    );
    if (improvementKind(heading) === null || nothing) return [];
    return [{ code: 'recommendations.none_read', message: `Nothing was read below “${heading}”`, source }];
  });
}
