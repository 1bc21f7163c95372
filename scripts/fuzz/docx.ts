/** Damage to the parts of a Word file, zipped again after it so that it is not the zip that is found out. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Random } from '../random.js';
import { byteMutations, type Mutation, some } from './bytes.js';

/** Edits one part of the package, the body more often than others. */
const inPart =
  (edit: (part: Buffer, random: Random) => Buffer): Mutation =>
  (bytes, random) => {
    const parts: Zippable = unzipSync(bytes);
    const paths = Object.keys(parts).filter((path) => /\.(?:xml|rels)$/.test(path));
    const body = paths.filter((path) => path.endsWith('document.xml'));
    const path = random.of(random.below(2) === 0 && body.length > 0 ? body : paths);
    parts[path] = edit(Buffer.from(parts[path] as Uint8Array), random);
    return Buffer.from(zipSync(parts, { mtime: '2020-01-01' }));
  };

const inXml = (edit: (xml: string, random: Random) => string): Mutation =>
  inPart((part, random) => Buffer.from(strToU8(edit(strFromU8(part), random))));

const strangeValues = [
  '',
  '-1',
  '0',
  '99999999999',
  'NaN',
  'true',
  '&amp;',
  '../../x',
  'file:///etc/passwd',
  '%',
  '\u2028',
];

const values = inXml((xml, random) => some(xml, /="[^"]*"/g, random, () => `="${random.of(strangeValues)}"`));
const doubledAttributes = inXml((xml, random) => some(xml, / [\w:]+="[^"]*"/g, random, (match) => match + match));
const tags = inXml((xml, random) => {
  const all = xml.match(/<[^>]+>/g) ?? ['<w:p>'];
  return some(xml, /<[^>]+>/g, random, () => random.of(all));
});
const nesting = inXml((xml, random) =>
  some(xml, /<[\w:]+>/g, random, (match) => match.repeat(random.of([2, 100, 20_000]))),
);
const lost = inXml((xml, random) => some(xml, /<[^>]+>/g, random, () => ''));
const missingPart: Mutation = (bytes, random) => {
  const parts: Zippable = unzipSync(bytes);
  delete parts[random.of(Object.keys(parts))];
  return Buffer.from(zipSync(parts, { mtime: '2020-01-01' }));
};

export const docxMutations: Record<string, Mutation> = {
  ...byteMutations,
  ...Object.fromEntries(Object.entries(byteMutations).map(([name, mutate]) => [`${name}InPart`, inPart(mutate)])),
  values,
  doubledAttributes,
  tags,
  nesting,
  lost,
  missingPart,
};
