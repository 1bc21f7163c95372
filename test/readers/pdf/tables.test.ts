import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/types.js';
import { readPdf } from '../../../src/readers/pdf/pdf.js';

type Side = 'left' | 'centre' | 'right';

interface Style {
  /** Widths in points. */
  columns: number[];
  ruled: boolean;
  left?: number;
  top?: number;
  padding?: number;
  /** Where the words of all columns but the first stand. */
  side?: Side;
  /** Where their headings stand, if not there too. */
  headings?: Side;
  /** Whether cells are set in the middle of their row's height. */
  middle?: boolean;
}

const size = 10;
const leading = 12;

/** Draws rows of cells, their lines parted by `\n`, the first row in bold; a cell that starts with `=` spans the rest of its row. */
function table(doc: PDFKit.PDFDocument, rows: string[][], style: Style): void {
  const { columns, ruled, left = 60, padding = 5, middle = false } = style;
  let y = style.top ?? 200;
  rows.forEach((row, index) => {
    doc.font(index === 0 ? 'Helvetica-Bold' : 'Helvetica').fontSize(size);
    const height = Math.max(...row.map((text) => text.split('\n').length)) * leading + 2 * padding;
    const side = (index === 0 ? style.headings : undefined) ?? style.side ?? 'left';
    let x = left;
    row.forEach((text, column) => {
      const spans = text.startsWith('=');
      const width = spans ? columns.slice(column).reduce((sum, next) => sum + next, 0) : columns[column]!;
      const lines = text.replace(/^=/, '').split('\n');
      const room = middle ? (height - 2 * padding - lines.length * leading) / 2 : 0;
      lines.forEach((words, i) => {
        const spare = width - 2 * padding - doc.widthOfString(words);
        const shift = column === 0 || side === 'left' ? 0 : side === 'centre' ? spare / 2 : spare;
        if (words) doc.text(words, x + padding + shift, y + padding + room + i * leading, { lineBreak: false });
      });
      if (ruled) doc.rect(x, y, width, height).lineWidth(0.5).stroke();
      x += width;
    });
    y += height;
  });
}

async function read(draw: (doc: PDFKit.PDFDocument) => void): Promise<Document> {
  const doc = new PDFDocument({ size: 'A4', margin: 0 });
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => doc.on('end', resolve));
  doc.font('Helvetica').fontSize(size).text('The figures are set out below for members to note.', 60, 150);
  draw(doc);
  doc.end();
  await ended;
  return readPdf(Buffer.concat(parts), { sha256: 'ab', fileName: 'a.pdf' });
}

/** The rows of each table, every cell as "column text". */
function tablesOf({ blocks }: Document): string[][][] {
  const tables: string[][][] = [];
  for (const { cell, text } of blocks) {
    if (!cell) continue;
    tables[cell.table] ??= [];
    const rows = tables[cell.table]!;
    rows[cell.row] = [...(rows[cell.row] ?? []), `${cell.column} ${text}`];
  }
  return tables;
}

/** What the drawn rows are as cells. */
const cells = (rows: string[][]): string[][] =>
  rows.map((row) =>
    row.flatMap((text, column) => (text ? [`${column} ${text.replace(/^=/, '').replaceAll('\n', ' ')}`] : [])),
  );

const four = [150, 80, 80, 80];

const shapes: [string, string[][], Omit<Style, 'ruled'>][] = [
  [
    'first cells that wrap',
    [
      ['Measure', 'Quarter 1', 'Quarter 2', 'Target'],
      ['Lanterns lit before the\nclosing bell', '71%', '78%', '85%'],
      ['Lamps', '412', '420', '400'],
      ['Wicks trimmed within the\ntwo days allowed', '18%', '17%', '15%'],
    ],
    { columns: four },
  ],
  [
    'headings over three lines above numbers at the right',
    [
      ['Service', 'Revised\nannual\nbudget £m', 'Forecast\noutturn\n£m', 'Variance\n£m'],
      ['Oil', '4.120', '4.300', '0.180'],
      ['Brass and glass', '9.800', '11.250', '1.450'],
    ],
    { columns: four, side: 'right' },
  ],
  [
    'an empty corner',
    [
      ['', '2023/24\nBudget £000', '2023/24\nForecast £000', '2024/25\nBudget £000'],
      ['Oil', '4,120', '4,300', '4,810'],
      ['Brass', '(1,800)', '(1,950)', '2,050'],
    ],
    { columns: four },
  ],
  [
    'headings at the left of columns of numbers at the right, and an empty corner',
    [
      ['', '2022', '2023', '2024'],
      ['Lamps', '4,120', '4,300', '4,810'],
      ['Lanterns', '1,800', '1,950', '2,050'],
    ],
    { columns: four, side: 'right', headings: 'left' },
  ],
  [
    'a column of which only the heading has words',
    [
      ['Measure', '2022', '2023', 'Rating'],
      ['Lamps', '412', '420', ''],
      ['Lanterns', '180', '195', ''],
    ],
    { columns: four, side: 'right' },
  ],
  [
    'blank cells',
    [
      ['Measure', '2021/22', '2022/23', '2023/24'],
      ['Lamps', '1,240', '', '1,310'],
      ['Wicks', '', '21%', '18%'],
      ['Lanterns', '91%', '93%', ''],
    ],
    { columns: four, side: 'centre' },
  ],
  [
    'rows that head a group',
    [
      ['Measure', '2021/22', '2022/23', 'Target'],
      ['=Lamps'],
      ['In the harbour', '14', '16', '12'],
      ['=Lanterns'],
      ['On the pier', '54', '58', '60'],
    ],
    { columns: four, side: 'right' },
  ],
  [
    'references before the words',
    [
      ['Ref', 'Measure', 'June', 'July'],
      ['1.1', 'Lanterns lit before\nthe closing bell', '48.2', '55.1'],
      ['1.2', 'Lamps', '35.0', '36.1'],
    ],
    { columns: [40, 150, 60, 60], side: 'left' },
  ],
  [
    'words in the middle of the row',
    [
      ['Measure', 'May', 'June', 'July'],
      ['Lanterns lit before the\nclosing bell rings', '19', '22', '24'],
      ['Lamps', '34', '29', '31'],
      ['Wicks trimmed within\nthe two days that\nthe rules allow', '18', '16', '15'],
    ],
    { columns: four, side: 'centre', middle: true },
  ],
  [
    'rows that touch each other',
    [
      ['Measure', '2021', '2022'],
      ['=Lamps'],
      ['In the harbour', '14.5', '16.1'],
      ['On the pier, before the\nclosing bell', '54.0', '58.3'],
      ['=Lanterns'],
      ['On the pier', '55.0', '58.0'],
    ],
    { columns: four, padding: 0, side: 'right' },
  ],
  [
    'columns close to each other',
    [
      ['Measure', 'Original\nestimate', 'Revised\nestimate', 'Latest\nestimate'],
      ['Oil for the harbour', '14,120', '14,300', '14,480'],
      ['Oil for the pier', '19,800', '19,250', '19,450'],
    ],
    { columns: [110, 50, 50, 50], padding: 3, side: 'right' },
  ],
];

describe('tables on pages without tags', () => {
  describe.each([
    ['with lines', true],
    ['without lines', false],
  ])('%s', (_, ruled) => {
    it.each(shapes)('%s', async (_name, rows, style) => {
      expect(tablesOf(await read((doc) => table(doc, rows, { ...style, ruled })))).toEqual([cells(rows)]);
    });

    it('beside each other are two', async () => {
      const [one, two] = [
        [
          ['Measure', '2022', '2023'],
          ['Lamps', '310', '325'],
          ['Wicks', '140', '152'],
        ],
        [
          ['Measure', '2022', '2023'],
          ['Bells', '12', '14'],
          ['Ropes', '205', '198'],
        ],
      ] as const;
      const columns = [100, 50, 50];
      const document = await read((doc) => {
        table(
          doc,
          one.map((row) => [...row]),
          { columns, ruled },
        );
        table(
          doc,
          two.map((row) => [...row]),
          { columns, ruled, left: 300 },
        );
        doc.font('Helvetica').text('Officers will say more in spring.', 60, 320);
      });
      expect(tablesOf(document)).toEqual([one, two].map((rows) => cells(rows.map((row) => [...row]))));
      expect(document.blocks.at(-1)?.text).toBe('Officers will say more in spring.');
    });

    it('keep their place between paragraphs', async () => {
      const rows = [
        ['Measure', 'June', 'July'],
        ['Lamps', '310', '325'],
        ['Wicks', '140', '152'],
      ];
      const { blocks } = await read((doc) => {
        doc.text('Oil is dear.', 60, 180);
        table(doc, rows, { columns: [100, 50, 50], ruled });
        doc.text('Brass is not.', 60, 290);
      });
      expect(blocks.map(({ text }) => text)).toEqual([
        'The figures are set out below for members to note.',
        'Oil is dear.',
        ...rows.flat(),
        'Brass is not.',
      ]);
    });
  });

  it('with lines: one of words only, whose header wraps', async () => {
    const rows = [
      ['Name of\nkeeper', 'Post', 'Date\nsent'],
      ['Ada Wick', 'Keeper of the\nharbour light', '3 May'],
    ];
    expect(tablesOf(await read((doc) => table(doc, rows, { columns: [90, 120, 60], ruled: true })))).toEqual([
      cells(rows),
    ]);
  });

  it.each<[string, (doc: PDFKit.PDFDocument) => void]>([
    ['a box around text', (doc) => doc.rect(50, 140, 480, 40).stroke()],
    [
      'a box of two rows around text',
      (doc) => doc.rect(50, 140, 480, 40).rect(50, 180, 480, 40).stroke().text('Oil is dear.', 60, 190),
    ],
    [
      'a chart with lines behind it',
      (doc) => {
        for (const x of [60, 160, 260]) doc.moveTo(x, 300).lineTo(x, 500).stroke();
        for (const y of [300, 400, 500]) doc.moveTo(60, y).lineTo(260, y).stroke();
        doc.text('Lamps lit by month', 60, 280).text('May', 60, 505).text('June', 160, 505);
      },
    ],
    [
      'words that go over lines',
      (doc) => {
        for (const x of [55, 150, 250, 400]) doc.moveTo(x, 140).lineTo(x, 170).stroke();
        doc.moveTo(55, 140).lineTo(400, 140).moveTo(55, 170).lineTo(400, 170).stroke();
      },
    ],
    [
      'a sum in two lines of text',
      (doc) => doc.text('In May 310 lamps were lit and 140 were not.', 60, 200).text('In June it was 325 and 152.'),
    ],
  ])('%s is none', async (_, draw) => {
    expect(tablesOf(await read(draw))).toEqual([]);
  });

  it('text in a row as wide as the table is no cell', async () => {
    const long = ['Lamps are lit at dusk.', 'Wicks are trimmed at dawn.', 'Oil is dear.', 'Brass is not.'].join('\n');
    const rows = [['Service', 'Grade'], ['Harbour', 'Good'], [`=${long}`]];
    const { blocks } = await read((doc) => table(doc, rows, { columns: [300, 150], ruled: true }));
    expect(blocks.filter(({ cell }) => cell).map(({ text }) => text)).toEqual(['Service', 'Grade', 'Harbour', 'Good']);
    expect(blocks.at(-1)).toMatchObject({ cell: null });
  });
});
