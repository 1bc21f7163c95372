import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  type IPropertiesOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/readers/docx.js';
import { wordFile } from '../hostile-files.js';
import { LISTS, meta, readXml, W } from './docx/word-file.js';
import { outline } from './outline.js';

const PAPERS = new URL('../../../shared/corpus/papers/docx/', import.meta.url);
const papers = existsSync(PAPERS) ? readdirSync(PAPERS).filter((name) => name.endsWith('.docx')) : [];
if (papers.length === 0) console.info('Real .docx files are not there: not read.');

const tracked = { id: 1, author: 'A', date: '2024-01-01T00:00:00Z' };
const words = (...children: (string | ParagraphChild)[]) =>
  new Paragraph({ children: children.map((child) => (typeof child === 'string' ? new TextRun(child) : child)) });
const numbered = (level: number, text: string) => new Paragraph({ text, numbering: { reference: 'report', level } });
const cell = (text: string, spans: { columnSpan?: number; rowSpan?: number } = {}) =>
  new TableCell({ children: text.split('\n').map((line) => new Paragraph(line)), ...spans });

async function read(children: (Paragraph | Table)[], more: Partial<IPropertiesOptions> = {}, section = {}) {
  const file = new Document({ numbering: LISTS, ...more, sections: [{ children, ...section }] });
  return readDocx(await Packer.toBuffer(file), meta);
}

describe('readDocx', () => {
  it('reads headings, automatic numbers and bullets as Word prints them', async () => {
    const document = await read([
      new Paragraph({ text: 'The title', heading: HeadingLevel.TITLE }),
      new Paragraph({ text: 'Aims', heading: HeadingLevel.HEADING_1, numbering: { reference: 'report', level: 0 } }),
      numbered(1, 'That it is noted'),
      numbered(2, 'in part'),
      numbered(2, 'in whole'),
      numbered(1, 'That it is agreed'),
      new Paragraph({ text: 'Costs', heading: HeadingLevel.HEADING_2 }),
      numbered(0, 'Next'),
      numbered(1, 'Last'),
      new Paragraph({ text: 'A point', bullet: { level: 1 } }),
      words('4.1', new TextRun({ children: [new Tab(), 'Typed'] })),
    ]);
    expect(outline(document)).toEqual([
      'h1: The title',
      'h1: 1. Aims',
      'item 1 1.1: 1.1 That it is noted',
      'item 2 (a): (a) in part',
      'item 2 (b): (b) in whole',
      'item 1 1.2: 1.2 That it is agreed',
      'h2: Costs',
      'item 0 2.: 2. Next',
      'item 1 2.1: 2.1 Last',
      'item 1 •: • A point',
      'item 0 4.1: 4.1 Typed',
    ]);
    expect(document).toMatchObject({ engine: 'mammoth', tagged: true, pageCount: null });
  });

  it('reads tables with merged cells, and a table of one column as what it holds', async () => {
    const document = await read([
      new Table({
        rows: [
          new TableRow({ children: [cell('Wards'), cell('Key', { columnSpan: 2 })], tableHeader: true }),
          new TableRow({ children: [cell('All', { rowSpan: 2 }), cell('No'), cell('One\nTwo')] }),
          new TableRow({ children: [cell('b'), cell('c')] }),
        ],
      }),
      new Table({ rows: [new TableRow({ children: [cell('Boxed')] })] }),
    ]);
    expect(outline(document)).toEqual([
      'cell 0,0 header: Wards',
      'cell 0,1 header: Key',
      'cell 1,0: All',
      'cell 1,1: No',
      'cell 1,2: One',
      'cell 1,2: Two',
      'cell 2,1: b',
      'cell 2,2: c',
      'paragraph: Boxed',
    ]);
  });

  it('puts headers first and footers last, notes before them, and leaves comments out', async () => {
    const document = await read(
      [
        words('Words', new FootnoteReferenceRun(1), ' go on'),
        words(
          new CommentRangeStart(0),
          'Seen',
          new CommentRangeEnd(0),
          new TextRun({ children: [new CommentReference(0)] }),
        ),
      ],
      {
        footnotes: { 1: { children: [words('The note')] } },
        comments: { children: [{ id: 0, children: [words('A remark')] }] },
      },
      {
        headers: { default: new Header({ children: [words('The council')] }) },
        footers: {
          default: new Footer({
            children: [words('Draft'), words(new TextRun({ children: ['Page ', PageNumber.CURRENT] }))],
          }),
        },
      },
    );
    expect(outline(document)).toEqual([
      'header: The council',
      'paragraph: Words go on',
      'paragraph: Seen',
      'paragraph: The note',
      'footer: Draft',
      'page_number: Page',
    ]);
  });

  it('takes tracked changes as accepted and does not count what is gone', async () => {
    const change = 'w:id="1" w:author="A" w:date="2024-01-01T00:00:00Z"';
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const document = await readXml(
      `<w:p><w:pPr>${list}</w:pPr><w:r><w:t>First</w:t></w:r></w:p>` +
        `<w:p><w:pPr>${list}<w:rPr><w:del ${change}/></w:rPr></w:pPr><w:del ${change}><w:r><w:delText>Gone</w:delText></w:r></w:del></w:p>` +
        `<w:p><w:pPr>${list}<w:pPrChange ${change}><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange></w:pPr>` +
        '<w:r><w:t>Second</w:t></w:r></w:p>',
    );
    expect(outline(document)).toEqual(['item 0 1.: 1. First', 'item 0 2.: 2. Second']);

    const inline = await read([
      words(
        'The ',
        new DeletedTextRun({ ...tracked, text: 'old' }),
        new InsertedTextRun({ ...tracked, text: 'new' }),
        ' words',
      ),
    ]);
    expect(outline(inline)).toEqual(['paragraph: The new words']);
  });

  it('reads text boxes once, content controls, simple fields, outline levels and contents', async () => {
    const box = (text: string) =>
      `<w:txbxContent><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p></w:txbxContent>`;
    const document = await readXml(
      '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>Aims</w:t></w:r></w:p>' +
        '<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:t>Aims</w:t></w:r><w:r><w:tab/><w:t>3</w:t></w:r></w:p>' +
        `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('Box')}</mc:Choice>` +
        `<mc:Fallback><w:pict>${box('Box')}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>` +
        '<w:sdt><w:sdtContent><w:p><w:r><w:t>Chosen</w:t></w:r></w:p></w:sdtContent></w:sdt>' +
        '<w:p><w:r><w:t xml:space="preserve">Dated </w:t></w:r><w:fldSimple w:instr="DATE"><w:r><w:t>May 2024</w:t></w:r></w:fldSimple></w:p>',
      {
        'word/styles.xml':
          `<w:styles ${W}>` +
          '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style></w:styles>',
      },
    );
    expect(outline(document)).toEqual([
      'h2: Aims',
      'contents: Aims 3',
      'item 0 1.: 1. Box',
      'paragraph: Chosen',
      'paragraph: Dated May 2024',
    ]);
  });

  it('tells what is bold, italic and centred, by itself or by style', async () => {
    const { blocks } = await read(
      [
        words(new TextRun({ text: 'Report of:', bold: true }), ' a name'),
        new Paragraph({ text: 'Loud', style: 'Loud' }),
        new Paragraph({ children: [new TextRun({ text: 'Quiet', italics: true })], alignment: AlignmentType.CENTER }),
      ],
      { styles: { paragraphStyles: [{ id: 'Loud', name: 'Loud', run: { bold: true } }] } },
    );
    expect(
      blocks.map(({ text, bold, boldLead, italic, centred }) => [text.slice(0, boldLead), bold, italic, centred]),
    ).toEqual([
      ['Report of:', false, false, false],
      ['Loud', true, false, false],
      ['', false, true, true],
    ]);
  });

  it('joins sentences over a line break and parts lines of their own', async () => {
    const document = await read([
      words(
        'A Person',
        new TextRun({ text: 'Head of Service', break: 1 }),
        new TextRun({ text: 'and more', break: 1 }),
      ),
    ]);
    expect(outline(document)).toEqual(['paragraph: A Person', 'paragraph: Head of Service and more']);
  });

  it('reads what the file says about itself', async () => {
    const { info } = await read([words('x')], { title: 'A title', creator: 'A Person' });
    expect(info).toMatchObject({ title: 'A title', author: 'A Person', createdAt: expect.stringMatching(/^\d{4}-/) });
  });

  it.each<[string, string, () => Promise<unknown>]>([
    [
      'damaged',
      'a cut file',
      async () => readDocx((await Packer.toBuffer(new Document({ sections: [] }))).subarray(0, 900), meta),
    ],
    ['unsupported_format', 'another zip', async () => readDocx(zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), meta)],
    ['damaged', 'entities', () => readXml('', { 'word/styles.xml': '<!DOCTYPE x [<!ENTITY a "b">]><w:styles/>' })],
    [
      'damaged',
      'a body that is no XML',
      async () => readDocx(zipSync({ 'word/document.xml': strToU8('<w:document') }), meta),
    ],
    [
      'damaged',
      'a relationship to what is no address',
      () =>
        readXml('', {
          '_rels/.rels': '<Relationships><Relationship Type="x/officeDocument" Target="%E0%A4%A"/></Relationships>',
        }),
    ],
  ])('refuses with %s: %s', async (code, _, attempt) => {
    await expect(attempt()).rejects.toMatchObject({ name: 'ReadError', code });
  });

  it('refuses a zip bomb by the sizes it states, before anything is unpacked', async () => {
    const bomb = zipSync({ 'word/document.xml': strToU8('<w:document/>') });
    const directory = Buffer.from(bomb.buffer).indexOf('PK\x01\x02');
    Buffer.from(bomb.buffer).writeUInt32LE(300_000_000, directory + 24);
    await expect(readDocx(bomb, meta)).rejects.toMatchObject({ code: 'too_large' });
  });

  it('does not count what it never unpacks', async () => {
    const pictures = zipSync({ ...unzipSync(wordFile('')), 'word/media/plan.bmp': new Uint8Array(60_000_000) });
    await expect(readDocx(pictures, meta)).resolves.toMatchObject({ engine: 'mammoth' });
  });

  it.runIf(papers.length > 0).each(papers)('reads %s', async (name) => {
    const document = await readDocx(readFileSync(new URL(name, PAPERS)), meta);
    expect(outline(document).length).toBeGreaterThan(5);
    expect(document.pages[0]?.text).not.toMatch(/[\ufdd0\ufdd1]/);
  });

  it('takes underlined words for bold ones, links apart', async () => {
    const run = (text: string, underline = '<w:u w:val="single"/>'): string =>
      `<w:r><w:rPr>${underline}</w:rPr><w:t>${text}</w:t></w:r>`;
    const { blocks } = await readXml(
      [
        `<w:p>${run('Legal advice')}</w:p>`,
        `<w:p>${run('Plain', '')}</w:p>`,
        `<w:p><w:hyperlink w:anchor="top">${run('Top')}</w:hyperlink></w:p>`,
      ].join(''),
    );
    expect(blocks.map(({ text, bold }) => [text, bold])).toEqual([
      ['Legal advice', true],
      ['Plain', false],
      ['Top', false],
    ]);
  });
});
