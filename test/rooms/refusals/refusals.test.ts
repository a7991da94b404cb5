// Rule C18: each refusal has a state that provokes it, and from that very state its ways out lead on.
import { intention as intentionTitle, quotes as quotesTitle } from '../../../src/domain/page-titles';
import type { Way } from '../../../src/domain/way';
import { enter, example, world } from '../../support/refusals/stage';
import { codesByFile } from '../../support/refusals/told';
import { nameOf, take } from '../../support/refusals/ways';
import { NO_WAY } from './no-way';
import { states } from './states';

const all = [...codesByFile.values()].flat();
const provoked = Object.entries(states);

test('every code of every catalogue has a state, and every state a code', () => {
  expect(codesByFile.size).toBeGreaterThan(30);
  expect(all.filter((code) => !(code in states))).toEqual([]);
  expect(Object.keys(states).filter((code) => !all.includes(code))).toEqual([]);
});

const leads = new Map<string, Set<string>>();
const noWay = new Set<string>();

test.each(provoked)('%s: its state provokes it, and each of its ways leads on', (code, state) => {
  const { refusals } = enter(state)();
  const told = refusals.find((one) => one.code === code);
  expect(refusals.map((one) => one.code)).toContain(code);
  const wrong: string[] = [];
  for (const way of told!.ways) {
    if (way.kind === 'person' || way.kind === 'none') {
      noWay.add(code);
      continue;
    }
    const taken = take(code, way, state);
    if (taken.wrong !== '') wrong.push(taken.wrong);
    leads.set(code, new Set([...(leads.get(code) ?? []), ...taken.next]));
  }
  if (told!.ways.length === 0 && state.over === undefined) {
    // The text alone says what to do, in the form that asked, or in the desk as the state tells it.
    const again = enter(state);
    state.mend?.(world);
    const after = state.mend || state.right ? again(state.right) : example(state);
    if (!state.mend && !state.right && (state.world || state.twice)) wrong.push('nobody says how to go on');
    if (after.refusals.some((one) => one.code === code)) wrong.push('mended, and still refused');
  }
  expect([code, wrong, told!.ways.map(nameOf)]).toEqual([code, [], told!.ways.map(nameOf)]);
});

test('a person or nothing at all is the way of codes alone that are listed with their reason', () => {
  expect([...noWay].sort()).toEqual(Object.keys(NO_WAY).sort());
});

test('no way leads in a circle', () => {
  const circle = (code: string, path: readonly string[]): readonly string[] =>
    path.includes(code)
      ? [...path, code]
      : ([...(leads.get(code) ?? [])]
          .map((next) => circle(next, [...path, code]))
          .find((one) => one.length) ?? []);
  expect([...leads.keys()].map((code) => circle(code, [])).filter((one) => one.length > 0)).toEqual([]);
});

describe('a way that does not lead on is found', () => {
  const state = states['quotationExpired']!;
  const taken = (way: Way, code = 'quotationExpired') => take(code, way, state).wrong;

  test.each<[string, Way]>([
    ['a page of another name', { kind: 'page', page: 'quotes', title: '見積' }],
    [
      'a row that is gone',
      { kind: 'page', page: 'quotes', title: quotesTitle, row: { tab: '会員名簿', id: 'X' } },
    ],
    ['a tab that nobody sees', { kind: 'row', tab: '異動' }],
    ['a cell of no column', { kind: 'cell', tab: '制度', id: 'GH', column: '保険料' }],
    ['a call that is none', { kind: 'call', call: 'nothing', request: {}, label: '' }],
  ])('%s', (_, way) => {
    expect(taken(way)).not.toBe('');
  });

  test('a page that refuses for the same reason', () => {
    expect(taken({ kind: 'page', page: 'intention', title: intentionTitle }, 'quoteNotChosen')).toContain(
      'again',
    );
  });
});
