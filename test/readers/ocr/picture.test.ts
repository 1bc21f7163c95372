import { expect, it } from 'vitest';
import { type GreyPicture, isBlank, toPgm } from '../../../src/readers/ocr/picture.js';

/** Grey paper, 200 dots square, with so many black dots. */
function sheet(black: number, paper = 225): GreyPicture {
  const dots = new Uint8Array(200 * 200).fill(paper);
  dots.fill(0, 0, black);
  return { width: 200, height: 200, dotsPerInch: 100, dots };
}

it.each<[string, GreyPicture, boolean]>([
  ['white paper', sheet(0, 255), true],
  ['grey paper with specks', sheet(10), true],
  ['a word', sheet(100), false],
  ['a black sheet', sheet(0, 0), true],
])('%s', (_, picture, blank) => {
  expect(isBlank(picture)).toBe(blank);
});

it('is a portable greymap to the engine', () => {
  const file = toPgm({ width: 2, height: 1, dotsPerInch: 300, dots: Uint8Array.of(0, 255) });
  expect([...file]).toEqual([...Buffer.from('P5\n2 1\n255\n'), 0, 255]);
});
