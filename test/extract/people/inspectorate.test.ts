import { describe, expect, it } from 'vitest';
import { inspectoratePeople } from '../../../src/extract/people/inspectorate.js';
import { type BlockSketch, cell, contextOf, heading } from '../inspectorate-document.js';

const people = (...args: Parameters<typeof contextOf>): string[] =>
  inspectoratePeople(contextOf(...args)).rows.map(({ name, role }) => `${name}: ${role}`);

describe('teams of reports', () => {
  it.each<[string, BlockSketch[], string[]]>([
    ['a cover', ['Lead inspector: Ada Brook, His Majesty’s Inspector'], ['Ada Brook: lead_inspector']],
    [
      'two leads',
      ['Lead inspectors: Ada Brook and Una Dell'],
      ['Ada Brook: lead_inspector', 'Una Dell: lead_inspector'],
    ],
    ['no colon', ['Deputy lead inspector Una Dell HMI'], ['Una Dell: inspector']],
    [
      'a team page',
      [
        'Lead inspector on site: Ada Brook',
        'Deputy lead inspector: Una Dell',
        'Team inspectors: Iris Young HMI, Amos Field AI and Ruth Moss.',
        'Shadow inspectors: N/A',
        'Senior data analyst: Tom Reed',
        'Quality assurance managers: Bea Lane, Senior HMI',
      ],
      [
        'Ada Brook: lead_inspector',
        'Una Dell: inspector',
        'Iris Young: inspector',
        'Amos Field: inspector',
        'Ruth Moss: inspector',
        'Tom Reed: inspection_support',
        'Bea Lane: inspection_support',
      ],
    ],
    [
      'one a line below the label',
      ['Team inspectors:', 'Iris Young HMI', 'Amos Field AI', 'Inspection findings'],
      ['Iris Young: inspector', 'Amos Field: inspector'],
    ],
    [
      'the lead of cover and team page once',
      ['Lead inspector: Ada Brook', 'Lead inspector: Ada Brook HMI'],
      ['Ada Brook: lead_inspector'],
    ],
    ['a sentence', ['Lead inspectors met Ada Brook, a care leaver, in the town'], []],
  ])('%s', (_, blocks, expected) => {
    expect(people(blocks, { framework: 'SIF' })).toEqual(expected);
  });

  it('reports a piece of a team line that is no name', () => {
    const { issues } = inspectoratePeople(contextOf(['Team inspectors: Ada Brook, Northshire Council'], {}));
    expect(issues.map(({ code, source }) => [code, source?.quote])).toEqual([
      ['people.not_a_name', 'Team inspectors: Ada Brook, Northshire Council'],
    ]);
  });
});

describe('area SEND reports', () => {
  const details = [
    heading('Local area partnership details'),
    cell(0, 0, 'Local authority'),
    cell(0, 1, 'Integrated care board'),
    cell(1, 0, 'Northshire Council'),
    cell(1, 1, 'NHS Northshire'),
    cell(2, 0, 'Bea Lane, Director of Children’s Services'),
    cell(2, 1, 'Tom Reed, Director of Children’s Commissioning'),
    heading('Information about this inspection'),
    'Inspection team',
    cell(0, 0, 'Ofsted'),
    cell(0, 1, 'Care Quality Commission'),
    cell(1, 0, 'Ms Ada Brook HMI, Lead inspector'),
    cell(1, 1, 'Una Dell, Lead inspector'),
    cell(2, 0, 'Iris Young, Ofsted HMI'),
    cell(2, 1, 'Amos Field, CQC inspector'),
    'If you are not happy with the inspection, tell Ruth Moss.',
  ];

  it('has one lead, Ofsted’s, and the local authority’s director', () => {
    expect(people(details, { framework: 'AREA_SEND' })).toEqual([
      'Ada Brook: lead_inspector',
      'Una Dell: inspector',
      'Iris Young: inspector',
      'Amos Field: inspector',
      'Bea Lane: director_of_childrens_services',
    ]);
  });

  it('names the inspectorate of each member', () => {
    const { rows } = inspectoratePeople(contextOf(details, { framework: 'AREA_SEND' }));
    expect(rows.map(({ inspectorate }) => inspectorate)).toEqual(['Ofsted', 'CQC', 'Ofsted', 'CQC', undefined]);
  });
});

describe('letters', () => {
  const letter = { documentType: 'inspection_letter', visitKind: 'focused_visit' } as const;
  const visit = (sentence: string): BlockSketch[] => [
    '3 May 2022',
    'Ms Bea Lane',
    'Interim Director of Children’s Services',
    'Civic Hall',
    'High Street',
    'Dear Ms Lane',
    heading('Focused visit to Northshire children’s services'),
    sentence,
    'Yours sincerely',
    'Ada Brook',
    'His Majesty’s Inspector',
  ];
  const addressee = ['Bea Lane: addressee', 'Bea Lane: director_of_childrens_services'];

  it.each<[string, string[]]>([
    ['His Majesty’s Inspectors for this visit were Ada Brook and Una Dell.', ['Ada Brook', 'Una Dell']],
    [
      'The inspectors were Ada Brook, HMI, and Una Dell, HMI. Iris Young (designate) shadowed it.',
      ['Ada Brook', 'Una Dell'],
    ],
    [
      'The visit was carried out by Her Majesty’s Inspector, Ada Brook and Her Majesty’s Inspector, Una Dell.',
      ['Ada Brook', 'Una Dell'],
    ],
    ['Her Majesty’s Inspectors Ada Brook and Una Dell undertook the visit.', ['Ada Brook', 'Una Dell']],
    ['The team comprised Ada Brook (lead) and Una Dell HMI.', ['Ada Brook', 'Una Dell']],
    ['The inspectors who visited were A. Brook, Ada Brook and Una Dell.', ['A. Brook', 'Ada Brook', 'Una Dell']],
  ])('visitors: %s', (sentence, names) => {
    const team = names.map((name) => `${name}: ${name === 'Ada Brook' ? 'lead_inspector' : 'inspector'}`);
    expect(people(visit(sentence), letter)).toEqual([...addressee, ...team, 'Ada Brook: signatory']);
  });

  it('does not take what else was carried out for a team', () => {
    expect(
      people(visit('The audits were carried out by managers. Inspectors saw that plans were clear.'), letter),
    ).toEqual([...addressee, 'Ada Brook: signatory']);
  });

  it('reads a letter to a partnership and its table of signatories', () => {
    const blocks = [
      '9 May 2022',
      'Ms Bea Lane, Director of Children’s Services, Northshire Council Mr Tom Reed, Chief Constable',
      'Iris Young and Ruth Moss',
      'Joint chairs of the board',
      'Commissioning Group, Northshire',
      'Dear local partnership',
      'Yours sincerely',
      cell(0, 0, 'Ofsted'),
      cell(0, 1, 'Care Quality Commission'),
      cell(1, 0, 'Ada Brook'),
      cell(1, 1, 'Una Dell OBE'),
      cell(1, 0, 'Regional Director'),
      cell(1, 1, 'Deputy Chief Inspector'),
      'Piccadilly Gate',
    ];
    expect(people(blocks, { ...letter, framework: 'JTAI', visitKind: 'inspection' })).toEqual([
      ...addressee,
      'Tom Reed: addressee',
      'Iris Young: addressee',
      'Ruth Moss: addressee',
      'Ada Brook: signatory',
      'Ada Brook: regional_director',
      'Una Dell: signatory',
    ]);
  });

  it('finds the addressee whom the greeting names, and a signature without a close', () => {
    const blocks = [
      'Civic Hall',
      'Bea Lane',
      'High Street',
      'Dear Bea',
      'The inspectors were Ada Brook and Una Dell.',
      'Ada Brook',
      'His Majesty’s Inspector',
    ];
    expect(people(blocks, letter)).toEqual([
      'Bea Lane: addressee',
      'Ada Brook: lead_inspector',
      'Una Dell: inspector',
      'Ada Brook: signatory',
    ]);
  });
});
