import { describe, it } from 'vitest';
import { type Case, check, meeting } from './table-read.js';

describe('tables of money', () => {
  it.each<[string, Case]>([
    [
      'of a monitoring report: budget, forecast, variance',
      {
        before: ['Revenue Budget Monitoring 2023/24'],
        table: `
          Service               | Budget £m | Forecast £m | Variance £m | Variance %
          Children in care      | 41.2      | 44.9        | 3.7         | 9.0%
          Early help            | 12.0      | 11.4        | (0.6)       | (5.0%)
          Total                 | 53.2      | 56.3        | 3.1         | 5.8%`,
        wanted: [
          '41200000 gbp target 2023/2024 budget',
          '44900000 gbp forecast 2023/2024 budget',
          '3700000 gbp forecast 2023/2024 budget',
          '9 percent forecast 2023/2024 null',
          '12000000 gbp target 2023/2024 budget',
          '11400000 gbp forecast 2023/2024 budget',
          '-600000 gbp forecast 2023/2024 budget',
          '-5 percent forecast 2023/2024 null',
          '53200000 gbp target 2023/2024 budget',
          '56300000 gbp forecast 2023/2024 budget',
          '3100000 gbp forecast 2023/2024 budget',
          '5.8 percent forecast 2023/2024 null',
        ],
      },
    ],
    [
      'with its unit under the headings and spend to date',
      {
        table: `
          Directorate         | Approved budget 2024/25 | Spend to date | Projected outturn
                              | £'000                  | £'000         | £'000
          Children's Services | 98,450                 | 51,002        | 104,120`,
        wanted: [
          '98450000 gbp target 2024/2025 budget',
          '51002000 gbp actual null budget',
          '104120000 gbp forecast null budget',
        ],
      },
    ],
    [
      'whose rows say their units, among others that count',
      {
        table: `
          Item                             | 2022/23 | 2023/24
          Average weekly cost of placement | £4,850  | £5,310
          Spend on agency staff (£m)       | 6.2     | 7.9
          Number of agency staff           | 88      | 97`,
        wanted: [
          '4850 gbp actual 2022/2023 budget',
          '5310 gbp actual 2023/2024 budget',
          '6200000 gbp actual 2022/2023 budget',
          '7900000 gbp actual 2023/2024 budget',
          '88 count actual 2022/2023 agency_social_workers',
          '97 count actual 2023/2024 agency_social_workers',
        ],
      },
    ],
    [
      'of a capital programme',
      {
        before: meeting('8 February 2024'),
        table: `
          Scheme      | Approved budget 2023/24 £000 | Spend to 31 December 2023 £000 | Outturn 2022/23 £000
          SEND places | 4,500                        | 2,100                          | 3,900`,
        wanted: [
          '4500000 gbp target 2023/2024 budget',
          '2100000 gbp actual 2023-12-31 budget',
          '3900000 gbp actual 2022/2023 budget',
        ],
      },
    ],
    [
      'of savings plans, in years to come',
      {
        before: meeting('9 February 2024'),
        table: `
          Proposal                   | 2024/25 £k | 2025/26 £k | Total £k
          Fewer agency placements    | -350       | -150       | -500
          New grant for care leavers | -120       | -          | -120`,
        wanted: [
          '-350000 gbp target 2024/2025 budget',
          '-150000 gbp target 2025/2026 budget',
          '-500000 gbp target null budget',
          '-120000 gbp target 2024/2025 budget',
          '-120000 gbp target null budget',
        ],
      },
    ],
    [
      'whose rows are budgets of years, in columns of services',
      {
        before: ['All figures in £m'],
        table: `
                                     | Children | Corporately held budgets | Total
          Approved base budget 2023-24 | 101.5  | 4.0                      | 105.5
          Spending growth              | 9.1    | -                        | 9.1
          Net budget 2024-25           | 110.6  | 4.0                      | 114.6`,
        wanted: [
          '101500000 gbp target 2023/2024 budget',
          '4000000 gbp target 2023/2024 budget',
          '105500000 gbp target 2023/2024 budget',
          '9100000 gbp actual null budget',
          '9100000 gbp actual null budget',
          '110600000 gbp target 2024/2025 budget',
          '4000000 gbp target 2024/2025 budget',
          '114600000 gbp target 2024/2025 budget',
        ],
      },
    ],
    [
      'without a unit anywhere give nothing, whatever they name',
      {
        table: `
          Service                     | 2023/24 | 2024/25
          Children's Services         | 45,120  | 47,300
          Looked after children costs | 1,200   | 1,350
          Placements budget           | 300     | 310`,
        wanted: [],
      },
    ],
  ])('%s', (_name, printed) => check(printed));
});

describe('numbers that nothing says what they are of', () => {
  it.each<[string, Case]>([
    [
      'may be shares',
      {
        table: `
          Indicator                                | Target | Actual
          Assessments completed in timescale       | 85     | 81
          Children in care with three placements or more | 10 | 12
          Care leavers in suitable accommodation   | 95     | 92`,
        wanted: [],
      },
    ],
    [
      'may be rates by their column, or are no whole numbers',
      {
        table: `
          Indicator              | Number | Rate | Per child
          Children looked after  | 410    | 62   |
          Referrals              | 1,310  | 540  | 1.5`,
        wanted: ['410 count actual null children_looked_after', '1310 count actual null null'],
      },
    ],
    [
      'are those of the label that counts cases of a worker, whole or not',
      {
        table: `
          Indicator                       | Target | Actual
          Average social worker caseload  | 16     | 17.4`,
        wanted: ['16 count target null social_worker_caseload', '17.4 count actual null social_worker_caseload'],
      },
    ],
    [
      'are two things at once',
      {
        table: `
          Indicator                                   | Q1 | Q2
          Number and percentage of children seen      | 41 | 44`,
        wanted: [],
      },
    ],
  ])('%s', (_name, printed) => check(printed));
});
