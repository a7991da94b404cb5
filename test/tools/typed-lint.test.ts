// These tests hold what lint refuses by types: each mistake is linted in a small tree of its own, and so is its right twin.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import config from '../../eslint.config.mjs';

const tree = join(process.cwd(), '.build', `typed-lint-${process.pid}`);
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
  'cut-text': `
    export const shown = (name: string): string => name.slice(0, 40);`,
  'no-base-to-string': `
    export const text = (row: { readonly yen: number }): string => String(row);`,
};
const SOUND = `
  export function read(text: string): string {
    const row: unknown = JSON.parse(text);
    if (Array.isArray(row)) return row.slice(0, 40).join('') + text.slice(0, 10);
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
const found = new Map<string, readonly (string | null)[]>();

beforeAll(async () => {
  const options = { strict: true, target: 'es2021', types: [], skipLibCheck: true };
  put('tsconfig.json', JSON.stringify({ compilerOptions: options, include: ['src', 'intake', 'local'] }));
  for (const room of ROOMS) {
    put(fileOf(room, 'sound'), SOUND);
    for (const [rule, text] of Object.entries(MISTAKES)) put(fileOf(room, rule), text);
  }
  const lint = new ESLint({
    cwd: tree,
    overrideConfigFile: true,
    overrideConfig: [
      ...config,
      // The whole programs of the house would be read for each; everything else is as it stands.
      {
        files: ['**/*.ts'],
        languageOptions: { parserOptions: { project: ['tsconfig.json'], tsconfigRootDir: tree } },
      },
    ],
    // The tree stands where nothing is linted.
    ignore: false,
  });
  for (const room of ROOMS)
    for (const [name, text] of Object.entries({ ...MISTAKES, sound: SOUND })) {
      const [result] = await lint.lintText(text, { filePath: join(tree, fileOf(room, name)) });
      found.set(
        fileOf(room, name),
        result!.messages.map(({ ruleId }) => ruleId),
      );
    }
}, 60_000);
afterAll(() => rmSync(tree, { recursive: true, force: true }));

test.each(ROOMS)('%s: what is sound is let pass', (room) => {
  expect(found.get(fileOf(room, 'sound'))).toEqual([]);
});

describe.each(ROOMS)('%s', (room) => {
  test.each(Object.keys(MISTAKES))('%s', (rule) => {
    const plugin = rule === 'cut-text' ? 'house' : '@typescript-eslint';
    expect(found.get(fileOf(room, rule))).toContain(`${plugin}/${rule}`);
  });
});
