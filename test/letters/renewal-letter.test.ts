// This file tests the letters on renewals: what stands in them, what never does, and nothing a converter would drop.
import type { RenewalLetterModel } from '../../src/domain/renewal-letter';
import { letterHtml } from '../../src/desk';

const letter: RenewalLetterModel = {
  kind: 'renewal',
  number: 'M-2027-0001',
  date: '2027-01-10',
  addressee: {
    organization: '社会福祉法人<b>架空</b>',
    establishment: '',
    department: '',
    contact: '',
    postalCode: '100-0001',
    address: '東京都架空区1-1',
  },
  agency: {
    name: '架空保険事務所',
    department: '',
    postalCode: '',
    address: '',
    phone: '03-0000-0000',
    fax: '',
    email: '',
    solicitor: '',
  },
  programName: 'サイバープロテクター',
  internal: false,
  template: { version: '1', approvalNumber: '承認-1' },
  policyNumber: 'P-2026-0001',
  certificateNumber: '',
  planName: 'グループホーム Aプラン',
  periodStart: '2026-04-01',
  periodEnd: '2027-04-01',
  endTime: '16:00',
  premiumYen: 51_000,
  lastRevenue: '1億円（2025年3月期）',
  replyBy: '',
  estimate: {
    figure: { kind: 'about', premiumYen: 51_000 },
    basis: 'indicative',
    yearNote: '',
    revenueBasis: '売上高',
  },
};

const text = (html: string): string => html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, '\n');

test('period with its hour, last year’s premium, the rough guide as the document has it, and what is asked', () => {
  const html = letterHtml(letter);
  const words = text(html);
  expect(words).toContain('更新手続きのご案内');
  expect(words).toContain('2026年4月1日 ～ 2027年4月1日 16:00');
  expect(words).toContain('51,000円');
  // S0 prints 約5.1万円.
  expect(words).toContain('約5.1万円');
  expect(words).toContain('前年数値による目安');
  expect(words).toContain('前年のお答えにかかわらず、あらためてお答えください');
  expect(words).toContain('今年度の締切が決まり次第');
  expect(words).toContain('承認-1');
  expect(words).not.toMatch(/要照会|undefined|null|社内用/);
  expect(html).toContain('社会福祉法人&lt;b>架空');
  expect(html).not.toMatch(/display:(flex|grid)|background|<svg|<canvas|https?:/);
});

test('the reminder says so; without figures and approval it has none and is marked', () => {
  const { estimate: _, ...bare } = letter;
  const words = text(
    letterHtml({
      ...bare,
      kind: 'renewalReminder',
      internal: true,
      premiumYen: null,
      lastRevenue: '',
      replyBy: '2027-03-16',
    }),
  );
  expect(words).toContain('更新手続きのご案内（再度のお願い）');
  expect(words).toContain('まだお返事をいただいておりません');
  expect(words).toContain('2027年3月16日');
  expect(words).toContain('社内用');
  expect(words).not.toMatch(/前年数値による目安|年間保険料|算出基礎/);
});

test('this year’s premium stands beside the next, each with what it is', () => {
  const estimate = {
    figure: { kind: 'exact', premiumYen: 88_000 },
    basis: 'tariff',
    yearNote: '2027年度',
    revenueBasis: '売上高',
    revenue: '3億5,000万円（2026年3月期）',
    planName: 'アライブ',
  } as const;
  const shown = (from: 'quote' | 'newRevenue') =>
    text(
      letterHtml({
        ...letter,
        premiumYen: 66_000,
        estimate: { ...estimate, from, quoteNumber: 'Q-2027-0001' },
      }),
    );
  const quoted = shown('quote');
  expect(quoted).toMatch(/現在のご契約[^]*次年度（お見積り）[^]*66,000円[^]*ご契約の保険料[^]*88,000円/);
  expect(quoted).toContain('2027年度保険料表による保険料');
  expect(quoted).toContain('見積番号 Q-2027-0001');
  const guessed = shown('newRevenue');
  expect(guessed).toContain('次年度（最新の決算による目安）');
  expect(guessed).toContain('3億5,000万円（2026年3月期）の金額による目安です');
  expect(guessed).not.toContain('Q-2027-0001');
});

test('where no figure can be given the next year says so, and limits that are not known are left off', () => {
  const { estimate: _, ...bare } = letter;
  const words = text(letterHtml({ ...bare, liabilityLimitYen: 100_000_000, costLimitYen: null }));
  expect(words).toMatch(/51,000円[^]*別途お見積り/);
  expect(words).toContain('賠償 1億円');
  expect(words).not.toMatch(/費用 |要照会|目安/);
});
