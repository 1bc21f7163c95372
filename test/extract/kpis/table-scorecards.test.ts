import { describe, it } from 'vitest';
import { type Case, check, meeting } from './table-read.js';

describe('scorecards', () => {
  it.each<[string, Case]>([
    [
      'of a county: target, actual, rating and direction',
      {
        before: ['The figures for October to December 2023 are:'],
        table: `
          Ref   | Indicator                                             | Good is | Target | Actual | Last quarter | RAG | DoT
          CS-04 | % of assessments completed within 45 working days     | High    | 85%    | 81.5%  | 79%          | A   | ▲
          CS-05 | % of re-referrals within 12 months                    | Low     | 20%    | 23%    | 24%          | R   | ▲
          CS-06 | Number of children looked after                       | n/a     | n/a    | 612    | 598          | -   | ▼`,
        wanted: [
          '85 percent target null assessment_timeliness',
          '81.5 percent actual 2023-10/2023-12 assessment_timeliness',
          '79 percent previous null assessment_timeliness',
          '20 percent target null re_referrals',
          '23 percent actual 2023-10/2023-12 re_referrals',
          '24 percent previous null re_referrals',
          '612 count actual 2023-10/2023-12 children_looked_after',
          '598 count previous null children_looked_after',
        ],
      },
    ],
    [
      'of a unitary council: bare counts and comparators without a date',
      {
        before: ['The figures for Quarter 2 (July to September) 2023/24:'],
        table: `
          Measure                          | Latest data | Target | 12 months earlier | National figure
          Section 47 enquiries             | 312         |        | 298               |
          Personal education plans in date | 96%         | 95%    | 91%               | 89%`,
        wanted: [
          '312 count actual 2023-07/2023-09 section_47_enquiries',
          '298 count previous null section_47_enquiries',
          '96 percent actual 2023-07/2023-09 personal_education_plans',
          '95 percent target null personal_education_plans',
          '91 percent previous null personal_education_plans',
          '89 percent comparator null personal_education_plans',
        ],
      },
    ],
    [
      'of a metropolitan council: quarters of the year in its title',
      {
        before: [{ text: 'Table 2: Front door activity 2023/24', bold: true }],
        table: `
          Indicator                    | Q1    | Q2    | Q3    | Year end target
          Number of referrals          | 1,204 | 1,311 | 1,156 | n/a
          % of re-referrals            | 21    | 22.4  | 19.8  | 20`,
        wanted: [
          '1204 count actual 2023-04/2023-06 referrals',
          '1311 count actual 2023-07/2023-09 referrals',
          '1156 count actual 2023-10/2023-12 referrals',
          '21 percent actual 2023-04/2023-06 re_referrals',
          '22.4 percent actual 2023-07/2023-09 re_referrals',
          '19.8 percent actual 2023-10/2023-12 re_referrals',
          '20 percent target null re_referrals',
        ],
      },
    ],
    [
      'of a London borough: months under their year, with neighbours',
      {
        table: `
          Indicator                                | 2023/24 |     |     | London | England | SN
                                                   | Apr     | May | Jun | Average | Average | Average
          Rate of children looked after per 10,000 | 54.1    | 55  | 55.6 | 51    | 71      | 60.4`,
        wanted: [
          '54.1 rate_per_10000 actual 2023-04 children_looked_after',
          '55 rate_per_10000 actual 2023-05 children_looked_after',
          '55.6 rate_per_10000 actual 2023-06 children_looked_after',
          '51 rate_per_10000 comparator null children_looked_after',
          '71 rate_per_10000 comparator null children_looked_after',
          '60.4 rate_per_10000 comparator null children_looked_after',
        ],
      },
    ],
    [
      'with dated columns that were over on the day of the paper',
      {
        before: meeting('25 September 2024'),
        table: `
          Measure                        | Target | At 31 March 2024 | At 30 June 2024
          Re-referrals within 12 months  | 20%    | 27%              | 23%
          Agency social workers          | 18%    | 31%              | 26%`,
        wanted: [
          '20 percent target null re_referrals',
          '27 percent actual 2024-03-31 re_referrals',
          '23 percent actual 2024-06-30 re_referrals',
          '18 percent target null agency_social_workers',
          '31 percent actual 2024-03-31 agency_social_workers',
          '26 percent actual 2024-06-30 agency_social_workers',
        ],
      },
    ],
    [
      'with years gone by beside the target of the next',
      {
        before: meeting('12 June 2023'),
        table: `
          Indicator                                         | 2021/22 | 2022/23 | Target 2023/24
          Review health assessments completed               | 88%     | 93%     | 95%
          Children looked after                             | 171     | 164     |
          Care leavers in education, employment or training | 69%     | 72%     | 75%`,
        wanted: [
          '88 percent actual 2021/2022 review_health_assessment',
          '93 percent actual 2022/2023 review_health_assessment',
          '95 percent target 2023/2024 review_health_assessment',
          '171 count actual 2021/2022 children_looked_after',
          '164 count actual 2022/2023 children_looked_after',
          '69 percent actual 2021/2022 care_leaver_eet',
          '72 percent actual 2022/2023 care_leaver_eet',
          '75 percent target 2023/2024 care_leaver_eet',
        ],
      },
    ],
    [
      'with a column of units',
      {
        table: `
          No. | KPI                                | Unit   | Target | Current
          1   | Initial health assessments on time | %      | 90     | 72
          2   | Children in need                   | Number |        | 1,432
          3   | Care proceedings, average length   | Weeks  | 26     | 41
          4   | Child protection plans             | Rate per 10,000 | | 44.2`,
        wanted: [
          '90 percent target null initial_health_assessment_timeliness',
          '72 percent actual null initial_health_assessment_timeliness',
          '1432 count actual null children_in_need',
          '26 weeks target null care_proceedings_weeks',
          '41 weeks actual null care_proceedings_weeks',
          '44.2 rate_per_10000 actual null child_protection_plans',
        ],
      },
    ],
    [
      'with marks, fractions and bounds in the cells',
      {
        table: `
          Measure                                     | Target  | Performance
          Care leavers in suitable accommodation      | ≥ 90%   | ▲ 92% (46/50)
          Children with three or more placements      | <10%    | 12.5%*
          Supervision held in timescale               | 85%+    | 34/40 (85%)
          Assessments completed within 45 days        | 80% - 85% | 78% (A)
          Children missing from care                  | n/a     | <5`,
        wanted: [
          '90 percent target null care_leaver_suitable_accommodation',
          '92 percent actual null care_leaver_suitable_accommodation',
          '10 percent target null placement_stability',
          '12.5 percent actual null placement_stability',
          '85 percent target null supervision_compliance',
          '85 percent actual null supervision_compliance',
          '80–85 percent target null assessment_timeliness',
          '78 percent actual null assessment_timeliness',
        ],
      },
    ],
  ])('%s', (_name, printed) => check(printed));
});
