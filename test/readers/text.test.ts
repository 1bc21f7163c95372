import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/readers/text.js';
import { outline } from './outline.js';

const meta = { sha256: 'ab', fileName: 'a.txt' };
const read = (text: string) => readText(Buffer.from(text), meta);
const SEEDS = new URL('../../../shared/corpus/seeds/', import.meta.url);
const seedsThere = existsSync(SEEDS);
if (!seedsThere) console.info('The real papers as text are not there: not read.');

describe('readText', () => {
  it.each<[string, string, string[]]>([
    ['paragraphs', 'One.\n\nTwo.', ['paragraph: One.', 'paragraph: Two.']],
    [
      'a sentence cut by blank lines',
      'The team were\n\n\nkeen to see it.',
      ['paragraph: The team were keen to see it.'],
    ],
    [
      'a value cut after its comma',
      'Officer Presenting: the member for Schools,\n\nSkills',
      ['paragraph: Officer Presenting: the member for Schools, Skills'],
    ],
    ['an open salutation', 'Dear Ms Field,\n\nThank you', ['paragraph: Dear Ms Field,', 'paragraph: Thank you']],
    [
      'an address',
      'A Person\nCivic Offices\nRM1 2AB',
      ['paragraph: A Person', 'paragraph: Civic Offices', 'paragraph: RM1 2AB'],
    ],
    [
      'telephone and web lines',
      'Textphone 0123 456\noffice@example.org\nwww.example.org',
      ['paragraph: Textphone 0123 456', 'paragraph: office@example.org', 'paragraph: www.example.org'],
    ],
    [
      'wrapped prose',
      'The council has made a long and useful journey into\nYork and beyond. It goes on to say more about that,\nand ends.',
      [
        'paragraph: The council has made a long and useful journey into York and beyond. It goes on to say more about that, and ends.',
      ],
    ],
    [
      'labels',
      'Report of: A Person, Director of Services for Many Children\nKey Decision: No',
      ['paragraph: Report of: A Person, Director of Services for Many Children', 'paragraph: Key Decision: No'],
    ],
    [
      'bullets',
      '- First\n- Second goes\n over lines;\n GOOD\n  - ✓ Third',
      ['item 0 •: • First', 'item 0 •: • Second goes over lines; GOOD', 'item 1 •: • Third'],
    ],
    [
      'numbers behind dashes',
      '- 1. Aims\n- 1.1 That it is noted',
      ['item 0 1.: 1. Aims', 'item 0 1.1: 1.1 That it is noted'],
    ],
    ['a number and a tab', '1.1\tThat it is noted', ['item 0 1.1: 1.1 That it is noted']],
    [
      'rows',
      '12 May 2021\t\tITEM: 10\nThe Committee\t\t\nKey:\tNo\t',
      ['cell 0,0: 12 May 2021', 'cell 0,2: ITEM: 10', 'cell 1,0: The Committee', 'cell 2,0: Key:', 'cell 2,1: No'],
    ],
    ['a tab that indents', '\tIndented words', ['paragraph: Indented words']],
    ['headings', '# Title\n## **Findings**\nWords', ['h1: Title', 'h2: Findings', 'paragraph: Words']],
    [
      'line ends and page ends',
      'One.\r\n\r\nTwo.\fThree.',
      ['paragraph: One.', 'paragraph: Two.', 'paragraph: Three.'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(outline(await read(text))).toEqual(expected);
  });

  it('marks what is bold and leaves the asterisks out', async () => {
    const { blocks } = await read('**Findings**\n\nVerified by: **A Person**\n\n- **7.5. Papers** used (all)');
    expect(blocks.map(({ text, bold, boldLead }) => [text, bold, text.slice(0, boldLead)])).toEqual([
      ['Findings', true, 'Findings'],
      ['Verified by: A Person', false, ''],
      ['7.5. Papers used (all)', false, '7.5. Papers'],
    ]);
  });

  it.each<[string, Buffer]>([
    ['UTF-8 with a mark', Buffer.from('\ufeffThe “Café”')],
    ['UTF-16', Buffer.from('\ufeffThe “Café”', 'utf16le')],
    ['Windows-1252', Buffer.from('The \x93Caf\xe9\x94', 'latin1')],
  ])('decodes %s', async (_, bytes) => {
    const { pages } = await readText(bytes, meta);
    expect(pages[0]?.text).toBe('The “Café”');
  });

  it.each<[string, string, Buffer]>([
    ['empty_file', 'only bullets', Buffer.from('\n• \n')],
    ['unreadable_text', 'no language', Buffer.from('\x8f\xfe\xc3 \xb5'.repeat(9), 'latin1')],
  ])('refuses with %s: %s', async (code, _, bytes) => {
    await expect(readText(bytes, meta)).rejects.toMatchObject({ name: 'ReadError', code });
  });

  it.runIf(seedsThere)('reads real papers with every numbered paragraph in its place', async () => {
    for (const name of readdirSync(SEEDS)) {
      const document = await readText(readFileSync(new URL(name, SEEDS)), meta);
      expect(outline(document).length).toBeGreaterThan(30);
      expect(document.blocks.filter((block) => /\*\*|^[-✓#]/.test(block.text))).toEqual([]);
    }
  });
});
