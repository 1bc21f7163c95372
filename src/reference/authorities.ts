/** English councils with dated codes, from `data/authorities.csv` and `data/authority-aliases.json`, and how to find one in a line of text. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

export interface Authority {
  code: string;
  /** Official name without "Council", "London Borough of" and the like. */
  name: string;
  officialName: string;
  gss: string;
  /** ONS-like type: UA, MD, LBO, CTY, CC, SRA (these run children's services), NMD, COMB. */
  type: string;
  /** ISO dates; null where the register has none. `validTo` is the first day on which it was no more. */
  validFrom: string | null;
  validTo: string | null;
}

/** An authority's name in a text, with its place. */
export interface AuthorityMatch {
  authority: Authority;
  from: number;
  to: number;
  /** Whether the words say that it is a council, not only a place: "Kent County Council", "London Borough of Brent". */
  asCouncil: boolean;
}

interface Register {
  byWords: Map<string, Authority[]>;
  /** "kent.gov.uk" → Kent. */
  byDomain: Map<string, Authority>;
  /** The first words of all names, by one word more at a time up to the whole: what starts no name is passed over at once. */
  starts: Set<string>;
}

const childrensServices = /^(?:UA|MD|LBO|CTY|CC|SRA)$/;
const councilWords =
  ' (?:metropolitan borough|metropolitan district|city and county|county and city|county|city|borough|district|town)? ?council$';
const forms = new RegExp(councilWords);
const councilPrefix =
  /^(?:the )?(?:london borough|royal borough|metropolitan borough|city|borough|county|council) of (?:the )?/;
const namesAfterComma = /^(?:city of|county of)$/;

const word = /[\p{L}\d&][\p{L}\d'’&]*/gu;
const capitalised = /\p{Lu}[\p{L}\d'’&]*/gu;

let register: Register | null = null;

/**
 * The authorities named in `text`, longest names first where they overlap, in order of place. Only capitalised words
 * count ("Reading" is a place, "reading" is not).
 *
 * @param on ISO date the paper is of: decides between an authority and the one that replaced it under the same name.
 */
export function findAuthorities(text: string, on: string | null): AuthorityMatch[] {
  register ??= load();
  const { byWords, starts } = register;
  const found: AuthorityMatch[] = [];
  let after = 0;
  for (const start of text.matchAll(capitalised)) {
    const from = start.index;
    if (from < after || !starts.has(plain(start[0]))) continue;
    let [key, longest, to] = ['', '', from];
    // No name is longer than this many characters.
    for (const match of text.slice(from, from + 80).matchAll(word)) {
      key = key ? `${key} ${plain(match[0])}` : plain(match[0]);
      if (!starts.has(key)) break;
      if (byWords.has(key)) [longest, to] = [key, from + match.index + match[0].length];
    }
    const authority = choose(byWords.get(longest), on);
    if (!authority) continue;
    const asCouncil =
      /\b(?:borough|district|city|county|council) of (?:the )?$/i.test(text.slice(Math.max(0, from - 40), from)) ||
      councilPrefix.test(longest) ||
      forms.test(longest) ||
      /^\s+(?:\w+\s+){0,2}council\b/i.test(text.slice(to, to + 40));
    found.push({ authority, from, to, asCouncil });
    after = to;
  }
  return found;
}

/** Whether an authority runs children's services, as districts and combined authorities do not. */
export const runsChildrensServices = ({ type }: Authority): boolean => childrensServices.test(type);

/** What councils, their areas and their services are called besides their name. */
const generic =
  /\b(?:the|of|and|for|royal|london|metropolitan|borough|city|county|district|unitary|town|council|authority|local|area|partnership|lb|mbc|mdc|bc|cc|ua|children['’]?s(?: social care)?|services?)\b|['’]s\b|[^\p{L}]+/giu;

/** Whether a text prints the name of an authority and nothing else: "Bolton MBC", "the London Borough of Brent". */
export function isAuthorityOnly(text: string, on: string | null = null): boolean {
  const matches = findAuthorities(text, on);
  const rest = matches.reduceRight((left, { from, to }) => `${left.slice(0, from)} ${left.slice(to)}`, text);
  return matches.length > 0 && rest.replace(generic, '') === '';
}

/** Short names of all authorities of the register. */
export function authorityNames(): string[] {
  register ??= load();
  return [...new Set([...register.byWords.values()].flat().map(({ name }) => name))];
}

/** The authority whose site or mail a text gives ("…@kent.gov.uk"), from the addresses of papers in the register. */
export function findAuthorityByDomain(text: string): AuthorityMatch | null {
  register ??= load();
  for (const match of text.matchAll(/[\w.-]+\s?\.gov\.uk/gi)) {
    const authority = register.byDomain.get(domainOf(match[0]) ?? '');
    if (authority) return { authority, from: match.index, to: match.index + match[0].length, asCouncil: true };
  }
  return null;
}

/** "https://democracy.kent.gov.uk/x" → "kent.gov.uk". */
function domainOf(address: string): string | null {
  return /([\w-]+)\s?(\.gov\.uk)/i.exec(address)?.slice(1).join('').toLowerCase() ?? null;
}

/** "KCC" for Kent County Council: what papers call their own council. */
export function initialsOf(authority: Authority): string {
  return (authority.officialName.match(/\b[A-Z]/g) ?? []).join('');
}

/** Several authorities share a name over time, or a county and its town do: the one that was valid, then the larger. */
function choose(candidates: Authority[] | undefined, on: string | null): Authority | null {
  if (!candidates) return null;
  const valid = on
    ? candidates.filter((one) => (one.validFrom ?? '') <= on && on < (one.validTo ?? '9999'))
    : candidates;
  const rank = (one: Authority): number => (childrensServices.test(one.type) ? 0 : 2) + (one.validTo && !on ? 1 : 0);
  return [...(valid.length > 0 ? valid : candidates)].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

function load(): Register {
  const file = new URL('../../data/authorities.csv', import.meta.url);
  const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true });
  const byWords = new Map<string, Authority[]>();
  const byDomain = new Map<string, Authority>();
  const byCode = new Map<string, Authority>();
  const add = (name: string, authority: Authority): void => {
    const words = key(name);
    if (words.length < 3 || namesAfterComma.test(words)) return;
    const list = byWords.get(words) ?? [];
    if (!list.includes(authority)) list.push(authority);
    byWords.set(words, list);
  };
  for (const row of rows) {
    const cell = (column: string): string => row[column] ?? '';
    const authority: Authority = {
      code: cell('code'),
      name: shortName(cell('name')),
      officialName: cell('official_name'),
      gss: cell('gss_code'),
      type: cell('type'),
      validFrom: cell('valid_from') || null,
      // Some rows give the last day instead, which for a council is always the end of a financial year.
      validTo: cell('valid_to').replace(/-03-31$/, '-04-01') || null,
    };
    byCode.set(authority.code, authority);
    const domain = domainOf(cell('papers_url'));
    if (domain) byDomain.set(domain, authority);
    // The register's "valid from" of bodies of 1974–98 is when its source took them up; only new codes since 2009 are dates.
    if (authority.validFrom && authority.validFrom < '2009-01-01') authority.validFrom = null;
    for (const name of [cell('name'), cell('official_name'), authority.name, placeIn(cell('official_name'))])
      add(name, authority);
    // Registers turn names about: "Bristol, City of", "Herefordshire, County of".
    add(`${authority.name}, City of`, authority);
    add(`${authority.name}, County of`, authority);
    // A comma inside a name cut its aliases in two: only those that name a council whole are safe.
    for (const alias of cell('aliases').split('|')) {
      const whole = !cell('name').includes(',') || forms.test(` ${key(alias)}`);
      if (whole) add(alias.replace(/ (?:UA|district|county|london boro)$/i, ''), authority);
    }
  }
  addShortForms(byWords);
  for (const { code, names } of aliases()) {
    const authority = byCode.get(code);
    if (!authority) throw new RangeError(`data/authority-aliases.json: no authority has the code ${code}`);
    for (const name of names) add(name, authority);
  }
  const starts = new Set<string>();
  for (const name of byWords.keys()) {
    for (let end = name.indexOf(' '); end > 0; end = name.indexOf(' ', end + 1)) starts.add(name.slice(0, end));
    starts.add(name);
  }
  return { byWords, byDomain, starts };
}

function aliases(): { code: string; names: string[] }[] {
  const file = new URL('../../data/authority-aliases.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { aliases: { code: string; names: string[] }[] }).aliases;
}

/** "East Riding" for East Riding of Yorkshire, "Southend" for Southend-on-Sea: what is left before the first little word, where only one council has it. */
function addShortForms(byWords: Map<string, Authority[]>): void {
  const short = new Map<string, Set<Authority>>();
  for (const [words, authorities] of byWords) {
    const head = /^(?!isles? )(.{4,}?) (?:of|on|upon|under|with|and) /.exec(words)?.[1];
    if (
      !head ||
      / (?:borough|council)$|^(?:the|london|royal|city|council|county|borough|district|metropolitan)\b/.test(head)
    )
      continue;
    const set = short.get(head) ?? new Set();
    for (const authority of authorities) set.add(authority);
    short.set(head, set);
  }
  for (const [head, set] of short) if (set.size === 1 && !byWords.has(head)) byWords.set(head, [...set]);
}

/** Registers write "City of Bristol", "County Durham", "Dorset Council", "St. Helens" for Bristol, Durham, Dorset, St Helens. */
function shortName(name: string): string {
  return name
    .replace(/^(?:City of (?!London)|County )/, '')
    .replace(/ (?:County|Council)$/, '')
    .replace('St. ', 'St ');
}

/** "Newcastle City Council" → "Newcastle", as papers shorten Newcastle upon Tyne. */
function placeIn(officialName: string): string {
  return officialName
    .replace(/^(?:London Borough of|Royal Borough of|City of|Council of the) /, '')
    .replace(/ (?:Metropolitan |City |County |Borough |District )*Council$/, '');
}

function key(name: string): string {
  return (name.match(word) ?? []).map(plain).join(' ');
}

function plain(word: string): string {
  const lower = word.toLowerCase();
  if (lower === '&') return 'and';
  return /['’]/.test(lower) ? lower.replace(/['’]s$/, '').replace(/['’]/g, '') : lower;
}
