/** Which addresses may be asked: nothing on the local network, whatever a name or a redirect says. */
import { type LookupAddress, lookup as resolve } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { buildConnector } from 'undici';
import { SourceError } from '../errors.js';

export interface AddressGuard {
  /** @throws SourceError for another scheme than http and https, and for a local address written as numbers. */
  check(url: URL): void;
  /** Opens connections; refuses a name at the moment when it turns out to stand for a local address. */
  connect: buildConnector.connector;
}

/** @param allowLocal exact "host:port" pairs that may be local. */
export function createGuard(allowLocal: string[], connectTimeout: number): AddressGuard {
  const allowed = new Set(allowLocal.map((pair) => pair.toLowerCase()));
  const isAllowed = (host: string, port: string): boolean => allowed.has(`${host.toLowerCase()}:${port}`);
  const direct = buildConnector({ timeout: connectTimeout });
  const guarded = buildConnector({ timeout: connectTimeout, lookup: publicLookup });
  return {
    check(url) {
      if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        throw new SourceError('broken', 'not_http', `${url.protocol} is not fetched: ${url.href}`);
      }
      const host = bare(url.hostname);
      if (ipaddr.isValid(host) && !isPublic(host) && !isAllowed(url.hostname, portOf(url))) {
        throw new SourceError('broken', 'unsafe_address', `${url.host} is an address of the local network`);
      }
    },
    connect: (options, callback) =>
      (isAllowed(options.hostname, options.port || defaultPort(options.protocol)) ? direct : guarded)(
        options,
        callback,
      ),
  };
}

const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error) return callback(error, '', 4);
    const local = addresses.find(({ address }) => !isPublic(address));
    if (local || addresses.length === 0) {
      const message = `${hostname} is at ${local?.address ?? 'no address'}, which is on the local network`;
      return callback(new SourceError('broken', 'unsafe_address', message), '', 4);
    }
    if (options.all) return callback(null, addresses);
    const [{ address, family }] = addresses as [LookupAddress];
    return callback(null, address, family);
  });
};

/** Whether an IP address is of the public internet; IPv4 inside IPv6 counts as what it holds. */
function isPublic(address: string): boolean {
  return ipaddr.process(address).range() === 'unicast';
}

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');
const defaultPort = (protocol: string): string => (protocol === 'https:' ? '443' : '80');
const portOf = ({ port, protocol }: URL): string => port || defaultPort(protocol);
