import { describe, it } from 'vitest';
import { type Case, check } from './table-read.js';

describe('layouts of scorecards', () => {
  it.each<[string, Case]>([
    [
      'with rows in groups',
      {
        table: `
          Indicator                        | 31/03/2023 | 31/03/2024
          Children looked after            |            |
          Number at end of period          | 402        | 417
          Rate per 10,000                  | 61.2       | 63.5
          Child protection plans           |            |
          Number at end of period          | 212        | 190`,
        wanted: [
          '402 count actual 2023-03-31 children_looked_after',
          '417 count actual 2024-03-31 children_looked_after',
          '61.2 rate_per_10000 actual 2023-03-31 children_looked_after',
          '63.5 rate_per_10000 actual 2024-03-31 children_looked_after',
          '212 count actual 2023-03-31 child_protection_plans',
          '190 count actual 2024-03-31 child_protection_plans',
        ],
      },
    ],
    [
      'whose ratings, ranks and tolerances are no values',
      {
        table: `
          PI      | Description                           | Polarity | Tolerance | Rank | Value | Trend | Status | Red   | Amber   | Green
          CYP 12a | Percentage of care leavers kept in touch with | High     | 5%        | 12   | 91    | 2%    | 1      | <80%  | 80%-90% | >90%`,
        wanted: ['91 percent actual null care_leaver_in_touch'],
      },
    ],
    [
      'whose differences are no values where they are of no money',
      {
        table: `
          Indicator                         | Target | Actual | Variance | Difference | % change
          % of child protection visits made | 95     | 91     | -4       | -4%        | -2%`,
        wanted: [
          '95 percent target null child_protection_visits',
          '91 percent actual null child_protection_visits',
          '-2 percent actual null child_protection_visits',
        ],
      },
    ],
    [
      'whose comparator has a year of its own',
      {
        before: ['Performance at the end of Q3 2023/24 is shown below.'],
        table: `
          Indicator                                  | Actual | Stat neighbours 2022/23 | England 2022/23 | Previous quarter
          Percentage of care leavers in EET          | 58     | 55                      | 56              | 60`,
        wanted: [
          '58 percent actual 2023-10/2023-12 care_leaver_eet',
          '55 percent comparator 2022/2023 care_leaver_eet',
          '56 percent comparator 2022/2023 care_leaver_eet',
          '60 percent previous null care_leaver_eet',
        ],
      },
    ],
    [
      'with a banner over the whole',
      {
        table: `
          Quarter 1 2024/25           |        |
          Measure                     | Target | Result
          % of EHC plans issued within 20 weeks | 60 | 47.3`,
        wanted: ['60 percent target null ehcp_timeliness', '47.3 percent actual 2024-04/2024-06 ehcp_timeliness'],
      },
    ],
    [
      'with durations in the labels or in the cells',
      {
        table: `
          Indicator                                                               | Target   | Actual
          A1: average time (days) between entering care and moving in with an adoptive family | 426 | 471
          Average time in days from placement order to match                      | 121      | 188
          Average length of care proceedings                                      | 26 weeks | 38.5 weeks`,
        wanted: [
          '426 days target null adoption_entry_to_placement_days',
          '471 days actual null adoption_entry_to_placement_days',
          '121 days target null adoption_order_to_match_days',
          '188 days actual null adoption_order_to_match_days',
          '26 weeks target null care_proceedings_weeks',
          '38.5 weeks actual null care_proceedings_weeks',
        ],
      },
    ],
    [
      'whose first rows have no numbers yet',
      {
        before: ['The table shows the position as at 30 September 2024:'],
        table: `
          Indicator                             | Target | Actual | Last year
          Placement sufficiency                 | TBC    | n/a    | n/a
          Percentage of audits moderated        | 50     | 64     | 41`,
        wanted: [
          '50 percent target null audits_moderated',
          '64 percent actual 2024-09-30 audits_moderated',
          '41 percent previous null audits_moderated',
        ],
      },
    ],
    [
      'of places, whose title names what is measured',
      {
        before: [{ text: 'Table 5: Rate of children looked after per 10,000 at 31 March 2023', bold: true }],
        authority: 'Felpersham',
        table: `
                                 | 2022 | 2023
          Felpersham             | 58   | 61
          Statistical neighbours | 66   | 68
          West Midlands          | 82   | 88
          England                | 70   | 71`,
        wanted: [
          '58 rate_per_10000 actual 2022 null',
          '61 rate_per_10000 actual 2023 null',
          '66 rate_per_10000 comparator 2022 children_looked_after',
          '68 rate_per_10000 comparator 2023 children_looked_after',
          '82 rate_per_10000 comparator 2022 children_looked_after',
          '88 rate_per_10000 comparator 2023 children_looked_after',
          '70 rate_per_10000 comparator 2022 children_looked_after',
          '71 rate_per_10000 comparator 2023 children_looked_after',
        ],
      },
    ],
    [
      'that come again on the next page',
      {
        before: [{ text: 'Table 1: Performance in 2023/24', bold: true }],
        table: `
          Indicator                        | Target | Actual
          Percentage of re-referrals       | 20     | 22
          Indicator                        | Target | Actual
          Percentage of agency social workers | 15  | 19`,
        wanted: [
          '20 percent target 2023/2024 re_referrals',
          '22 percent actual 2023/2024 re_referrals',
          '15 percent target 2023/2024 agency_social_workers',
          '19 percent actual 2023/2024 agency_social_workers',
        ],
      },
    ],
    [
      'with one year among other headings',
      {
        table: `
          Indicator                       | 2023 | England | Target
          Number of child protection plans | 310 |         |
          % of children in need seen      | 88   | 84      | 90`,
        wanted: [
          '310 count actual 2023 child_protection_plans',
          '88 percent actual 2023 null',
          '84 percent comparator null null',
          '90 percent target null null',
        ],
      },
    ],
    [
      'with owners and comments beside the measure',
      {
        table: `
          Priority         | Lead officer          | Measure                                   | Target | Actual | Comments
          Keeping families | Head of Early Help    | Percentage of re-referrals                | 18     | 21     | In line with 2022 and below the 24% of England
          Sufficiency      | Head of Commissioning | Number of in-house foster carers approved | 40     | 31     | Two events held`,
        wanted: [
          '18 percent target null re_referrals',
          '21 percent actual null re_referrals',
          '40 count target null in_house_foster_placements',
          '31 count actual null in_house_foster_placements',
        ],
      },
    ],
    [
      'with a theme beside several rows',
      {
        table: `
          Theme       | Indicator                | 2022/23 | Target
          Assessments | Number completed         | 410     |
                      | % within 45 working days | 81%     | 85%
          Referrals   | % repeated in 12 months  | 22%     | 20%`,
        wanted: [
          '410 count actual 2022/2023 null',
          '81 percent actual 2022/2023 assessment_timeliness',
          '85 percent target null assessment_timeliness',
          '22 percent actual 2022/2023 null',
          '20 percent target null null',
        ],
      },
    ],
    [
      'with a column that says when each was measured',
      {
        table: `
          Measure                                | Baseline (2021/22) | Latest result | Period    | Target | Progress
          Children in low income families        | 18.2%              | 19.1%         | 2022/23   | 17%    | 60%
          Percentage of re-referrals             | 24%                | 21%           | Q2 2023/24 | 20%   | 100%`,
        wanted: [
          '18.2 percent previous 2021/2022 children_in_poverty',
          '19.1 percent actual 2022/2023 children_in_poverty',
          '17 percent target null children_in_poverty',
          '24 percent previous 2021/2022 re_referrals',
          '21 percent actual 2023-07/2023-09 re_referrals',
          '20 percent target null re_referrals',
        ],
      },
    ],
    [
      'whose labels end with their day',
      {
        table: `
          Indicator                                  | Felpersham | England
          Number of children in need at 31 March 2023 | 1,204     | 403,090
          Number of children in need at 31 March 2024 | 1,187     | 399,460`,
        wanted: [
          '1204 count actual 2023-03-31 children_in_need',
          '403090 count comparator 2023-03-31 children_in_need',
          '1187 count actual 2024-03-31 children_in_need',
          '399460 count comparator 2024-03-31 children_in_need',
        ],
      },
    ],
    [
      'without headings say nothing of several numbers, but something of one',
      {
        table: `
          Care leavers in suitable accommodation | 91% | 88% | 95%
          Percentage of re-referrals             | 21% |     |`,
        wanted: ['21 percent actual null re_referrals'],
      },
    ],
  ])('%s', (_name, printed) => check(printed));
});
