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
    [
      'names with particles below the label',
      ['Lead inspector:', 'Ruth van der Meer', 'Her Majesty’s Inspector', 'Inspection findings'],
      ['Ruth van der Meer: lead_inspector'],
    ],
    ['a surname that is a word of bodies', ['Lead inspector: Ann Board HMI'], ['Ann Board: lead_inspector']],
    ['a label with a choice', ['Lead inspector(s): Ada Brook HMI'], ['Ada Brook: lead_inspector']],
    ['a label with more words', ['Name of lead Ofsted inspector: Ada Brook'], ['Ada Brook: lead_inspector']],
    [
      'a team without the word inspector',
      ['Team members: Ada Brook, Una Dell and Ann Chief'],
      ['Ada Brook: inspector', 'Una Dell: inspector', 'Ann Chief: inspector'],
    ],
    ['a sentence', ['Lead inspectors met Ada Brook, a care leaver, in the town'], []],
  ])('%s', (_, blocks, expected) => {
    expect(people(blocks, { framework: 'SIF' })).toEqual(expected);
  });

  it.each<[string, BlockSketch[], [quote: string, post: string | undefined][]]>([
    [
      'label, name and post in three lines',
      ['Lead inspector:', 'Ada Brook', 'Her Majesty’s Inspector', 'Findings'],
      [['Lead inspector: Ada Brook Her Majesty’s Inspector', 'Her Majesty’s Inspector']],
    ],
    [
      'posts between the names below a label',
      ['Team inspectors:', 'Ada Brook', 'HMI', 'Una Dell', 'Ofsted Inspector'],
      [
        ['Team inspectors: Ada Brook HMI', 'HMI'],
        ['Una Dell Ofsted Inspector', 'Ofsted Inspector'],
      ],
    ],
  ])('quotes %s', (_, blocks, expected) => {
    const { rows } = inspectoratePeople(contextOf(blocks, {}));
    expect(rows.map(({ source, printedRole }) => [source.quote.replace(/\s+/g, ' '), printedRole])).toEqual(expected);
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

  it('quotes each of two people in one cell alone, and a director with the post below', () => {
    const blocks = [
      heading('Local area partnership details'),
      'Local authority',
      'Bea Lane',
      'Executive Director of Children’s Services',
      heading('Information about this inspection'),
      'Inspection team',
      'Ada Brook, Ofsted HMI Lead inspector Una Dell, Ofsted HMI',
    ];
    const { rows } = inspectoratePeople(contextOf(blocks, { framework: 'AREA_SEND' }));
    expect(rows.map(({ source }) => source.quote.replace(/\s+/g, ' '))).toEqual([
      'Ada Brook, Ofsted HMI Lead inspector',
      'Una Dell, Ofsted HMI',
      'Bea Lane Executive Director of Children’s Services',
    ]);
  });

  it.each(['Bea Lane, DCS', 'Bea Lane (Director of Children’s Services)', 'Bea Lane Director of Children’s Services'])(
    'reads the director in one line: %s',
    (line) => {
      const blocks = [heading('Local area partnership details'), 'Local authority', line];
      expect(people(blocks, { framework: 'AREA_SEND' })).toEqual(['Bea Lane: director_of_childrens_services']);
    },
  );

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
    ['Ada Brook HMI and Una Dell HMI undertook this visit.', ['Ada Brook', 'Una Dell']],
    ['The lead inspector was Ada Brook, supported by Una Dell.', ['Ada Brook', 'Una Dell']],
    ['The inspection team was led by Ada Brook, with Una Dell.', ['Ada Brook', 'Una Dell']],
    ['The team comprised of Ada Brook and Una Dell.', ['Ada Brook', 'Una Dell']],
    ['The focused visit was made by Mrs. Ada Brook and Prof. Una Dell.', ['Ada Brook', 'Una Dell']],
    ['The inspectors for this visit included Ada Brook and Una Dell.', ['Ada Brook', 'Una Dell']],
    [
      'The visit to St. Albright on 3 May 2022 was led by Ada Brook, accompanied by Una Dell.',
      ['Ada Brook', 'Una Dell'],
    ],
    ['The inspectors who visited were A. Brook, Ada Brook and Una Dell.', ['A. Brook', 'Ada Brook', 'Una Dell']],
  ])('visitors: %s', (sentence, names) => {
    const team = names.map((name) => `${name}: ${name === 'Ada Brook' ? 'lead_inspector' : 'inspector'}`);
    expect(people(visit(sentence), letter)).toEqual([...addressee, ...team, 'Ada Brook: signatory']);
  });

  it.each([
    'A home visit was carried out by Ruth Moss, her foster carer, and inspectors saw how she has settled.',
    'Inspectors saw that visits were completed by Ruth Moss and Amos Field.',
    'Inspectors met Tom Reed and Iris Reed, two children in care.',
    'The inspection found that audits were completed by Ruth Moss.',
    'Ruth Moss and Amos Field visited their grandson during the visit.',
    'The virtual school team was led by Ruth Moss.',
    'The team was Ruth Moss, a social worker, and her manager Amos Field.',
    'This visit was completed by Ruth Moss, a foster carer.',
  ])('names nobody whom an account names: %s', (sentence) => {
    expect(people(visit(sentence), letter)).toEqual([...addressee, 'Ada Brook: signatory']);
  });

  it('keeps an analyst apart from the inspectors', () => {
    expect(people(visit('The inspectors were Ada Brook and a data analyst, Tom Reed.'), letter)).toEqual([
      ...addressee,
      'Ada Brook: lead_inspector',
      'Tom Reed: inspection_support',
      'Ada Brook: signatory',
    ]);
  });

  it.each<[string, [role: string, post: string | undefined][]]>([
    ['Ada Brook (HMI)', [['signatory', 'HMI']]],
    ['Ada Brook HMI', [['signatory', 'HMI']]],
    ['Ada Brook – His Majesty’s Inspector', [['signatory', 'His Majesty’s Inspector']]],
    [
      'Ada Brook Senior HMI',
      [
        ['signatory', 'Senior HMI'],
        ['senior_hmi', 'Senior HMI'],
      ],
    ],
    [
      'Regional Director: Ada Brook',
      [
        ['signatory', 'Regional Director'],
        ['regional_director', 'Regional Director'],
      ],
    ],
    ['For and on behalf of Ada Brook HMI', [['signatory', 'HMI']]],
  ])('signature %s', (line, expected) => {
    const { rows } = inspectoratePeople(contextOf(['Dear Bea', 'Yours sincerely', line], letter));
    expect(rows.map(({ role, printedRole }) => [role, printedRole])).toEqual(expected);
    expect(rows.every(({ name, source }) => name === 'Ada Brook' && source.quote === line)).toBe(true);
  });

  it.each([
    'Ms Bea Lane (Director of Children’s Services)',
    'Bea Lane Director of Children’s Services',
    'To: Bea Lane – Director of Children’s Services',
  ])('addressee %s', (line) => {
    expect(people(['3 May 2022', line, 'Civic Hall', 'Dear Bea', 'Yours sincerely'], letter)).toEqual(addressee);
  });

  it('takes a post that is misprinted, and no line of an address', () => {
    const lines = [
      '3 May 2022',
      'Bea Lane, Director of Children’s Services',
      'Sarah Moor, Assistant Direct, Probation',
    ];
    const address = ['Sarah House, Riverside Road', 'Grace Court, High Street, Westerby'];
    expect(people([...lines, ...address, 'Dear Bea', 'Yours sincerely'], letter)).toEqual([
      ...addressee,
      'Sarah Moor: addressee',
    ]);
  });

  it('quotes an addressee and a signatory with the post on the line below', () => {
    const { rows } = inspectoratePeople(contextOf(visit('Nothing more.'), letter));
    expect(rows.map(({ source }) => source.quote.replace(/\s+/g, ' '))).toEqual([
      'Ms Bea Lane Interim Director of Children’s Services',
      'Ms Bea Lane Interim Director of Children’s Services',
      'Ada Brook His Majesty’s Inspector',
    ]);
  });

  it('takes one person for each word of the greeting', () => {
    const blocks = ['Iris Hall', 'Iris House', 'Dear Iris', 'Yours sincerely'];
    expect(people(blocks, letter)).toEqual(['Iris Hall: addressee']);
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
