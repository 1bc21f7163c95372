/** What headings, titles and labels are called: `data/headings.json` and `data/inspection-headings.json`, compiled once. */
import { readFileSync } from 'node:fs';
import { inspectionHeadings } from '../reference/inspection-headings.js';

interface HeadingData {
  council: string[];
  people: string[];
  topLevel: string[];
  templates: { peers: string[]; over?: string; below: string[] }[];
  subPeers: string[];
  titles: string[];
  bodies: string;
  labels: string;
  leadIns: string;
  reportLines: string;
  answers: string;
  closings: string;
  posts: string;
  italicNotes: string;
}

const data = JSON.parse(readFileSync(new URL('../../data/headings.json', import.meta.url), 'utf8')) as HeadingData;
const whole = (...patterns: string[]): RegExp => new RegExp(`^(?:${patterns.join('|')})\\.?$`, 'i');

const ofInspectorates = inspectionHeadings.map(({ source }) => source);
const known = whole(...ofInspectorates, ...data.council, ...data.people);
const inspection = whole(...ofInspectorates);
const council = whole(...data.council);
const people = whole(...data.people);
const topLevel = whole(...data.topLevel);
const subPeers = whole(...data.subPeers);
const titles = whole(...data.titles);
const bodies = whole(data.bodies);
const labels = new RegExp(`^${data.labels}`, 'i');
const leadIns = whole(data.leadIns);
const reportLines = whole(data.reportLines);
const answers = whole(data.answers);
const closings = whole(data.closings);
const posts = whole(data.posts);
const italicNotes = new RegExp(data.italicNotes, 'i');

/** Whether papers of a known kind use these words as a heading. All take text without number and end colon. */
export const isKnownHeading = (text: string): boolean => known.test(text);
export const isInspectionHeading = (text: string): boolean => inspection.test(text);
/** Whether only an inspectorate's documents use these words as a heading. */
export const isInspectionOnly = (text: string): boolean => inspection.test(text) && !council.test(text);
/** Whether the heading stands at the top in every template known. */
export const isTopLevelHeading = (text: string): boolean => topLevel.test(text);
/**
 * A template's headings that stand side by side, the one of them that some editions set over those after it, and those
 * that stand below them even where they are set alike.
 */
export interface Template {
  isPeer: (text: string) => boolean;
  isOver: (text: string) => boolean;
  isBelow: (text: string) => boolean;
}
export const templates: Template[] = data.templates.map(({ peers, over, below }) => {
  const [isPeer, isOver, isBelow] = [peers, over ? [over] : [], below].map((patterns) =>
    patterns.length > 0 ? whole(...patterns) : /(?!)/,
  ) as [RegExp, RegExp, RegExp];
  return {
    isPeer: (text) => isPeer.test(text),
    isOver: (text) => isOver.test(text),
    isBelow: (text) => isBelow.test(text),
  };
});
/** Whether it is one of the sub-headings that stand side by side in the templates that have them. */
export const isSubPeer = (text: string): boolean => subPeers.test(text);
/** Whether it is what a document or its cover is called, or a table's head, and so no section. */
export const isTitle = (text: string): boolean => titles.test(text);
/** Whether it names the body that meets, as agendas and minutes print it above everything else. */
export const isBodyName = (text: string): boolean => bodies.test(text);
/** Whether people's names stand under it; with a name behind it, it is a label. */
export const isOverPeople = (text: string): boolean => people.test(text);
/** Whether it is a label of a paper's head block with its value ("Report of: …"). */
export const isLabel = (text: string): boolean => labels.test(text);
/** Whether it opens a sentence that the list under it ends ("The Cabinet is asked to"). */
export const isLeadIn = (text: string): boolean => leadIns.test(text);
/** Whether it says whose report it is, as papers print under their title. */
export const isReportLine = (text: string): boolean => reportLines.test(text);
/** Whether it answers what a label asks, and no more ("none", "yes", "see above"). */
export const isAnswer = (text: string): boolean => answers.test(text);
/** Whether it closes a letter. */
export const isClosing = (text: string): boolean => closings.test(text);
/** Whether it is a salutation or stands below a signature: a post or an inspectorate. */
export const isPost = (text: string): boolean => posts.test(text);
/** Whether a line in italics is a remark (who was present, how a vote went), no heading. */
export const isItalicNote = (text: string): boolean => italicNotes.test(text);
