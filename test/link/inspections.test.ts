import { expect, it } from 'vitest';
import { linkInspections, type Mention } from '../../src/link/inspections.js';

/** "report ILACS 2019-11-11/2019-11-22": who mentions what; documents count from a, and the id is the place. */
function mentions(...lines: string[]): Mention[] {
  return lines.map((line, at) => {
    const [whose = '', framework = '', dates = '', kind = 'inspection', more = ''] = line.split(' ');
    const [start = '', end = start] = dates.split('/');
    return {
      id: at + 1,
      document: more.startsWith('in:') ? more.slice(3) : String.fromCharCode(97 + at),
      authority: 'THR',
      framework: framework === '-' ? null : (framework as Mention['framework']),
      documentFramework: whose === 'send' ? 'AREA_SEND' : null,
      visitKind: kind as Mention['visitKind'],
      start: start || null,
      end: end || null,
      relation: whose === 'report' || whose === 'paper' ? 'subject' : 'previous',
      isReport: whose !== 'paper' && whose !== 'minutes',
      dated: more.startsWith('dated:') ? more.slice(6) : null,
    };
  });
}

/** Ids of the mentions of each inspection, with why. */
function groups(all: Mention[]): string[] {
  const { inspections, unlinked } = linkInspections(all);
  return [
    ...inspections.map((one) => one.mentions.map(({ mention, basis }) => `${mention.id} ${basis}`).join(', ')),
    ...unlinked.map(({ mention, basis }) => `${mention.id} ${basis}`),
  ];
}

const cases: [string, string[], string[]][] = [
  [
    'a report, a paper on it and what recalls it',
    ['report ILACS 2019-11-11/2019-11-22', 'paper ILACS 2019-11-11/2019-11-22', 'later - 2019-11', 'later - 2019'],
    ['1 same_days, 2 same_days, 3 month, 4 year'],
  ],
  [
    'days that a paper prints otherwise',
    ['minutes ILACS 2019-11-04/2019-11-22', 'report ILACS 2019-11-11/2019-11-22'],
    ['2 same_days, 1 near_days'],
  ],
  [
    'two inspections of one year, and a recalled one that could be either',
    ['report ILACS 2019-01-14/2019-01-18', 'report ILACS 2019-11-25/2019-12-06', 'later - 2019'],
    ['1 same_days', '2 same_days', '3 several'],
  ],
  [
    'a visit is no inspection, though it is of the same weeks',
    ['report ILACS 2019-03-04/2019-03-15', 'report ILACS 2019-03-20/2019-03-21 focused_visit'],
    ['1 same_days', '2 same_days'],
  ],
  [
    'the month of a letter, which is the next after the visit',
    ['report ILACS 2022-07-26/2022-07-27 focused_visit', 'later - 2022-08 focused_visit'],
    ['1 same_days, 2 month'],
  ],
  [
    'the month of a letter that came late, by its date',
    ['report ILACS 2019-10-29/2019-10-30 focused_visit dated:2019-12-18', 'later - 2019-12 focused_visit'],
    ['1 same_days, 2 month'],
  ],
  [
    'a month too late, with no such letter',
    ['report ILACS 2019-10-29/2019-10-30 focused_visit', 'later - 2019-12 focused_visit'],
    ['1 same_days', '2 month'],
  ],
  [
    'visits of which only the months are known can be in months that follow one another',
    ['later - 2017-08 monitoring_visit', 'later - 2017-09 monitoring_visit'],
    ['1 month', '2 month'],
  ],
  [
    'a joint inspection is not "the last inspection" of the services',
    ['report JTAI 2016-03-07/2016-03-11', 'later - 2016'],
    ['2 year', '1 same_days'],
  ],
  [
    'a SEND inspection is, for a SEND report',
    ['report AREA_SEND 2019-03-04/2019-03-08', 'send - 2019'],
    ['1 same_days, 2 year'],
  ],
  [
    'frameworks that are stated and differ',
    ['report SIF 2017-11-06/2017-11-30', 'report ILACS 2017-11-20/2017-11-24'],
    ['1 same_days', '2 same_days'],
  ],
  [
    'what a letter recalls is not what it reports',
    ['report ILACS 2022-09-14/2022-09-15 focused_visit in:x', 'later - 2022 focused_visit in:x'],
    ['2 year', '1 same_days'],
  ],
  ['no date', ['report ILACS 2019-11-11/2019-11-22', 'later -'], ['1 same_days', '2 undated']],
];

it.each(cases)('%s', (_, lines, expected) => {
  expect(groups(mentions(...lines))).toEqual(expected);
  expect(groups(mentions(...lines).reverse())).toEqual(expected);
});

it('takes the dates from the report and the framework from whoever prints it', () => {
  const [inspection] = linkInspections(
    mentions('minutes ILACS 2019-11-04/2019-11-22', 'report - 2019-11-11/2019-11-22'),
  ).inspections;
  expect(inspection).toMatchObject({ framework: 'ILACS', start: '2019-11-11', end: '2019-11-22' });
});

it('never links what is of two authorities', () => {
  const all = mentions('report ILACS 2019-11-11/2019-11-22', 'report ILACS 2019-11-11/2019-11-22');
  all[1]!.authority = 'KEN';
  expect(linkInspections(all).inspections.map(({ authority }) => authority)).toEqual(['KEN', 'THR']);
});
