// What 見積を作成 must write, refuse and never write twice.
import { contract } from '../../../src/rooms/quotes/contract';
import { readRequest } from '../../../src/calls/read-request';
import type { Member } from '../../../src/tables/members';
import { outbox } from '../../../src/tables/outbox';
import { quotes } from '../../../src/tables/quotes';
import { referrals } from '../../../src/tables/referrals';
import { MEMBERS_A_CHUNK, createQuotes, previewQuotes } from '../../../src/rooms/quotes/create-quotes';
import { isIntact, readFrozen } from '../../../src/rooms/quotes/frozen-quote';
import { refusedBy } from '../../support/refused';
import { addPolicy } from '../../support/policies';
import { publishedBlock, underInsurersPaper } from '../../support/published-rates';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

const request = { members: 'all', effectiveDate: '2027-04-01', transaction: '新規' } as const;

function quoteOf(world: MemoryWorld, plan: string) {
  return world.table(quotes).find((row) => row.plan === plan)!;
}

describe('a quote of a published band', () => {
  test('freezes premium, label, inputs as typed and as read, version and dates', () => {
    const world = memoryWorld();
    // S2: above 2.5億円 up to 3億円: 66,000円.
    world.addMember({ revenueText: '250,100千円', program: 'ALIVE' });
    const report = createQuotes(world.ports, request);
    const [quote] = world.table(quotes);
    expect(report.created).toEqual(['Q-2026-0001']);
    expect(quote).toMatchObject({
      quoteNumber: 'Q-2026-0001',
      plan: 'ALIVE',
      annualPremiumYen: 66_000,
      label: '保険料表',
      revenueYen: 250_100_000,
      revenueText: '250,100千円',
      // 30 days after 2026-11-22; the start of cover is later (rule C17).
      validUntil: '2026-12-22',
      expirationDate: '2028-04-01',
      state: '案内準備完了',
      deliveryState: '送信待ち',
      referralNumber: '',
    });
    expect(readFrozen(quote!)?.revenue).toMatchObject({
      text: '250,100千円',
      echo: '250,100千円＝2億5,010万円',
    });
    expect(isIntact(quote!)).toBe(true);
    expect(quote!.trace).toContain('66,000円');
  });

  test('does not change when the rates are edited afterwards', () => {
    const world = memoryWorld();
    world.addMember({ revenueText: '3億円' });
    createQuotes(world.ports, request);
    const before = { ...world.table(quotes)[0] };
    world.state.rateValues = underInsurersPaper(publishedBlock(), 'ALIVE').map((row) =>
      row.map((cell) => (cell === 66_000 ? 67_000 : cell)),
    );
    createQuotes(world.ports, request);
    expect(world.table(quotes)[0]).toEqual(before);
    expect(world.table(quotes).map((row) => row.annualPremiumYen)).toEqual([66_000, 67_000]);
  });

  test('shows that a frozen row was edited', () => {
    const world = memoryWorld();
    world.addMember({});
    createQuotes(world.ports, request);
    const quote = world.table(quotes)[0]!;
    expect(isIntact({ ...quote, annualPremiumYen: 1 })).toBe(false);
    expect(isIntact({ ...quote, frozen: quote.frozen.replace('66000', '6600') })).toBe(false);
  });
});

describe('どちらも', () => {
  test('gives one row a plan and one letter for both', () => {
    const world = memoryWorld();
    world.addMember({ program: 'GH', plans: 'GH-A、GH-B', revenueText: '1億円' });
    const report = createQuotes(world.ports, request);
    expect(report.created).toHaveLength(2);
    expect(world.table(outbox).map((row) => row.subjectNumbers)).toEqual(['Q-2026-0001、Q-2026-0002']);
    // S0: about 5.1万円 and 3.6万円 at 1億円.
    expect(quoteOf(world, 'GH-A').annualPremiumYen).toBe(51_000);
    expect(quoteOf(world, 'GH-B').annualPremiumYen).toBe(36_000);
  });
});

describe('要照会', () => {
  test.each([
    ['ALIVE', 'ALIVE', '6億円', 'aboveTable'],
    ['GH', 'GH-A', '7,500万円', 'betweenPoints'],
    ['TOSHA', 'TOSHA-A', '1億8,000万円', 'belowTable'],
    ['AIOI', 'AIOI', '12億円', 'noTariff'],
  ])('%s at %s %s asks the insurer instead of showing a figure', (program, plan, revenueText, reason) => {
    const world = memoryWorld();
    world.addMember({ program, plans: plan, revenueText });
    const report = createQuotes(world.ports, request);
    const [quote] = world.table(quotes);
    const [referral] = world.table(referrals);
    expect(report.referrals).toEqual(['S-2026-0001']);
    expect(quote).toMatchObject({
      state: '照会中',
      label: '要照会',
      annualPremiumYen: null,
      appliedPremiumYen: null,
      referralNumber: 'S-2026-0001',
      letterTitle: 'お見積りに関するご連絡（照会中）',
    });
    expect(referral).toMatchObject({
      reasonCode: reason,
      subjectNumber: quote!.quoteNumber,
      state: '未送付',
    });
    expect(referral!.question.length).toBeGreaterThan(20);
  });

  test('a plan value is no result for ALIVE (decision 2)', () => {
    const world = memoryWorld();
    world.addMember({ revenueState: '計画' });
    createQuotes(world.ports, request);
    expect(world.table(referrals)[0]?.reasonCode).toBe('planValue');
  });

  test('a mid-term start outside ALIVE has no published rule (decision 7)', () => {
    const world = memoryWorld();
    world.addMember({ program: 'GH', plans: 'GH-A', revenueText: '1億円' });
    createQuotes(world.ports, { ...request, transaction: '中途' });
    expect(world.table(referrals)[0]?.reasonCode).toBe('midTerm');
  });

  test('a mid-term start of ALIVE gets no part-year premium and no 保険料お見積書 (rule C10)', () => {
    const world = memoryWorld();
    world.setProgram('ALIVE', {
      yearConfirmed: '管理者 2026-11-01',
      yearPaper: '確認書',
      roundingConfirmed: '管理者 2026-11-01',
      officialDisclosure: '不要',
    });
    world.addMember({});
    createQuotes(world.ports, { ...request, transaction: '中途' });
    expect(world.table(quotes)[0]).toMatchObject({
      annualPremiumYen: 66_000,
      appliedPremiumYen: null,
      letterTitle: '保険料例のご案内（公表例・参考）',
    });
  });
});

// Decision 18: the dates say it, whatever was keyed.
describe('a start within the year of a group', () => {
  const period = { periodStart: '2027-04-01', periodEnd: '2028-04-01' };
  const inYear = { members: 'all', effectiveDate: '2027-09-01', transaction: '新規' } as const;

  test('is 中途 for a new member and for a renewal: seven months, never at the annual premium', () => {
    const world = memoryWorld();
    const rule = { proRataRounding: '10円未満四捨五入', partMonth: '1か月とする' } as const;
    world.setProgram('ALIVE', { ...period, ...rule, roundingConfirmed: '管理者 2026-11-01' });
    world.addMember({ revenueText: '1億2,000万円' });
    expect(previewQuotes(world.ports, inYear).lines).toMatchObject([{ transaction: '中途' }]);
    createQuotes(world.ports, inYear);
    createQuotes(world.ports, { ...inYear, transaction: '更改' });
    // 40,000 × 7 ÷ 12 = 23,333.3, half-up to 10円.
    expect(world.table(quotes)).toMatchObject([
      { transaction: '中途', months: 7, annualPremiumYen: 40_000, appliedPremiumYen: 23_330 },
    ]);
  });

  test('asks the insurer of a programme that publishes no 月割', () => {
    const world = memoryWorld();
    world.setProgram('TOSHA', period);
    world.addMember({ program: 'TOSHA', plans: 'TOSHA-A', revenueText: '5億円' });
    createQuotes(world.ports, inYear);
    expect(world.table(quotes)).toMatchObject([{ transaction: '中途', label: '要照会' }]);
    expect(world.table(referrals)[0]?.reasonCode).toBe('midTerm');
  });

  test('on its first day is no such start, even if it is keyed so', () => {
    const world = memoryWorld();
    world.setProgram('ALIVE', period);
    world.addMember({ revenueText: '1億2,000万円' });
    createQuotes(world.ports, { ...inYear, effectiveDate: '2027-04-01', transaction: '中途' });
    expect(world.table(quotes)).toMatchObject([
      { transaction: '新規', months: 12, appliedPremiumYen: 40_000, expirationDate: '2028-04-01' },
    ]);
  });
});

describe('the end of a cover', () => {
  test.each(['AIOI', 'NISSHIN'])('of %s is one year from its start, whatever 制度 says', (program) => {
    const world = memoryWorld();
    world.setProgram(program, { periodStart: '2027-04-01', periodEnd: '2028-04-01' });
    world.addMember({ program, plans: '', revenueText: '1億円' });
    createQuotes(world.ports, { members: 'all', effectiveDate: '2027-09-15', transaction: '中途' });
    expect(world.table(quotes)).toMatchObject([{ transaction: '新規', expirationDate: '2028-09-15' }]);
  });

  test('of GH is unknown until its common end is keyed, and the quote says so at once', () => {
    const world = memoryWorld();
    world.addMember({ program: 'GH', plans: 'GH-A', revenueText: '1億円' });
    const start = { members: 'all', effectiveDate: '2027-04-01', transaction: '新規' } as const;
    expect(previewQuotes(world.ports, start).lines[0]!.reason).toContain('保険終期');
    world.setProgram('GH', { periodStart: '2027-04-01', periodEnd: '2028-04-01' });
    expect(previewQuotes(world.ports, start).lines[0]!.reason).not.toContain('保険終期');
  });
});

test.each([
  ['GH', 'GH-A', '1億円', '保険会社へ照会'],
  ['TOSHA', 'TOSHA-A', '7億円', '保険会社へ照会'],
  ['ALIVE', 'ALIVE', '1億円', '年度の確認'],
])(
  'what the application will want of %s %s at %s is told with the quote',
  (program, plans, revenueText, text) => {
    const world = memoryWorld();
    world.addMember({ program, plans, revenueText });
    expect(previewQuotes(world.ports, request).lines[0]!.reason).toContain(text);
  },
);

describe('月割 (decision 7, rule C10)', () => {
  const midTerm = { ...request, effectiveDate: '2027-09-01', transaction: '中途' } as const;

  test('shows both candidates to the house and puts neither into the premium or the letter', () => {
    const world = memoryWorld();
    world.setProgram('ALIVE', { periodStart: '2027-04-01', periodEnd: '2028-04-01' });
    // 20,000 × 7 ÷ 12 = 11,666.67: half-up to 10円 11,670, cut off 11,660.
    world.addMember({ revenueText: '4,000万円' });
    createQuotes(world.ports, midTerm);
    const [quote] = world.table(quotes);
    expect(quote).toMatchObject({ months: 7, annualPremiumYen: 20_000, appliedPremiumYen: null });
    expect(quote!.rounding).toBe('端数処理未確認');
    expect(quote!.expirationDate).toBe('2028-04-01');
    expect(quote!.trace).toContain('11,670円');
    expect(quote!.trace).toContain('11,660円');
    expect(JSON.stringify(readFrozen(quote!)!.choice)).not.toContain('11');
  });

  test('needs the keyed end of cover', () => {
    const world = memoryWorld();
    world.addMember({ revenueText: '4,000万円' });
    createQuotes(world.ports, midTerm);
    expect(world.table(quotes)[0]).toMatchObject({
      months: null,
      appliedPremiumYen: null,
      expirationDate: '',
    });
    expect(world.table(quotes)[0]!.reason).toContain('保険終期');
  });

  test.each(['2028-04-01', '2028-05-01', '2027-03-31'])('asks for a start on %s', (effectiveDate) => {
    const world = memoryWorld();
    world.setProgram('ALIVE', { periodStart: '2027-04-01', periodEnd: '2028-04-01' });
    world.addMember({ revenueText: '4,000万円' });
    createQuotes(world.ports, { ...midTerm, effectiveDate });
    expect(world.table(referrals)[0]?.reasonCode).toBe('midTerm');
  });
});

describe('refusals: staff or the member can put it right', () => {
  test.each<[string, Partial<Member>, string, string]>([
    ['約', { revenueText: '約2.5億円' }, 'revenueApproximate', '「約」の付いた金額'],
    ['no revenue', { revenueText: '', revenueYen: null }, 'revenueMissing', '未提出'],
    ['a band edge in thousands', { revenueText: '50,000千円' }, 'revenueNearEdge', '境目'],
    ['an unknown plan', { plans: 'GH-A' }, 'wishedPlanUnknown', 'GH-A'],
    ['an unknown programme', { program: 'XYZ' }, 'memberProgramUnknown', 'XYZ'],
    ['a stopped member', { state: '停止' }, 'memberStopped', '停止'],
    ['no name', { organization: '' }, 'memberHeld', '法人名がありません'],
    ['a number of another shape', { memberNumber: '会員1' }, 'memberHeld', '会員番号・枝番の形式'],
    ['no number', { revenueText: '不明' }, 'revenueUnreadable', '不明'],
    ['a negative revenue', { revenueText: '-1000' }, 'revenueNegative', '-1000'],
  ])('%s', (_name, member, code, words) => {
    const world = memoryWorld();
    world.addMember(member);
    const report = createQuotes(world.ports, request);
    expect(report.refused.map((message) => message.code)).toEqual([code]);
    expect(report.refused[0]!.message).toContain(words);
    expect(world.table(quotes)).toEqual([]);
    expect(world.table(referrals)).toEqual([]);
    expect(world.table(outbox)).toEqual([]);
  });

  test('one revenue just off the edge in yen is quoted', () => {
    const world = memoryWorld();
    world.addMember({ revenueText: '50,000,001円' });
    createQuotes(world.ports, request);
    // S2: above 5,000万 up to 1億円: 30,000円.
    expect(world.table(quotes)[0]?.annualPremiumYen).toBe(30_000);
  });

  test('two rows with one key get nothing', () => {
    const world = memoryWorld();
    world.addMember({});
    world.addMember({});
    expect(createQuotes(world.ports, request).refused.map((message) => message.code)).toEqual([
      'memberTwice',
      'memberTwice',
    ]);
    expect(world.table(quotes)).toEqual([]);
  });

  test('a date or a kind that cannot be read stops everything', () => {
    const world = memoryWorld();
    world.addMember({});
    expect(() => createQuotes(world.ports, { ...request, effectiveDate: '2027-02-30' })).toThrow(
      'fieldDateUnreadable',
    );
    expect(() => readRequest(contract.createQuotes.request!(), { ...request, transaction: '移管' })).toThrow(
      'requestWord',
    );
    expect(() => createQuotes(world.ports, { ...request, members: [] })).toThrow('noMembers');
    expect(
      refusedBy(() => createQuotes(world.ports, { ...request, effectiveDate: '', transaction: '' })),
    ).toEqual(['effectiveDate:dateMissing', 'transaction:transactionMissing']);
  });
});

describe('rule C9: no mandate', () => {
  test('staff can rate, nothing waits to go out, and recording the mandate releases it', () => {
    const world = memoryWorld();
    world.setProgram('ALIVE', { mandate: '取扱なし' });
    world.addMember({});
    createQuotes(world.ports, request);
    expect(world.table(quotes)[0]).toMatchObject({ annualPremiumYen: 66_000, state: '下書き' });
    expect(world.table(quotes)[0]!.reason).toContain('取扱区分');
    expect(world.table(outbox)).toEqual([]);

    world.setProgram('ALIVE', { mandate: '取扱あり' });
    const report = createQuotes(world.ports, request);
    expect(report.created).toEqual([]);
    expect(report.deliveries).toEqual(['M-2026-0001']);
    expect(world.table(quotes)[0]).toMatchObject({ state: '案内準備完了', deliveryState: '送信待ち' });
  });
});

describe('nothing twice', () => {
  test('a second run reports and adds nothing', () => {
    const world = memoryWorld();
    world.addMember({ program: 'TOSHA', plans: 'TOSHA-A、TOSHA-B', revenueText: '4億円' });
    world.addMember({ memberNumber: '1002', revenueText: '6億円' });
    const first = createQuotes(world.ports, request);
    const size = () => [quotes, referrals, outbox].map((table) => world.table(table).length);
    const before = size();
    const second = createQuotes(world.ports, request);
    expect(second).toMatchObject({ created: [], referrals: [], deliveries: [], existing: first.created });
    expect(size()).toEqual(before);
    expect(world.audit).toHaveLength(1);
  });

  test.each(['referrals', 'quotes', 'outbox'])(
    'a kill at the write of %s loses and doubles nothing',
    (table) => {
      const world = memoryWorld();
      world.addMember({ revenueText: '6億円' });
      world.addMember({ memberNumber: '1002', revenueText: '1億円' });
      world.state.before = (effect, detail) => {
        if (effect === 'append' && detail === table) throw new Error('killed');
      };
      expect(() => createQuotes(world.ports, request)).toThrow('killed');
      world.state.before = () => undefined;
      createQuotes(world.ports, request);
      expect(world.table(quotes)).toHaveLength(2);
      expect(world.table(referrals)).toHaveLength(1);
      expect(world.table(outbox)).toHaveLength(2);
      const referred = world.table(quotes).find((row) => row.label === '要照会')!;
      expect(world.table(referrals)[0]).toMatchObject({
        referralNumber: referred.referralNumber,
        subjectNumber: referred.quoteNumber,
      });
    },
  );

  test('an expired quote gives way to a new one', () => {
    const world = memoryWorld();
    world.addMember({});
    createQuotes(world.ports, request);
    world.state.today = '2027-01-10';
    expect(createQuotes(world.ports, request).created).toEqual(['Q-2027-0001']);
    expect(createQuotes(world.ports, request).created).toEqual([]);
  });

  test('a start in the past makes no new quote at each run', () => {
    const world = memoryWorld();
    world.addMember({ program: 'TOSHA', plans: 'TOSHA-A', fiscalYear: '2017-03' });
    const past = { ...request, effectiveDate: '2018-04-01' };
    createQuotes(world.ports, past);
    expect(world.table(quotes)[0]).toMatchObject({ label: '公表例', annualPremiumYen: 81_370 });
    expect(createQuotes(world.ports, past).created).toEqual([]);
  });
});

describe('a member who has cover on that day', () => {
  const again = { members: 'all', effectiveDate: '2027-10-01' } as const;
  const insuredWorld = () => {
    const world = memoryWorld();
    addPolicy(world, { memberNumber: '1001', program: 'ALIVE', start: '2027-04-01' });
    return world;
  };

  test('gets no 新規 quote, and is told until when and what to choose', () => {
    const { created, refused } = createQuotes(insuredWorld().ports, { ...again, transaction: '新規' });
    expect([created, refused.map(({ code }) => code)]).toEqual([[], ['memberInsured']]);
    expect(refused[0]!.message).toMatch(/P-2026-0001.*2028年4月1日.*更改/);
  });

  test('gets no renewal within the term, and the day that is told is taken', () => {
    const { created, refused } = createQuotes(insuredWorld().ports, { ...again, transaction: '更改' });
    expect([created, refused.map(({ code }) => code)]).toEqual([[], ['renewalStartDiffers']]);
    expect(refused[0]!.message).toMatch(/保険始期を2028年4月1日にしてください。$/);
  });

  test.each([
    // On the day on which the cover ends, either is one.
    ['更改', '2028-04-01'],
    ['新規', '2028-04-01'],
  ] as const)('%s from %s is quoted', (transaction, effectiveDate) => {
    const report = createQuotes(insuredWorld().ports, { members: 'all', effectiveDate, transaction });
    expect(report.refused).toEqual([]);
    expect(report.created).toHaveLength(1);
  });
});

describe('many members', () => {
  test('go in chunks with a constant number of table calls', () => {
    const world = memoryWorld();
    for (let at = 0; at < MEMBERS_A_CHUNK + 20; at += 1) {
      world.addMember({ memberNumber: `N${at}`, revenueText: '6億円' });
    }
    // What 期限 costs is its own, once a chunk.
    const kept: number[] = [];
    const keepDeadlines = (_: unknown, numbers: readonly string[]) => void kept.push(numbers.length);
    const first = createQuotes({ ...world.ports, keepDeadlines }, request);
    expect(kept).toEqual([MEMBERS_A_CHUNK]);
    expect(first.created).toHaveLength(MEMBERS_A_CHUNK);
    expect(first.left).toBe(20);
    // Quotes, members, policies, seven tabs of facts, referrals, outbox; one append for each tab.
    expect(world.calls.read).toBeLessThanOrEqual(12);
    expect(world.calls.append).toBe(3);
    const second = createQuotes(world.ports, request);
    expect(second.created).toHaveLength(20);
    expect(second.left).toBe(0);
    expect(new Set(world.table(quotes).map((row) => row.quoteNumber)).size).toBe(MEMBERS_A_CHUNK + 20);
  });
});

describe('the preview', () => {
  test('says what would be made and writes nothing', () => {
    const world = memoryWorld();
    world.addMember({ program: 'TOSHA', plans: 'TOSHA-C', revenueText: '400,000千円' });
    world.addMember({ memberNumber: '1002', revenueText: '約1億円' });
    const preview = previewQuotes(world.ports, request);
    expect(preview).toMatchObject({ members: 1, quotes: 1, referrals: 0 });
    expect(preview.lines[0]).toMatchObject({
      plan: 'TOSHA-C',
      revenueEcho: '400,000千円＝4億円',
      // 114,010 + (138,450 − 114,010) × 1/2 = 126,230
      premiumYen: 126_230,
      // Decision 3: outside their year the figures are 参考例.
      label: '参考例',
      letterTitle: '保険料例のご案内（公表例・参考）',
      status: '新規',
    });
    expect(preview.refused).toHaveLength(1);
    expect(world.table(quotes)).toEqual([]);
    expect(world.calls.append + world.calls.update).toBe(0);
  });
});
