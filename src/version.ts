import { readFileSync } from 'node:fs';

/** Goes up with every change of what is read from a document; stored documents of an older one are read again. */
export const extractorVersion = '3';

/** The package's version, as in package.json. */
export function packageVersion(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return manifest.version;
}
