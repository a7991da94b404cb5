// A figure is never shown without its unit, nor its month as a code, in whichever unit a sheet asks.
import type { Question } from '../../src/domain/question';
import type { RevenueUnit } from '../../src/domain/program';
import { shownAnswer } from '../../src/domain/shown-answer';

const asked = (unit: RevenueUnit): Question => ({
  ...{ key: 'REV', text: '売上高', yesMeans: 'neutral' },
  form: { kind: 'revenue', unit },
});

// 50,000 × 1,000 = 5,000万; 300,000 × 1,000 = 3億. A figure in words is echoed in digits.
test.each<[RevenueUnit, string, string, string]>([
  ['thousandYen', '50,000', '2026-03', '2026年3月期 50,000千円＝5,000万円'],
  ['thousandYen', '3億円', 'R8.3', '2026年3月期 3億円＝300,000,000円'],
  ['thousandYen', '300,000', '2025/12', '2025年12月期 300,000千円＝3億円'],
  ['yen', '600,000,000', '2026年3月期', '2026年3月期 600,000,000円＝6億円'],
])('asked in %s: %s of %s', (unit, text, fiscalMonth, expected) => {
  expect(shownAnswer(asked(unit), { kind: 'revenue', text, fiscalMonth })).toBe(expected);
});

test('what cannot be read stays as it was typed, and a plan says so', () => {
  const typed = { kind: 'revenue', text: '調査中', fiscalMonth: '来期', plan: true } as const;
  expect(shownAnswer(asked('yen'), typed)).toBe('来期 調査中 （計画値）');
});
