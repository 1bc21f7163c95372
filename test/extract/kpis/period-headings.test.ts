import { expect, it } from 'vitest';
import { headingPeriod } from '../../../src/extract/kpis/period-headings.js';

it.each<[string, string | null]>([
  ['2024-25 Forecast', '2024/2025'],
  ['24-25', '2024/2025'],
  ['31-Mar-24 Market value', '2024-03-31'],
  ['31.3.25 Estimate', '2025-03-31'],
  ['Actual 30/09/2024', '2024-09-30'],
  ['Sep-24', '2024-09'],
  ['Apr-24 to Jun-24', '2024-04/2024-06'],
  ['Q3', '2024-10/2024-12'],
  ['Q4 Actual', '2025-01/2025-03'],
  ['2023/24 Q1', '2023-04/2023-06'],
  ['April', '2024-04'],
  ['Feb', '2025-02'],
  ['2023', '2023'],
  ['2023 Actual', '2023'],
  ['2,023', null],
  ['16-17', null],
  ['16-17 year olds', null],
  ['25-34', null],
  ['Total', null],
])('%s', (heading, expected) => expect(headingPeriod(heading, '2024/2025')).toBe(expected));

it('leaves quarters of no known year out', () => expect(headingPeriod('Q3', null)).toBeNull());
