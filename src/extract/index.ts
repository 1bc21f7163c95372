/** Runs every extractor over a document. */
import type { Classification } from '../classify/types.js';
import { authorityNames } from '../reference/authorities.js';
import { nearest } from '../reference/nearest.js';
import { extractDates } from './dates/index.js';
import { extractInspections } from './inspections/index.js';
import { extractJudgements } from './judgements/index.js';
import { extractKpis } from './kpis/index.js';
import { extractPaperDetails } from './paper-details/index.js';
import { extractPeople } from './people/index.js';
import { extractRecommendations } from './recommendations/index.js';
import type { Context, Facts } from './types.js';

/** All facts of a document, each list in document order. */
export function extractFacts(context: Context): Facts {
  const { details, issues } = extractPaperDetails(context);
  const inspections = extractInspections(context);
  const lists = {
    judgements: extractJudgements(context, inspections.rows),
    people: extractPeople(context),
    recommendations: extractRecommendations(context),
    kpis: extractKpis(context),
    dates: extractDates(context, { details, inspections: inspections.rows }),
  };
  return {
    details,
    inspections: inspections.rows,
    judgements: lists.judgements.rows,
    people: lists.people.rows,
    recommendations: lists.recommendations.rows,
    kpis: lists.kpis.rows,
    dates: lists.dates.rows,
    issues: [
      ...issues,
      ...inspections.issues,
      ...Object.values(lists).flatMap((list) => list.issues),
      ...classificationIssues(context, details.title?.value ?? null),
    ],
  };
}

/** A council paper about an inspection has that inspection's framework and kind; a pack is about many things. */
export function withSubject(classification: Classification, facts: Facts): Classification {
  if (classification.framework !== null || classification.documentType === 'reports_pack') return classification;
  const subject = facts.inspections.find(({ relation }) => relation === 'subject');
  return subject ? { ...classification, framework: subject.framework, visitKind: subject.visitKind } : classification;
}

function classificationIssues({ classification, document }: Context, title: string | null): Facts['issues'] {
  if (classification.authority !== null) return [];
  // Only an inspectorate's title is sure to name an authority: one that is not known there may be misspelt.
  const named = classification.framework
    ? /\b(?:of|to|in) ([^()]+?)(?: (?:local|children|council).*)?$/i.exec(title ?? '')?.[1]
    : null;
  const meant = named ? nearest(named, authorityNames()) : null;
  return [
    {
      code: 'authority.not_found',
      message: `${document.fileName}: no authority is named that the register knows${meant ? `; "${named}" is like ${meant}` : ''}`,
      source: null,
    },
  ];
}
