import { expect, it } from 'vitest';
import { createGuard } from '../../../src/sources/http/guard.js';

const guard = createGuard(['127.0.0.1:8080', 'intranet.example:443', '[::1]:8081', '10.0.0.5:80'], 1000);

it.each([
  'https://democracy.example.gov.uk/',
  'http://93.184.216.34/',
  'http://[2606:2800:220:1:248:1893:25c8:1946]/',
  'http://127.0.0.1:8080/a',
  'http://[::1]:8081/',
  'http://10.0.0.5/',
  'http://localhost/',
])('%s may be asked, or is refused by its name', (url) => {
  expect(() => guard.check(new URL(url))).not.toThrow();
});

it.each([
  'http://127.0.0.1/',
  'http://127.0.0.1:8081/',
  'https://127.0.0.1/',
  'https://10.0.0.5/',
  'http://10.1.2.3/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://100.64.0.1/',
  'http://0.0.0.0/',
  'http://255.255.255.255/',
  'http://224.0.0.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://127.1/',
  'http://127.0.0.1./',
  'http://[::1]/',
  'http://[::]/',
  'http://[::ffff:10.0.0.1]/',
  'http://[fe80::1]/',
  'http://[fc00::1]/',
  'http://[64:ff9b::a00:1]/',
  'http://[2002:a00:1::]/',
])('%s is refused', (url) => {
  expect(() => guard.check(new URL(url))).toThrow(
    expect.objectContaining({ code: 'source.unsafe_address', outcome: 'broken' }),
  );
});

it.each(['file:///etc/passwd', 'ftp://example.org/a.pdf', 'data:text/plain,hello', 'javascript:alert(1)'])(
  '%s is no web address',
  (url) => {
    expect(() => guard.check(new URL(url))).toThrow(expect.objectContaining({ code: 'source.not_http' }));
  },
);
