/** Which days and meetings of a source are looked at tonight. */
import type { Group, Source, Span } from '../sources/types.js';
import type { SourceMemory } from '../store/scrapes.js';
import { isSettled } from './recheck.js';
import type { Site } from './sources.js';

/** The rolling window, or a year of back-fill. */
export interface Stretch {
  span: Span;
  isBackFill: boolean;
}

/** The window first, then the years before it, newest first; `onSettled` is told of each year that is left out. */
export function* stretchesToLookAt(
  { window, backFill }: Site,
  memory: SourceMemory,
  today: string,
  onSettled: () => void,
): Generator<Stretch> {
  yield { span: window, isBackFill: false };
  for (const span of backFill) {
    if (isSettled(span.to, memory.span(span) ?? 0, today)) onSettled();
    else yield { span, isBackFill: true };
  }
}

/**
 * The groups of a stretch that are to be looked at; `onSettled` is told of each that is left out. Of a year that was
 * never looked at whole, what is left of it: the second look comes when it is done, or limits would never let it end.
 */
export async function* groupsToLookAt(
  source: Source,
  { span, isBackFill }: Stretch,
  memory: SourceMemory,
  today: string,
  onSettled: () => void,
): AsyncGenerator<Group> {
  const isUnfinished = isBackFill && memory.span(span) === null;
  for await (const group of source.groups(span)) {
    const quietLooks = memory.group(group.key);
    if (quietLooks !== null && (isUnfinished || isSettled(group.on, quietLooks, today))) onSettled();
    else yield group;
  }
}
