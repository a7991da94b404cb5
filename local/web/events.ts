// The browsers connected to the server: one stream of server-sent events each.
import type { ServerResponse } from 'node:http';
import type { TwinUser } from '../contracts';
import type { ServerEvent } from './protocol';

export interface Browser {
  readonly id: string;
  readonly user: TwinUser;
  send(event: ServerEvent): void;
}

export interface Browsers {
  add(id: string, user: TwinUser, response: ServerResponse, left: () => void): Browser;
  get(id: string): Browser | undefined;
  send(event: ServerEvent, client?: string): void;
  sendTo(chosen: (browser: Browser) => boolean, event: ServerEvent): void;
  close(): void;
}

export function createBrowsers(): Browsers {
  const connected = new Map<string, { browser: Browser; response: ServerResponse }>();
  return {
    add(id, user, response, left) {
      response.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      });
      const browser: Browser = {
        id,
        user,
        send: (event) => void response.write(`data: ${JSON.stringify(event)}\n\n`),
      };
      // a comment now and then tells both sides that the other one is still there
      const pulse = setInterval(() => response.write(':\n\n'), 20_000);
      connected.set(id, { browser, response });
      response.on('close', () => {
        clearInterval(pulse);
        connected.delete(id);
        left();
      });
      return browser;
    },
    get: (id) => connected.get(id)?.browser,
    send(event, client) {
      const one = client === undefined ? undefined : connected.get(client);
      // the browser that started a script may be gone: then whoever is there sees the result
      const receivers = one ? [one] : [...connected.values()];
      for (const { browser } of receivers) browser.send(event);
    },
    sendTo(chosen, event) {
      for (const { browser } of connected.values()) if (chosen(browser)) browser.send(event);
    },
    close() {
      for (const { response } of connected.values()) response.end();
    },
  };
}
