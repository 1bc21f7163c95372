/** Damage to what a PDF means: its objects, lengths, cross references and the insides of its compressed streams. */
import { deflateSync, inflateSync } from 'node:zlib';
import type { Random } from '../random.js';
import { byteMutations, type Mutation, some } from './bytes.js';

/** Edits the file as text in which a character is a byte. */
const asText =
  (edit: (text: string, random: Random) => string): Mutation =>
  (bytes, random) =>
    Buffer.from(edit(bytes.toString('latin1'), random), 'latin1');

const references = asText((text, random) => {
  const numbers = [...text.matchAll(/(\d+) 0 R\b/g)].map(([, number]) => number!);
  if (numbers.length === 0) return text;
  return some(text, /(\d+) 0 R\b/g, random, () => `${random.of(numbers)} 0 R`);
});

const objectNumbers = asText((text, random) => {
  const numbers = [...text.matchAll(/(\d+) 0 obj\b/g)].map(([, number]) => number!);
  if (numbers.length === 0) return text;
  return some(text, /(\d+) 0 obj\b/g, random, () => `${random.of(numbers)} 0 obj`);
});

const strangeNumbers = ['-1', '0', '1', '65536', '2147483647', '4294967296', '99999999999999999999', '1e9', 'null'];

const lengths = asText((text, random) =>
  some(text, /\/(?:Length|Count|Size|N|First|W|Index|Prev|Predictor|Columns) -?\d+/g, random, (match) =>
    match.replace(/-?\d+$/, random.of(strangeNumbers)),
  ),
);

const crossReferences = asText((text, random) =>
  some(text, /(?:startxref\s+\d+|\b\d{10} \d{5} [nf])/g, random, (match) =>
    match.replace(/\d+/, String(random.below(9_999_999_999)).padStart(10, '0')),
  ),
);

const names = asText((text, random) => {
  const all = text.match(/\/[A-Z][A-Za-z]+/g) ?? [];
  return all.length === 0 ? text : some(text, /\/[A-Z][A-Za-z]+/g, random, () => random.of(all));
});

const brackets = asText((text, random) =>
  some(text, /<<|>>|\[|\]|endobj|endstream/g, random, (match) =>
    random.of(['', '<<', '>>', '[', ']', match.repeat(random.of([2, 50, 5000]))]),
  ),
);

/** Streams are packed again after the damage, so that it is not the packing that is found out. */
const insides: Mutation = (bytes, random) => {
  const text = bytes.toString('latin1');
  const starts = [...text.matchAll(/\bstream\r?\n/g)].map(({ index, 0: word }) => index + word.length);
  const pieces: Buffer[] = [];
  let from = 0;
  for (const start of starts) {
    const end = text.indexOf('endstream', start);
    const inside = end > start && start >= from && random.below(4) === 0 ? unpacked(bytes.subarray(start, end)) : null;
    if (inside === null) continue;
    const mutate = random.of(Object.values(streamMutations));
    pieces.push(bytes.subarray(from, start), deflateSync(mutate(inside, random)), Buffer.from('\n'));
    from = end;
  }
  return Buffer.concat([...pieces, bytes.subarray(from)]);
};

const operands = asText((text, random) => some(text, /-?\d+(?:\.\d+)?/g, random, () => random.of(strangeNumbers)));
const streamMutations = { ...byteMutations, operands, names, brackets };

export const pdfMutations: Record<string, Mutation> = {
  ...byteMutations,
  references,
  objectNumbers,
  lengths,
  crossReferences,
  names,
  brackets,
  insides,
  insidesAgain: insides,
};

function unpacked(bytes: Buffer): Buffer | null {
  try {
    const inside = inflateSync(bytes);
    return inside.length > 0 ? inside : null;
  } catch {
    return null;
  }
}
