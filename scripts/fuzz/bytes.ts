/** Damage that any file can take: what bad disks, broken downloads and careless programs do. */
import type { Random } from '../random.js';

export type Mutation = (bytes: Buffer, random: Random) => Buffer;

const flip: Mutation = (bytes, random) => {
  const damaged = Buffer.from(bytes);
  for (let times = 1 + random.below(20); times > 0; times--) {
    const at = random.below(damaged.length);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << random.below(8));
  }
  return damaged;
};

const zeroRun: Mutation = (bytes, random) => {
  const [from, to] = stretch(bytes, random);
  return Buffer.from(bytes).fill(0, from, to);
};

const noise: Mutation = (bytes, random) => {
  const [from, to] = stretch(bytes, random);
  const damaged = Buffer.from(bytes);
  for (let at = from; at < to; at++) damaged[at] = random.below(256);
  return damaged;
};

const cutOut: Mutation = (bytes, random) => {
  const [from, to] = stretch(bytes, random);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
};

const double: Mutation = (bytes, random) => {
  const [from, to] = stretch(bytes, random);
  return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
};

const truncate: Mutation = (bytes, random) => bytes.subarray(0, random.below(bytes.length));

export const byteMutations: Record<string, Mutation> = { flip, zeroRun, noise, cutOut, double, truncate };

/** A short or, now and then, a long stretch of the bytes. */
function stretch(bytes: Buffer, random: Random): [from: number, to: number] {
  const from = random.below(bytes.length);
  const longest = random.below(4) === 0 ? bytes.length / 4 : 200;
  return [from, Math.min(bytes.length, from + 1 + random.below(longest))];
}

/** Changes a few of the matches in a text. */
export function some(text: string, pattern: RegExp, random: Random, change: (match: string) => string): string {
  const count = text.match(pattern)?.length ?? 0;
  const chosen = new Set(Array.from({ length: 1 + random.below(5) }, () => random.below(Math.max(count, 1))));
  let at = 0;
  return text.replace(pattern, (match) => (chosen.has(at++) ? change(match) : match));
}
