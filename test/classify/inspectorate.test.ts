import { describe, expect, it } from 'vitest';
import { classify } from '../../src/classify/index.js';
import { paperDocument } from '../extract/council-paper.js';

const kindOf = async (lines: string[]): Promise<string> => classify(await paperDocument(lines)).rule;
const letter = (title: string): string[] => [
  'Piccadilly Gate, Store Street, Manchester M1 2WD',
  '3 May 2022',
  'Ann Lee, Director of Children’s Services',
  'Dear Ms Lee',
  title,
  'Jo Poe visited on 5 and 6 April 2022.',
];
const report = (...title: string[]): string[] => [
  ...title,
  'Inspection dates: 4 to 8 March 2024',
  'Lead inspector: Jo Poe, His Majesty’s Inspector',
];

describe('titles of an inspectorate’s letters', () => {
  it.each<[kind: string, titles: string[]]>([
    [
      'kind.focused-visit-letter',
      [
        'Focused visit to Kent children’s services',
        'Re: Focused visit to Kent children’s services',
        'Subject: Focused visit to Kent children’s services',
        'Ofsted’s focused visit to Kent',
        'Kent focused visit',
        'Kent Council focused visit',
        'Focused visit – Kent children’s services',
        'Focused visit letter: Kent',
        'Focus visit to Kent children’s services',
        'Kent children’s services: focused visit',
        'Children’s services focused visit to Kent',
        'Inspection of local authority children’s services: focused visit to Kent',
        'COVID-19 assurance visit to Kent children’s services',
        'Ofsted focused assurance visit to Kent',
      ],
    ],
    [
      'kind.monitoring-visit-letter',
      [
        'Monitoring visit of Kent children’s services',
        'Ofsted monitoring visit: Kent',
        'Re: monitoring visit to Kent children’s services',
        'Kent monitoring visit',
        'Ofsted’s third monitoring visit to Kent children’s services',
        'Quarterly monitoring visit to Kent Council',
      ],
    ],
    [
      'kind.annual-conversation-letter',
      ['Annual engagement meeting with Kent', 'Ofsted annual engagement meeting', 'Kent annual conversation 2023'],
    ],
    [
      'kind.jtai-letter',
      [
        'Joint targeted area inspection of Kent',
        'Re: Joint targeted area inspection of Kent',
        'Joint targeted area inspection: Kent',
        'Joint targeted inspection of Kent',
        'Joint area inspection of Kent',
        'Kent joint targeted area inspection',
        'JTAI: Kent',
      ],
    ],
    ['kind.area-send-thematic', ['Area SEND thematic visit to Kent', 'Kent local area SEND thematic review']],
    ['kind.area-send-letter', ['Joint area SEND inspection in Kent', 'Kent local area SEND inspection']],
    ['kind.area-send-revisit', ['Joint area SEND revisit in Kent', 'Kent joint area SEND revisit']],
  ])('%s', async (kind, titles) => {
    const found = await Promise.all(titles.map((title) => kindOf(letter(title))));
    expect(Object.fromEntries(titles.map((title, i) => [title, found[i]]))).toEqual(
      Object.fromEntries(titles.map((title) => [title, kind])),
    );
  });
});

it('takes the subject line for the title, not the greeting above it in the same type', async () => {
  const { authority } = classify(await paperDocument(letter('Focused visit to Kent children’s services')));
  expect(authority?.rule).toBe('authority.title');
});

it('knows a letter without its letterhead by its subject line', async () => {
  const lines = ['3 May 2022', 'Dear Ms Lee', 'Focused visit to Kent children’s services', 'We came on 5 April 2022.'];
  expect(await kindOf(lines)).toBe('kind.focused-visit-letter');
});

describe('titles of an inspectorate’s reports', () => {
  it.each<[kind: string, title: string[]]>([
    ['kind.area-send-report', ['Area SEND inspection of Kent Local Area Partnership']],
    ['kind.area-send-report', ['Area SEND inspection report: Kent Local Area Partnership']],
    ['kind.area-send-report', ['Kent Local Area Partnership', 'Area SEND inspection']],
    ['kind.area-send-report', ['Inspection of Kent Local Area Partnership']],
    ['kind.area-send-monitoring', ['Area SEND monitoring inspection of Kent Local Area Partnership']],
    ['kind.area-send-monitoring', ['Area SEND monitoring inspection report: Kent Local Area Partnership']],
    ['kind.area-send-monitoring', ['Monitoring inspection of Kent Local Area Partnership']],
    ['kind.ilacs-report', ['Inspection of Kent local authority children’s services']],
    ['kind.ilacs-report', ['Inspection of Kent Children & Family Services']],
    ['kind.ilacs-report', ['ILACS inspection of Kent children’s services']],
    ['kind.ilacs-report', ['Inspection of services for children in Kent']],
    [
      'kind.sif-report',
      ['Inspection of services for children in need of help & protection, children looked after & care leavers'],
    ],
    [
      'kind.sif-report',
      ['Single inspection of Kent services for children in need of help and protection and care leavers'],
    ],
    ['kind.lscb-review', ['Review of the effectiveness of the Local Safeguarding Children Board']],
    ['kind.lscb-review', ['Review of the Kent Safeguarding Children Board']],
  ])('%s: %j', async (kind, title) => {
    expect(await kindOf(report(...title))).toBe(kind);
  });
});

describe('what no inspectorate wrote', () => {
  it.each<[why: string, rule: string, lines: string[]]>([
    [
      'a cover report with the inspection’s name as its title',
      'council.head',
      [
        'Report to: Cabinet',
        'Date of meeting: 3 May 2024',
        'Title: Inspection of Kent local authority children’s services',
        'Report of: Ann Lee, Director',
        'Inspection dates: 4 to 8 March 2024',
      ],
    ],
    [
      'a cover report that ends in implications',
      'council.sections',
      [
        'Inspection of Kent local authority children’s services',
        'Purpose of report',
        'To tell of the inspection.',
        'Inspection dates: 4 to 8 March 2024',
        'Recommendations',
        'That it be noted.',
        'Financial implications',
        'None.',
      ],
    ],
    [
      'a cover report on a single inspection that speaks of the lead inspector',
      'council.sections',
      [
        'Inspection of services for children in need of help and protection, children looked after and care leavers',
        'Purpose',
        'To tell of the inspection. The lead inspector spoke to members.',
        'Recommendation',
        'That it be noted.',
      ],
    ],
    [
      'a covering letter',
      'council.letter',
      [
        'Kent County Council',
        '3 May 2022',
        'Dear Member',
        'Focused visit to Kent children’s services',
        'Please find enclosed the letter that Ofsted sent after its visit.',
        'Ann Lee, Corporate Director',
      ],
    ],
    [
      'a letter to those who are told of a visit',
      'council.letter',
      [
        '3 May 2022',
        'Dear colleagues',
        'Focused visit to Kent children’s services',
        'On 5 April 2022 Ofsted came to see us.',
      ],
    ],
    [
      'a letter about an inspector’s visit',
      'council.letter',
      [
        '3 May 2022',
        'Dear parents',
        'Kent monitoring visit',
        'Jo Poe HMI came to see us, and this letter tells you why.',
      ],
    ],
    [
      'an agenda with an inspection among its items',
      'council.agenda',
      [
        'AGENDA',
        'Scrutiny Committee',
        '3 May 2024',
        '5. Focused visit to Kent children’s services (Pages 1 - 4)',
        '6. Area SEND inspection of Kent Local Area Partnership (Pages 5 - 9)',
      ],
    ],
    [
      'an action plan after an inspection',
      'council.action-plan',
      ['Area SEND inspection improvement plan', 'The plan has five parts.'],
    ],
  ])('%s is %s', async (_why, rule, lines) => {
    expect(await kindOf(lines)).toBe(rule);
  });
});
