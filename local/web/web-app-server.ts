// The server of a web app: a visitor without an account, doGet, and google.script.run behind it.
import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ExecutionKind, ExecutionReport, ServedPage, TwinUser } from '../contracts';
import { withGoogleScript } from './google-script';
import { listen, readBody, reply, replyFailure, sendAsset } from './http';
import { addressOf, readWebAppRun } from './request-shape';
import { messages } from './messages';
import { refusal, sameToken, webAppFramePolicy } from './security';
import { webAppPage } from './web-app-page';

/** What the server needs of the twin of a web app's project. */
export interface WebAppTwin {
  call(
    name: string,
    args: unknown[],
    options?: { kind?: ExecutionKind; user?: TwinUser },
  ): Promise<ExecutionReport>;
  users(): TwinUser[];
}

export interface WebAppServer {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const defaultPort = 8581;
const largestRequest = 2 * 1024 * 1024;
/** Pages shown and not yet fetched by their frame. */
const keptPages = 200;

export async function startWebAppServer(
  twin: WebAppTwin,
  options: { port?: number; deployedBy?: string } = {},
): Promise<WebAppServer> {
  const token = randomBytes(24).toString('base64url');
  const pages = new Map<string, ServedPage>();
  // whoever visits, the script runs as the account that deployed it
  const account = twin.users().find(({ email }) => email === options.deployedBy) ?? twin.users()[0]!;

  async function handle(request: IncomingMessage, response: ServerResponse, port: number): Promise<void> {
    const refused = refusal(request, port);
    if (refused !== undefined) return reply(response, 403, refused);
    const host = request.headers.host!;
    // the page gets an origin of its own, as on Google; both names lead to this server
    const frameHost = host.startsWith('localhost') ? `127.0.0.1:${port}` : `localhost:${port}`;
    const { pathname } = addressOf(request.url, `http://${host}`);
    if (request.method === 'POST' && pathname === '/run') {
      if (!sameToken(request.headers['x-daicho-token'] as string | undefined, token))
        return reply(response, 403, 'wrong token');
      const body = readWebAppRun(await readBody(request, largestRequest));
      const { result, error } = await twin.call(body.name, body.args, { kind: 'webAppPage', user: account });
      const outcome = error ? { error: { name: error.name, message: error.message } } : { result };
      return reply(response, 200, JSON.stringify(outcome), { 'Content-Type': 'application/json' });
    }
    if (request.method !== 'GET') return reply(response, 405, 'method not allowed');
    if (pathname === '/') return show(response, `http://${frameHost}`);
    if (pathname.startsWith('/assets/noto-')) return sendAsset(request, response, pathname.slice(8));
    const page = pathname.startsWith('/frames/') ? pages.get(pathname.slice(8)) : undefined;
    if (!page) return reply(response, 404, messages.notFound);
    const parent = `http://${frameHost}`;
    return reply(response, 200, withGoogleScript(page.html, parent), {
      'Content-Security-Policy': webAppFramePolicy(parent),
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
  }

  async function show(response: ServerResponse, frameOrigin: string): Promise<void> {
    const event = { parameter: {}, parameters: {}, queryString: '', contextPath: '', contentLength: -1 };
    const report = await twin.call('doGet', [event], { kind: 'webApp', user: account });
    if (report.error) return reply(response, 500, report.error.message);
    const id = randomUUID();
    pages.set(id, report.result as ServedPage);
    if (pages.size > keptPages) pages.delete(pages.keys().next().value!);
    const nonce = randomBytes(16).toString('base64');
    const shown = webAppPage(report.result as ServedPage, `${frameOrigin}/frames/${id}`, token, nonce);
    return reply(response, 200, shown.html, { 'Content-Security-Policy': shown.policy });
  }

  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    handle(request, response, port).catch((error: unknown) => replyFailure(response, error));
  });
  const port = await listen(server, options.port ?? defaultPort, options.port === undefined);
  return {
    url: `http://127.0.0.1:${port}/`,
    port,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
