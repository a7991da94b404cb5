// The tests of calls to the server, against a stand-in for google.script.run.
import type { DeskCalls } from '../../src/desk';
import { client, failureText, problemsOf, Refusal } from '../../src/ui/server';

const server = client<DeskCalls>();

type Handler = (value: unknown) => void;

/** As Google's: each with…Handler returns a runner, and any other name is a server function. */
function runner(
  functions: Record<string, (...values: unknown[]) => unknown>,
  ok?: Handler,
  bad?: Handler,
): object {
  const calls = Object.fromEntries(
    Object.entries(functions).map(([name, body]) => [
      name,
      (...values: unknown[]) => {
        try {
          ok?.({ value: body(...values) });
        } catch (error) {
          bad?.(error);
        }
      },
    ]),
  );
  return {
    ...calls,
    withSuccessHandler: (handler: Handler) => runner(functions, handler, bad),
    withFailureHandler: (handler: Handler) => runner(functions, ok, handler),
  };
}

const scope = globalThis as { google?: unknown };
afterEach(() => delete scope.google);

test('a call passes its request and resolves to the answer', async () => {
  scope.google = { script: { run: runner({ findMembers: (request) => [request] }) } };
  await expect(server.findMembers({ text: 'みどり' })).resolves.toEqual([{ text: 'みどり' }]);
});

test('a call without request sends null, as Google refuses undefined, and says that a page asks', async () => {
  scope.google = { script: { run: runner({ previewOutbox: (...values) => values }) } };
  await expect(server.previewOutbox()).resolves.toEqual([null, 'page']);
});

test('what was refused arrives with its fields and its ways out', async () => {
  const refused = [
    { code: 'a', message: '理由1', field: 'reason' },
    { code: 'b', message: '理由2', ways: [{ kind: 'page', page: 'documents', title: '書類の確認' }] },
  ];
  const run = {
    withSuccessHandler: (ok: Handler) => ({
      withFailureHandler: () => ({ previewOutbox: () => ok({ refused }) }),
    }),
  };
  scope.google = { script: { run } };
  const error = await server.previewOutbox().then(
    () => undefined,
    (problem: unknown) => problem,
  );
  expect(error).toBeInstanceOf(Refusal);
  expect(problemsOf(error)).toEqual(refused);
  expect(failureText(error)).toBe('理由1\n理由2');
});

test('a refusal rejects with its Japanese text only', async () => {
  const message = 'Exception: 料率 7行目：「3億円超」の前に空きがあります。';
  scope.google = {
    script: {
      run: runner({
        previewOutbox: () => {
          throw new Error(message);
        },
      }),
    },
  };
  await expect(server.previewOutbox()).rejects.toThrow(/^料率 7行目：「3億円超」の前に空きがあります。$/);
});

test('outside the spreadsheet it says where to open the page from', async () => {
  await expect(server.previewOutbox()).rejects.toThrow('「台帳」メニュー');
});

describe('failureText', () => {
  test('a broken connection is told as such', () => {
    expect(failureText({ message: 'NetworkError: Connection failure due to HTTP 0' })).toContain('通信');
  });
  test('a foreign error stands behind a sentence of ours, never alone', () => {
    const text = failureText(new TypeError('x is undefined'));
    expect(text).toMatch(/^処理を完了できませんでした。.*x is undefined$/);
  });
});
