import type { Feature, Image } from 'write-excel-file/node';
import { getCellAddress, getSelfClosingTagMarkup } from 'write-excel-file/utility';

/** A link of a cell; row and column count from 0. */
export interface Link {
  row: number;
  column: number;
  url: string;
}

/** What a sheet of the format holds, and the longest address that spreadsheets open. */
const mostLinks = 65_530;
const longestUrl = 2_079;

/**
 * Gives cells links as the format has them: not as formulas, which documents could write too. `links` has those of each
 * sheet; what is too long, and what is more than a sheet can hold, is left as plain text.
 */
export function hyperlinks(links: readonly (readonly Link[])[]): Feature<Image['content']> {
  const ofSheet = (index: number) =>
    (links[index] ?? []).filter(({ url }) => url.length <= longestUrl).slice(0, mostLinks);
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const markup = ofSheet(sheetIndex).map(({ row, column }, at) =>
              getSelfClosingTagMarkup('hyperlink', { ref: getCellAddress(row, column), 'r:id': `link${at}` }),
            );
            if (markup.length === 0) return xml;
            // The schema of the format has them behind the cells and before the page's margins.
            return xml.replace('</sheetData>', `</sheetData><hyperlinks>${markup.join('')}</hyperlinks>`);
          },
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_, { sheetIndex }) =>
            ofSheet(sheetIndex)
              .map(({ url }, at) =>
                getSelfClosingTagMarkup('Relationship', {
                  Id: `link${at}`,
                  Type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink',
                  Target: url,
                  TargetMode: 'External',
                }),
              )
              .join(''),
        },
      },
    },
  };
}
