/** The local authority's director of children's services in the "partnership details" of an area SEND report. */
import type { Document } from '../../document/types.js';
import type { Extraction, Person } from '../types.js';
import { inspectorateRoles } from './inspectorate-roles.js';
import { nameSpan } from './inspectorate-rows.js';
import { isPostLine, namedLine } from './named-line.js';
import { personSource } from './person-source.js';

/** Points: how far a cell's left edge may be from its column header's. */
const SAME_COLUMN = 40;

export function childrensDirectorOfArea(document: Document): Extraction<Person> {
  const blocks = document.blocks.filter((block) => block.artifact === null);
  const start = blocks.findLastIndex((block) => /partnership details$/i.test(block.text));
  const end = blocks.findIndex((block, i) => i > start && /^information about this inspection/i.test(block.text));
  const details = start < 0 ? [] : blocks.slice(start + 1, end < 0 ? undefined : end);
  const header = details.find((block) => /^local authorit(?:y|ies):?$/i.test(block.text));
  const column = header ? details.filter((block) => Math.abs(block.indent - header.indent) < SAME_COLUMN) : [];
  const rows = column.flatMap((block, i): Extraction<Person>['rows'] => {
    const found = namedLine(block.text);
    const next = column[i + 1];
    const below = found?.post === null && next && isPostLine(next.text) ? next : null;
    const post = found?.post ?? below?.text ?? null;
    if (!found || post === null || !isChildrensDirector(post)) return [];
    const spans = [block, ...(below ? [below] : [])].map((line) => nameSpan(line, 0, line.text.length));
    const source = personSource(document, spans);
    return found.names.map((name) => ({
      name,
      role: 'director_of_childrens_services',
      printedRole: post,
      source,
      rule: 'people.area-details',
    }));
  });
  return { rows, issues: [] };
}

/** Whether a post is that of a statutory director of children's services, under whichever title. */
export function isChildrensDirector(post: string): boolean {
  const { childrensDirector, notChildrensDirector } = inspectorateRoles();
  return childrensDirector.test(post) && !notChildrensDirector.test(post);
}
