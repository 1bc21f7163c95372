/** Who visited, in the opening of an inspectorate's letter. */
import { splitSentences } from '../../document/sentences.js';
import type { Block, Document } from '../../document/types.js';
import type { Person, Sourced } from '../types.js';
import { peopleOf } from './inspectorate-rows.js';
import { isPost, namesIn } from './names.js';

const TEAM = String.raw`(?:\b(?:inspection|visit|visiting)|^(?:the|our|this)) team`;
const VISIT = String.raw`\b(?:this|the|our|focused|monitoring|joint|area) (?:\S+ ){0,4}?(?:visit|inspection|re-?inspection|fieldwork)`;
/** What may stand between a subject and its verb: a place and a day, but no clause with a subject of its own. */
const BETWEEN = String.raw`(?:(?!\b(?:that|which|where|when|who|whose|found|saw|identified|noted|showed)\b)[^;])`;
/** What leads to the names; the first of them leads where it says so. */
const VISITED = [
  /\b(lead )?(inspectors?|HMIs?)(?: \(HMI\))?(?:\s+\p{Ll}+){0,6}?\s+(?:were|was|included|comprised):?\s+/iu,
  new RegExp(String.raw`${TEAM}${BETWEEN}{0,60}? (?:comprised(?: of)?|consisted of|included|was made up of):?\s+`, 'i'),
  new RegExp(
    String.raw`(?:${VISIT}|${TEAM})${BETWEEN}{0,120}? (?:(?:was|were|has been) (?:completed|made|held)|carried out|conducted|undertaken|(led)) by:?\s+`,
    'i',
  ),
  new RegExp(String.raw`${TEAM} (?:was|were):?\s+`, 'i'),
];
/** "Her Majesty's Inspectors A B and C D carried out this visit". */
const INSPECTORS_FIRST = /\b(?:her|his) majesty[’']s inspectors?(?: \(HMI\))?[,:]?\s+(?=\p{L})/iu;
const VERB = /\s(?:carried|undertook|visited|conducted|led|completed|looked|were|was)\b/;
/** "A B HMI and C D HMI undertook this visit". */
const NAMES_FIRST =
  /^(.{5,200}?)\s(?:carried out|undertook|conducted|completed|led|made) (?:this|the|our)\b[^.]*\b(?:visit|inspection)\b/u;
/** A visit of the council's own people, as in an account of a child. */
const OTHER_VISIT = /\b(?:home|family|statutory|social work(?:er)?|unannounced home) (?:visit|review)/i;
const INSPECTORATE = /inspect|HMI|\b(?:visit|team)\b/i;

/** The inspectors whom the first such sentence names; nobody of another trade than an inspectorate's. */
export function visitorRows(document: Document, blocks: Block[]): Sourced<Person>[] {
  for (const find of [behindVerb, behindInspectors, beforeVerb]) {
    for (const block of blocks) {
      if (!INSPECTORATE.test(block.text)) continue;
      const rows = splitSentences(block.text).flatMap(({ from, to }) => {
        const sentence = block.text.slice(from, to);
        if (!INSPECTORATE.test(sentence) || OTHER_VISIT.test(sentence)) return [];
        const found = find(sentence);
        return found ? rowsOf(document, block, { from: from + found.from, to: from + found.to }, found.leads) : [];
      });
      if (rows.length > 0) return rows;
    }
  }
  return [];
}

interface Found {
  from: number;
  to: number;
  /** How many of the first named lead. */
  leads: number;
}

function behindVerb(sentence: string): Found | null {
  for (const pattern of VISITED) {
    const match = pattern.exec(sentence);
    if (!match) continue;
    const from = match.index + match[0].length;
    const several = match[1] && /s$/i.test(match[2] ?? '');
    return { from, to: sentence.length, leads: several ? Number.POSITIVE_INFINITY : match[1] ? 1 : 0 };
  }
  return null;
}

function behindInspectors(sentence: string): Found | null {
  const match = INSPECTORS_FIRST.exec(sentence);
  if (!match) return null;
  const from = match.index + match[0].length;
  const verb = VERB.exec(sentence.slice(from));
  return { from, to: verb ? from + verb.index : sentence.length, leads: 0 };
}

function beforeVerb(sentence: string): Found | null {
  const subject = NAMES_FIRST.exec(sentence)?.[1];
  if (!subject) return null;
  const { names, unknown } = namesIn(subject);
  const inspectors = unknown.length === 0 && names[0]?.start === 0 && names.some(({ post }) => post && isPost(post));
  return inspectors ? { from: 0, to: subject.length, leads: 0 } : null;
}

const SUPPORT = /\banalyst|quality assurance/i;
const TRADE =
  /inspect|HMI|majesty|\blead\b|\b(?:AI|OI|RI|RIM|CQC|Ofsted)\b|designate|manager|analyst|quality assurance|advis[eo]r/i;

function rowsOf(document: Document, block: Block, at: { from: number; to: number }, leads: number): Sourced<Person>[] {
  const { names, unknown } = namesIn(block.text.slice(at.from, at.to));
  const [first] = names;
  if (!first || unknown.some(({ from }) => from < first.from)) return [];
  return peopleOf(document, { block, ...at }, 'people.visit-sentence', ({ post }, index) => ({
    role:
      index < leads || /\blead\b/i.test(post ?? '')
        ? 'lead_inspector'
        : SUPPORT.test(post ?? '')
          ? 'inspection_support'
          : 'inspector',
  })).rows.filter(({ printedRole }) => printedRole === undefined || isOfInspectorate(printedRole));
}

/** Of a description ("a social worker, …"), only the first clause is the person's own. */
const isOfInspectorate = (post: string): boolean =>
  TRADE.test(/^(?:an?|the|her|his|their)\s/.test(post) ? (post.split(',')[0] ?? '') : post);
