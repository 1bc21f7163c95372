/** Values of years that begin after the meeting that a paper went to: nobody has measured them. */
import type { Document } from '../../document/types.js';
import { readHeadBlock } from '../../sections/head-block.js';
import { headDetails } from '../paper-details/head-details.js';
import type { Kpi } from '../types.js';
import type { Sentence } from './assemble.js';
import type { NumberMention } from './numbers.js';
import type { PeriodMatch } from './periods.js';

/** The day of the meeting that a paper says it went to, ISO, for a period that begins on `first`; null where it says none to the day. */
export type MeetingDay = (first: string) => string | null;

/** Papers are written before their meeting, so it is looked for only where a year begins after the file was made. */
export function dayOfMeeting(document: Document): MeetingDay {
  const made = document.info.createdAt?.slice(0, 10) ?? '';
  let day: string | null | undefined;
  return (first) => {
    if (first <= made) return null;
    if (day === undefined) {
      const meeting = headDetails(document, readHeadBlock(document)).meetingOn?.value;
      day = meeting?.length === 10 ? meeting : null;
    }
    return day;
  };
}

/** Money of a year that begins after the meeting is planned, other values of it are expected. */
export function asOf(kpi: Kpi, mention: NumberMention, { text, periods, around: { day } }: Sentence): Kpi {
  const { period, qualifier, unit } = kpi;
  if (!day || period === null || (qualifier !== 'actual' && qualifier !== 'approximate')) return kpi;
  if (!periods.some((own) => own.period === period && isBeside(own, mention, text))) return kpi;
  const first = firstDay(period);
  if (first <= (day(first) ?? first)) return kpi;
  return { ...kpi, qualifier: unit === 'gbp' ? 'target' : 'forecast' };
}

const OPENING = 12;
/** "The grant for 2032/33 is confirmed at £5m" */
const SAYS =
  /^,? (?:is|are|will be|has been|have been|totals?|of|at|stands? at)(?: (?:now |currently )?(?:set|confirmed|agreed|fixed|announced))?(?: (?:as|at|to be))? $/;

/** "In 2032/33 the fee is £5", "a fee of £5 in 2032/33": nothing else stands between that the year could be of. */
function isBeside(period: PeriodMatch, { from, to }: NumberMention, text: string): boolean {
  if (period.from >= to) return /^ (?:in|for|during|by|from) (?:the )?$/i.test(text.slice(to, period.from));
  if (/\b(?:for|in) $/.test(text.slice(0, period.from)) && SAYS.test(text.slice(period.to, from))) return true;
  return period.from < OPENING && period.to <= from && !/[;.(]/.test(text.slice(period.to, from));
}

/** "2031/2032" begins in April, "2031" in January, "2031-06/.." in June. */
function firstDay(period: string): string {
  const [first = ''] = period.split('/');
  return /^\d{4}\/\d{4}$/.test(period) ? `${first}-04-01` : first.padEnd(10, '-01');
}
