import { renameSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import writeExcelFile, { type CellObject, type Image, type Row, type Sheet } from 'write-excel-file/node';
import { packageVersion } from '../../version.js';
import { detailStates } from '../schema/values.js';
import { hyperlinks, type Link } from './hyperlinks.js';
import {
  type Cell,
  type CellKey,
  type CellSource,
  cellKeys,
  type IlacsInspection,
  ilacsInspections,
  judgementKeys,
  latestOfEach,
} from './ilacs-inspections.js';

/** The most characters that a cell holds. */
const longestText = 32_767;

const headings: Record<CellKey, string> = {
  authority: 'Authority',
  start_on: 'Inspection began',
  end_on: 'Inspection ended',
  published_on: 'Published',
  overall_effectiveness: 'Overall effectiveness',
  impact_of_leaders: 'Impact of leaders',
  help_and_protection: 'Help and protection',
  children_in_care_and_care_leavers: 'Children in care and care leavers (to 2022)',
  children_in_care: 'Children in care (from 2023)',
  care_leavers: 'Care leavers (from 2023)',
  lead_inspector: 'Lead inspector',
  previous_overall: 'Previous overall effectiveness',
};

/** Columns that come from the register of authorities, behind the authority. */
const registerHeadings = ['Region', 'Abolished'];

/**
 * Writes the outcomes of ILACS inspections as an Excel workbook: one row an authority with its latest inspection, all
 * inspections, and a page that explains them. Every value has the document, page and words it was read from beside it.
 * The file appears only when it is complete.
 */
export async function exportIlacsWorkbook(db: Database, file: string): Promise<void> {
  const inspections = db.transaction(ilacsInspections)(db);
  const latest = inspectionSheet('Latest of each authority', latestOfEach(inspections));
  const all = inspectionSheet('All ILACS inspections', inspections);
  const sheets = [latest.sheet, all.sheet, aboutSheet(inspections.length)];
  const partial = `${file}.partial`;
  await writeExcelFile(sheets, { features: [hyperlinks([latest.links, all.links])] }).toFile(partial);
  renameSync(partial, file);
}

function inspectionSheet(
  name: string,
  inspections: IlacsInspection[],
): { sheet: Sheet<Image['content']>; links: Link[] } {
  const links: Link[] = [];
  const rows = inspections.map(({ region, abolishedOn, cells }, at): Row => {
    const row: Row = [];
    for (const key of cellKeys) {
      const { value, source, note } = cells[key];
      row.push(valueCell(key, value), textCell(sourceText({ value, source, note })));
      if (source?.url) links.push({ row: at + 1, column: row.length - 1, url: source.url });
      if (key === 'authority') row.push(textCell(region), dateCell(abolishedOn));
    }
    return row;
  });
  const sheet = {
    sheet: name,
    data: [headingRow(), ...rows],
    columns: headingRow().map(({ value }) => ({ width: String(value).endsWith(': source') ? 30 : 18 })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    orientation: 'landscape' as const,
  };
  return { sheet, links };
}

function headingRow(): CellObject[] {
  return cellKeys
    .flatMap((key) => [headings[key], `${headings[key]}: source`, ...(key === 'authority' ? registerHeadings : [])])
    .map((value) => ({ value, fontWeight: 'bold', wrap: true, alignVertical: 'top' }));
}

function valueCell(key: CellKey, value: string | null): CellObject | null {
  if (key === 'start_on' || key === 'end_on' || key === 'published_on') return dateCell(value);
  const isGrade = key === 'previous_overall' || judgementKeys.some((one) => one === key);
  return textCell(isGrade && value ? inWords(value) : value);
}

/** "requires_improvement" as people write it. */
const inWords = (grade: string) => grade.charAt(0).toUpperCase() + grade.slice(1).replaceAll('_', ' ');

/** A date that is stated to the day is one for the spreadsheet too; "2019-11" stays text. */
function dateCell(value: string | null): CellObject | null {
  if (value === null || value.length < 10) return textCell(value);
  return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
}

/** A text is typed as one, so that no spreadsheet takes words of a document for a formula. */
function textCell(value: string | null): CellObject | null {
  return value === null || value === '' ? null : { value: value.slice(0, longestText), type: String };
}

function sourceText({ source, note }: Cell): string {
  return [note, source && place(source)].filter((part) => part !== null).join('; ');
}

const place = ({ file, page, quote }: CellSource) => `${file}${page === null ? '' : `, page ${page}`}: “${quote}”`;

function aboutSheet(count: number): Sheet<Image['content']> {
  const lines: [string, string][] = [
    [
      'What this is',
      'Outcomes of inspections of local authority children’s services (ILACS), with where each value was read.',
    ],
    [
      'How it was made',
      `By council-papers ${packageVersion()}, export --format xlsx, from the ${count} graded ILACS inspections that documents ` +
        'in the database name. No value was typed by hand. Grades, dates and names are as the report states them; where ' +
        'the report is not in the database, as other documents tell them, and the source says so.',
    ],
    [
      'Source columns',
      'Beside each value: the file, its page, and the words it was read from. Where the file came from a web site, the ' +
        'cell is a link to it, at that page. Open the page before you quote a value.',
    ],
    [
      'An empty cell',
      'Nothing was read. It never means “no”. The source column beside it says why, as far as is known.',
    ],
    ...Object.entries(detailStates)
      .filter(([state]) => state !== 'stated')
      .map(([state, meaning]): [string, string] => [`  ${state.replaceAll('_', ' ')}`, meaning]),
    ['Not judged', 'The document says that no grade was given.'],
    [
      'Children in care, care leavers',
      'One grade until 2022, two from 2023. A report has the one or the two; the other cells are empty.',
    ],
    [
      'Published',
      'Reports seldom state it; where the report does not, it is what the site says that offers the report.',
    ],
    [
      'Previous overall effectiveness',
      'Of the last inspection before it, of any framework, of which any document in the database gives the grade. The ' +
        'source says which inspection and which document.',
    ],
    ['Region, Abolished', 'From the register of authorities that comes with the program, not from the report.'],
    [
      'Authorities that are missing',
      'No document in the database gives grades of theirs. The list is as complete as it is.',
    ],
    ['Focused and monitoring visits', 'They give no grades and are not here.'],
  ];
  return {
    sheet: 'About',
    data: lines.map(([topic, text]) => [
      { value: topic, fontWeight: 'bold', alignVertical: 'top' },
      { value: text, type: String, wrap: true },
    ]),
    columns: [{ width: 32 }, { width: 110 }],
  };
}
