/** Disagreements between a paper's words and the inspectorate's report: counts and quotations. */
import { codePointOffsets } from '../../store/offsets.js';
import type { Place } from '../judgements.js';
import { countsIn, countsOf, type PrintedItem } from './counts.js';
import type { Report } from './passage.js';
import { changedQuotes, placeOn } from './quotes.js';
import type { Disagreement, PageText } from './types.js';

/** An inspection with its report, as papers about it are held against it. */
export interface Reported {
  inspection: number;
  report: Report;
  /** What the report asks for, in its order; the place of each is where it was read. */
  items: (PrintedItem & { place: Place })[];
}

export interface Paper {
  pages: PageText[];
  /** Places where it names inspections, with which. */
  named: { place: Place; inspection: number }[];
  /** The one inspection that it is about. */
  subject: number | null;
}

export function textDisagreements({ pages, named, subject }: Paper, of: Reported): Disagreement[] {
  const { inspection, report, items } = of;
  return pages.flatMap((page) => {
    const convert = codePointOffsets(page.text);
    const quotes = changedQuotes(page, report).map(({ passage, ...stretch }): Disagreement => {
      const a = placeOn(page, stretch, convert);
      const b = placeOn(passage.page, passage, codePointOffsets(passage.page.text));
      return { inspection, kind: 'quote', domain: null, a: { ...a, value: a.quote }, b: { ...b, value: passage.text } };
    });
    const [item] = items;
    if (!item) return quotes;
    const counts = countsIn(page.text).flatMap(({ count, ...stretch }): Disagreement[] => {
      const a = placeOn(page, stretch, convert);
      const inSentence = named.filter(
        ({ place }) => place.pageIndex === a.pageIndex && place.start < a.end && a.start < place.end,
      );
      const isMeant =
        inSentence.length > 0 ? inSentence.every((one) => one.inspection === inspection) : subject === inspection;
      if (!isMeant || countsOf(items).has(count)) return [];
      const b = { ...item.place, value: `${items.length}` };
      return [{ inspection, kind: 'count', domain: null, a: { ...a, value: `${count}` }, b }];
    });
    return [...quotes, ...counts];
  });
}
