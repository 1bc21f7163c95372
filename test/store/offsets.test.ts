import { expect, it } from 'vitest';
import { codePointOffsets } from '../../src/store/offsets.js';

it.each(['', 'plain é ﬁ', '😀', 'a😀b', '😀😀 x 🏛️ y 👩‍👧', 'lone \uD83D and 😀 \uDE00'])(
  'counts the code points of %j',
  (text) => {
    const convert = codePointOffsets(text);
    let utf16 = 0;
    for (const [codePoints, character] of [...text].entries()) {
      expect(convert(utf16)).toBe(codePoints);
      utf16 += character.length;
    }
    expect(convert(text.length)).toBe([...text].length);
  },
);
