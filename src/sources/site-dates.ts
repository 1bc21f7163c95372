/** Dates as council systems and inspectorates print them on their pages. */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The first date in a text, "10/02/2026", "9 Jul 2026" or "26th May 2026", as ISO; null where there is none. */
export function siteDate(text: string): string | null {
  const numbers = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(text);
  if (numbers) return iso(Number(numbers[3]), Number(numbers[2]), Number(numbers[1]));
  const words = /\b(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*\s+(\d{4})\b/i.exec(text);
  if (!words) return null;
  return iso(Number(words[3]), months.indexOf(words[2]!.toLowerCase()) + 1, Number(words[1]));
}

/** Number of a month's name, 1 to 12; 0 for another word. */
export const monthNumber = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** ISO date; null where the calendar has none such. */
export function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isThere = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isThere ? date.toISOString().slice(0, 10) : null;
}

/** The ISO date a number of days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
