import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/readers/html.js';
import { outline } from './outline.js';

const meta = { sha256: 'ab', fileName: 'a.html' };
const read = (html: string) => readHtml(Buffer.from(html), meta);
const BROKEN = new URL('../../../shared/corpus/papers/broken/', import.meta.url);
const brokenThere = existsSync(BROKEN);
if (!brokenThere) console.info('The real error page is not there: not read.');

describe('readHtml', () => {
  it.each<[string, string, string[]]>([
    [
      'headings and paragraphs',
      '<h1>Title</h1><p>One <b>two</b>\n three<p>Four',
      ['h1: Title', 'paragraph: One two three', 'paragraph: Four'],
    ],
    ['what is not printed', '<title>T</title><style>x{}</style><script>y</script><p>Words', ['paragraph: Words']],
    [
      'line breaks',
      '<p>Civic Offices<br>New Road<br/>and so on',
      ['paragraph: Civic Offices', 'paragraph: New Road and so on'],
    ],
    [
      'lists',
      '<ul><li>One<ol type=a start=2><li>Two<li>Three</ol><li><p>Four<p>Five</ul>',
      ['item 0 •: • One', 'item 1 b.: b. Two', 'item 1 c.: c. Three', 'item 0 •: • Four', 'paragraph: Five'],
    ],
    [
      'a number that is set',
      '<ol><li>One<li value=7>Seven<li>Eight</ol>',
      ['item 0 1.: 1. One', 'item 0 7.: 7. Seven', 'item 0 8.: 8. Eight'],
    ],
    [
      'tables',
      '<table><tr><th>A<th colspan=2>B<tr><td rowspan=2>c<td>d<td>e<tr><td>F<br>G<td>h</table>',
      [
        'cell 0,0 header: A',
        'cell 0,1 header: B',
        'cell 1,0: c',
        'cell 1,1: d',
        'cell 1,2: e',
        'cell 2,1: F',
        'cell 2,1: G',
        'cell 2,2: h',
      ],
    ],
    ['a table of one column', '<table><tr><td>One<tr><td>Two</table>', ['paragraph: One', 'paragraph: Two']],
    [
      'a table in a cell',
      '<table><tr><td>A<td><table><tr><td>b<td>c</table><tr><td>D<td>E</table>',
      ['cell 0,0: A', 'cell 0,1: b', 'cell 0,1: c', 'cell 1,0: D', 'cell 1,1: E'],
    ],
    [
      'margins of the page, not of an article',
      '<header>Site</header><nav>Menu</nav><main><header><h2>T</h2></header>x</main><footer>End</footer>',
      ['header: Site', 'header: Menu', 'h2: T', 'paragraph: x', 'footer: End'],
    ],
    ['characters', '<p>A&nbsp;&amp;&#8217;s', ['paragraph: A &’s']],
  ])('%s', async (_, html, expected) => {
    expect(outline(await read(html))).toEqual(expected);
  });

  it('gives the title and what is bold', async () => {
    const { info, blocks } = await read('<title>A\n page</title><p><strong>Note:</strong> words<p><b>All</b>');
    expect(info.title).toBe('A page');
    expect(blocks.map(({ boldLead, bold }) => [boldLead, bold])).toEqual([
      [5, false],
      [3, true],
    ]);
  });

  it.each([
    ['html_error_page', '<title>Page not found - Council</title><p>Sorry'],
    ['html_error_page', '<title>404</title><p>Sorry'],
    ['html_error_page', '<title>Just a moment...</title><p>Wait'],
    ['empty_file', '<html><body><script>x</script></body></html>'],
  ])('refuses with %s: %s', async (code, html) => {
    await expect(read(html)).rejects.toMatchObject({ name: 'ReadError', code });
  });

  it.runIf(brokenThere)('knows a real error page', async () => {
    for (const name of readdirSync(BROKEN)) {
      await expect(readHtml(readFileSync(new URL(name, BROKEN)), meta)).rejects.toMatchObject({
        code: 'html_error_page',
      });
    }
  });
});
