import { expect, test } from 'vitest';
import { extractDates } from '../../../src/extract/dates/index.js';
import { extractInspections } from '../../../src/extract/inspections/index.js';
import { extractPaperDetails } from '../../../src/extract/paper-details/index.js';
import { paragraphs, reportContext } from '../inspections/report.js';

test('every date with its role, each at its place in the text', async () => {
  const context = await reportContext(
    ['inspection_report', 'SIF', 'inspection'],
    paragraphs(
      'Westerby Council',
      'Inspection of services for children in need of help and protection, children looked after and care leavers',
      'Inspection date: 11 January 2016 – 4 February 2016',
      'Report published: 29 March 2016',
      'Since the last inspection in May 2012, a team that began on 1 April 2015 has grown.',
    ),
  );
  const { details } = extractPaperDetails(context);
  const { rows } = extractDates(context, { details, inspections: extractInspections(context).rows });
  expect(rows.map(({ role, start, end, source }) => [role, start, end, source.quote])).toEqual([
    ['inspection', '2016-01-11', '2016-02-04', '11 January 2016 – 4 February 2016'],
    ['published', '2016-03-29', '2016-03-29', '29 March 2016'],
    ['inspection', '2012-05', '2012-05', 'May 2012'],
    ['mention', '2015-04-01', '2015-04-01', '1 April 2015'],
  ]);
  for (const { source } of rows) {
    expect(context.document.pages[source.pageIndex]!.text.slice(source.start, source.end)).toBe(source.quote);
  }
});

test('an inspection that is named again, and other dates in the sentences that name it', async () => {
  const context = await reportContext(
    ['inspection_report', 'ILACS', 'inspection'],
    paragraphs(
      'Inspection dates: 11 to 22 November 2024',
      'Since the last inspection in 2019, a team that began in 2021 has grown.',
      'Plans are better than at the inspection in 2019, and a panel has met since June 2022.',
      'The fostering service was inspected in 2019.',
      'Posts were cut in 2019.',
    ),
  );
  const { details } = extractPaperDetails(context);
  const { rows } = extractDates(context, { details, inspections: extractInspections(context).rows });
  expect(rows.map(({ role, start }) => [role, start])).toEqual([
    ['inspection', '2024-11-11'],
    ['inspection', '2019'],
    ['mention', '2021'],
    ['inspection', '2019'],
    ['mention', '2022-06'],
    ['mention', '2019'],
    ['mention', '2019'],
  ]);
});
