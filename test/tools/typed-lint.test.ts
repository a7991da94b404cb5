// These tests hold what lint refuses by types: each mistake is linted in a small tree of its own, and so is its right twin.
import { linted } from '../support/linted';

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
let said: ReturnType<typeof linted>;

beforeAll(() => {
  const options = { strict: true, target: 'es2021', types: [], skipLibCheck: true };
  const project = JSON.stringify({ compilerOptions: options, include: ['src', 'intake', 'local'] });
  const texts = ROOMS.flatMap((room) =>
    Object.entries({ sound: SOUND, ...MISTAKES }).map(([name, text]) => [fileOf(room, name), text] as const),
  );
  said = linted(new Map([['tsconfig.json', project], ...texts]), { byTypes: true });
}, 60_000);

const found = (file: string): string[] => said.get(file)!.map(({ rule }) => rule);

test.each(ROOMS)('%s: what is sound is let pass', (room) => {
  expect(found(fileOf(room, 'sound'))).toEqual([]);
});

describe.each(ROOMS)('%s', (room) => {
  test.each(Object.keys(MISTAKES))('%s', (rule) => {
    expect(found(fileOf(room, rule))).toContain(`typescript(${rule})`);
  });
});
