import { expect, it } from 'vitest';
import { type Coding, packColumns, unpackColumns } from '../../../src/document/stored/columns.js';

it.each<[coding: Coding, numbers: number[], bytes: number]>([
  ['plain', [], 1],
  ['plain', [0, 1, 127], 4],
  ['plain', [128, 16_383, 16_384, 2 ** 40], 1 + 2 + 2 + 3 + 6],
  ['signed', [0, -1, 1, -64, 63], 6],
  ['signed', [-65, 64, -(2 ** 40)], 1 + 2 + 2 + 6],
  ['delta', [5000, 5000, 5001, 4999, 4999], 1 + 2 + 4],
  ['delta', [-20, 20, 2 ** 35, -(2 ** 35)], 1 + 1 + 1 + 6 + 6],
])('%s numbers %j come back from %i bytes', (coding, numbers, bytes) => {
  const codings = { before: 'plain', numbers: coding, after: 'delta' } as const;
  const columns = { before: [7], numbers, after: [1, 2] };
  const packed = packColumns(codings, columns);
  expect(unpackColumns(codings, packed)).toEqual(columns);
  expect(packed).toHaveLength(2 + bytes + 3);
});

it('refuses bytes that end early', () => {
  const packed = packColumns({ numbers: 'plain' }, { numbers: [1, 2, 300] });
  expect(() => unpackColumns({ numbers: 'plain' }, packed.subarray(0, -1))).toThrow(RangeError);
});
