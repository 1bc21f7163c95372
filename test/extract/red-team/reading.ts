/** Everything that is read from a document of these blocks, in short lines that a table can hold. */
import { expect } from 'vitest';
import { classify } from '../../../src/classify/index.js';
import { extractFacts } from '../../../src/extract/index.js';
import { findSections } from '../../../src/sections/index.js';
import { type BlockSketch, contextOf } from '../inspectorate-document.js';

/** The blocks are parts of documents: what whole ones would have is not there. */
const OF_WHOLE_DOCUMENTS = /^(?:heading\.|judgement\.missing|people\.no_lead|framework\.)/;

/** What a document says; what it does not say is left out. */
export interface Expected {
  /** Document type, framework and kind of visit. */
  kind: string;
  authority?: string;
  publishedOn?: string;
  theme?: string;
  inspections?: string[];
  judgements?: string[];
  people?: string[];
  recommendations?: string[];
  issues?: string[];
}

export type Case = [name: string, blocks: BlockSketch[], expected: Expected];

export function readingOf(sketches: BlockSketch[]): Expected {
  const { document } = contextOf(sketches, {});
  const classification = classify(document);
  const facts = extractFacts({ document, sections: findSections(document), classification });
  for (const { source } of [...facts.inspections, ...facts.judgements, ...facts.people, ...facts.recommendations])
    expect(document.pages[source.pageIndex]!.text.slice(source.start, source.end)).toBe(source.quote);
  const { documentType, framework, visitKind } = classification;
  const listed = {
    inspections: facts.inspections.map(({ relation, framework: of, visitKind: kind, start, end, spans }) =>
      [
        relation,
        of ?? '?',
        kind,
        start === end ? start : `${start}/${end}`,
        ...(spans ? [`(${spans.length})`] : []),
      ].join(' '),
    ),
    judgements: facts.judgements.map(({ relation, domain, grade }) => `${relation} ${domain} ${grade}`),
    people: facts.people.map(({ role, name }) => `${role}: ${name}`),
    recommendations: facts.recommendations.map(
      ({ kind, ref, text }) => `${kind === 'priority_action' ? '!' : ''}${ref === null ? '' : `${ref} `}${text}`,
    ),
    issues: facts.issues.map(({ code }) => code).filter((code) => !OF_WHOLE_DOCUMENTS.test(code)),
  };
  const { publishedOn, theme } = facts.details;
  return {
    kind: [documentType, framework ?? '-', visitKind ?? '-'].join(' '),
    ...(classification.authority ? { authority: classification.authority.name } : {}),
    ...(publishedOn ? { publishedOn: publishedOn.value } : {}),
    ...(theme ? { theme: theme.value } : {}),
    ...Object.fromEntries(Object.entries(listed).filter(([, rows]) => rows.length > 0)),
  };
}
