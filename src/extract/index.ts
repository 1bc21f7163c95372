/** Runs every extractor over a document. */
import type { Classification } from '../classify/types.js';
import { authorityNames, findAuthorities } from '../reference/authorities.js';
import { nearest } from '../reference/nearest.js';
import { extractDates } from './dates/index.js';
import { extractInspections } from './inspections/index.js';
import { extractJudgements } from './judgements/index.js';
import { extractKpis } from './kpis/index.js';
import { extractListedDocuments } from './listed-documents/index.js';
import { extractMeeting } from './meetings/index.js';
import { extractPaperDetails } from './paper-details/index.js';
import { extractPeople } from './people/index.js';
import { extractRecommendations } from './recommendations/index.js';
import type { Context, Facts, Issue, PaperDetails } from './types.js';
import { unexpected } from './unexpected/index.js';
import { withoutUnsure } from './unsure.js';

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
  const { sure: facts, issues: unsure } = withoutUnsure({
    details,
    inspections: inspections.rows,
    judgements: lists.judgements.rows,
    people: lists.people.rows,
    recommendations: lists.recommendations.rows,
    kpis: lists.kpis.rows,
    dates: lists.dates.rows,
    ...extractMeeting(context),
    listedDocuments: extractListedDocuments(context),
  });
  return {
    ...facts,
    issues: once([
      ...unsure,
      ...issues,
      ...inspections.issues,
      ...Object.values(lists).flatMap((list) => list.issues),
      ...authorityIssues(context, details),
      ...unexpected(context, facts),
    ]),
  };
}

/** The first issue of a kind at each place. */
function once(issues: Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.filter(({ code, source }) => {
    if (!source) return true;
    const place = `${code} ${source.pageIndex} ${source.start}`;
    return !seen.has(place) && seen.add(place);
  });
}

/** A council paper about an inspection has that inspection's framework and kind; a pack is about many things. */
export function withSubject(classification: Classification, facts: Facts): Classification {
  if (classification.framework !== null || classification.documentType === 'reports_pack') return classification;
  const subject = facts.inspections.find(({ relation }) => relation === 'subject');
  return subject ? { ...classification, framework: subject.framework, visitKind: subject.visitKind } : classification;
}

function authorityIssues({ classification }: Context, { title }: PaperDetails): Issue[] {
  if (classification.authority !== null) return severalAuthorities(classification, title);
  // Only an inspectorate's title is sure to name an authority: one that is not known there may be misspelt.
  const named = classification.framework
    ? /\b(?:of|to|in) ([^()]+?)(?: (?:local|children|council).*)?$/i.exec(title?.value ?? '')?.[1]
    : null;
  const meant = named ? nearest(named, authorityNames()) : null;
  return [
    {
      code: 'authority.not_found',
      message: `No authority is named that the register knows${meant ? `; "${named}" is like ${meant}` : ''}`,
      source: null,
    },
  ];
}

/** An inspectorate's title may name two; the one that was taken may be the wrong one. */
function severalAuthorities({ framework, authority }: Classification, title: PaperDetails['title']): Issue[] {
  if (framework === null || !title) return [];
  const names = new Set(findAuthorities(title.value, null).map((match) => match.authority.name));
  if (names.size < 2) return [];
  const message = `${[...names].join(', ')}: ${authority?.name} was taken`;
  return [{ code: 'authority.several', message, source: title.source }];
}
