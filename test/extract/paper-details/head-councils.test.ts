/**
 * Head blocks in the shapes of some ninety councils' templates, with invented names and subjects: `heads/*.txt`. A shape
 * is "=== name", its lines (" | " between cells of a row) and behind "-> " all that is read from it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { councilDetails } from '../../../src/extract/paper-details/council.js';
import { councilPeople } from '../../../src/extract/people/council.js';
import { paperContext, stands } from '../council-paper.js';

const folder = new URL('heads/', import.meta.url);

interface Shape {
  name: string;
  lines: string[];
  expected: string[];
}

function shapesIn(file: string): Shape[] {
  const [, ...parts] = readFileSync(new URL(file, folder), 'utf8').split(/^=== /m);
  return parts.map((part) => {
    const [name = '', ...lines] = part.trimEnd().split('\n');
    const head = lines.filter((line) => !line.startsWith('-> '));
    return {
      name,
      lines: head.map((line) => line.replace(/^\| | \| | \|$/g, '\t')),
      expected: lines.filter((line) => line.startsWith('-> ')).map((line) => line.slice('-> '.length)),
    };
  });
}

describe.each(readdirSync(folder).sort())('%s', (file) => {
  it.each(shapesIn(file))('$name', async ({ lines, expected }) => {
    const context = await paperContext(lines);
    const { details } = councilDetails(context);
    const { rows } = councilPeople(context);
    const read = Object.entries(details).flatMap(([field, value]) => (value ? [`${field}: ${value.value}`] : []));
    const people = rows.map(
      ({ role, name, printedRole }) => `${role}: ${name}${printedRole ? ` <${printedRole}>` : ''}`,
    );
    expect([...read, ...people]).toEqual(expected);
    expect(rows.every(({ source }) => stands(context, source))).toBe(true);
  });
});
