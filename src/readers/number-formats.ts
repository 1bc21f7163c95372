const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Letters and Roman numbers grow with the count, and a file may start a list at any number. */
const MOST_SPELT_OUT = 4000;

/** A counter as Word prints it in a number format ("lowerLetter", "upperRoman"…); decimal for those not known here. */
export function formatNumber(count: number, format: string): string {
  if (count > MOST_SPELT_OUT) return String(count);
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'lowerLetter':
      return letters(count);
    case 'upperLetter':
      return letters(count).toUpperCase();
    case 'lowerRoman':
      return roman(count);
    case 'upperRoman':
      return roman(count).toUpperCase();
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'ordinal':
      return `${count}${ordinalEnding(count)}`;
    default:
      return String(count);
  }
}

/** a to z, then aa, bb and so on. */
function letters(count: number): string {
  if (count < 1) return '';
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}

function roman(count: number): string {
  let rest = count;
  let printed = '';
  for (const [worth, letter] of ROMAN) {
    while (rest >= worth) {
      printed += letter;
      rest -= worth;
    }
  }
  return printed;
}

function ordinalEnding(count: number): string {
  if (count % 100 >= 11 && count % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][count % 10] ?? 'th';
}
