/** What servers do besides answering as they should. */
import { gzipSync } from 'node:zlib';
import type { Answer, Visit } from './server.js';

export function html({ response }: Visit, body: string, headers: Record<string, string> = {}): true {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  return true;
}

export function xml({ response }: Visit, body: string): true {
  response
    .writeHead(200, { 'content-type': 'text/xml; charset=utf-8' })
    .end(`<?xml version="1.0" encoding="utf-8"?>\n${body}`);
  return true;
}

export const status =
  (code: number, headers: Record<string, string> = {}, body = ''): Answer =>
  ({ response }) => {
    response.writeHead(code, { 'content-type': 'text/html', ...headers }).end(body);
  };

export const page =
  (body: string, headers: Record<string, string> = {}): Answer =>
  (visit) => {
    html(visit, body, headers);
  };

export const redirect = (location: string): Answer => status(302, { location });

/** A firewall's page, as one of the well-known ones words it. */
export const challenge: Answer = page(
  '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><script src="/cdn-cgi/challenge-platform/h/b/orchestrate"></script></body></html>',
);

/** The page of a firewall that nobody has met before. */
export const unknownChallenge: Answer = page(
  '<!DOCTYPE html><html><head><title>One step more</title></head><body><p>Please prove that you are not a robot.</p></body></html>',
);

/** Promises more bytes than it sends, and hangs up. */
export const cutOff: Answer = ({ response }) => {
  response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': '50000' });
  response.write('%PDF-1.7\n', () => response.destroy());
};

/** The same of an answer that comes in chunks of unknown number. */
export const cutOffChunked: Answer = ({ response }) => {
  response.writeHead(200, { 'content-type': 'application/pdf' });
  response.write('%PDF-1.7\n', () => response.destroy());
};

/** Hangs up without a word. */
export const hangUp: Answer = ({ response }) => {
  response.destroy();
};

/** Sends the body piece by piece, with a pause before each. */
export const slowly =
  (body: Buffer, contentType: string, pieces = 8, pause = 20): Answer =>
  ({ response }) => {
    response.writeHead(200, { 'content-type': contentType, 'content-length': String(body.length) });
    const size = Math.ceil(body.length / pieces);
    const send = (from: number): void => {
      if (from >= body.length) response.end();
      else response.write(body.subarray(from, from + size), () => setTimeout(send, pause, from + size));
    };
    setTimeout(send, pause, 0);
  };

/** Says that it sends so many bytes; what comes of it is short. */
export const oversized =
  (bytes: number, contentType = 'application/pdf'): Answer =>
  ({ response }) => {
    response.writeHead(200, { 'content-type': contentType, 'content-length': String(bytes) });
    response.write('%PDF-1.7\n');
  };

/** Unpacks to so many bytes of blanks. */
export const gzipBomb = (bytes: number, contentType: string): Answer => {
  const packed = gzipSync(Buffer.alloc(bytes, ' '));
  return ({ response }) => {
    response
      .writeHead(200, {
        'content-type': contentType,
        'content-encoding': 'gzip',
        'content-length': String(packed.length),
      })
      .end(packed);
  };
};
