/** Writes docs/data-dictionary.md from the definition of the schema: `npx tsx scripts/make-data-dictionary.ts`. */

import { writeFileSync } from 'node:fs';
import { dataDictionary } from '../src/store/dictionary.js';

writeFileSync(new URL('../docs/data-dictionary.md', import.meta.url), dataDictionary());
