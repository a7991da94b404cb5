// The page's connection to the server: events come in as a stream, requests go out one by one.
import type { ClientRequest, PageSession, RunError, ServerEvent } from '../protocol';

export interface Connection {
  readonly session: PageSession;
  on(listener: (event: ServerEvent) => void): void;
  /** Resolves when the server has taken the request; requests arrive in the order of the calls. */
  send(request: ClientRequest): Promise<void>;
  /** Runs a global function of the script project; rejects with what the script threw. */
  run(from: 'menu' | 'page', functionName: string, args: readonly unknown[]): Promise<unknown>;
  onLost(listener: (lost: boolean) => void): void;
}

type Settle = { resolve: (value: unknown) => void; reject: (error: RunError) => void };

export function connect(session: PageSession): Connection {
  const listeners: ((event: ServerEvent) => void)[] = [];
  const lostListeners: ((lost: boolean) => void)[] = [];
  const running = new Map<string, Settle>();
  let client: string | undefined;
  let sending: Promise<void> = Promise.resolve();

  const query = new URLSearchParams({ token: session.token, user: session.user });
  const source = new EventSource(`/events?${query}`);
  source.onmessage = ({ data }: MessageEvent<string>) => {
    const event = JSON.parse(data) as ServerEvent;
    if (event.kind === 'welcome') {
      // a second welcome means that the stream broke: what happened meanwhile is unknown, so start afresh
      if (client !== undefined) return location.reload();
      client = event.client;
    }
    if (event.kind === 'result' && running.has(event.id)) {
      const settle = running.get(event.id)!;
      running.delete(event.id);
      if (event.error) settle.reject(event.error);
      else settle.resolve(event.result);
      return;
    }
    for (const listener of listeners) listener(event);
  };
  const tellLost = (lost: boolean) => lostListeners.forEach((listener) => listener(lost));
  source.onopen = () => tellLost(false);
  source.onerror = () => {
    tellLost(true);
    // refused for good, for instance by a server started anew with another token
    if (source.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 2000);
  };
  // an open stream would keep one of the browser's few connections while the next page loads
  window.addEventListener('pagehide', () => source.close());

  async function post(request: ClientRequest): Promise<void> {
    const headers = {
      'Content-Type': 'application/json',
      'X-Daicho-Token': session.token,
      'X-Daicho-Client': client ?? '',
    };
    const response = await fetch('/api', { method: 'POST', headers, body: JSON.stringify(request) });
    if (!response.ok) throw new Error(await response.text());
  }

  function send(request: ClientRequest): Promise<void> {
    const sent = sending.then(() => post(request));
    sending = sent.catch(() => undefined);
    return sent;
  }

  return {
    session,
    on: (listener) => void listeners.push(listener),
    onLost: (listener) => void lostListeners.push(listener),
    send,
    run(from, functionName, args) {
      const id = crypto.randomUUID();
      return new Promise((resolve, reject) => {
        running.set(id, { resolve, reject });
        send({ kind: 'run', id, from, functionName, args }).catch((error: Error) => {
          running.delete(id);
          reject(error);
        });
      });
    },
  };
}
