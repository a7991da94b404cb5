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
