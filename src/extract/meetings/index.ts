/** What agendas, minutes and records of decision say of a meeting: its items, who was there, what was decided. */
import type { AgendaItem, Attendance, Context, Resolution, Sourced } from '../types.js';

export interface Meeting {
  agendaItems: Sourced<AgendaItem>[];
  attendance: Sourced<Attendance>[];
  resolutions: Sourced<Resolution>[];
}

/** Each list in document order; empty for papers of other kinds. */
export function extractMeeting(_context: Context): Meeting {
  return { agendaItems: [], attendance: [], resolutions: [] };
}
