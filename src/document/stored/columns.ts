/** Columns of whole numbers as bytes. Likes stand together, so that a general compressor finds what repeats. */

/** How numbers of a column are written: `delta` is the difference from the one before, `signed` may be below 0. */
export type Coding = 'plain' | 'signed' | 'delta';

export type Columns<Name extends string> = Record<Name, number[]>;

export function emptyColumns<Name extends string>(codings: Record<Name, Coding>): Columns<Name> {
  return Object.fromEntries(Object.keys(codings).map((name) => [name, []])) as unknown as Columns<Name>;
}

/** Each column's length and numbers, in the order of `codings`. Numbers are whole. */
export function packColumns<Name extends string>(codings: Record<Name, Coding>, columns: Columns<Name>): Uint8Array {
  const bytes: number[] = [];
  for (const name of namesOf(codings)) {
    const column = columns[name];
    putNumber(bytes, column.length);
    let last = 0;
    for (const number of column) {
      putNumber(bytes, codings[name] === 'plain' ? number : zigzag(number - last));
      if (codings[name] === 'delta') last = number;
    }
  }
  return new Uint8Array(bytes);
}

/** The inverse of `packColumns`, with the same `codings`. */
export function unpackColumns<Name extends string>(codings: Record<Name, Coding>, bytes: Uint8Array): Columns<Name> {
  const columns = emptyColumns(codings);
  let at = 0;
  const take = (): number => {
    let number = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError('The columns end early');
      number += (byte & 127) * unit;
      if (byte < 128) return number;
    }
  };
  for (const name of namesOf(codings)) {
    const column = columns[name];
    const length = take();
    let last = 0;
    for (let i = 0; i < length; i++) {
      const number = codings[name] === 'plain' ? take() : unzigzag(take()) + last;
      column.push(number);
      if (codings[name] === 'delta') last = number;
    }
  }
  return columns;
}

const namesOf = <Name extends string>(codings: Record<Name, Coding>): Name[] => Object.keys(codings) as Name[];

/** Seven bits a byte, the lowest first; the eighth says that there are more. */
function putNumber(bytes: number[], number: number): void {
  let rest = number;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  bytes.push(rest);
}

const zigzag = (number: number): number => (number < 0 ? -2 * number - 1 : 2 * number);
const unzigzag = (number: number): number => (number % 2 === 0 ? number / 2 : -(number + 1) / 2);
