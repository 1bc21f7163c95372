/** The local authority's director of children's services in the "partnership details" of an area SEND report. */
import type { Block, Document } from '../../document/types.js';
import type { Extraction, Person } from '../types.js';
import { inspectorateRoles } from './inspectorate-roles.js';
import { nameSource } from './inspectorate-rows.js';
import { nameIn } from './names.js';

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
    const found = nameAndPost(block, column[i + 1]);
    if (!found || !isChildrensDirector(found.post)) return [];
    return [
      {
        name: found.name,
        role: 'director_of_childrens_services',
        printedRole: found.post,
        source: nameSource(document, block, 0, block.text.length),
        rule: 'people.area-details',
      },
    ];
  });
  return { rows, issues: [] };
}

/** "Name, post" in one block, or a name with its post in the next block. */
export function nameAndPost(block: Block, next: Block | undefined): { name: string; post: string; inBlock: boolean } | null {
  const { postWords } = inspectorateRoles();
  const comma = /\s*(?:,|\s[–-])\s+/.exec(block.text);
  const before = comma ? nameIn(block.text.slice(0, comma.index)) : null;
  if (comma && before) {
    const post = block.text.slice(comma.index + comma[0].length).trim();
    if (postWords.test(post)) return { name: before.name, post, inBlock: true };
  }
  const whole = nameIn(block.text);
  return whole && next && postWords.test(next.text) ? { name: whole.name, post: next.text, inBlock: false } : null;
}

/** Whether a post is that of a statutory director of children's services, under whichever title. */
export function isChildrensDirector(post: string): boolean {
  const { childrensDirector, notChildrensDirector } = inspectorateRoles();
  return childrensDirector.test(post) && !notChildrensDirector.test(post);
}
