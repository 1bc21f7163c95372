import { describe, expect, it } from 'vitest';
import { inspectedAuthority, issuingAuthority } from '../../src/classify/authority.js';
import { paperDocument } from '../extract/council-paper.js';

describe('the council that wrote a paper', () => {
  it.each<[why: string, lines: string[], name: string | null]>([
    [
      'its name in the letterhead',
      ['Thurrock Council', 'Report to the Board', '12 October 2021', 'The work goes well.'],
      'Thurrock',
    ],
    [
      'its short words beside a neighbour that is named more often',
      [
        'From: A Member',
        'To: County Council – 13 March 2025',
        'KCC works with Medway Council. Kent has agreed.',
        'Medway Council will decide. KCC will follow. The County Council is asked to note this.',
      ],
      'Kent',
    ],
    [
      'the address of its officers',
      ['Report to Cabinet', 'The plan was agreed with Medway Council.', 'Contact: jo.bloggs@kent.gov.uk'],
      'Kent',
    ],
    [
      'the place, named often',
      ['Overview Board', 'Sefton children wait less.', 'In Sefton, Sefton’s plan is new.', 'Sefton has more to do.'],
      'Sefton',
    ],
    [
      'the one place whose services were inspected',
      ['Report to Cabinet', 'Ofsted inspected services for children in Sefton in May 2024.', 'The work goes well.'],
      'Sefton',
    ],
    [
      'the place to which inspectors came',
      ['Report to Cabinet', 'Two inspectors came to Bolton on 3 and 4 May 2024.', 'The work goes well.'],
      'Bolton',
    ],
    [
      'nothing: services of two places were inspected',
      ['Report to Cabinet', 'Ofsted inspected services for children in Sefton.', 'Inspectors came to Bolton.'],
      null,
    ],
    [
      'an address that the register does not give',
      ['Report to Cabinet', 'The plan was agreed with Medway Council.', 'Contact: jo.bloggs@nelincs.gov.uk'],
      'North East Lincolnshire',
    ],
    [
      'the only one named, of which a sentence tells',
      ['Report to the Panel', 'As of 31 March 2024 Southwark had 90 bins, and the council must empty them.'],
      'Southwark',
    ],
    ['the only one named, who lives there', ['Panel', 'The plan is for children and families in Dudley.'], 'Dudley'],
    ['the only one named, with care leavers', ['Panel', 'There are 90 care leavers living across Barnet.'], 'Barnet'],
    ['the only one named, in the present', ['Panel', 'Since 2020, Gateshead has had two bins.'], 'Gateshead'],
    ['nothing: a word that opens a sentence', ['Panel', 'Reading is for all.', 'Bury is a verb.'], null],
    ['nothing: a surname', ['Panel', 'The Chair said that Alan Kent has left.', 'Mr Kent was thanked.'], null],
    ['nothing: two places', ['Panel', 'In 2023, Kent had one and, in 2024, Devon had two bins.'], null],
    ['nothing: somebody came from there', ['Panel', 'The speaker from Leeds was late.'], null],
    ['nothing: a place in passing is not enough', ['Report to Cabinet', 'A visit to Leeds was useful.'], null],
    ['nothing: no council at all', ['Minutes', 'The meeting opened at ten.'], null],
  ])('%s', async (_why, lines, name) => {
    const found = issuingAuthority(await paperDocument(lines));
    expect(found?.name ?? null).toBe(name);
  });

  it('takes the code that was valid on the paper’s date', async () => {
    const paper = (date: string): Promise<Awaited<ReturnType<typeof paperDocument>>> =>
      paperDocument([`Meeting of ${date}`, 'Somerset families were asked.', 'Somerset replied.']);
    expect(issuingAuthority(await paper('7 February 2022'))?.gss).toBe('E10000027');
    expect(issuingAuthority(await paper('7 February 2024'))?.gss).toBe('E06000066');
  });
});

describe('the authority that was inspected', () => {
  it.each<[title: string, lines: string[], name: string | null]>([
    ['Inspection of Bury local authority children’s services', ['Inspection dates: 4 to 8 March 2024'], 'Bury'],
    [
      'Inspection of children’s social care services',
      ['Cheshire West and Chester', 'Inspection dates: 18 March 2019 to 22 March 2019'],
      'Cheshire West and Chester',
    ],
    [
      'Focused visit to children’s services',
      [
        '20 May 2022',
        'Dear Ms Watson',
        'This letter summarises the findings of the visit to Wokingham Borough Council children’s services on 12 April 2022.',
      ],
      'Wokingham',
    ],
    ['Inspection of children’s services', ['Inspection dates: 4 to 8 March 2024'], null],
    [
      'Inspection of children’s social care services',
      ['Bolton MBC', 'Inspection dates: 18 to 22 March 2019'],
      'Bolton',
    ],
    ['Inspection of children’s services', ['Brent London Borough', 'Inspection dates: 18 to 22 March 2019'], 'Brent'],
    ['Area SEND inspection of BCP Local Area Partnership', [], 'Bournemouth, Christchurch and Poole'],
    ['Focused visit to B&NES children’s services', [], 'Bath and North East Somerset'],
    ['Focused visit to Central Beds', [], 'Central Bedfordshire'],
    ['Focused visit to Kingston', [], 'Kingston upon Thames'],
    ['Focused visit to the Royal Borough of Kingston children’s services', [], 'Kingston upon Thames'],
    ['Area SEND inspection of Cornwall and the Isles of Scilly Local Area Partnership', [], 'Cornwall'],
    [
      'Inspection of Northshire local authority children’s services',
      ['5 May 2022', 'The visit to Derby City Council children’s services comes next.'],
      null,
    ],
    ['Inspection of East Surrey local authority children’s services', ['5 May 2028', 'Surrey County Council'], null],
    ['INSPECTION OF NORTHSHIRE CHILDREN’S SERVICES', ['5 May 2022', 'Services in Derby were visited.'], null],
    ['Inspection of Norwich children’s services', ['5 May 2022', 'Inspection of Norfolk'], null],
    [
      'Focused visit to children’s services',
      ['Piccadilly Gate', 'Manchester', 'M1 2WD', '5 May 2022', 'Dear Ms Lee', 'Leeds runs a good project.'],
      null,
    ],
  ])('%s', async (title, lines, name) => {
    const greeting = lines.findIndex((line) => line.startsWith('Dear'));
    const above = greeting >= 0 ? greeting + 1 : lines[0] && !/\d/.test(lines[0]) ? 1 : 0;
    const document = await paperDocument([...lines.slice(0, above), title, ...lines.slice(above)]);
    const block = document.blocks.find(({ text }) => text === title);
    expect(block && inspectedAuthority(document, block)?.name).toBe(name ?? undefined);
  });
});
