import { expect, it } from 'vitest';
import { paperName } from '../../src/pipeline/paper-name.js';

const response = (finalUrl: string, disposition?: string) => ({
  url: finalUrl,
  finalUrl,
  status: 200,
  headers: disposition === undefined ? {} : { 'content-disposition': disposition },
  body: null,
  bytes: 0,
  sha256: '',
});

const document = 'https://example.org/documents/s12/Budget%20Report.pdf?T=1';
const converter = 'https://example.org/mgConvert2PDF.aspx?ID=5';

it.each<[string, string | undefined, string | null, string]>([
  [document, undefined, 'Title', 'Budget Report.pdf'],
  [converter, undefined, 'Title', 'Title'],
  [converter, undefined, null, 'mgConvert2PDF.aspx'],
  ['https://example.org/council/Document.ashx?abc', undefined, 'Minutes', 'Minutes'],
  ['https://files.example.org/v1/file/50224032', undefined, 'Focused visit', 'Focused visit'],
  ['https://files.example.org/v1/file/50224032', undefined, null, '50224032'],
  ['https://example.org/', undefined, null, 'paper'],
  [converter, 'inline; filename="Report 5.pdf"', 'Title', 'Report 5.pdf'],
  [converter, 'attachment; filename=Report5.pdf; size=5', 'Title', 'Report5.pdf'],
  [converter, 'attachment; filename="x.pdf"; filename*=UTF-8\'\'na%C3%AFve%20plan.pdf', 'Title', 'naïve plan.pdf'],
  [converter, "attachment; filename*=UTF-8''%E0%A4%A.pdf", 'Title', '%E0%A4%A.pdf'],
  [converter, 'attachment; filename="../../etc/passwd"', 'Title', 'passwd'],
  [converter, 'attachment; filename="C:\\Users\\clerk\\Report.pdf"', 'Title', 'Report.pdf'],
  [converter, "attachment; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd", 'Title', 'passwd'],
  [converter, 'attachment; filename=""', 'Title', 'Title'],
  [converter, 'attachment; filename="folder/"', 'Title', 'Title'],
  [converter, 'inline', 'Title', 'Title'],
  ['https://example.org/..%2f..%2fetc%2fpasswd.pdf', undefined, null, 'passwd.pdf'],
  ['https://example.org/%E0%A4%A.pdf', undefined, null, '%E0%A4%A.pdf'],
  [converter, undefined, 'A/B: both', 'B: both'],
  [converter, undefined, 'One\u0000two\nthree', 'One two three'],
  [converter, undefined, 'x'.repeat(500), 'x'.repeat(200)],
])('%s, %j, %j', (url, disposition, title, expected) => {
  expect(paperName(response(url, disposition), title)).toBe(expected);
});
