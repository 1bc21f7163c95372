/** What headings, titles and labels are called: `data/headings.json`, compiled once. */
import { readFileSync } from 'node:fs';

interface HeadingData {
  inspection: string[];
  council: string[];
  people: string[];
  topLevel: string[];
  peers: string[][];
  below: string[];
  titles: string[];
  bodies: string;
  labels: string;
  closings: string;
  posts: string;
}

const data = JSON.parse(readFileSync(new URL('../../data/headings.json', import.meta.url), 'utf8')) as HeadingData;
const whole = (...patterns: string[]): RegExp => new RegExp(`^(?:${patterns.join('|')})\\.?$`, 'i');

const known = whole(...data.inspection, ...data.council, ...data.people);
const inspection = whole(...data.inspection);
const council = whole(...data.council);
const people = whole(...data.people);
const topLevel = whole(...data.topLevel);
const peers = data.peers.map((group) => whole(...group));
const below = whole(...data.below);
const titles = whole(...data.titles);
const bodies = whole(data.bodies);
const labels = new RegExp(`^${data.labels}`, 'i');
const closings = whole(data.closings);
const posts = whole(data.posts);

/** Whether papers of a known kind use these words as a heading. All take text without number and end colon. */
export const isKnownHeading = (text: string): boolean => known.test(text);
export const isInspectionHeading = (text: string): boolean => inspection.test(text);
/** Whether only an inspectorate's documents use these words as a heading. */
export const isInspectionOnly = (text: string): boolean => inspection.test(text) && !council.test(text);
/** Whether the heading stands at the top in every template known. */
export const isTopLevelHeading = (text: string): boolean => topLevel.test(text);
/** For each template known, whether the heading is one of those that stand side by side in it. */
export const peerGroups: ((text: string) => boolean)[] = peers.map((group) => (text) => group.test(text));
/** Whether it stands below one of a template's side-by-side headings, even where it is set like one. */
export const isBelowPeers = (text: string): boolean => below.test(text);
/** Whether it is what a document or its cover is called, or a table's head, and so no section. */
export const isTitle = (text: string): boolean => titles.test(text);
/** Whether it names the body that meets, as agendas and minutes print it above everything else. */
export const isBodyName = (text: string): boolean => bodies.test(text);
/** Whether people's names stand under it; with a name behind it, it is a label. */
export const isOverPeople = (text: string): boolean => people.test(text);
/** Whether it is a label of a paper's head block with its value ("Report of: …"). */
export const isLabel = (text: string): boolean => labels.test(text);
/** Whether it closes a letter. */
export const isClosing = (text: string): boolean => closings.test(text);
/** Whether it is a salutation or stands below a signature: a post or an inspectorate. */
export const isPost = (text: string): boolean => posts.test(text);
