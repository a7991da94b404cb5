// The mail itself: the table of premiums says what the paper says, the signature what 設定 says, in text and in HTML.
import { basisTexts } from '../../../src/domain/letter-figure';
import type { LetterFigure, LetterModel, LetterPlan } from '../../../src/domain/quote-letter';
import { outbox } from '../../../src/tables/outbox';
import { templates } from '../../../src/tables/masters';
import { premiumTable, signature, type Sender } from '../../../src/rooms/mail/mail-blocks';
import { previewDelivery } from '../../../src/rooms/mail/preview-delivery';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { defaultTemplates } from '../../../src/rooms/set-up/default-templates';
import { memoryWorld } from '../../support/memory-ports';

const plan = (figure: LetterFigure, more: Partial<LetterPlan> = {}): LetterPlan => ({
  quoteNumber: 'Q-2026-0001',
  planCode: 'X-A',
  planName: 'Aプラン',
  figure,
  basis: 'tariff',
  yearNote: '',
  liabilityLimitYen: null,
  liabilityBasis: '',
  costLimitYen: null,
  costBasis: '',
  deductible: '',
  ...more,
});
const letterOf = (plans: readonly LetterPlan[], kind: LetterModel['kind'] = 'example'): LetterModel =>
  ({
    kind,
    validUntil: '2026-12-22',
    parts: [
      {
        programName: '架空制度<&>',
        transaction: '新規',
        effectiveDate: '2027-04-01',
        expirationDate: '',
        revenue: { echo: '', basis: '売上高', tax: '', state: '', fiscalYear: '' },
        plans,
      },
    ],
  }) as unknown as LetterModel;

const OPENING = '制度：架空制度<&>\n保険始期：2027年4月1日\n';

test.each<[string, LetterModel, string]>([
  [
    'a firm premium, under the title of a quotation',
    letterOf([plan({ kind: 'exact', premiumYen: 66_000 })], 'quotation'),
    `有効期限：2026年12月22日\nAプラン：年間保険料　66,000円\n　　${basisTexts.tariff('')}`,
  ],
  [
    'an example keeps its 「約」 (C2)',
    letterOf([plan({ kind: 'about', premiumYen: 51_000 }, { basis: 'indicative' })]),
    `ご案内の期限：2026年12月22日\nAプラン：年間保険料　約5.1万円\n　　${basisTexts.indicative('')}`,
  ],
  [
    'two neighbours, and no figure between them (C3)',
    letterOf([
      plan(
        {
          kind: 'examples',
          about: false,
          low: { revenueYen: 300_000_000, premiumYen: 81_370 },
          high: { revenueYen: 500_000_000, premiumYen: 98_810 },
        },
        { basis: 'indicative' },
      ),
    ]),
    `ご案内の期限：2026年12月22日\nAプラン：売上高3億円の例　81,370円\n　　売上高5億円の例　98,810円\n　　${basisTexts.indicative('')}`,
  ],
  [
    'a wording where there is no figure (C11)',
    letterOf([plan({ kind: 'separate' }, { basis: 'separate' })], 'referralNotice'),
    `Aプラン：別途お見積り\n　　${basisTexts.separate('')}`,
  ],
  [
    'part of a year: what has to be paid, and the year beside it',
    // 66,000 yen for seven of twelve months.
    letterOf(
      [plan({ kind: 'exact', premiumYen: 66_000 }, { term: { months: 7, premiumYen: 38_500 } })],
      'quotation',
    ),
    `有効期限：2026年12月22日\nAプラン：7か月分　38,500円\n　　年間保険料　66,000円\n　　${basisTexts.tariff('')}`,
  ],
])('%s', (_, letter, text) => {
  const table = premiumTable(letter);
  expect(table.text).toBe(OPENING + text);
  // The same words in the HTML, escaped.
  const shown = table.html
    .replace(/<[^>]+>/g, '|')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
  for (const word of text.split(/[：\n]/)) expect(shown).toContain(word.trim());
});

const full: Sender = {
  name: '架空保険事務所',
  department: '法人営業部',
  person: '見本　太郎（募集人登録番号 123）',
  postalCode: '100-0001',
  address: '東京都架空区1-1',
  phone: '03-0000-0000',
  fax: '03-0000-0001',
  email: 'desk@agency.example.jp',
  hours: '平日9時～17時',
  deliveryNumber: 'M-2026-0001',
};

test('the signature has all that 設定 says, and no line without its value', () => {
  expect(signature(full).text.split('\n')).toEqual([
    '――――――――――――――――',
    '架空保険事務所　法人営業部',
    '担当：見本　太郎（募集人登録番号 123）',
    '〒100-0001 東京都架空区1-1',
    'TEL 03-0000-0000　FAX 03-0000-0001',
    'メール desk@agency.example.jp',
    '営業時間 平日9時～17時',
    '（送信番号 M-2026-0001）',
    '――――――――――――――――',
  ]);
  const blank = Object.fromEntries(Object.keys(full).map((key) => [key, ''])) as unknown as Sender;
  expect(
    signature({ ...blank, name: '架空保険事務所', deliveryNumber: 'M-1' })
      .text.split('\n')
      .slice(1, -1),
  ).toEqual(['架空保険事務所', '（送信番号 M-1）']);
});

test('the shipped text makes a mail by name, with table and signature, and no colour that is not the reader’s', () => {
  const world = memoryWorld();
  world.addMember({
    organization: '社会福祉法人架空<みどり>会',
    contact: '見本　花子',
    revenueText: '3億円',
  });
  world.rows.set(
    templates.key,
    defaultTemplates().map((row) => ({
      ...row,
      approvalNumber: 'TEST-001',
      usableUntil: '2027-03-31',
      fingerprint: '',
    })),
  );
  for (const [key, value] of [
    ['agencyDepartment', full.department],
    ['agencyPostalCode', full.postalCode],
    ['agencyAddress', full.address],
    ['agencyPhone', full.phone],
    ['agencyFax', full.fax],
    ['agencyEmail', full.email],
    ['agencyHours', full.hours],
  ] as const)
    world.setSetting(key, value);
  createQuotes(world.ports, { members: 'all', effectiveDate: '2027-04-01', transaction: '新規' });
  const [{ deliveryNumber }] = world.table(outbox) as unknown as [{ deliveryNumber: string }];
  const { subject, text, html, problems } = previewDelivery(world.ports, { deliveryNumber });
  expect(problems).toEqual([]);
  // 35 characters are what a phone shows of a subject.
  expect(subject.length).toBeLessThanOrEqual(35);
  expect(text).toMatch(/^社会福祉法人架空<みどり>会\n見本　花子様\n/);
  // ALIVE up to 3億円: 66,000 yen.
  expect(text).toContain('年間保険料　66,000円');
  expect(text).toContain('保険始期：2027年4月1日');
  expect(text).toContain('営業時間 平日9時～17時');
  expect(html).toContain('社会福祉法人架空&lt;みどり&gt;会<br>見本　花子様<br>');
  expect(html).toContain('<meta name="color-scheme" content="light dark">');
  expect(html).toContain('max-width:600px');
  expect(html).not.toMatch(/background|#fff|#000|[^-]color:(?!\s*light)/);
});
