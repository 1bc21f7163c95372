/** At least this many days of quiet, and this many times that something new came, before quiet means anything. */
const leastDays = 7;
const leastNews = 3;

/**
 * Why somebody should look at a source that brought nothing new: it was never quiet for that long. null where it was,
 * or where too little is known of it.
 *
 * @param news times of the runs that brought something new, oldest first; all times ISO 8601.
 */
export function quietAlarm(news: string[], now: string): string | null {
  if (news.length < leastNews) return null;
  const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
  const gaps = news.slice(1).map((time, i) => days(news[i]!, time));
  const longest = Math.max(...gaps, leastDays);
  const quiet = days(news.at(-1)!, now);
  if (quiet <= longest) return null;
  return `nothing new for ${Math.floor(quiet)} days; it was never quiet for more than ${Math.ceil(Math.max(...gaps))} before`;
}
