// These tests hold what lint refuses by types: each mistake is linted in a small tree of its own, and so is its right twin.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

const root = process.cwd();
const tree = mkdtempSync(join(tmpdir(), 'daicho-typed-lint-'));
const put = (file: string, text: string): void => {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), text);
};

const MISTAKES = {
  'no-unsafe-member-access': `
    export const read = (text: string): number => JSON.parse(text).premiumYen as number;`,
  'no-unsafe-assignment': `
    export function read(text: string): string {
      const row: string = JSON.parse(text);
      return row;
    }`,
  'no-unnecessary-condition': `
    export const name = (row: { readonly name: string }): string => row?.name;`,
  'switch-exhaustiveness-check': `
    export function yen(kind: 'paid' | 'open' | 'lost'): number {
      let sum = 0;
      switch (kind) {
        case 'paid':
          sum = 1;
          break;
        case 'open':
          sum = 2;
      }
      return sum;
    }`,
  'no-floating-promises': `
    declare function save(): Promise<void>;
    export function close(): void {
      save();
    }`,
  'unbound-method': `
    declare const list: { read(): number };
    export const { read } = list;`,
  'no-base-to-string': `
    export const text = (row: { readonly yen: number }): string => String(row);`,
};
const SOUND = `
  export function read(text: string): string {
    const row: unknown = JSON.parse(text);
    return typeof row === 'string' ? row : '';
  }
  export function yen(kind: 'paid' | 'open' | 'lost'): number {
    switch (kind) {
      case 'paid':
        return 1;
      default:
        return 0;
    }
  }`;

const ROOMS = ['src/domain', 'src/rooms/mail/pages/outbox', 'intake', 'local/state'];
const fileOf = (room: string, name: string) => `${room}/${name}.ts`;
const found = new Map<string, string[]>();

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
}

beforeAll(() => {
  const options = { strict: true, target: 'es2021', types: [], skipLibCheck: true };
  put('tsconfig.json', JSON.stringify({ compilerOptions: options, include: ['src', 'intake', 'local'] }));
  copyFileSync(join(root, '.oxlintrc.json'), join(tree, '.oxlintrc.json'));
  for (const room of ROOMS) {
    put(fileOf(room, 'sound'), SOUND);
    for (const [rule, text] of Object.entries(MISTAKES)) put(fileOf(room, rule), text);
  }
  const linter = join(root, 'node_modules/oxlint/bin/oxlint');
  const { stdout, stderr } = spawnSync(process.execPath, [linter, '--type-aware', '--format=json', '.'], {
    cwd: tree,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly Diagnostic[] };
  for (const { code, filename } of diagnostics) {
    const file = relative(tree, join(tree, filename));
    found.set(file, [...(found.get(file) ?? []), code]);
  }
}, 60_000);
afterAll(() => rmSync(tree, { recursive: true, force: true }));

test.each(ROOMS)('%s: what is sound is let pass', (room) => {
  expect(found.get(fileOf(room, 'sound'))).toBeUndefined();
});

describe.each(ROOMS)('%s', (room) => {
  test.each(Object.keys(MISTAKES))('%s', (rule) => {
    expect(found.get(fileOf(room, rule))).toContain(`typescript(${rule})`);
  });
});
