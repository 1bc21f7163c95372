/** Documents that an inspectorate seems to have written, though their titles are of no known kind. */
import { frontBlocks } from '../../classify/inspectorate.js';
import { sourceIn } from '../../document/spans.js';
import type { Context, Issue } from '../types.js';

const TITLE = /^(?!.*(?:[.;]|\bdates?:.*)$).{0,110}\b(?:inspection|visit|review)\b/i;
/** What only the inspectorates themselves print on a first page. */
const OWN_MARKS = [
  /^inspection dates?\b|^dates? of (?:inspection|visit)\b/i,
  /^lead inspectors?\b/i,
  /^(?:piccadilly gate|store street|agora,|6 cumberland place)/i,
  /enquiries@ofsted\.gov\.uk|www\.gov\.uk\/ofsted|\breports\.ofsted\.gov\.uk/i,
  /\b(?:her|his) majesty.s inspector\b|\bHMI$/i,
];

/** One issue, at the line that reads like a title, where two marks or more stand on the first pages. */
export function unknownInspection({ document, classification }: Context): Issue[] {
  if (classification.documentType !== 'other') return [];
  const front = frontBlocks(document);
  const marks = OWN_MARKS.filter((mark) => front.some(({ text }) => mark.test(text)));
  if (marks.length < 2) return [];
  const title = front.find(({ text }) => text.length < 150 && TITLE.test(text));
  return [
    {
      code: 'classification.unknown_inspection',
      message: title ? `The title of no known kind: “${title.text}”` : 'No title was found on its first pages',
      source: title ? sourceIn(document, title) : null,
    },
  ];
}
