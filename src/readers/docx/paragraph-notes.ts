/**
 * Mammoth neither counts list numbers nor passes on outline levels. So each paragraph that has them gets a note, as
 * a run of text between two noncharacters, before mammoth reads the body; it comes back with the paragraph's words.
 */

import { Parser } from 'htmlparser2';
import type { ListProperties, Numberer } from './numbering.js';

const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
const NOTE = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`);

export interface ParagraphNote {
  marker: string | null;
  depth: number;
  /** `w:outlineLvl` of the paragraph itself. */
  outline: string | null;
}

interface Properties extends ListProperties {
  styleId: string | null;
  outline: string | null;
  /** Whether tracked changes take the paragraph away. */
  gone: boolean;
}

/** What a paragraph's properties were before a tracked change: nothing in it counts. */
const SKIPPED = 'w:pPrChange';

/** A part's printed XML (`printedXml`) with a note in every paragraph that is numbered or states an outline level. */
export function writeNotes(xml: string, numberOf: Numberer): string {
  const insertions: { at: number; note: ParagraphNote }[] = [];
  let properties: Properties | null = null;
  let skipped = 0;
  const endProperties = ({ styleId, outline, gone, ...list }: Properties): void => {
    if (gone) return;
    const label = numberOf(styleId, list);
    if (label === null && outline === null) return;
    insertions.push({
      at: parser.endIndex + 1,
      note: { marker: label?.marker ?? null, depth: label?.depth ?? 0, outline },
    });
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === SKIPPED) skipped++;
        else if (skipped > 0) return;
        else if (name === 'w:pPr') properties = { styleId: null, numId: null, level: null, outline: null, gone: false };
        else if (properties) readProperty(properties, name, attributes['w:val'] ?? null);
      },
      onclosetag(name) {
        if (name === SKIPPED) skipped--;
        else if (skipped > 0) return;
        else if (name === 'w:pPr' && properties) {
          endProperties(properties);
          properties = null;
        }
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return spliceNotes(xml, insertions);
}

/** The note in a paragraph's text, and the text without it. */
export function takeNote(text: string): { text: string; note: ParagraphNote | null } {
  const match = NOTE.exec(text);
  if (!match) return { text, note: null };
  return { text: text.replace(NOTE, ''), note: JSON.parse(match[1] ?? 'null') };
}

function readProperty(properties: Properties, name: string, value: string | null): void {
  if (name === 'w:pStyle') properties.styleId = value;
  else if (name === 'w:numId') properties.numId = value;
  else if (name === 'w:ilvl') properties.level = Number(value);
  else if (name === 'w:outlineLvl') properties.outline = value;
  else if (name === 'w:del') properties.gone = true;
}

function spliceNotes(xml: string, insertions: { at: number; note: ParagraphNote }[]): string {
  let from = 0;
  const pieces: string[] = [];
  for (const { at, note } of insertions) {
    pieces.push(xml.slice(from, at), `<w:r><w:t>${OPEN}${escapeXml(JSON.stringify(note))}${CLOSE}</w:t></w:r>`);
    from = at;
  }
  return pieces.join('') + xml.slice(from);
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
