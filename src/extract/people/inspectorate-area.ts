/** The local authority's director of children's services in the "partnership details" of an area SEND report. */
import type { Document } from '../../document/types.js';
import type { Extraction, Person } from '../types.js';
import { inspectorateRoles } from './inspectorate-roles.js';
import { nameSource } from './inspectorate-rows.js';
import { nameIn, namesIn } from './names.js';

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
    const found = namesAndPost(block.text, column[i + 1]?.text);
    if (!found || !isChildrensDirector(found.post)) return [];
    const source = nameSource(document, block, 0, block.text.length);
    return found.names.map((name) => ({
      name,
      role: 'director_of_childrens_services',
      printedRole: found.post,
      source,
      rule: 'people.area-details',
    }));
  });
  return { rows, issues: [] };
}

/** "Name, post" in one line, or a name with its post in the next line; two people may share a post ("A B and C D"). */
export function namesAndPost(line: string, next: string | undefined): { names: string[]; post: string } | null {
  const { postWords } = inspectorateRoles();
  const separator = /\s*,\s+|\s[–-]\s+/.exec(line);
  const before = separator ? onlyNames(line.slice(0, separator.index)) : [];
  if (separator && before.length > 0) {
    const post = line.slice(separator.index + separator[0].length).trim();
    if (postWords.test(post)) return { names: before, post };
  }
  const whole = next && postWords.test(next) ? onlyNames(line) : [];
  return next && whole.length > 0 ? { names: whole, post: next } : null;
}

/** The names of a line that holds nothing else. */
function onlyNames(line: string): string[] {
  const one = nameIn(line);
  if (one) return [one.name];
  const { names, unknown } = / and | & /.test(line) ? namesIn(line) : { names: [], unknown: [] };
  return unknown.length === 0 && names.every(({ post }) => post === null) ? names.map(({ name }) => name) : [];
}

/** Whether a post is that of a statutory director of children's services, under whichever title. */
export function isChildrensDirector(post: string): boolean {
  const { childrensDirector, notChildrensDirector } = inspectorateRoles();
  return childrensDirector.test(post) && !notChildrensDirector.test(post);
}
