declare module 'word-extractor' {
  interface Options {
    /** false keeps curly quotes and dashes as printed. */
    filterUnicode?: boolean;
    includeFooters?: boolean;
  }
  export interface WordText {
    getBody(options?: Options): string;
    getFootnotes(options?: Options): string;
    getEndnotes(options?: Options): string;
    getHeaders(options?: Options): string;
    getFooters(options?: Options): string;
    getTextboxes(options?: Options & { includeHeadersAndFooters?: boolean }): string;
  }
  export default class WordExtractor {
    extract(source: Buffer | string): Promise<WordText>;
  }
}
