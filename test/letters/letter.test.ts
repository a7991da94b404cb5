// What a printed letter says, never says, and is made of.
import fc from 'fast-check';
import type { LetterFigure, LetterModel, LetterPart, LetterPlan } from '../../src/domain/quote-letter';
import { letterHtml } from '../../src/desk';
import { aboutYen } from '../../src/domain/yen';
import { basisTexts } from '../../src/domain/letter-figure';
import { bodies, noteTexts, words } from '../../src/letters/messages';
import { anyText } from '../support/any-text';

function plan(figure: LetterFigure, set: Partial<LetterPlan> = {}): LetterPlan {
  return {
    quoteNumber: 'Q-2026-0001',
    planCode: 'GH-A',
    planName: 'グループホーム Aプラン',
    liabilityLimitYen: 20_000_000,
    liabilityBasis: '1請求・期間中',
    costLimitYen: 10_000_000,
    costBasis: '1事故・期間中',
    deductible: 'なし',
    figure,
    basis: 'indicative',
    yearNote: '',
    ...set,
  };
}

const part: LetterPart = {
  programName: '見本制度',
  transaction: '新規',
  effectiveDate: '2027-04-01',
  expirationDate: '',
  revenue: {
    echo: '50,000千円＝5,000万円',
    basis: '売上高',
    tax: '税込',
    state: '実績',
    fiscalYear: '2026-03',
  },
  plans: [plan({ kind: 'about', premiumYen: 51_000 })],
};
const withPlan = (...[figure, set]: Parameters<typeof plan>): Partial<LetterModel> => ({
  parts: [{ ...part, plans: [plan(figure, set)] }],
});

function letter(set: Partial<LetterModel> = {}): LetterModel {
  return {
    kind: 'example',
    number: 'M-2026-0001',
    date: '2026-11-22',
    addressee: {
      organization: '社会福祉法人架空会',
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
      phone: '',
      fax: '',
      email: '',
      solicitor: '',
    },
    programName: '見本制度',
    parts: [part],
    validUntil: '2026-12-22',
    notes: [{ code: 'wordingPrevails', params: {} }],
    internal: false,
    rateVersions: ['S0-公表'],
    template: { version: '1', approvalNumber: 'TEST-001' },
    ...set,
  };
}

/** What a reader sees. */
function textOf(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<title>.*?<\/title>/s, '')
    .replace(/<[^>]+>/g, '\n');
}

describe('figures', () => {
  // S0, 保険料例: the figures as its table prints them.
  test.each([
    [30_000, '約3万円'],
    [51_000, '約5.1万円'],
    [36_000, '約3.6万円'],
    [103_000, '約10.3万円'],
    [71_000, '約7.1万円'],
    [115_000, '約11.5万円'],
    [80_000, '約8万円'],
  ])('%d is printed as the document has it: %s', (yen, text) => {
    expect(aboutYen(yen)).toBe(text);
  });

  test('rule C2: never as exact yen', () => {
    expect(textOf(letterHtml(letter()))).not.toContain('51,000');
  });

  test('rule C3: two neighbours with the revenue they stand for', () => {
    const low = { revenueYen: 1_000_000_000, premiumYen: 127_870 };
    const high = { revenueYen: 1_500_000_000, premiumYen: 144_220 };
    const figure: LetterFigure = { kind: 'examples', about: false, low, high };
    const text = textOf(letterHtml(letter(withPlan(figure))));
    expect(text).toMatch(/売上高10億円の例\s+127,870円\s+売上高15億円の例\s+144,220円/);
  });

  test('rule C11: 別途お見積り and no figure, never the internal word', () => {
    const html = letterHtml(
      letter({ kind: 'referralNotice', ...withPlan({ kind: 'separate' }, { basis: 'separate' }) }),
    );
    const text = textOf(html);
    expect(text).toContain('別途お見積り');
    expect(text).not.toContain('要照会');
    expect(text).not.toMatch(/年間保険料\s+約?[\d,.]+/);
  });

  // S2: 40,000円 a year; 5 months of 12 are 16,666.67, half-up to 10円 16,670.
  test('what a part of a year costs is large, the year beside it is small', () => {
    const term = { months: 5, premiumYen: 16_670 };
    const html = letterHtml(letter(withPlan({ kind: 'exact', premiumYen: 40_000 }, { term })));
    const size = (amount: string) =>
      Number(RegExp(`font-size:([\\d.]+)pt[^>]*>[^<]*${amount}円`).exec(html)?.[1]);
    expect(textOf(html)).toMatch(/5か月分\s+16,670円\s+年間保険料\s+40,000円/);
    expect(size('16,670')).toBeGreaterThan(1.5 * size('40,000'));
  });

  test('several programmes: each with its own term, revenue and plans', () => {
    const other = { ...part, programName: '別の制度', effectiveDate: '2027-07-01' };
    const text = textOf(letterHtml(letter({ parts: [part, other] })));
    expect(text).toMatch(/見本制度[^]*2027年4月1日[^]*約5\.1万円[^]*別の制度[^]*2027年7月1日[^]*約5\.1万円/);
  });

  test('no text of the letters room holds an internal word', () => {
    const params = { year: '2018年度', plans: 'A' };
    const texts = [
      ...Object.values(words).map((word) => (typeof word === 'string' ? word : '')),
      ...Object.values(bodies).map((body) => body('制度')),
      ...Object.values(basisTexts).map((basis) => basis('2018年度')),
      ...Object.values(noteTexts).map((note) => note(params)),
    ].join();
    expect(texts).not.toMatch(/要照会|社内限り|支払えます|対象外です/);
  });
});

describe('the form', () => {
  test('a company is addressed with 御中, a person with 様, never both', () => {
    expect(textOf(letterHtml(letter()))).toContain('社会福祉法人架空会　御中');
    const person = letter({ addressee: { ...letter().addressee, contact: '見本　花子' } });
    const text = textOf(letterHtml(person));
    expect(text).toContain('見本　花子　様');
    expect(text).not.toContain('御中');
  });

  test('echoes the revenue with its basis, tax and year', () => {
    expect(textOf(letterHtml(letter()))).toContain(
      '50,000千円＝5,000万円（売上高・税込・実績・2026年3月期）',
    );
  });

  test('leaves off what the agency has not keyed in', () => {
    const text = textOf(letterHtml(letter()));
    expect(text).not.toMatch(/TEL|FAX|E-mail|undefined|null/);
  });

  test('rule C16: 社内用 instead of an approval number', () => {
    const internal = textOf(letterHtml(letter({ internal: true })));
    expect(internal).toContain('社内用');
    expect(internal).not.toContain('TEST-001');
    expect(textOf(letterHtml(letter()))).not.toContain('社内用');
    expect(textOf(letterHtml(letter()))).toContain('TEST-001');
  });

  test('numbers, rate version and date are on it', () => {
    const text = textOf(letterHtml(letter()));
    for (const part of ['M-2026-0001', 'Q-2026-0001', 'S0-公表', '2026年11月22日', '2026年12月22日']) {
      expect(text).toContain(part);
    }
  });
});

describe('what the converter drops', () => {
  test('is not used: only tables, borders and inline styles', () => {
    const html = letterHtml(letter({ internal: true }));
    expect(html).not.toMatch(/background|display:\s*(flex|grid)|<svg|<canvas|<img|<script|https?:|url\(/i);
  });
});

describe('text from outside', () => {
  test('is never markup', () => {
    fc.assert(
      fc.property(anyText({ minLength: 1 }), (raw) => {
        const organization = `${raw}<script>alert(1)</script>&"'`;
        const html = letterHtml(letter({ addressee: { ...letter().addressee, organization } }));
        return !html.includes('<script');
      }),
    );
  });
});
