import { describe, expect, it } from 'vitest';
import { councilDetails } from '../../../src/extract/paper-details/council.js';
import { otherLetterPeople } from '../../../src/extract/people/inspectorate-letter.js';
import { meetingContext } from '../meetings/meeting-paper.js';

const HEAD = ['Department for Bins', '1 High Street, Fenton FE1 2AB', '3 May 2024'];
const TO = ['Ann Lee', 'Leader of the Council', 'Fenton Council'];
const CLOSE = [
  'Thank you for the bins that you sent us in the spring.',
  'Yours sincerely',
  'Sam Poe',
  'Commissioner for Bins',
];

describe('letters that no inspectorate wrote', () => {
  it.each<[what: string, lines: string[], title: string | null]>([
    [
      'in bold below the greeting',
      ['Dear Councillor Lee', '**Bins of Fenton: progress report**'],
      'Bins of Fenton: progress report',
    ],
    ['in capitals', ['Dear Ann', 'BINS OF FENTON'], 'BINS OF FENTON'],
    ['behind "Re:", which is kept', ['Dear Ms Lee', 'Re: Bins of Fenton'], 'Re: Bins of Fenton'],
    ['behind "Subject:"', ['Dear Ms Lee', 'Subject: Bins of Fenton'], 'Bins of Fenton'],
    [
      'on two lines',
      ['Dear Ms Lee', '**Bins of Fenton**', '**Progress in spring**'],
      'Bins of Fenton Progress in spring',
    ],
    ['above the greeting', ['Re: Bins of Fenton', 'Dear Ms Lee'], 'Re: Bins of Fenton'],
    ['nowhere', ['Dear Ms Lee', 'I write to you about the bins.'], null],
  ])('print their subject %s', async (_, lines, title) => {
    const context = await meetingContext([...HEAD, ...TO, ...lines, ...CLOSE]);
    const { details } = councilDetails(context);
    expect(context.classification.rule).toBe('council.letter');
    expect([details.title?.value ?? null, details.publishedOn?.value]).toEqual([title, '2024-05-03']);
  });

  it.each<[what: string, to: string[], greeting: string, people: string[]]>([
    ['a name and a post', TO, 'Dear Councillor Lee', ['addressee: Ann Lee <Leader of the Council>']],
    [
      'a post behind the name',
      ['Ann Lee, Chief Executive', 'Fenton Council'],
      'Dear Ann',
      ['addressee: Ann Lee <Chief Executive>'],
    ],
    ['a councillor', ['Councillor Ann Lee', 'Town Hall'], 'Dear Councillor Lee', ['addressee: Ann Lee']],
    [
      'a name over a department',
      ['Ann Lee', 'Carts Group', 'Department for Bins'],
      'Dear Ms Lee',
      ['addressee: Ann Lee'],
    ],
    ['a name over a council', ['Ann Lee', 'Fenton Council'], 'Dear Ann', ['addressee: Ann Lee']],
    ['nobody but a resident', ['Ann Lee', '2 Low Road'], 'Dear Ms Lee', []],
    ['an office', ['Chief Executive', 'Fenton Council'], 'Dear Sir or Madam', []],
  ])('are to %s', async (_, to, greeting, people) => {
    const { document } = await meetingContext([...HEAD, ...to, greeting, ...CLOSE]);
    const { rows } = otherLetterPeople(document);
    expect(
      rows.map(({ role, name, printedRole }) => `${role}: ${name}${printedRole ? ` <${printedRole}>` : ''}`),
    ).toEqual([...people, 'signatory: Sam Poe <Commissioner for Bins>']);
  });
});
