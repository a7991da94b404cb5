// A twin without scripts and workbook, for tests of the web server alone.
import type { ExecutionReport, TwinUser, UserInterface } from '../../local/contracts';
import type { WebTwin } from '../../local/web/web-twin';

export interface FakeTwin extends WebTwin {
  /** What the server asked for, in order. */
  readonly asked: unknown[];
  ui(): UserInterface;
  pushValues(entries: { key: string; value: unknown }[]): void;
  /** What a call of a global function does. */
  script: (name: string, args: unknown[], ui: UserInterface) => Promise<unknown>;
}

export const staff: TwinUser = { email: 'tanto@example.jp', role: 'staff' };
export const manager: TwinUser = { email: 'kanri@example.jp', role: 'manager' };

/** With a workbook of its own it serves that one, otherwise one that only notes what it is asked. */
export function createFakeTwin(workbook?: WebTwin['workbook']): FakeTwin {
  const asked: unknown[] = [];
  const valueListeners: ((entries: { key: string; value: unknown }[]) => void)[] = [];
  let current = staff;
  let ui: UserInterface | undefined;
  const outcome = { calls: {}, virtualMs: 0, logs: [] };
  const twin: FakeTwin = {
    asked,
    script: () => Promise.resolve(null),
    ui: () => ui!,
    pushValues: (entries) => valueListeners.forEach((listener) => listener(entries)),
    workbook: workbook ?? {
      join(client) {
        asked.push(['join', client.user.email]);
        return { data: { sheets: [] }, messages: [] };
      },
      receive: (_client, message) => void asked.push(['receive', message]),
      leave: () => void asked.push(['leave']),
      missingValues(keys) {
        asked.push(['missing', ...keys]);
        return [];
      },
      customFunctions: () => [{ name: 'PREMIUM', description: '年間保険料', parameters: [] }],
      functionValues: () => [],
      onFunctionValues: (listener) => void valueListeners.push(listener),
      setSelection: (user, sheetName, zones) => void asked.push(['select', user.email, sheetName, zones]),
      onActivate: () => undefined,
    },
    clock: { now: () => new Date('2026-11-22T03:00:00Z') },
    async call(name, args, options): Promise<ExecutionReport> {
      asked.push(['call', name, options?.kind, options?.user?.email]);
      try {
        return { ...outcome, result: await twin.script(name, args, options?.userInterface ?? ui!) };
      } catch (error) {
        return { ...outcome, error: { name: 'Exception', message: (error as Error).message } };
      }
    },
    users: () => [staff, manager],
    currentUser: () => current,
    setCurrentUser: (email) => void (current = email === manager.email ? manager : staff),
    setUserInterface: (given) => void (ui = given),
    opened: () => twin.script('onOpen', [], ui!).then(() => undefined),
    mailbox: () => [
      {
        file: '0001 <a>.eml',
        sentAt: '2026-11-22T01:02:03Z',
        from: 'desk@example.jp',
        to: 'tanaka@example.jp',
        subject: '<b>概算</b>保険料のご案内',
        attachments: ['ご案内.pdf', 'page.html'],
      },
    ],
    readMail: () =>
      Promise.resolve({
        subject: '<b>概算</b>保険料のご案内',
        from: 'desk@example.jp',
        to: 'tanaka@example.jp',
        replyTo: 'reply@example.jp',
        text: '田中様',
        html: '<p>田中様</p><script>document.title = "run"</script>',
        attachments: [
          { name: 'ご案内.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF-1.4') },
          { name: 'page.html', contentType: 'text/html', content: Buffer.from('<script></script>') },
        ],
      }),
    files: () => [{ id: 'f1', name: 'ご案内.pdf', size: 2048, createdAt: '2026-11-22T01:02:03Z' }],
    readFile: () => Buffer.from('%PDF-1.4'),
    mayOpen: () => true,
  };
  return twin;
}
