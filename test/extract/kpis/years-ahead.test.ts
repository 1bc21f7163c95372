/** Values of years that begin after the meeting. */
import { expect, it } from 'vitest';
import { read } from './read.js';

it.each<[string, string | null, string]>([
  ['In 2032/33 the grant is £640k.', '2032-02-12', 'target'],
  ['The grant for 2032/33 has been confirmed as £640k.', '2032-02-12', 'target'],
  ['There is a grant of £640k in 2032/33.', '2032-02-12', 'target'],
  ['In 2032/33 the share is 64%.', '2032-02-12', 'forecast'],
  // the year has begun, or nobody knows whether it has
  ['In 2032/33 the grant is £640k.', '2032-05-12', 'actual'],
  ['In 2032/33 the grant is £640k.', null, 'actual'],
  // the year may be that of what stands between
  ['Funding of £640k paid for the pool that opens in 2032/33.', '2032-02-12', 'actual'],
])('%s (%s)', (text, day, qualifier) => {
  expect(read(text, { day: () => day }).map((kpi) => kpi.qualifier)).toEqual([qualifier]);
});
