/** Which of the inspections that a council paper names the paper is about. */
import type { Block } from '../../document/types.js';
import { frameworkNamed, namesFramework } from '../../reference/frameworks.js';
import { councilDetails } from '../paper-details/council.js';
import type { Context, Framework, VisitKind } from '../types.js';
import type { Mention } from './mentions.js';
import { isOfAnotherService } from './other-services.js';

const TITLE_BLOCKS = 16;
const TITLE_LENGTH = 200;
const INSPECTORATE = /\b(?:Ofsted|CQC|ILACS?|JTAI|HMI|SEND|joint targeted|single inspection)\b/i;
const TOPIC = /\b(?:inspections?|ILACS?|JTAI|(?:focuss?ed|focus|monitoring) visits?|re-?visit)\b/i;

const CHILDRENS_SERVICES = /\bchild(?:ren)?(?:['’]s)? (?:social (?:care|work)|services)\b/i;

/** A paper that prepares for an inspection is about none that has been. */
const TO_COME = /\b(?:prepar\w+|readiness|ready for|forthcoming|upcoming|next(?! steps?\b))\b/i;

const IMPROVEMENT = /\bimprovement (?:plan|programme|journey|board|notice|strategy)\b/i;

/** What a paper's title says that it is about; null for a paper about something else. */
export interface Topic {
  framework: Framework | null;
  visitKind: VisitKind;
  /** Whether the title says that children's services were looked at. */
  ofChildrensServices: boolean;
  /** Whether it is about what was done since an inspection, visits among it. */
  improvement: boolean;
}

const IMPROVEMENT_TOPIC: Topic = {
  framework: null,
  visitKind: 'inspection',
  ofChildrensServices: true,
  improvement: true,
};

/**
 * Reads the topic from the short blocks that a paper opens with; in a pack any line can be a paper's title. An agenda
 * or minutes are about many things.
 */
export function topicOf(context: Context): Topic | null {
  const { documentType, framework, visitKind } = context.classification;
  if (documentType === 'agenda' || documentType === 'minutes') return null;
  if (framework)
    return { framework, visitKind: visitKind ?? 'inspection', ofChildrensServices: true, improvement: false };
  const title = titlesOf(context).find((text) => !TO_COME.test(text) && !isOfAnotherService(text));
  if (title === undefined) return isImprovement(context) ? IMPROVEMENT_TOPIC : null;
  return {
    framework: frameworkNamed(title),
    visitKind: kindOf(title),
    ofChildrensServices: CHILDRENS_SERVICES.test(title),
    improvement: false,
  };
}

/** A plan to improve children's services answers the inspection that found them wanting. */
const isImprovement = (context: Context): boolean =>
  context.classification.documentType === 'council_report' &&
  (labelledTitle(context) ?? linesOf(context).slice(0, TITLE_BLOCKS)).some(
    (text) => IMPROVEMENT.test(text) && CHILDRENS_SERVICES.test(text) && !isOfAnotherService(text),
  );

/** Whether the title says that an inspection of another service is what a paper is about. */
export const isAboutAnother = (context: Context): boolean =>
  context.classification.documentType !== 'reports_pack' && titlesOf(context).some(isOfAnotherService);

/** The lines that can be a paper's title and speak of an inspection. */
function titlesOf(context: Context): string[] {
  const lines = linesOf(context);
  const isPack = context.classification.documentType === 'reports_pack';
  const titles = isPack ? lines : (labelledTitle(context) ?? lines.slice(0, TITLE_BLOCKS));
  return titles.filter((text) => INSPECTORATE.test(text) && TOPIC.test(text));
}

const linesOf = (context: Context): string[] => short(context.document.blocks).map(({ text }) => text);

/** A title beside its label is the whole of it; what else stands near it may be a section's heading. */
function labelledTitle(context: Context): string[] | null {
  if (context.classification.documentType !== 'council_report') return null;
  const { title } = councilDetails(context).details;
  return title?.rule.includes('label') ? [title.value] : null;
}

const short = (blocks: Block[]): Block[] =>
  blocks.filter(({ artifact, text }) => !artifact && text.length <= TITLE_LENGTH && !text.endsWith('.'));

function kindOf(title: string): VisitKind {
  if (/\b(?:focuss?ed|focus) visits?\b/i.test(title)) return 'focused_visit';
  if (/\bmonitoring visits?\b/i.test(title)) return 'monitoring_visit';
  return /\bre-?visit\b/i.test(title) ? 'revisit' : 'inspection';
}

/**
 * The latest mention that fits the topic, the more precise one of two of the same inspection. Where inspectors came, and
 * it is not said for what, it is of the topic's kind if nothing else is told of.
 */
export function subjectMention(mentions: readonly Mention[], topic: Topic): Mention | null {
  const fits = mentions.filter(
    ({ framework, coming, called }) =>
      !coming && called !== 'previous' && (!framework || !topic.framework || framework === topic.framework),
  );
  const told = latest(fits.filter(({ visitKind }) => visitKind === topic.visitKind));
  const untold = latest(fits.filter(({ visitKind }) => visitKind === null));
  if (!told || !untold) return told ?? untold;
  if (told.called === 'last' && later(untold, told)) return untold;
  return isWithin(untold, told) && untold.start.length > told.start.length ? untold : told;
}

const latest = (mentions: readonly Mention[]): Mention | null =>
  mentions.reduce<Mention | null>((best, one) => (best && !later(one, best) ? best : one), null);

function later(one: Mention, other: Mention): boolean {
  const length = Math.min(one.start.length, other.start.length);
  const [a, b] = [one.start.slice(0, length), other.start.slice(0, length)];
  if (a === b) return one.start.length > other.start.length || (other.openEnded && !one.openEnded);
  return a > b && !(one.start.length === other.start.length && isWithin(one, other));
}

/** Whether one is as far as printed in the days, month or year of another. */
const isWithin = (one: Mention, other: Mention): boolean =>
  one.start.slice(0, other.start.length) >= other.start && one.end.slice(0, other.end.length) <= other.end;

/** The framework of the inspection that a paper is about, where it is printed only away from it. */
export function frameworkOfPaper({ document }: Context, topic: Topic, about: Mention): Framework | null {
  if (topic.visitKind === 'revisit' || (topic.visitKind === 'inspection' && !topic.ofChildrensServices)) return null;
  const printed = new Set(
    document.blocks.flatMap(({ text, artifact }) =>
      artifact ? [] : (['ILACS', 'SIF'] as const).filter((framework) => namesFramework(framework, text, about.start)),
    ),
  );
  const [only, other] = printed;
  return only && !other ? only : null;
}
