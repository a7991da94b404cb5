// This file tests what the form's server takes and what it refuses, over ports in memory.
import { makeToken, readToken } from '../../intake/form-token';
import type { Ports, Stamp } from '../../intake/ports';
import { words } from '../../intake/messages';
import { shippedSettings } from '../../intake/settings';
import { startRequest } from '../../intake/start-request';
import { submitRequest } from '../../intake/submit-request';
import type { RequestRow } from '../../src/tables/requests';
import { materialRequest, quoteRequest } from '../support/public-request';

const KEY = 'a key of the tests';
const HOUR = 3_600_000;
/** 2026-11-22 10:00 in Tokyo. */
const NOON = Date.UTC(2026, 10, 22, 1);

function formWorld() {
  const rows: RequestRow[] = [];
  const settings = new Map<string, unknown>([
    ...shippedSettings.map(([item, value]) => [item, value] as const),
    ['代理店名', '架空保険事務所'],
    ['代理店電話番号', '03-0000-0000'],
    ['掲載文の確認', '見本 2026-11-01'],
  ]);
  const state = { now: NOON, locked: false, count: 0 };
  const ports: Ports = {
    settings: () => [...settings],
    stamps: () =>
      rows.map(({ receiptNumber, receivedAt, formId, hash }): Stamp => ({
        receiptNumber,
        receivedAt,
        formId,
        hash,
      })),
    append: (row) => void rows.push(row),
    prepare: () => undefined,
    key: () => KEY,
    uuid: () => `00000000-0000-4000-8000-${String(state.count++).padStart(12, '0')}`,
    nowMs: () => state.now,
    underLock: (work) => (state.locked ? undefined : work()),
  };
  const token = () => {
    const start = startRequest(ports);
    if (!start.open) throw new Error(start.notice);
    return start.token;
  };
  const send = (request: unknown, given = token(), more: object = {}) =>
    submitRequest(ports, { token: given, website: '', consent: true, request, ...more });
  return { rows, settings, state, ports, token, send };
}

test('a form opens with what staff have opened, and says politely when it is closed', () => {
  const { ports, settings } = formWorld();
  expect(startRequest(ports)).toMatchObject({
    open: true,
    today: '2026-11-22',
    programs: [{ code: 'AIOI' }],
  });
  settings.set('受付中の制度', 'GH、ｔｏｓｈａ');
  expect(startRequest(ports)).toMatchObject({ programs: [{ code: 'GH' }, { code: 'TOSHA' }] });
  settings.set('受付終了日', '2026-11-21');
  expect(startRequest(ports)).toMatchObject({ open: false });
  settings.set('休止中のお知らせ', '年末は休みます');
  expect(startRequest(ports)).toMatchObject({ open: false, notice: '年末は休みます' });
});

// Unit of the law: no purpose said, nothing asked; no consent, nothing kept.
test.each(['代理店名', '代理店電話番号', '利用目的', '掲載文の確認'])(
  'while %s is blank the form is not open, and keeps nothing that comes all the same',
  (item) => {
    const { ports, settings, token, send, rows } = formWorld();
    const given = token();
    settings.set(item, ' ');
    expect(startRequest(ports)).toMatchObject({ open: false, notice: words.notOpen });
    expect(send(materialRequest(), given)).toMatchObject({ ok: false, message: words.notOpen });
    expect(rows).toEqual([]);
  },
);

test.each([[undefined], [false], ['true'], ['on'], [1], [{}], [null]])(
  'with consent %p nothing is kept, whatever else is sent',
  (consent) => {
    const { send, token, rows } = formWorld();
    for (const request of [materialRequest(), quoteRequest(), null, 'x'])
      expect(send(request, token(), { consent })).toMatchObject({
        ok: false,
        problems: [{ field: 'consent', message: words.consent }],
      });
    expect(rows).toEqual([]);
  },
);

test('a request is kept with the purpose that was agreed to', () => {
  const { send, rows, settings, ports } = formWorld();
  settings.set('利用目的', '資料をお送りするため');
  expect(startRequest(ports)).toMatchObject({
    agencyName: '架空保険事務所',
    agencyPhone: '03-0000-0000',
    purpose: '資料をお送りするため',
  });
  expect(send(materialRequest())).toMatchObject({ ok: true });
  expect(JSON.parse(rows[0]!.content)).toMatchObject({ consent: '資料をお送りするため' });
});

test('a token: signed, expiring, for one submission', () => {
  const { state, token, send, rows } = formWorld();
  const first = token();
  expect(readToken(KEY, first, NOON)).toMatchObject({ issuedMs: NOON });
  expect(readToken('another key', first, NOON)).toBe('unreadable');
  expect(readToken(KEY, `${first.slice(0, -1)}${first.endsWith('0') ? '1' : '0'}`, NOON)).toBe('unreadable');
  expect(
    readToken(KEY, makeToken(KEY, '00000000-0000-4000-8000-000000000000', NOON), NOON + 12 * HOUR),
  ).toMatchObject({ issuedMs: NOON });
  expect(readToken(KEY, first, NOON + 12 * HOUR + 1)).toBe('expired');
  expect(send(materialRequest(), first)).toMatchObject({ ok: true });
  expect(send(materialRequest(), first)).toMatchObject({ ok: true });
  expect(send(materialRequest({ contact: '別人' }), first)).toMatchObject({ ok: false, reason: 'token' });
  state.now += 13 * HOUR;
  expect(send(materialRequest({ contact: '別人' }), first)).toMatchObject({ ok: false, reason: 'token' });
  expect(rows).toHaveLength(1);
});

test('a retry is answered even when the form has closed meanwhile', () => {
  const { token, send, settings } = formWorld();
  const given = token();
  const first = send(materialRequest(), given);
  settings.set('受付中の制度', '');
  expect(send(materialRequest(), given)).toEqual(first);
});

test.each([
  ['an unknown field', { ...materialRequest(), premium: 1 }],
  ['an unknown field inside', { ...materialRequest(), fields: { ...materialRequest().fields, rank: 'x' } }],
  ['a field that is missing', { ...materialRequest(), fields: { organization: 'x' } }],
  ['a number for a text', { ...materialRequest(), startsOn: 1 }],
  ['answers without a quote', { ...materialRequest(), answers: quoteRequest().answers }],
  ['an answer to a question that nobody asks', quoteRequest({}, { PREMIUM: { kind: 'text', text: 'x' } })],
  [
    'more than a form can hold',
    { ...materialRequest(), answers: { x: { kind: 'text', text: 'あ'.repeat(40_000) } } },
  ],
  ['nothing', undefined],
])('%s is refused and stored nowhere', (_what, request) => {
  const { send, rows } = formWorld();
  expect(send(request)).toMatchObject({ ok: false });
  expect(rows).toEqual([]);
});

test('a field that nobody sees, or one more beside the token, is refused', () => {
  const { send, rows, token } = formWorld();
  expect(send(materialRequest(), token(), { website: 'http://x.example' })).toMatchObject({
    reason: 'refused',
  });
  expect(send(materialRequest(), token(), { admin: true })).toMatchObject({ reason: 'refused' });
  expect(rows).toEqual([]);
});

test('what is wrong is told by its field', () => {
  const { send } = formWorld();
  const answer = send(
    quoteRequest(
      { phone: '123', email: 'a@b,c@d', corporateNumber: '4011001098994', building: 'x\ny' },
      { POLICY: { kind: 'choice', option: 'yes' }, REV: { kind: 'revenue', text: '不明', fiscalMonth: '' } },
    ),
  );
  expect(!answer.ok && answer.problems.map(({ field }) => field)).toEqual([
    'phone',
    'email',
    'building',
    'corporateNumber',
    'answer-REV',
    // A yes opens three follow-ups.
    'answer-POLICY_OFFICE',
    'answer-POLICY_TRAINING',
    'answer-POLICY_OATH',
  ]);
});

test('a quote with the IT-work rider needs the fourth block', () => {
  const { send } = formWorld();
  const answer = send(quoteRequest({}, { RIDER_IT_WORK: { kind: 'choice', option: 'yes' } }));
  expect(!answer.ok && answer.problems.map(({ field }) => field)).toEqual([
    'answer-NO_3P_NET',
    'answer-IR_FLOW',
    'answer-CISO',
    'answer-CSIRT_SOC',
    'answer-EOL_OS',
    'answer-BYOD',
    'answer-SOFT',
  ]);
  expect(send(quoteRequest())).toMatchObject({ ok: true });
});

test('budgets: an hour, a day, the rows of the workbook; and a lock that others keep', () => {
  const { send, settings, state } = formWorld();
  settings.set('1時間の上限', 2);
  settings.set('1日の上限', 3);
  expect([send(materialRequest()), send(materialRequest())].map(({ ok }) => ok)).toEqual([true, true]);
  expect(send(materialRequest())).toMatchObject({ ok: false, reason: 'refused' });
  state.now += HOUR + 1000;
  expect(send(materialRequest())).toMatchObject({ ok: true });
  state.now += HOUR + 1000;
  expect(send(materialRequest())).toMatchObject({ ok: false, reason: 'refused' });
  state.now += 24 * HOUR;
  expect(send(materialRequest())).toMatchObject({ ok: true });
  settings.set('受付行数の上限', 4);
  settings.set('1日の上限', 300);
  expect(send(materialRequest())).toMatchObject({ ok: false, reason: 'refused' });
  settings.set('受付行数の上限', 2000);
  state.locked = true;
  expect(send(materialRequest())).toMatchObject({ ok: false, reason: 'busy' });
});

test('digits and signs are stored half-width', () => {
  const { send, rows } = formWorld();
  send(
    materialRequest({
      phone: '０３ー１２３４ー５６７８',
      postalCode: '〒１００－０００１',
      corporateNumber: '4011-0010-98993',
    }),
  );
  expect(rows[0]).toMatchObject({
    phone: '03-1234-5678',
    postalCode: '100-0001',
    corporateNumber: '4011001098993',
  });
});
