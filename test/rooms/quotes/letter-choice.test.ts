// Which letter and which figure each rating may become (rules C1, C2, C3, C11).
import fc from 'fast-check';
import { letterTitles, type LetterBasis, type LetterKind } from '../../../src/domain/quote-letter';
import type { RatedPremium, Rating } from '../../../src/rating/rating';
import { kindOfLetter } from '../../../src/domain/quote-letter';
import { type LetterConditions, chooseLetter } from '../../../src/rooms/quotes/letter-choice';

const all: LetterConditions = {
  yearConfirmed: true,
  estimatesReleased: true,
  termConfirmed: true,
};
const low = { revenueYen: 300_000_000, premiumYen: 81_370 };
const high = { revenueYen: 500_000_000, premiumYen: 98_810 };

function rated(set: Partial<RatedPremium>): RatedPremium {
  return {
    kind: 'premium',
    planCode: 'TOSHA-A',
    premiumYen: 90_090,
    label: 'tariff',
    about: false,
    interpolated: false,
    internalOnly: false,
    version: 'v',
    effectiveFrom: '2018-04-01',
    effectiveTo: '',
    yearNote: '2018年度',
    source: 'S4',
    certainty: 'published',
    trace: [],
    ...set,
  };
}
const between = { interpolated: true, internalOnly: true, low, high };

describe('rule C1: 保険料お見積書', () => {
  test('with the tariff and every condition', () => {
    expect(chooseLetter(rated({}), all).kind).toBe('quotation');
  });
  test.each([
    ['year', { yearConfirmed: false }],
    ['what the part of a year costs', { termConfirmed: false }],
  ])('not without: %s', (_name, missing) => {
    const choice = chooseLetter(rated({}), { ...all, ...missing });
    expect(choice).toMatchObject({ kind: 'example', figure: { kind: 'exact', premiumYen: 90_090 } });
  });
  test('with the answer of the insurer, by its paper, whatever is confirmed of the tariff', () => {
    const answered = rated({ label: 'insurerAnswer' });
    const none = { ...all, yearConfirmed: false, estimatesReleased: false };
    expect(chooseLetter(answered, none)).toMatchObject({ kind: 'quotation', basis: 'insurerAnswer' });
    const unfirm = [
      chooseLetter({ ...answered, source: '' }, all),
      chooseLetter(answered, { ...all, termConfirmed: false }),
    ];
    expect(unfirm.map(({ kind }) => kind)).toEqual(['insurerAnswer', 'insurerAnswer']);
  });
  test('never for any other label, whatever is confirmed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('publishedExample', 'estimate', 'indicative' as const),
        fc.boolean(),
        fc.boolean(),
        (label, about, interpolated) => {
          const rating = rated({ label: label as RatedPremium['label'], about, interpolated, low, high });
          return chooseLetter(rating, all).kind !== 'quotation';
        },
      ),
    );
  });
});

describe('rule C2: figures with 「約」', () => {
  test('are printed with it', () => {
    expect(chooseLetter(rated({ label: 'indicative', about: true, premiumYen: 51_000 }), all).figure).toEqual(
      {
        kind: 'about',
        premiumYen: 51_000,
      },
    );
  });
  test('are never printed between two examples, even when estimates are released', () => {
    const choice = chooseLetter(rated({ label: 'indicative', about: true, ...between }), all);
    expect(choice).toMatchObject({ kind: 'example', figure: { kind: 'examples', about: true, low, high } });
    expect(JSON.stringify(choice)).not.toContain('90090');
  });
});

describe('rule C3: between two examples', () => {
  test('the neighbours by default', () => {
    const choice = chooseLetter(rated({ label: 'estimate', ...between }), {
      ...all,
      estimatesReleased: false,
    });
    expect(choice).toMatchObject({ kind: 'example', figure: { kind: 'examples', about: false, low, high } });
    expect(JSON.stringify(choice)).not.toContain('90090');
  });
  test('the estimate once a manager has released it', () => {
    expect(chooseLetter(rated({ label: 'estimate', ...between }), all)).toMatchObject({
      kind: 'estimate',
      figure: { kind: 'exact', premiumYen: 90_090 },
    });
  });
});

test('rule C11: what the insurer has to be asked about has no figure at all', () => {
  const refer: Rating = { kind: 'refer', planCode: 'AIOI', reason: 'noTariff', low, high, trace: [] };
  expect(chooseLetter(refer, all)).toEqual({
    kind: 'referralNotice',
    figure: { kind: 'separate' },
    basis: 'separate',
  });
});

describe('the title of plans side by side', () => {
  test.each<[LetterKind[], LetterKind]>([
    [['quotation', 'quotation'], 'quotation'],
    [['quotation', 'referralNotice'], 'example'],
    [['quotation', 'example'], 'example'],
    [['example', 'estimate'], 'estimate'],
    [['referralNotice', 'example'], 'example'],
    [['referralNotice', 'referralNotice'], 'referralNotice'],
  ])('%j is %s', (kinds, title) => {
    expect(kindOfLetter(kinds.map((kind) => ({ kind, basis: 'tariff' as const })))).toBe(title);
  });
  test.each<[[LetterKind, LetterBasis][], LetterKind]>([
    [
      [
        ['quotation', 'insurerAnswer'],
        ['quotation', 'tariff'],
      ],
      'quotation',
    ],
    // A plan that the insurer is still being asked about has no figure that could be firm.
    [
      [
        ['quotation', 'insurerAnswer'],
        ['referralNotice', 'separate'],
      ],
      'insurerAnswer',
    ],
    [
      [
        ['quotation', 'insurerAnswer'],
        ['insurerAnswer', 'insurerAnswer'],
      ],
      'insurerAnswer',
    ],
    [
      [
        ['quotation', 'insurerAnswer'],
        ['example', 'indicative'],
      ],
      'example',
    ],
  ])('with an answer in it: %j is %s', (choices, title) => {
    expect(kindOfLetter(choices.map(([kind, basis]) => ({ kind, basis })))).toBe(title);
  });
  test('the word 要照会 stands in no title', () => {
    expect(Object.values(letterTitles).join()).not.toContain('要照会');
  });
});
