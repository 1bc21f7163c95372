/** Files on a server, which a test can replace: with validators or without, as servers do. */
import { gzipSync } from 'node:zlib';
import type { Visit } from './server.js';

export interface ServedFile {
  bytes: Buffer;
  type?: string;
  etag?: string;
  lastModified?: string;
  /** As chunks, without Content-Length. */
  hasNoLength?: boolean;
  /** Packed on the way, for those who take gzip. */
  isPacked?: boolean;
  disposition?: string;
}

export function sendFile({ request, response }: Visit, file: ServedFile): true {
  const { bytes, type = 'application/pdf', etag, lastModified, hasNoLength, isPacked, disposition } = file;
  const validators = {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { 'last-modified': lastModified }),
  };
  const { 'if-none-match': noneMatch, 'if-modified-since': since } = request.headers;
  const isSame = noneMatch === undefined ? since !== undefined && since === lastModified : noneMatch === etag;
  if (isSame) {
    response.writeHead(304, validators).end();
    return true;
  }
  const packs = isPacked && /\bgzip\b/.test(String(request.headers['accept-encoding']));
  const body = packs ? gzipSync(bytes) : bytes;
  response.writeHead(200, {
    'content-type': type,
    ...validators,
    ...(packs ? { 'content-encoding': 'gzip' } : {}),
    ...(hasNoLength ? {} : { 'content-length': String(body.length) }),
    ...(disposition === undefined ? {} : { 'content-disposition': disposition }),
  });
  if (hasNoLength) response.flushHeaders();
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}
