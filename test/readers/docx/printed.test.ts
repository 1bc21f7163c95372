/** What of a Word file is text: what Word prints when all changes are accepted. */
import { describe, expect, it } from 'vitest';
import { outline } from '../outline.js';
import { readXml, W } from './word-file.js';

const change = 'w:id="1" w:author="A" w:date="2024-01-01T00:00:00Z"';
const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (content: string, properties = '') => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const words = (text: string, properties = '') => p(run(text), properties);
const LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`;
const wps = (content: string) =>
  '<w:drawing><wp:anchor><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>' +
  `<wps:wsp><wps:txbx>${box(content)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const tc = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const tr = (cells: string, properties = '') => `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
const gone = (text: string) => `<w:del ${change}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const STYLES =
  `<w:styles ${W}>` +
  '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Loud"><w:name w:val="Loud"/><w:rPr><w:caps/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Draft"><w:name w:val="Draft"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>';

describe('readDocx, of one construct', () => {
  it.each<[string, string, string[]]>([
    [
      'a text box with no second copy',
      p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${wps(words('Boxed'))}</mc:Choice></mc:AlternateContent></w:r>`,
      ),
      ['paragraph: Boxed'],
    ],
    [
      'a text box on its own',
      p(`${run('Beside')}<w:r>${wps(words('Boxed') + words('twice'))}</w:r>`),
      ['paragraph: Beside', 'paragraph: Boxed', 'paragraph: twice'],
    ],
    [
      'an old text box',
      p(`<w:r><w:pict><v:oval><v:textbox>${box(words('Boxed'))}</v:textbox></v:oval></w:pict></w:r>`),
      ['paragraph: Boxed'],
    ],
    [
      'a table in a text box',
      p(`<w:r>${wps(table(tr(tc(words('Ward')) + tc(words('All')))))}</w:r>`),
      ['cell 0,0: Ward', 'cell 0,1: All'],
    ],
    [
      'a text box in a text box',
      p(`<w:r>${wps(p(`${run('Outer')}<w:r>${wps(words('Inner'))}</w:r>`))}</w:r>`),
      ['paragraph: Outer', 'paragraph: Inner'],
    ],
    [
      'a symbol in two copies',
      p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx/></mc:Choice><mc:Fallback><w:t>±</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      ['paragraph: ±'],
    ],
    [
      'a picture that is not there',
      p(`${run('Words')}<w:r><w:pict><v:shape><v:imagedata r:id="rId99"/></v:shape></w:pict></w:r>`),
      ['paragraph: Words'],
    ],
    [
      'a table in a cell',
      table(tr(tc(words('Contact')) + tc(`${table(tr(tc(words('Name')) + tc(words('Ada'))))}${words('Room 4')}`))),
      ['cell 0,0: Contact', 'cell 0,1: Name', 'cell 0,1: Ada', 'cell 0,1: Room 4'],
    ],
    [
      'a row that starts later',
      table(tr(tc(words('a')) + tc(words('b'))), tr(tc(words('c')), '<w:gridBefore w:val="1"/>')),
      ['cell 0,0: a', 'cell 0,1: b', 'cell 1,1: c'],
    ],
    [
      'a content control round a paragraph',
      `<w:sdt><w:sdtPr/><w:sdtContent>${words('Chosen')}</w:sdtContent></w:sdt>`,
      ['paragraph: Chosen'],
    ],
    [
      'a content control in a line',
      p(
        `${run('Ward: ')}<w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent>${run('All')}</w:sdtContent></w:sdt>`,
      ),
      ['paragraph: Ward: All'],
    ],
    [
      'content controls round a row and a cell',
      table(
        `<w:sdt><w:sdtContent>${tr(`${tc(words('a'))}<w:sdt><w:sdtContent>${tc(words('b'))}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
      ),
      ['cell 0,0: a', 'cell 0,1: b'],
    ],
    [
      'placeholders',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${words('Click here')}</w:sdtContent></w:sdt>${p(`${run('Ward: ')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Choose one')}</w:sdtContent></w:sdt>`)}`,
      ['paragraph: Ward:'],
    ],
    [
      'a box that is ticked',
      p(
        `<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${run('☒')}</w:sdtContent></w:sdt>${run(' Yes')}`,
      ),
      ['paragraph: ☒ Yes'],
    ],
    [
      'text that was moved',
      p(`<w:moveFrom ${change}>${run('Moved')}</w:moveFrom>${run('Stays')}`) +
        p(`<w:moveTo ${change}>${run('Moved')}</w:moveTo>`),
      ['paragraph: Stays', 'paragraph: Moved'],
    ],
    [
      'a paragraph that was moved',
      words('One', LIST) +
        p(`<w:moveFrom ${change}>${run('Two')}</w:moveFrom>`, `${LIST}<w:rPr><w:moveFrom ${change}/></w:rPr>`) +
        words('Three', LIST) +
        p(`<w:moveTo ${change}>${run('Two')}</w:moveTo>`, `${LIST}<w:rPr><w:moveTo ${change}/></w:rPr>`),
      ['item 0 1.: 1. One', 'item 0 2.: 2. Three', 'item 0 3.: 3. Two'],
    ],
    [
      'a deleted end of paragraph',
      p(run('First half'), `${LIST}<w:rPr><w:del ${change}/></w:rPr>`) +
        words(' and second', LIST) +
        words('Next', LIST),
      ['item 0 1.: 1. First half and second', 'item 0 2.: 2. Next'],
    ],
    [
      'a deleted end of a cell',
      table(tr(tc(p(run('a'), `<w:rPr><w:del ${change}/></w:rPr>`)) + tc(words('b')))),
      ['cell 0,0: a', 'cell 0,1: b'],
    ],
    [
      'a deleted paragraph before a table',
      words('One', LIST) +
        p(gone('Gone'), `${LIST}<w:rPr><w:del ${change}/></w:rPr>`) +
        table(tr(tc(words('a')) + tc(words('b', LIST)))),
      ['item 0 1.: 1. One', 'cell 0,0: a', 'cell 0,1: 2. b'],
    ],
    [
      'a deleted row',
      words('One', LIST) +
        table(tr(tc(words('a')) + tc(words('b'))), tr(tc(words('x', LIST)) + tc(words('y')), `<w:del ${change}/>`)) +
        words('Two', LIST),
      ['item 0 1.: 1. One', 'cell 0,0: a', 'cell 0,1: b', 'item 0 2.: 2. Two'],
    ],
    [
      'a deleted cell',
      table(tr(tc(words('a')) + tc(words('x'), `<w:cellDel ${change}/>`) + tc(words('b')))),
      ['cell 0,0: a', 'cell 0,1: b'],
    ],
    [
      'fields with a result',
      p(run('See ') + field(' REF _Ref1 \\h ', run('section 4')) + run(' on page ') + field(' PAGE ', run('3'))),
      ['paragraph: See section 4 on page 3'],
    ],
    [
      'a link by field and by element',
      p(
        `${field(' HYPERLINK "https://example.org" ', run('the page'))}${run(' and ')}<w:hyperlink w:anchor="x">${run('below')}</w:hyperlink>`,
      ),
      ['paragraph: the page and below'],
    ],
    [
      'a simple field',
      p(`${run('Dated ')}<w:fldSimple w:instr=" DATE ">${run('4 May 2024')}</w:fldSimple>`),
      ['paragraph: Dated 4 May 2024'],
    ],
    [
      'a field in a field’s instruction',
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>${field(' PAGE ', run('1'))}<w:r><w:instrText> = 1 "x" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('Shown')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
      ['paragraph: Shown'],
    ],
    [
      'a drop-down field',
      p(
        `${run('Key decision: ')}<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Yes"/><w:listEntry w:val="No &amp; never"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
      ['paragraph: Key decision: No & never'],
    ],
    [
      'hidden text',
      p(
        run('Seen ') +
          run('unseen', '<w:vanish/>') +
          run('still', '<w:vanish w:val="0"/>') +
          run(' not', '<w:rStyle w:val="Secret"/>'),
      ),
      ['paragraph: Seen still'],
    ],
    [
      'a hidden paragraph',
      words('One', LIST) +
        p(run('Hidden', '<w:vanish/>'), `${LIST}<w:rPr><w:vanish/></w:rPr>`) +
        words('Draft', '<w:pStyle w:val="Draft"/>') +
        words('Two', LIST),
      ['item 0 1.: 1. One', 'item 0 2.: 2. Two'],
    ],
    [
      'capitals by format and by style',
      p(run('Summary', '<w:caps/>')) + words('of costs', '<w:pStyle w:val="Loud"/>'),
      ['paragraph: SUMMARY', 'paragraph: OF COSTS'],
    ],
    [
      'symbols',
      p(
        `${run('a ')}<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r><w:r><w:sym w:font="MS Gothic" w:char="2612"/></w:r><w:r><w:sym w:font="Arial" w:char="F025"/></w:r>`,
      ),
      ['paragraph: a ≥☒%'],
    ],
    [
      'hyphens',
      p(`${run('re')}<w:r><w:softHyphen/></w:r>${run('ferral, in')}<w:r><w:noBreakHyphen/></w:r>${run('house')}`),
      ['paragraph: referral, in-house'],
    ],
    [
      'tabs and line breaks',
      p(
        `${run('Ward:')}<w:r><w:tab/></w:r>${run('All')}<w:r><w:ptab/></w:r>${run('of it')}<w:r><w:cr/></w:r>${run('Next line')}`,
      ),
      ['paragraph: Ward: All of it', 'paragraph: Next line'],
    ],
    [
      'ruby, directions and formulas',
      p(
        `<w:r><w:ruby><w:rt>${run('over')}</w:rt><w:rubyBase>${run('base')}</w:rubyBase></w:ruby></w:r><w:dir w:val="ltr">${run(' with ')}</w:dir><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num></m:f></m:oMath>`,
      ),
      ['paragraph: base with a'],
    ],
    [
      'a note’s own mark',
      p(`${run('Words')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="99"/><w:t>*</w:t></w:r>`),
      ['paragraph: Words'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(outline(await readXml(body, { 'word/styles.xml': STYLES }))).toEqual(expected);
  });

  it('reads notes as it reads the body', async () => {
    const notes = (kind: string, text: string) =>
      `<w:${kind}s ${W}><w:${kind} w:id="2">${p(`<w:r><w:${kind}Ref/></w:r>${text}`)}</w:${kind}></w:${kind}s>`;
    const relationship = (kind: string) =>
      `<Relationship Id="n${kind}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}s" Target="${kind}s.xml"/>`;
    const document = await readXml(
      p(`${run('One')}<w:r><w:endnoteReference w:id="2"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>`) +
        words('Two'),
      {
        'word/footnotes.xml': notes(
          'footnote',
          `${gone('Old')}${run('A foot')}<w:fldSimple w:instr="x">${run('note')}</w:fldSimple>`,
        ),
        'word/endnotes.xml': notes('endnote', run('An end') + run('hidden', '<w:vanish/>')),
        'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship('footnote')}${relationship('endnote')}</Relationships>`,
      },
    );
    expect(outline(document)).toEqual([
      'paragraph: One',
      'paragraph: Two',
      'paragraph: An end',
      'paragraph: A footnote',
    ]);
  });

  it.each<[string, string, string, string[]]>([
    ['a first page of its own', '<w:titlePg/>', '', ['First', 'Every', 'Body']],
    ['no first page', '', '', ['Every', 'Body']],
    ['even pages', '<w:titlePg w:val="0"/>', '<w:evenAndOddHeaders/>', ['Every', 'Even', 'Body']],
  ])('reads the headers that are printed: %s', async (_, section, settings, expected) => {
    const kinds = ['First', 'Even', 'Every'];
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const document = await readXml(
      words(
        'Body',
        `<w:sectPr><w:headerReference w:type="first" r:id="First"/><w:headerReference w:type="even" r:id="Even"/><w:headerReference w:type="default" r:id="Every"/>${section}</w:sectPr>`,
      ),
      {
        ...Object.fromEntries(kinds.map((kind) => [`word/${kind}.xml`, `<w:hdr ${W}>${words(kind)}</w:hdr>`])),
        'word/settings.xml': `<w:settings ${W}>${settings}</w:settings>`,
        'word/_rels/document.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
          `<Relationship Id="s" Type="${type}/settings" Target="settings.xml"/>` +
          `${kinds.map((kind) => `<Relationship Id="${kind}" Type="${type}/header" Target="${kind}.xml"/>`).join('')}</Relationships>`,
      },
    );
    expect(document.blocks.map(({ text }) => text)).toEqual(expected);
  });

  it('still refuses a body that is cut off', async () => {
    await expect(readXml(`${words('One')}<w:p><w:r>`)).rejects.toMatchObject({ code: 'damaged' });
  });
});
