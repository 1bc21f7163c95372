/** Words around people in inspectorates' reports and letters, from `data/roles.json`. */
import { readFileSync } from 'node:fs';
import type { Role } from '../types.js';

interface RolesFile {
  labels: { label: string; role: Role }[];
  posts: string[];
  titles: string[];
  honours: string[];
  particles: string[];
  notNames: string[];
  surnamesToo: string[];
  postWords: string;
  childrensDirector: string;
  notChildrensDirector: string;
}

export interface InspectorateRoles {
  /** A label at the start of a line, with what follows it, in the order in which they are tried. */
  labels: { pattern: RegExp; role: Role }[];
  /** Posts as they stand beside names; global. */
  posts: RegExp;
  /** Titles before a name, honours after it. */
  titles: RegExp;
  honours: RegExp;
  particles: Set<string>;
  /** Lower-case words that are in no name: of organisations, places and posts. */
  notNames: Set<string>;
  /** Such words that are surnames as well, and so may end a name. */
  surnamesToo: Set<string>;
  postWords: RegExp;
  childrensDirector: RegExp;
  notChildrensDirector: RegExp;
}

let roles: InspectorateRoles | null = null;

/** The grammar of roles, read once. */
export function inspectorateRoles(): InspectorateRoles {
  roles ??= load();
  return roles;
}

function load(): InspectorateRoles {
  const file: RolesFile = JSON.parse(readFileSync(new URL('../../../data/roles.json', import.meta.url), 'utf8'));
  return {
    labels: file.labels.map(({ label, role }) => ({ pattern: words(`^(${label})\\s*(?:[:–-]\\s*|\\s+|$)`), role })),
    posts: words(file.posts.join('|'), 'gi'),
    titles: new RegExp(`^(?:(?:${file.titles.join('|')})\\.?\\s+)+`),
    honours: new RegExp(`(?:[\\s,]+(?:${file.honours.join('|')}))+\\.?$`),
    particles: new Set(file.particles),
    notNames: new Set(file.notNames),
    surnamesToo: new Set(file.surnamesToo),
    postWords: words(file.postWords),
    childrensDirector: words(file.childrensDirector),
    notChildrensDirector: words(file.notChildrensDirector),
  };
}

const words = (pattern: string, flags = 'i'): RegExp => new RegExp(pattern.replaceAll("'", "['’‘]"), flags);
