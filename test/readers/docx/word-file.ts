import { Document, LevelFormat, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readDocx } from '../../../src/readers/docx.js';

export const meta = { sha256: 'ab', fileName: 'a.docx' };
export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export const LISTS = {
  config: [
    {
      reference: 'report',
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: '%1.' },
        { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2' },
        { level: 2, format: LevelFormat.LOWER_LETTER, text: '(%3)' },
      ],
    },
  ],
};

const NUMBERING =
  `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>` +
  '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';

/** A file with the body given as XML; list 1 is numbered "1.", "2.". Other parts go to their paths. */
export async function readXml(body: string, parts: Record<string, string> = {}) {
  const files = unzipSync(await Packer.toBuffer(new Document({ numbering: LISTS, sections: [{ children: [] }] })));
  const main = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const named = {
    'word/numbering.xml': NUMBERING,
    ...parts,
    'word/document.xml': main.replace(/<w:body>/, `<w:body>${body}`),
  };
  for (const [path, text] of Object.entries(named)) files[path] = strToU8(text);
  return readDocx(zipSync(files), meta);
}
