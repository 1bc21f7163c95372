/** One request and its answer, with bounds on time and size; no redirect is followed and nothing is tried again here. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { type Dispatcher, request } from 'undici';
import { SourceError } from '../errors.js';
import { answerTimeout } from './limits.js';

export interface Asked {
  method: 'GET' | 'HEAD';
  url: string;
  headers: Record<string, string>;
  /** Where the body of a 200 goes; in memory where null. */
  file: string | null;
  maxBytes: number;
  /** How long the next piece of the answer may take, in milliseconds. */
  silence: number;
  /** Told of every piece of the body as it comes; what it throws ends the request. */
  onBytes(count: number): void;
}

export interface Answer {
  status: number;
  /** Lower-case names; of repeated headers the last. */
  headers: Record<string, string>;
  /** null where the body went to a file. */
  body: Buffer | null;
  /** Of the body, decompressed. */
  bytes: number;
  /** Hex SHA-256 of the body. */
  sha256: string;
}

/** @throws SourceError where no whole answer comes. The file is removed then. */
export async function ask(dispatcher: Dispatcher, asked: Asked, signal: AbortSignal): Promise<Answer> {
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(answerTimeout)]);
  try {
    const { statusCode, headers, body } = await request(asked.url, {
      method: asked.method,
      headers: { ...asked.headers, 'accept-encoding': 'gzip, deflate, br' },
      dispatcher,
      headersTimeout: asked.silence,
      bodyTimeout: asked.silence,
      signal: deadline,
    });
    const plain = flat(headers);
    const declared = Number(plain['content-length'] ?? 0);
    if (asked.method === 'GET' && declared > asked.maxBytes) {
      body.destroy();
      throw new TooLarge(asked.url, declared);
    }
    const sink = collect(asked.file !== null && statusCode === 200 ? asked.file : null, asked);
    const hasBody = asked.method === 'GET' && statusCode !== 304 && statusCode !== 204;
    const unpacking = hasBody ? decoders(plain['content-encoding']) : [];
    await pipeline([body, ...unpacking, sink.stream], { signal: deadline });
    return { status: statusCode, headers: plain, ...sink.result() };
  } catch (error) {
    if (asked.file) await rm(asked.file, { force: true });
    if (signal.aborted) throw signal.reason;
    throw asSourceError(error, asked.url);
  }
}

function collect(file: string | null, asked: Asked) {
  const hash = createHash('sha256');
  const chunks: Buffer[] = [];
  const out = file === null ? null : createWriteStream(file);
  let bytes = 0;
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      try {
        asked.onBytes(chunk.length);
      } catch (error) {
        return done(error as Error);
      }
      if (bytes > asked.maxBytes) return done(new TooLarge(asked.url, bytes));
      hash.update(chunk);
      if (out) return void out.write(chunk, done);
      chunks.push(chunk);
      done();
    },
    final(done) {
      if (out) out.end(done);
      else done();
    },
    destroy(error, done) {
      out?.destroy();
      done(error);
    },
  });
  out?.on('error', (error) => stream.destroy(error));
  return {
    stream,
    result: () => ({ body: out ? null : Buffer.concat(chunks), bytes, sha256: hash.digest('hex') }),
  };
}

function decoders(encoding: string | undefined) {
  switch (encoding?.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return [createGunzip()];
    case 'deflate':
      return [createInflate()];
    case 'br':
      return [createBrotliDecompress()];
    default:
      return [];
  }
}

function flat(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const all = Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.at(-1) : value]);
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

/** An answer is larger than was asked for. */
export class TooLarge extends SourceError {
  /** Its length as declared, or what of it had come. */
  readonly bytes: number;

  constructor(url: string, bytes: number) {
    super('broken', 'too_large', `${url} is larger than is taken (${Math.round(bytes / 1e6)} MB and more)`);
    this.bytes = bytes;
  }
}

function asSourceError(error: unknown, url: string): Error {
  if (error instanceof SourceError) return error;
  const { name, code, message, cause } = error as Error & { code?: string };
  if (cause instanceof SourceError) return cause;
  if (name === 'TimeoutError' || /TIMEOUT/.test(code ?? '')) {
    return new SourceError('broken', 'too_slow', `${url} did not answer in time`, error);
  }
  if (
    code === 'UND_ERR_SOCKET' ||
    code === 'ECONNRESET' ||
    code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH' ||
    code === 'UND_ERR_ABORTED' ||
    code?.startsWith('Z_') ||
    code?.startsWith('ERR__')
  ) {
    return new SourceError('broken', 'cut_off', `${url}: the answer was cut off (${message})`, error);
  }
  if (code?.startsWith('E') || code?.startsWith('UND_') || /certificate|SSL|TLS/i.test(`${code} ${message}`)) {
    return new SourceError('broken', 'no_answer', `${url}: no answer (${message || code})`, error);
  }
  return error as Error;
}
