/** What agendas, minutes and records of decision say of a meeting: its items, who was there, what was decided. */
import type { AgendaItem, Attendance, Context, Resolution, Sourced } from '../types.js';
import { agendaItems } from './agenda.js';
import { attendance } from './attendance.js';
import { type MinuteItem, minuteItems } from './minute-items.js';
import { recordedDecisions } from './records.js';
import { resolutions } from './resolutions.js';

export interface Meeting {
  agendaItems: Sourced<AgendaItem>[];
  attendance: Sourced<Attendance>[];
  resolutions: Sourced<Resolution>[];
}

const RECORD = /\brecord-of-decision$/;

/** Each list in document order; empty for papers of other kinds. */
export function extractMeeting(context: Context): Meeting {
  const { documentType, rule } = context.classification;
  const none: Meeting = { agendaItems: [], attendance: [], resolutions: [] };
  switch (documentType) {
    case 'agenda':
    case 'reports_pack':
      return { ...none, agendaItems: agendaItems(context) };
    case 'minutes': {
      const items = minuteItems(context);
      return {
        agendaItems: items.map(agendaItem),
        attendance: attendance(context, items),
        resolutions: resolutions(context, items),
      };
    }
    default:
      return RECORD.test(rule) ? { ...none, resolutions: recordedDecisions(context) } : none;
  }
}

const agendaItem = ({ number, title, source, rule }: MinuteItem): Sourced<AgendaItem> => ({
  number,
  title,
  packPages: null,
  time: null,
  source,
  rule,
});
