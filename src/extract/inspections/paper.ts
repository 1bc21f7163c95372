/** Which of the inspections that a council paper names the paper is about. */
import type { Block } from '../../document/types.js';
import { frameworkNamed } from '../../reference/frameworks.js';
import type { Context, Framework, VisitKind } from '../types.js';
import type { Mention } from './mentions.js';

const TITLE_BLOCKS = 16;
const TITLE_LENGTH = 200;
const INSPECTORATE = /\b(?:Ofsted|CQC|ILACS?|JTAI|HMI|SEND|joint targeted|single inspection)\b/i;
const TOPIC = /\b(?:inspections?|ILACS?|JTAI|(?:focuss?ed|focus|monitoring) visits?|re-?visit)\b/i;

/** What a paper's title says that it is about; null for a paper about something else. */
export interface Topic {
  framework: Framework | null;
  visitKind: VisitKind;
}

/**
 * Reads the topic from the short blocks that a paper opens with; in a pack any line can be a paper's title. An agenda
 * or minutes are about many things.
 */
export function topicOf({ document, classification }: Context): Topic | null {
  const { documentType, framework, visitKind } = classification;
  if (documentType === 'agenda' || documentType === 'minutes') return null;
  if (framework) return { framework, visitKind: visitKind ?? 'inspection' };
  const lines = short(document.blocks);
  const titles = documentType === 'reports_pack' ? lines : lines.slice(0, TITLE_BLOCKS);
  const title = titles.find(({ text }) => INSPECTORATE.test(text) && TOPIC.test(text))?.text;
  if (title === undefined) return null;
  return { framework: frameworkNamed(title), visitKind: kindOf(title) };
}

const short = (blocks: Block[]): Block[] =>
  blocks.filter(({ artifact, text }) => !artifact && text.length <= TITLE_LENGTH && !text.endsWith('.'));

function kindOf(title: string): VisitKind {
  if (/\b(?:focuss?ed|focus) visits?\b/i.test(title)) return 'focused_visit';
  if (/\bmonitoring visits?\b/i.test(title)) return 'monitoring_visit';
  return /\bre-?visit\b/i.test(title) ? 'revisit' : 'inspection';
}

/** The latest mention that fits the topic, the more precise one of two with the same start. */
export function subjectMention(mentions: Mention[], topic: Topic): Mention | null {
  const fits = mentions.filter(
    ({ framework, visitKind, coming }) =>
      !coming && visitKind === topic.visitKind && (!framework || !topic.framework || framework === topic.framework),
  );
  return fits.reduce<Mention | null>((best, one) => (best && !later(one, best) ? best : one), null);
}

function later(one: Mention, other: Mention): boolean {
  const length = Math.min(one.start.length, other.start.length);
  const [a, b] = [one.start.slice(0, length), other.start.slice(0, length)];
  return a === b ? one.start.length > other.start.length : a > b;
}
