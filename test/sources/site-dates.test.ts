import { describe, expect, it } from 'vitest';
import { addDays, iso, monthNumber, siteDate } from '../../src/sources/site-dates.js';

describe('siteDate', () => {
  it.each([
    ['10/02/2026', '2026-02-10'],
    ['1/2/2026', '2026-02-01'],
    ['14 Jul 2026\u00a06.00 pm', '2026-07-14'],
    ['26 May 2026 6.00 pm - Agenda', '2026-05-26'],
    ['9 Jul 2026 11:00 - Planning Committee', '2026-07-09'],
    ['26th May 2026', '2026-05-26'],
    ["Children's services focused visit, pdf - 01 August 2024", '2024-08-01'],
    ['3 Sept 2025', '2025-09-03'],
    ['29 Feb 2024', '2024-02-29'],
    ['29 Feb 2025', null],
    ['31/02/2026', null],
    ['12 men 2026', null],
    ['2026-02-10', null],
    ['School inspection, PDF', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(siteDate(text)).toBe(expected);
  });
});

describe('iso', () => {
  it.each([
    [2026, 2, 28, '2026-02-28'],
    [2026, 2, 29, null],
    [2026, 0, 1, null],
    [2026, 13, 1, null],
    [2026, 4, 31, null],
  ])('%i-%i-%i', (year, month, date, expected) => {
    expect(iso(year, month, date)).toBe(expected);
  });
});

it.each([
  ['June', 6],
  ['december', 12],
  ['Sept', 9],
  ['Monday', 0],
])('%s is month %i', (name, expected) => {
  expect(monthNumber(name)).toBe(expected);
});

it.each([
  ['2026-11-22', -28, '2026-10-25'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2025-12-31', 1, '2026-01-01'],
  ['2026-03-29', 1, '2026-03-30'],
])('%s and %i days', (date, days, expected) => {
  expect(addDays(date, days)).toBe(expected);
});
