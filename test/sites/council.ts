/** A council's meetings and papers, which ModernGov and CMIS each show in their own way. */
import type { ServedFile } from './files.js';
import { leaflet } from './papers.js';

export interface Council {
  committees: { id: number; name: string; isExpired?: boolean; isDeleted?: boolean }[];
  meetings: Meeting[];
}

export interface Meeting {
  id: number;
  /** Id of its committee. */
  committee: number;
  /** ISO date. */
  on: string;
  /** "10:00". */
  time?: string;
  isCancelled?: boolean;
  items: Item[];
  /** Of the whole meeting: reports pack, front sheet, printed minutes. */
  packs?: Pack[];
}

export interface Item {
  number: string;
  title: string;
  isRestricted?: boolean;
  papers: Paper[];
}

export interface Paper {
  id: number;
  title: string;
  /** "Budget Report.pdf". */
  fileName: string;
  file: ServedFile;
  isRestricted?: boolean;
  /** The paper is elsewhere: an address that an officer typed in. */
  link?: string;
}

export interface Pack {
  /** ModernGov's kind: 0 front sheet, 1 printed minutes, 10 reports pack. */
  kind: 0 | 1 | 10;
  file: ServedFile;
}

export const nameOfCommittee = ({ committees }: Council, id: number): string =>
  committees.find((committee) => committee.id === id)?.name ?? '';

export const papersOf = ({ items }: Meeting): Paper[] => items.flatMap((item) => item.papers);

let lastId = 100;

/** A paper with an id and bytes of its own. */
export function newPaper(title: string, change: Partial<Paper> = {}): Paper {
  const id = ++lastId;
  return { id, title, fileName: `${title}.pdf`, file: { bytes: leaflet(`${title} ${id}`) }, ...change };
}

/** A meeting of committee 1 with one item that has these papers. */
export function newMeeting(on: string, papers: Paper[], change: Partial<Meeting> = {}): Meeting {
  return { id: ++lastId, committee: 1, on, items: [{ number: '1', title: 'Reports', papers }], ...change };
}

/** A council with one committee, the Cabinet. */
export const councilOf = (...meetings: Meeting[]): Council => ({ committees: [{ id: 1, name: 'Cabinet' }], meetings });
