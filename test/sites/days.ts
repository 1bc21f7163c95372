/** Days as sites write them; ISO dates in. */

/** The ISO date so many days from today. */
export const day = (fromToday: number): string =>
  new Date(Date.now() + fromToday * 86_400_000).toISOString().slice(0, 10);

const at = (date: string): Date => new Date(`${date}T00:00:00Z`);

const format = (date: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(at(date));

/** "10/02/2026". */
export const withSlashes = (date: string): string => date.split('-').reverse().join('/');

/** "9 Jul 2026". */
export const shortDay = (date: string): string => {
  const month = format(date, { month: 'long' }).slice(0, 3);
  return `${at(date).getUTCDate()} ${month} ${date.slice(0, 4)}`;
};

/** "Monday, 8 June", without its year. */
export const weekday = (date: string): string =>
  `${format(date, { weekday: 'long' })}, ${at(date).getUTCDate()} ${format(date, { month: 'long' })}`;

/** "01 August 2024". */
export const longDay = (date: string): string =>
  `${date.slice(8)} ${format(date, { month: 'long' })} ${date.slice(0, 4)}`;

/** "13th-Mar-2025", as in the names of packs. */
export const packDay = (date: string): string => {
  const number = at(date).getUTCDate();
  const ending =
    number % 10 === 1 && number !== 11
      ? 'st'
      : number % 10 === 2 && number !== 12
        ? 'nd'
        : number % 10 === 3 && number !== 13
          ? 'rd'
          : 'th';
  return `${number}${ending}-${format(date, { month: 'long' }).slice(0, 3)}-${date.slice(0, 4)}`;
};
