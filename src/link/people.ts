/** Rows of people become people of the world; names that may be one person's become candidates. */
import type { Person, Role } from '../extract/types.js';
import type { NameEvidence, NameReason } from '../store/schema/linked.js';
import { compare, groupBy } from './group.js';
import { bareName, keysOf, likenessOf } from './names.js';

export interface PersonRow {
  id: number;
  document: string;
  name: string;
  role: Role;
  /** Only of implications verifiers. */
  area: Person['area'] | null;
  printedRole: string | null;
  /** Whose officer or councillor it is; null for people of inspectorates. */
  authority: string | null;
  /** Inspection that the document reports or is about. */
  inspection: number | null;
}

export interface Candidate {
  authority: string | null;
  a: PersonRow;
  b: PersonRow;
  reason: NameReason;
  similarity: number;
  evidence: NameEvidence | null;
  merged: boolean;
}

export interface LinkedPerson {
  name: string;
  authority: string | null;
  rows: PersonRow[];
}

const teamRoles: Role[] = ['lead_inspector', 'inspector', 'inspection_support', 'signatory', 'senior_hmi'];

/** People of inspectorates, who go from authority to authority. A letter from one is signed by its inspector. */
export const isOfInspectorate = (role: Role, isReport: boolean): boolean =>
  role === 'regional_director' || (teamRoles.includes(role) && (isReport || role !== 'signatory'));

/** Links rows of one authority, or of the inspectorates. Names are the same when their letters are. */
export function linkPeople(rows: PersonRow[]): { persons: LinkedPerson[]; candidates: Candidate[] } {
  const spellings = [...groupBy(rows, ({ name }) => name)]
    .map(([name, own]) => ({ name, rows: own }))
    .sort((a, b) => compare(a.name, b.name));
  const candidates = pairs(spellings).flatMap(([a, b]) => candidateOf(a, b) ?? []);
  const personOf = new Map(spellings.map((spelling) => [spelling.name, [spelling]]));
  for (const { a, b, merged } of candidates) {
    const [one, other] = [personOf.get(a.name), personOf.get(b.name)];
    if (!merged || !one || !other || one === other) continue;
    one.push(...other);
    for (const { name } of other) personOf.set(name, one);
  }
  const persons = [...new Set(personOf.values())].map((own) => {
    const [usual] = [...own].sort((a, b) => b.rows.length - a.rows.length || compare(a.name, b.name));
    const all = own.flatMap((spelling) => spelling.rows);
    return { name: usual?.name ?? '', authority: all[0]?.authority ?? null, rows: all };
  });
  return { persons: persons.sort((a, b) => compare(a.name, b.name)), candidates };
}

interface Spelling {
  name: string;
  rows: PersonRow[];
}

/** Names that have a key in common, each two once, in their order. */
function pairs(spellings: Spelling[]): [Spelling, Spelling][] {
  const byKey = new Map<string, Spelling[]>();
  const found: [Spelling, Spelling][] = [];
  for (const spelling of spellings) {
    const others = new Set<Spelling>();
    for (const key of keysOf(spelling.name)) {
      const own = byKey.get(key) ?? [];
      for (const other of own) others.add(other);
      byKey.set(key, [...own, spelling]);
    }
    for (const other of others) found.push([other, spelling]);
  }
  return found.sort(([a, b], [c, d]) => compare(a.name, c.name) || compare(b.name, d.name));
}

function candidateOf(a: Spelling, b: Spelling): Candidate | null {
  const likeness = likenessOf(a.name, b.name);
  if (!likeness || areSideBySide(a, b)) return null;
  const [evidence, [rowA, rowB]] = evidenceOf(a, b);
  const isStrong = likeness.reason === 'letters' || (evidence !== null && likeness.reason !== 'short_form');
  return { authority: rowA.authority, a: rowA, b: rowB, ...likeness, evidence, merged: isStrong };
}

/** Two in one list are two people. */
function areSideBySide(a: Spelling, b: Spelling): boolean {
  const places = new Set(a.rows.map(({ document, role }) => `${document} ${role}`));
  return b.rows.some(({ document, role }) => places.has(`${document} ${role}`));
}

function evidenceOf(a: Spelling, b: Spelling): [NameEvidence | null, [PersonRow, PersonRow]] {
  const [firstA, firstB] = [a.rows[0] as PersonRow, b.rows[0] as PersonRow];
  for (const [evidence, keyOf] of [
    ['same_team', teamOf],
    ['same_post', postOf],
  ] as const) {
    const byKey = new Map(a.rows.map((row) => [keyOf(row), row]));
    for (const row of b.rows) {
      const key = keyOf(row);
      const other = key === null ? undefined : byKey.get(key);
      if (other) return [evidence, [other, row]];
    }
  }
  return [null, [firstA, firstB]];
}

const teamOf = ({ authority, role, inspection }: PersonRow): string | null =>
  authority === null && inspection !== null && teamRoles.includes(role) ? `${inspection}` : null;

/** The post as printed. Who verifies legal implications has one post, as has the director of children's services. */
function postOf({ authority, role, area, printedRole }: PersonRow): string | null {
  if (authority === null) return null;
  if (role === 'director_of_childrens_services') return role;
  if (area) return area;
  return printedRole === null ? null : bareName(printedRole);
}
