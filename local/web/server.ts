// This file defines the twin's web server: the workbook page, its live connection, mailbox and files.
import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TwinUser } from '../contracts';
import { readAsset } from './assets';
import { createBrowsers } from './events';
import { withGoogleScript } from './google-script';
import { listPages } from './list-pages';
import { messages } from './messages';
import { workbookPage } from './page-html';
import type { ClientRequest } from './protocol';
import { createRequests } from './requests';
import { framePolicy, refusal, sameToken } from './security';
import { createWebUserInterface } from './user-interface';
import type { WebTwin } from './web-twin';

export interface WebServer {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const defaultPort = 8580;
const largestRequest = 80 * 1024 * 1024;

export async function startWebServer(
  twin: WebTwin,
  options: { port?: number; name?: string } = {},
): Promise<WebServer> {
  const token = randomBytes(24).toString('base64url');
  const browsers = createBrowsers();
  const ui = createWebUserInterface((event, client) => browsers.send(event, client));
  const requests = createRequests(twin, ui, browsers);
  twin.setUserInterface(ui);
  twin.workbook.onFunctionValues((entries) => browsers.send({ kind: 'values', entries }));
  twin.workbook.onActivate((user, selection) => {
    browsers.sendTo((browser) => browser.user.email === user.email, { kind: 'activate', selection });
  });

  const findUser = (email: string | null): TwinUser =>
    twin.users().find((user) => user.email === email) ?? twin.currentUser();

  async function handle(request: IncomingMessage, response: ServerResponse, port: number): Promise<void> {
    const refused = refusal(request, port);
    if (refused !== undefined) return reply(response, 403, refused);
    const origin = `http://${request.headers.host}`;
    const url = new URL(request.url ?? '/', origin);
    if (request.method === 'POST' && url.pathname === '/api') {
      if (!sameToken(request.headers['x-daicho-token'] as string | undefined, token))
        return reply(response, 403, 'wrong token');
      const body = JSON.parse(await readBody(request)) as ClientRequest;
      requests.receive(String(request.headers['x-daicho-client'] ?? ''), body);
      return reply(response, 204, '');
    }
    if (request.method !== 'GET') return reply(response, 405, 'method not allowed');
    if (url.pathname === '/') {
      const user = findUser(url.searchParams.get('user')).email;
      const page = workbookPage({ token, user }, randomBytes(16).toString('base64'));
      return reply(response, 200, page.html, { 'Content-Security-Policy': page.policy });
    }
    if (url.pathname === '/events') {
      if (!sameToken(url.searchParams.get('token') ?? undefined, token))
        return reply(response, 403, 'wrong token');
      return connect(response, findUser(url.searchParams.get('user')));
    }
    if (url.pathname.startsWith('/assets/')) return sendAsset(request, response, url.pathname.slice(8));
    if (url.pathname.startsWith('/frames/')) {
      const page = ui.page(url.pathname.slice(8));
      if (!page) return reply(response, 404, messages.notFound);
      return reply(response, 200, withGoogleScript(page.html, origin), {
        'Content-Security-Policy': framePolicy(origin),
      });
    }
    const listed = await listPages(twin, url.pathname, origin);
    if (listed) return reply(response, 200, listed.content, listed.headers);
    return reply(response, 404, messages.notFound);
  }

  function connect(response: ServerResponse, user: TwinUser): void {
    const id = randomUUID();
    const browser = browsers.add(id, user, response, () => twin.workbook.leave(id));
    const joined = twin.workbook.join({
      id,
      user,
      send: (message) => browser.send({ kind: 'grid', message }),
    });
    browser.send({
      kind: 'welcome',
      client: id,
      workbookName: options.name ?? messages.workbookName,
      ...joined,
      functions: twin.workbook.customFunctions(),
      values: twin.workbook.functionValues(),
      menus: ui.menus(),
      users: twin.users(),
      user,
      now: twin.clock.now().toISOString(),
    });
    for (const question of ui.openQuestions()) browser.send({ kind: 'question', question });
    // opening a page is opening the document: it runs onOpen, which fills the menu
    twin.opened(user).catch((error: unknown) => requests.report(id, error));
  }

  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    handle(request, response, port).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.end();
      else reply(response, 500, messages.failed);
    });
  });
  const port = await listen(server, options.port);
  // the date in the top bar follows the twin's clock
  const clock = setInterval(
    () => browsers.send({ kind: 'clock', now: twin.clock.now().toISOString() }),
    30_000,
  );
  clock.unref();
  return {
    url: `http://127.0.0.1:${port}/`,
    port,
    async close() {
      clearInterval(clock);
      browsers.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** The wanted port or, without a wish, 8580 or the next free one. Port 0 takes any. */
async function listen(server: Server, wanted?: number): Promise<number> {
  const first = wanted ?? defaultPort;
  const last = wanted === undefined ? defaultPort + 50 : wanted;
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

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestRequest) throw new Error('request too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function sendAsset(request: IncomingMessage, response: ServerResponse, name: string): void {
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

function reply(
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
