/** Inspection teams: labelled lines of covers and team pages, and the two columns of area SEND reports. */
import type { Block, Document } from '../../document/types.js';
import type { TextSpan } from '../../sections/head-block.js';
import type { Extraction, Person, Role } from '../types.js';
import { inspectorateRoles } from './inspectorate-roles.js';
import { peopleOf } from './inspectorate-rows.js';
import { isPost, namesIn } from './names.js';

const TRIGGER = /^[^:;]{0,40}(?:inspector|HMI|analyst|manager|author|assurance lead|team)/i;

/** A label whose names are still to come, and where it stands until one has come. */
interface Open {
  role: Role;
  label: TextSpan | null;
}

/** People of lines such as "Lead inspector: A B, HMI" and "Team inspectors: C D HMI, E F", or of the lines below a label. */
export function labelledTeam(document: Document): Extraction<Person> {
  const found: Extraction<Person> = { rows: [], issues: [] };
  const blocks = document.blocks.filter((block) => block.artifact === null);
  let open: Open | null = null;
  for (const [i, block] of blocks.entries()) {
    const { text } = block;
    const label = labelOf(text);
    const from = label?.length ?? 0;
    const follows: Open | null = label ? { role: label.role, label: null } : open;
    if (!follows || (!label && isPost(text))) continue;
    open = null;
    if (!label && !isNameLine(text)) continue;
    if (from >= text.length) {
      open = { role: follows.role, label: { block, from: 0, to: text.length } };
      continue;
    }
    const next = blocks[i + 1];
    const below = next && isPost(next.text) ? { block: next, from: 0, to: next.text.length } : null;
    const at = { block, from, to: text.length, label: follows.label, below };
    const { rows, issues } = peopleOf(document, at, 'people.team-label', ({ post }) => ({
      role: /\banalyst\b/i.test(post ?? '') ? 'inspection_support' : follows.role,
    }));
    found.rows.push(...rows);
    found.issues.push(...issues);
    if (!label || goesOn(text)) open = { role: follows.role, label: null };
  }
  return found;
}

/** Whether more names follow in the lines below a label's own: its list ends open. */
const goesOn = (text: string): boolean => /(?:,|\band)$/.test(text);

function labelOf(text: string): { role: Role; length: number } | null {
  if (!TRIGGER.test(text)) return null;
  for (const { pattern, role } of inspectorateRoles().labels) {
    const match = pattern.exec(text);
    if (!match) continue;
    const rest = text.slice(match[0].length);
    // Without a colon a sentence may start so; the rest must be names and nothing else.
    const certain = /[:;–-]\s*$/.test(match[0]) ? rest.length < 600 : isNameLine(rest);
    return certain || rest === '' ? { role, length: match[0].length } : null;
  }
  return null;
}

function isNameLine(text: string): boolean {
  if (text.length > 300) return false;
  const { names, unknown } = namesIn(text);
  const rest = names.reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), text);
  return names.length > 0 && unknown.length === 0 && !/\p{Ll}{2}\s+\p{Ll}{3,}\s+\p{Ll}/u.test(rest);
}

const LEADS = /^(?!.*\b(?:shadow|deputy)\b).*\blead\b/i;

/** The team of an area SEND report; of two inspectorates' leads, only Ofsted's leads the inspection. */
export function areaTeam(document: Document): Extraction<Person> {
  const found: Extraction<Person> = { rows: [], issues: [] };
  const blocks = document.blocks.filter((block) => block.artifact === null);
  const start = blocks.findIndex((block) => /^(?:the )?inspection team:?$/i.test(block.text));
  const headers: { inspectorate: string; indent: number }[] = [];
  for (const block of start < 0 ? [] : blocks.slice(start + 1)) {
    if (isTeamEnd(block)) break;
    const header = /^(?:(ofsted)|(care quality commission(?: \(CQC\))?|CQC))(?: (?:team|inspectors))?:?$/i.exec(
      block.text,
    );
    if (header) {
      headers.push({ inspectorate: header[1] ? 'Ofsted' : 'CQC', indent: block.indent });
      continue;
    }
    const at = { block, from: 0, to: block.text.length, apart: true };
    const { rows, issues } = peopleOf(document, at, 'people.area-team', ({ post }) => {
      const inspectorate = /CQC|care quality/i.test(post ?? '')
        ? 'CQC'
        : /ofsted|HMI/i.test(post ?? '')
          ? 'Ofsted'
          : (under(headers, block) ?? 'Ofsted');
      const leads = inspectorate === 'Ofsted' && LEADS.test(post ?? '');
      return { role: leads ? 'lead_inspector' : 'inspector', inspectorate };
    });
    found.rows.push(...rows);
    found.issues.push(...issues);
  }
  return found;
}

const isTeamEnd = (block: Block): boolean =>
  block.text.length > 300 || /^(?:if you are not happy|the office for standards|any complaints)/i.test(block.text);

/** The header whose left edge is nearest; of two at the same edge, the later. */
function under(headers: { inspectorate: string; indent: number }[], block: Block): string | null {
  let best: { inspectorate: string; indent: number } | null = null;
  for (const header of headers) {
    const nearer = best === null || Math.abs(header.indent - block.indent) <= Math.abs(best.indent - block.indent);
    if (nearer) best = header;
  }
  return best?.inspectorate ?? null;
}
