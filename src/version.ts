import { readFileSync } from 'node:fs';

/** Goes up with every change of what `readers/` and `document/` make of a file: older readings need the file again. */
export const readerVersion = '4';

/**
 * Of all that is read from a document. Its second part goes up with every change of `sections/`, `classify/` and
 * `extract/`: then `reextract` reads what is stored again, without the files.
 */
export const extractorVersion = `${readerVersion}.0`;

/** The package's version, as in package.json. */
export function packageVersion(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return manifest.version;
}
