/** A real HTTP server on loopback that remembers what it was asked, and into which a test can set traps. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Visit {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
}

/** A site, or a part of one: answers a visit, or gives false to leave it to the next. */
export type Face = (visit: Visit) => boolean;

/** How a trap answers. */
export type Answer = (visit: Visit) => void;

export interface Asked {
  method: string;
  /** Path and query as they came over the wire. */
  path: string;
  headers: IncomingHttpHeaders;
  /** When the request came, in ms since the epoch. */
  at: number;
  /** Requests of this server that were under way, this one included. */
  inFlight: number;
}

export interface Server {
  origin: string;
  /** "127.0.0.1:40123". */
  host: string;
  port: number;
  /** Every request since the last `takeAsked`. */
  asked: Asked[];
  takeAsked(): Asked[];
  serve(face: Face): void;
  /** Answers matching requests in place of the faces, as many times as said. The last trap set comes first. */
  trap(path: string | RegExp, answer: Answer, times?: number): void;
  freeTraps(): void;
  /** Text of robots.txt; 404 where it is null. */
  robots: string | null;
  /** Told of every request as it comes. */
  onRequest: ((asked: Asked) => void) | null;
}

interface Trap {
  path: string | RegExp;
  answer: Answer;
  left: number;
}

/** Listens for as long as there is something else to do. */
export async function startServer(...faces: Face[]): Promise<Server> {
  const served = [...faces];
  let traps: Trap[] = [];
  let inFlight = 0;

  const listener = createServer((request, response) => {
    inFlight++;
    const asked: Asked = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      at: Date.now(),
      inFlight,
    };
    response.on('close', () => {
      inFlight--;
    });
    server.asked.push(asked);
    server.onRequest?.(asked);
    const visit = { request, response, url: new URL(asked.path, server.origin) };
    const trap = traps.find(({ path, left }) => left > 0 && matches(asked.path, path));
    if (trap) {
      trap.left--;
      trap.answer(visit);
    } else if (visit.url.pathname === '/robots.txt' && server.robots !== null) {
      response.writeHead(200, { 'content-type': 'text/plain' }).end(server.robots);
    } else if (!served.some((face) => face(visit))) {
      response.writeHead(404, { 'content-type': 'text/html' }).end(notThere);
    }
  });
  await new Promise<void>((listening) => listener.listen(0, '127.0.0.1', listening));
  const { port } = listener.address() as AddressInfo;
  const server: Server = {
    origin: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    port,
    asked: [],
    takeAsked: () => server.asked.splice(0),
    serve: (face) => served.push(face),
    trap: (path, answer, times = Number.POSITIVE_INFINITY) => traps.unshift({ path, answer, left: times }),
    freeTraps: () => {
      traps = [];
    },
    robots: null,
    onRequest: null,
  };
  listener.unref();
  return server;
}

const matches = (path: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? path.includes(wanted) : wanted.test(path);

const notThere = '<html><head><title>404</title></head><body><h2>Not found</h2></body></html>';
