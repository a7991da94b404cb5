// That a sixth, invented programme takes one folder and its line of the registry: it quotes, asks, prints.
import { insurerAnswer } from '../support/insurer-answer';
import type * as Registry from '../../src/programs';

// Its line: everything else of the desk reads the registry.
jest.doMock('../../src/programs', () => {
  const { invented } = jest.requireActual<typeof import('./invented')>('./invented');
  const actual = jest.requireActual<typeof Registry>('../../src/programs');
  const programs = [...actual.programs, invented];
  const isInvented = (code: string) => code === invented.code;
  return {
    ...actual,
    programs,
    programOf: (code: string) => (isInvented(code) ? invented : actual.programOf(code)),
    planOf: (code: string) =>
      isInvented(code) ? { program: invented, plan: invented.plans[0] } : actual.planOf(code),
    publishesRates: (code: string) => isInvented(code) || actual.publishesRates(code),
  };
});

// After the mock, so that they read the longer registry.
const { memoryWorld } =
  jest.requireActual<typeof import('../support/memory-ports')>('../support/memory-ports');
const { createQuotes } = jest.requireActual<typeof import('../../src/rooms/quotes/create-quotes')>(
  '../../src/rooms/quotes/create-quotes',
);
const { openDisclosure } = jest.requireActual<typeof import('../../src/rooms/disclosure/open-disclosure')>(
  '../../src/rooms/disclosure/open-disclosure',
);
const { finishDisclosure } = jest.requireActual<typeof import('../../src/rooms/disclosure/save-disclosure')>(
  '../../src/rooms/disclosure/save-disclosure',
);
const { previewForm } = jest.requireActual<typeof import('../../src/rooms/disclosure/print-form')>(
  '../../src/rooms/disclosure/print-form',
);
const { previewReferral } = jest.requireActual<typeof import('../../src/rooms/referrals/referral-letter')>(
  '../../src/rooms/referrals/referral-letter',
);
const { answerReferral } = jest.requireActual<typeof import('../../src/rooms/referrals/answer-referral')>(
  '../../src/rooms/referrals/answer-referral',
);
const { defaultRows } = jest.requireActual<typeof import('../../src/rooms/set-up/default-rows')>(
  '../../src/rooms/set-up/default-rows',
);
const { letterHtml } = jest.requireActual<typeof import('../../src/desk')>('../../src/desk');
const { quotes } = jest.requireActual<typeof import('../../src/tables/quotes')>('../../src/tables/quotes');
const { programs } =
  jest.requireActual<typeof import('../../src/tables/masters')>('../../src/tables/masters');

function world(revenueText: string) {
  const memory = memoryWorld();
  const member = memory.addMember({ program: 'KAKU', plans: 'KAKU', memberNumber: '9001', revenueText });
  return { memory, member };
}

function quote({ memory, member }: ReturnType<typeof world>) {
  createQuotes(memory.ports, {
    members: [member.memberKey],
    effectiveDate: '2027-04-01',
    transaction: '新規',
  });
  return memory.table(quotes)[0]!;
}

test('it is installed', () => {
  const rows = defaultRows('', 1).find(([table]) => table.key === programs.key)![1];
  expect(rows.map((row) => row['code'])).toContain('KAKU');
});

// Its one band: up to 1,000,000円 for 1,230円.
test('it quotes', () => {
  expect(quote(world('100万円'))).toMatchObject({
    program: 'KAKU',
    annualPremiumYen: 1230,
    label: '保険料表',
  });
});

test('what its tariff does not reach goes to the insurer, and comes back as 会社回答', () => {
  const about = world('101万円');
  const { memory } = about;
  expect(quote(about)).toMatchObject({ label: '要照会', annualPremiumYen: null });
  const { title } = previewReferral(memory.ports, { referralNumbers: ['S-2026-0001'] });
  expect(title).toBe('引受条件・保険料のご照会');
  memory.state.manager = true;
  const answered = answerReferral(
    memory.ports,
    insurerAnswer({ premium: '1,500円', validUntil: '2027-03-31', periodEnd: '2028-04-01' }),
  );
  expect(answered).toMatchObject({ premiumText: '1,500円' });
  expect(memory.table(quotes)[1]).toMatchObject({ label: '会社回答', annualPremiumYen: 1500 });
});

test('it asks: its own question, its follow-up, and its progress', () => {
  const { memory, member } = world('100万円');
  const desk = openDisclosure(memory.ports, { memberKey: member.memberKey });
  expect(desk.layout.items.map((item) => item.number)).toEqual(['1', '2', '2a', '3']);
  const finished = finishDisclosure(memory.ports, {
    memberKey: desk.memberKey,
    program: 'KAKU',
    revision: 0,
    answers: {
      REV: { kind: 'revenue', text: '100万円', fiscalMonth: '2026-03' },
      DRONE: { kind: 'choice', option: 'yes' },
      DRONE_USE: { kind: 'text', text: '測量' },
      MAIL: { kind: 'choice', option: 'no' },
    },
    carried: [],
    unconfirmed: [],
  });
  expect(finished).toMatchObject({ version: 1 });

  previewForm(memory.ports, { program: 'KAKU', memberKey: member.memberKey, prefilled: true });
  const html = letterHtml(memory.letters.at(-1)!);
  expect(html).toContain('ドローンを業務で使う');
  expect(html).toContain('■ はい');
  expect(html).toContain('測量');
});

test('it prints: a blank sheet in its own order', () => {
  const { memory } = world('100万円');
  previewForm(memory.ports, { program: 'KAKU', memberKey: '', prefilled: false });
  const html = letterHtml(memory.letters.at(-1)!);
  const places = ['売上高等', 'ドローンを業務で使う', '使い道', 'メールのフィルタリング'].map((text) =>
    html.indexOf(text),
  );
  expect(places).toEqual([...places].sort((left, right) => left - right));
  expect(places[0]).toBeGreaterThan(0);
  expect(html).toContain('架空 事前確認票');
  expect(html).not.toContain('■');
});
