/** Words around people, in their names and posts, from `data/roles.json`. */
import { readFileSync } from 'node:fs';
import type { Role } from '../types.js';

interface RolesFile {
  labels: { label: string; role: Role }[];
  posts: string[];
  titles: string[];
  honours: string[];
  notHonours: string[];
  particles: string[];
  notNames: string[];
  surnames: string[];
  postWords: string;
  childrensDirector: string;
  notChildrensDirector: string;
}

export interface InspectorateRoles {
  /** A label at the start of a line, with what follows it, in the order in which they are tried. */
  labels: { pattern: RegExp; role: Role }[];
  /** Posts as they stand beside names; global. */
  posts: RegExp;
  /** Titles before a name. */
  titles: RegExp;
  /** Known letters after a name, in lower case; most are known by their shape alone. */
  honours: Set<string>;
  /** Letters of posts and bodies, which have that shape too. */
  notHonours: Set<string>;
  particles: Set<string>;
  /** Lower-case words of organisations, places and posts, which hardly any name holds. */
  notNames: Set<string>;
  /** Such words that are common as surnames, and so may end a name. */
  surnames: Set<string>;
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
    labels: file.labels.map(({ label, role }) => ({ pattern: words(`^(${label})\\s*(?:[:;–-]\\s*|\\s+|$)`), role })),
    posts: words(file.posts.join('|'), 'gi'),
    titles: titles(file.titles),
    honours: new Set(file.honours.map((letters) => letters.toLowerCase())),
    notHonours: new Set(file.notHonours),
    particles: new Set(file.particles),
    notNames: new Set(file.notNames),
    surnames: new Set(file.surnames),
    postWords: words(file.postWords),
    childrensDirector: words(file.childrensDirector),
    notChildrensDirector: words(file.notChildrensDirector),
  };
}

const words = (pattern: string, flags = 'i'): RegExp => new RegExp(pattern.replaceAll("'", "['’‘]"), flags);

/** As given or in capitals: in small letters some are words ("major", "canon") and names ("Di"). */
function titles(given: string[]): RegExp {
  const forms = [...given, ...given.filter((title) => /^[A-Z][a-z]+$/.test(title)).map((title) => title.toUpperCase())];
  return new RegExp(`^(?:(?:[Tt]he\\s+)?(?:${forms.join('|')})\\.?\\s+)+`);
}
