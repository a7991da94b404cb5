// This file tests the twin's web server: who may talk to it, and what it serves.
import { once } from 'node:events';
import { connect } from 'node:net';
import { request } from 'node:http';
import type { ServerEvent } from '../../../local/web/protocol';
import { startWebServer, type WebServer } from '../../../local/web/server';
import { createFakeTwin, type FakeTwin } from '../../support/fake-twin';

let twin: FakeTwin;
let server: WebServer;

beforeEach(async () => {
  twin = createFakeTwin();
  server = await startWebServer(twin, { port: 0 });
});
afterEach(() => server.close());

/** No pooled connections: one to an earlier test's server on the same port would break. */
const here = () => ({ host: '127.0.0.1', port: server.port, agent: false as const });

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
}

function ask(
  path: string,
  headers: Record<string, string> = {},
  post?: { body: unknown; raw?: string },
): Promise<Reply> {
  return new Promise((done, failed) => {
    const sent = request({ ...here(), path, method: post ? 'POST' : 'GET', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string>,
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.on('error', failed);
    sent.end(post ? (post.raw ?? JSON.stringify(post.body)) : undefined);
  });
}

async function token(): Promise<string> {
  const { text } = await ask('/');
  return /"token":"([^"]+)"/.exec(text)![1]!;
}

/** A browser without a grid: its stream, and its requests. */
async function joinAs(user?: string) {
  const key = await token();
  const events: ServerEvent[] = [];
  const seen: string[] = [];
  const waiting: (() => void)[] = [];
  const query = new URLSearchParams({ token: key, ...(user && { user }) });
  const stream = request({ ...here(), path: `/events?${query}` }, (response) => {
    let rest = '';
    response.setEncoding('utf8');
    response.on('data', (text: string) => {
      const parts = (rest + text).split('\n\n');
      rest = parts.pop()!;
      for (const part of parts)
        if (part.startsWith('data: ')) {
          const event = JSON.parse(part.slice(6)) as ServerEvent;
          seen.push(event.kind);
          events.push(event);
        }
      waiting.splice(0).forEach((wake) => wake());
    });
  });
  stream.on('error', () => undefined);
  stream.end();
  async function next<Kind extends ServerEvent['kind']>(kind: Kind): Promise<ServerEvent & { kind: Kind }> {
    for (;;) {
      const found = events.findIndex((event) => event.kind === kind);
      if (found >= 0) return events.splice(found, 1)[0] as ServerEvent & { kind: Kind };
      await new Promise<void>((wake) => waiting.push(wake));
    }
  }
  const { client, ...welcome } = await next('welcome');
  const send = (body: unknown) => ask('/api', { 'X-Daicho-Token': key, 'X-Daicho-Client': client }, { body });
  return { welcome, next, send, seen: () => seen, leave: () => stream.destroy() };
}

describe('who may talk to the server', () => {
  test('a request under another host name is refused (DNS rebinding)', async () => {
    expect((await ask('/', { Host: 'evil.example' })).status).toBe(403);
    expect((await ask('/', { Host: `localhost:${server.port}` })).status).toBe(200);
  });

  test('a request from another origin is refused, also from the opaque origin of script pages', async () => {
    for (const Origin of ['https://evil.example', 'null', 'http://127.0.0.1:1'])
      expect((await ask('/mail', { Origin })).status).toBe(403);
    expect((await ask('/mail', { Origin: `http://127.0.0.1:${server.port}` })).status).toBe(200);
  });

  test('another site may link to the page but not embed or fetch it', async () => {
    const foreign = { 'Sec-Fetch-Site': 'cross-site' };
    expect((await ask('/', { ...foreign, 'Sec-Fetch-Mode': 'navigate' })).status).toBe(200);
    expect((await ask('/mail', { ...foreign, 'Sec-Fetch-Mode': 'no-cors' })).status).toBe(403);
  });

  test('a post or a stream without the token of this run is refused and changes nothing', async () => {
    const body = { kind: 'user', email: 'kanri@example.jp' };
    expect((await ask('/api', {}, { body })).status).toBe(403);
    expect((await ask('/api', { 'X-Daicho-Token': 'guess' }, { body })).status).toBe(403);
    expect((await ask('/events?token=guess')).status).toBe(403);
    expect(twin.currentUser().role).toBe('staff');
    expect(twin.asked).toEqual([]);
  });

  test('the page allows no outside host and no inline script but its own', async () => {
    const policy = (await ask('/')).headers['content-security-policy']!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'unsafe-eval'/);
    expect(policy).not.toMatch(/https?:/);
  });

  test('only the files on its list are served', async () => {
    expect((await ask('/assets/owl.js')).status).toBe(200);
    for (const path of ['/assets/../package.json', '/assets/%2e%2e/package.json', '/assets/nothing.js'])
      expect((await ask(path)).status).toBe(404);
  });

  test('without a wish for a port it takes the next free one', async () => {
    const first = await startWebServer(createFakeTwin());
    const second = await startWebServer(createFakeTwin());
    expect(second.port).toBeGreaterThan(first.port);
    await Promise.all([first.close(), second.close()]);
  });
});

describe('the live connection', () => {
  test('a browser gets workbook, functions and users, and acts as the user of its address', async () => {
    const { welcome, leave } = await joinAs('kanri@example.jp');
    expect(welcome.user).toEqual({ email: 'kanri@example.jp', role: 'manager' });
    expect(welcome.functions.map(({ name }) => name)).toEqual(['PREMIUM']);
    expect(twin.asked).toContainEqual(['join', 'kanri@example.jp']);
    leave();
  });

  test('values of custom functions reach every browser', async () => {
    const browsers = [await joinAs(), await joinAs()];
    twin.pushValues([{ key: 'PREMIUM.1', value: { value: 66000 } }]);
    for (const { next, leave } of browsers) {
      expect((await next('values')).entries).toEqual([{ key: 'PREMIUM.1', value: { value: 66000 } }]);
      leave();
    }
  });

  test('a script runs as the user of its browser, and its result or error comes back', async () => {
    twin.script = (name, args) =>
      name === 'fail' ? Promise.reject(new Error('原本が未登録です')) : Promise.resolve(args);
    const { send, next, leave } = await joinAs('kanri@example.jp');
    await send({ kind: 'run', id: '1', from: 'page', functionName: 'echo', args: [1, 'い'] });
    expect(await next('result')).toEqual({ kind: 'result', id: '1', result: [1, 'い'] });
    expect(twin.asked).toContainEqual(['call', 'echo', 'page', 'kanri@example.jp']);
    await send({ kind: 'run', id: '2', from: 'menu', functionName: 'fail', args: [] });
    expect(await next('result')).toEqual({
      kind: 'result',
      id: '2',
      error: { name: 'Exception', message: '原本が未登録です' },
    });
    leave();
  });

  test('a question blocks its script until its browser answers, and other browsers do not see it', async () => {
    twin.script = async (name, _args, ui) =>
      name === 'sendOutbox' ? ui.alert('確認', '送信しますか。', 'YES_NO') : null;
    const other = await joinAs();
    const asking = await joinAs();
    await asking.send({ kind: 'run', id: '1', from: 'menu', functionName: 'sendOutbox', args: [] });
    const { question } = await asking.next('question');
    expect(question).toMatchObject({ kind: 'alert', message: '送信しますか。', buttons: ['YES', 'NO'] });
    await asking.send({ kind: 'answer', id: question.id, button: 'NO', text: '' });
    expect(await asking.next('result')).toMatchObject({ id: '1', result: 'NO' });
    // by now a question sent to the other browser too would have come before this
    expect((await other.next('answered')).id).toBe(question.id);
    expect(other.seen()).not.toContain('question');
    asking.leave();
    other.leave();
  });

  test('a question still open is shown to a browser that comes later', async () => {
    const answer = twin.ui().prompt('FAX', '番号', 'OK_CANCEL');
    const { next, send, leave } = await joinAs();
    const { question } = await next('question');
    await send({ kind: 'answer', id: question.id, button: 'OK', text: '03-0000-0000' });
    await expect(answer).resolves.toEqual({ button: 'OK', text: '03-0000-0000' });
    leave();
  });

  test('edits and selections go to the workbook in the order they were made', async () => {
    const { send, leave } = await joinAs();
    await send({ kind: 'grid', message: { type: 'REMOTE_REVISION' } });
    await send({ kind: 'select', selection: { sheetName: '会員名簿', zones: ['A2:B5'], activeCell: 'A2' } });
    expect(twin.asked.slice(-2)).toEqual([
      ['receive', { type: 'REMOTE_REVISION' }],
      ['select', 'tanto@example.jp', '会員名簿', ['A2:B5']],
    ]);
    leave();
  });
});

describe('what makes no sense', () => {
  test.each([
    ['{"kind":'],
    ['null'],
    ['[]'],
    ['{"kind":"nothing"}'],
    ['{"kind":"grid"}'],
    ['{"kind":"grid","message":7}'],
    ['{"kind":"select","selection":{"sheetName":"x"}}'],
    ['{"kind":"evaluate","keys":"x"}'],
    ['{"kind":"run","id":"1","from":"trigger","functionName":"x","args":[]}'],
    ['{"kind":"run","id":"1","from":"page","functionName":"x"}'],
    ['{"kind":"answer","id":"1","button":"MAYBE","text":""}'],
  ])('%s is a 400 without a stack, in the answer and on the screen', async (raw) => {
    const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const reply = await ask('/api', { 'X-Daicho-Token': await token() }, { body: undefined, raw });
    expect(reply.status).toBe(400);
    expect(reply.text).toMatch(/^(no JSON|unexpected: \S*)$/);
    expect(told).not.toHaveBeenCalled();
    told.mockRestore();
  });

  test('a body that stops in the middle leaves no trace', async () => {
    const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { port, host } = here();
    const head = `POST /api HTTP/1.1\r\nHost: ${host}:${port}\r\nX-Daicho-Token: ${await token()}\r\n`;
    const socket = connect(port, host);
    await new Promise<void>((sent) => socket.write(`${head}Content-Length: 500\r\n\r\n{}`, () => sent()));
    // What the server answers to others later than that, it answers after it.
    expect(await ask('/')).toMatchObject({ status: 200 });
    const closed = once(socket, 'close');
    socket.destroy();
    await closed;
    for (let time = 0; time < 3; time++) expect(await ask('/')).toMatchObject({ status: 200 });
    expect(told).not.toHaveBeenCalled();
    told.mockRestore();
  });

  test.each(['/%E0%A4%A', '/mail/%FF/body', '/files/%'])('the address %s is a 400', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 400, text: 'no address' });
  });

  test('an edit that the workbook cannot read is its sender’s mistake', async () => {
    twin.workbook.receive = () => {
      throw new Error('unexpected revision');
    };
    const { send, leave } = await joinAs();
    expect(await send({ kind: 'grid', message: { type: 'REMOTE_REVISION' } })).toMatchObject({
      status: 400,
      text: 'unexpected revision',
    });
    leave();
  });
});

describe('pages of scripts', () => {
  test('are served under an address that cannot be guessed, in an origin of their own, without network', async () => {
    const { next, leave } = await joinAs();
    twin.ui().showSidebar({ id: '1', title: '会員', html: '<html><head><title>x</title></head></html>' });
    const { frame } = await next('sidebar');
    expect(frame.id).not.toBe('1');
    const { status, headers, text } = await ask(`/frames/${frame.id}`);
    expect(status).toBe(200);
    const policy = headers['content-security-policy']!;
    expect(policy).toContain('sandbox allow-scripts');
    expect(policy).not.toContain('allow-same-origin');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('connect-src');
    // google.script stands before any script of the page
    expect(text.indexOf('withSuccessHandler')).toBeLessThan(text.indexOf('<title>'));
    expect((await ask('/frames/1')).status).toBe(404);
    leave();
  });
});

describe('mailbox and files', () => {
  test('the list shows subjects as text, never as markup', async () => {
    const { text, headers } = await ask('/mail');
    expect(text).toContain('&lt;b>概算&lt;/b>保険料のご案内');
    expect(text).toContain('2026/11/22 10:02'); // 01:02 UTC is 10:02 in Japan
    expect(headers['content-security-policy']).not.toContain('script-src');
  });

  test('the body of a mail is shown without running anything in it', async () => {
    const { headers } = await ask(`/mail/${encodeURIComponent('0001 <a>.eml')}/body`);
    expect(headers['content-security-policy']).toMatch(/^sandbox allow-popups;/);
    expect(headers['content-security-policy']).not.toContain('script-src');
  });

  test('a PDF opens in the browser, HTML is only downloaded', async () => {
    const base = `/mail/${encodeURIComponent('0001 <a>.eml')}/attachments`;
    const pdf = (await ask(`${base}/0`)).headers;
    expect(pdf['content-type']).toBe('application/pdf');
    expect(pdf['content-disposition']).toMatch(/^inline/);
    const html = (await ask(`${base}/1`)).headers;
    expect(html['content-type']).toBe('application/octet-stream');
    expect(html['content-disposition']).toMatch(/^attachment/);
    expect((await ask(`${base}/2`)).status).toBe(404);
  });

  test('files are listed and opened by their id alone', async () => {
    expect((await ask('/files')).text).toContain('2 KB');
    expect((await ask('/files/f1')).text).toBe('%PDF-1.4');
    expect((await ask('/files/f2')).status).toBe(404);
  });
});
