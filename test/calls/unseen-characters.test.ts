// This file tests every field of text of every call against what nobody sees, from the contracts themselves.
import { readRequest } from '../../src/calls/read-request';
import type { Call } from '../../src/calls/call';
import { rooms } from '../../src/desk';
import { settings } from '../../src/tables/masters';
import { newRecord } from '../../src/tables/new-record';
import { settingKeys } from '../../src/tables/setting-keys';
import { settingValues } from '../../src/tables/setting-values';
import { deskWorld } from '../support/calls/desk-world';
import { examples } from '../support/calls/examples';

/** A direction mark, a zero-width space, a mark of byte order, two halves of a pair, a bell. */
const UNSEEN = ['\u202e', '\u200b', '\ufeff', '\ud800', '\udfff', '\u0007'];
/** Alone it would be a line end of its own. */
const LINE_SEPARATOR = '\u2028';

const isClean = (value: unknown): boolean => {
  if (typeof value === 'string') {
    const signs = [...value];
    return ![...UNSEEN, LINE_SEPARATOR].some((one) => signs.includes(one));
  }
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, part]) => isClean(key) && isClean(part));
};

type Path = readonly (string | number)[];

/** Where texts stand in a request. */
function textsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    textsIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function withText(value: unknown, [key, ...rest]: Path, typed: string): unknown {
  if (key === undefined) return typed;
  if (Array.isArray(value)) return value.map((part, at) => (at === key ? withText(part, rest, typed) : part));
  return { ...(value as object), [key]: withText((value as Record<string, unknown>)[key], rest, typed) };
}

const taking = rooms.flatMap(({ contract }) =>
  Object.entries(contract as Readonly<Record<string, Call>>).filter(
    ([, { request }]) => request !== undefined,
  ),
);
let fields = 0;
// Some requests name what stands on the desk.
beforeAll(() => void deskWorld());

test.each(taking)('%s', (name, { request }) => {
  const sent = (examples as unknown as Record<string, { request: () => unknown }>)[name]!.request();
  for (const path of textsIn(sent))
    for (const sign of [...UNSEEN, LINE_SEPARATOR]) {
      const hostile = withText(sent, path, `株${sign}式${sign}`);
      let read: unknown;
      try {
        read = readRequest(request!(), hostile);
      } catch {
        // A word of a list, a date: it does not get in at all.
        continue;
      }
      fields++;
      expect([path, sign, isClean(read)]).toEqual([path, sign, true]);
    }
});

test('most calls take texts', () => {
  expect(taking.length).toBeGreaterThan(100);
  // Some fields of each call, seven signs in each.
  expect(fields).toBeGreaterThan(taking.length * 7);
});

test('a value typed into 設定 is read without them', () => {
  const row = newRecord(settings, { key: settingKeys.senderName, value: `みほん\u202e保険\u200b` });
  expect(settingValues([row])('senderName')).toBe('みほん保険');
});
