// The twin's web server: the workbook page, its live connection, mailbox and files.
import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TwinUser } from '../contracts';
import { createBrowsers } from './events';
import { withGoogleScript } from './google-script';
import { listen, readBody, reply, replyFailure, sendAsset } from './http';
import { listPages } from './list-pages';
import { messages } from './messages';
import { workbookPage } from './page-html';
import { addressOf, readClientRequest } from './request-shape';
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
    const url = addressOf(request.url, origin);
    if (request.method === 'POST' && url.pathname === '/api') {
      if (!sameToken(request.headers['x-daicho-token'] as string | undefined, token))
        return reply(response, 403, 'wrong token');
      const body = readClientRequest(await readBody(request, largestRequest));
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
    handle(request, response, port).catch((error: unknown) => replyFailure(response, error));
  });
  const port = await listen(server, options.port ?? defaultPort, options.port === undefined);
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
