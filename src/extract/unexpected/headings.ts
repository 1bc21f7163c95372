/** Headings that a kind of document never had before, and those that it always has. */
import { wasInUse } from '../../reference/frameworks.js';
import { type InspectionHeading, inspectionHeadings, templateDepth } from '../../reference/inspection-headings.js';
import type { Context, Facts, Issue, PartialDate } from '../types.js';
import { writtenOn } from './kind.js';

/** @param kind id of the kind of document. */
export function unexpectedHeadings(
  { sections }: Context,
  facts: Pick<Facts, 'details' | 'inspections'>,
  kind: string,
): Issue[] {
  const on = writtenOn(facts);
  const depth = templateDepth(kind);
  const unknown = sections.flatMap(({ heading, level, source }): Issue[] => {
    const strange = level <= depth ? strangeness(bare(heading), kind, on) : null;
    return strange === null ? [] : [{ code: 'heading.unknown', message: `“${heading}”: ${strange}`, source }];
  });
  const missing = inspectionHeadings
    .filter(({ always, from, to }) => always.includes(kind) && wasInUse(on, from, to))
    .filter(({ pattern }) => !sections.some(({ heading }) => pattern.test(bare(heading))))
    .map(({ name }): Issue => ({ code: 'heading.missing', message: `No heading “${name}”`, source: null }));
  return [...unknown, ...missing];
}

/** Why a heading is not expected; null where it is. */
function strangeness(heading: string, kind: string, on: PartialDate | null): string | null {
  const known = inspectionHeadings.filter(({ pattern }) => pattern.test(heading));
  const ofKind = known.filter(({ of }) => of.includes(kind));
  if (ofKind.some(({ from, to }) => wasInUse(on, from, to))) return null;
  if (ofKind[0]) return `known of such documents ${period(ofKind[0])}, not of ${on}`;
  const [first] = known.flatMap(({ of }) => of);
  return first ? `known of another kind of document (${first})` : 'not known of any';
}

const period = ({ from, to }: InspectionHeading): string => (to ? `until ${to}` : `from ${from}`);

const bare = (heading: string): string => heading.replace(/[?:.]?\d{0,2}$/, '').trim();
