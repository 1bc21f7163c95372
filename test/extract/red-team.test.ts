/** Documents of kinds and layouts that inspectorates publish, each read whole: nothing missing, nothing else. */
import { describe, expect, test } from 'vitest';
import { areaSend } from './red-team/area-send.js';
import { authorities } from './red-team/authorities.js';
import { focusedVisits } from './red-team/focused-visits.js';
import { ilacs } from './red-team/ilacs.js';
import { jtai } from './red-team/jtai.js';
import { monitoringVisits } from './red-team/monitoring-visits.js';
import { readingOf } from './red-team/reading.js';
import { sif } from './red-team/sif.js';

describe.each(Object.entries({ ilacs, sif, areaSend, jtai, focusedVisits, monitoringVisits, authorities }))(
  '%s',
  (_, cases) => {
    test.each(cases)('%s', (_name, blocks, expected) => expect(readingOf(blocks)).toEqual(expected));
  },
);
