/** A ModernGov site: service, pages and documents. */
import { type Council, papersOf } from './council.js';
import { sendFile } from './files.js';
import { moderngovPages } from './moderngov-pages.js';
import { moderngovService, type ServiceHabits } from './moderngov-service.js';
import type { Face } from './server.js';

export interface ModernGovHabits extends ServiceHabits {
  /** Path of its folder; "/" without. */
  root?: string;
  /** The XML service is switched off. */
  hasNoService?: boolean;
  /** There is the service alone. */
  hasNoPages?: boolean;
}

export function modernGovSite(council: Council, habits: ModernGovHabits = {}): Face {
  const { root = '/', hasNoService, hasNoPages } = habits;
  const faces = [
    ...(hasNoService ? [] : [moderngovService(council, root, habits)]),
    ...(hasNoPages ? [] : [moderngovPages(council, root)]),
    documents(council, root),
  ];
  return (visit) => faces.some((face) => face(visit));
}

function documents(council: Council, root: string): Face {
  return (visit) => {
    const path = decodeURIComponent(visit.url.pathname);
    const papers = council.meetings.flatMap(papersOf);
    const packed = new RegExp(`^${root}documents/g(\\d+)/`, 'i').exec(path);
    const id =
      new RegExp(`^${root}documents/s(\\d+)/`, 'i').exec(path)?.[1] ??
      (path.toLowerCase() === `${root}mgconvert2pdf.aspx` ? visit.url.searchParams.get('ID') : null);
    if (packed) {
      const meeting = council.meetings.find((one) => String(one.id) === packed[1]);
      const pack = meeting?.packs?.find(({ kind }) => String(kind) === visit.url.searchParams.get('T'));
      return pack ? sendFile(visit, pack.file) : false;
    }
    const found = papers.find((one) => String(one.id) === id && !one.isRestricted && one.link === undefined);
    return found ? sendFile(visit, found.file) : false;
  };
}
