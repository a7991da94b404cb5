// What the twin's two web servers share: ports, bodies, files and replies.
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readAsset } from './assets';
import { messages } from './messages';
import { BadRequest } from './request-shape';

/** The wanted port or, where others will do, the next free one. Port 0 takes any. */
export async function listen(server: Server, first: number, orOthers = false): Promise<number> {
  const last = orOthers ? first + 50 : first;
  for (let port = first; ; port += 1) {
    try {
      await new Promise<void>((done, failed) => {
        server.once('error', failed);
        server.listen(port, '127.0.0.1', () => {
          server.off('error', failed);
          done();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port >= last) throw error;
    }
  }
}

export async function readBody(request: IncomingMessage, largest: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > largest) throw new BadRequest('too large', 413);
      chunks.push(chunk);
    }
  } catch (error) {
    // Whoever sent it has gone away in the middle: no fault of ours.
    if ((error as NodeJS.ErrnoException).code === 'ECONNRESET') throw new BadRequest('cut short');
    throw error;
  }
  return Buffer.concat(chunks).toString('utf8');
}

export function sendAsset(request: IncomingMessage, response: ServerResponse, name: string): void {
  const asset = readAsset(name);
  if (!asset) return reply(response, 404, messages.notFound);
  const headers: Record<string, string> = {
    'Content-Type': asset.contentType,
    ETag: asset.tag,
    'Cache-Control': 'no-cache',
  };
  // pages of HtmlService have an opaque origin, and browsers fetch fonts by CORS
  if (name.endsWith('.ttf'))
    Object.assign(headers, { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'max-age=86400' });
  if (request.headers['if-none-match'] === asset.tag) return reply(response, 304, '', headers);
  return reply(response, 200, asset.content, headers);
}

/** What went wrong with a request: whoever sent it is told, and only what is our own fault leaves a trace. */
export function replyFailure(response: ServerResponse, error: unknown): void {
  const bad = error instanceof BadRequest ? error : undefined;
  if (!bad) console.error(error);
  if (response.headersSent) response.end();
  else if (bad) reply(response, bad.status, bad.message, { Connection: 'close' });
  else reply(response, 500, messages.failed);
}

export function reply(
  response: ServerResponse,
  status: number,
  content: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    'Content-Type': status === 200 ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...headers,
  });
  response.end(content);
}
