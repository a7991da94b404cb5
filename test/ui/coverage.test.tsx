// The tests of cover explorer and comparison: what is found, what is said, what is never said.
import { renderToString } from 'preact-render-to-string';
import { programs, programOf } from '../../src/programs';
import {
  comparisonRows,
  itemTables,
  itemText,
  premiumText,
} from '../../src/rooms/quotes/pages/parts/comparison';
import { ComparisonSheet } from '../../src/rooms/quotes/pages/compare/comparison-sheet';
import type { Comparison, ComparisonLine } from '../../src/rooms/quotes/contract';
import {
  exclusionsOf,
  factsOfLine,
  foundItems,
  itemsOf,
  otherPlans,
} from '../../src/rooms/disclosure/pages/parts/coverage';
import type { CoverageDesk, CoverageLine } from '../../src/rooms/disclosure/contract';
import { CoverageCard } from '../../src/rooms/disclosure/pages/coverage/coverage-card';
import { coverageRows } from '../../src/rooms/set-up/handbook-rows';

const nothing = () => undefined;

function deskOf(code: string): CoverageDesk {
  const lines = coverageRows(programOf(code)!, new Set()) as unknown as CoverageLine[];
  return {
    programs: programs.map((program) => ({ code: program.code, name: program.name, plans: program.plans })),
    program: code,
    lines,
    exclusions: [
      { clause: '普通約款', heading: '共通', plans: [], part: '', entries: ['a'], more: true, source: 's' },
      {
        clause: '特約',
        heading: '費用',
        plans: ['TOSHA-C'],
        part: '費用',
        entries: ['b'],
        more: false,
        source: 's',
      },
      { clause: '特約', heading: '賠償', plans: [], part: '賠償', entries: ['c'], more: false, source: 's' },
    ],
  };
}

const tosha = deskOf('TOSHA');
const lineOf = (desk: CoverageDesk, plan: string, item: string) =>
  desk.lines.find((line) => line.plan === plan && line.item === item)!;
const factsOf = (line: CoverageLine) =>
  Object.fromEntries(factsOfLine(line).map((fact) => [fact.name, fact.value]));

describe('the explorer', () => {
  test('finds by any word, whatever the kana or width, items with the word in their name first', () => {
    const found = foundItems(itemsOf(tosha, 'TOSHA-D'), '再発防止');
    expect(found[0]!.item).toBe('recurrencePrevention');
    expect(found.length).toBeGreaterThan(1);
    expect(foundItems(itemsOf(tosha, 'TOSHA-D'), 'くれじっと').map((line) => line.item)).toEqual([
      'creditMonitoring',
    ]);
    expect(foundItems(itemsOf(tosha, 'TOSHA-D'), 'ペット')).toEqual([]);
    expect(foundItems(itemsOf(tosha, 'TOSHA-D'), ' ')).toHaveLength(itemsOf(tosha, 'TOSHA-D').length);
  });

  test('S4, plan D, 被害拡大防止: 10 million yen of costs, 90 %, prior approval, one year', () => {
    expect(factsOf(lineOf(tosha, 'TOSHA-D', 'damageContainment'))).toMatchObject({
      項目の限度額: '1,000万円',
      支払割合: '90%',
      '承認・同意': expect.stringContaining('承認'),
      対象期間: expect.stringContaining('1年'),
    });
  });

  test('S4, gifts: 500 yen a person, 50,000 yen a company', () => {
    expect(factsOf(lineOf(tosha, 'TOSHA-A', 'condolence'))).toMatchObject({
      '1名あたり': '500円',
      '1法人あたり': '5万円',
    });
  });

  test('S4, 訴訟対応費用: 10 million yen within the liability limit', () => {
    const facts = factsOf(lineOf(tosha, 'TOSHA-A', 'lawsuitResponse'));
    expect(facts['項目の限度額']).toBe('1,000万円');
    expect(facts['内枠']).toContain('5,000万円');
  });

  test('what the document leaves open reads 保険会社確認, never as not covered', () => {
    const facts = factsOf(lineOf(deskOf('AIOI'), 'AIOI', 'cost'));
    expect(facts).toMatchObject({ 項目の限度額: '保険会社確認', 支払割合: '保険会社確認' });
  });

  test('clauses are those of the part and the plan; the other plans stand beside', () => {
    const line = lineOf(tosha, 'TOSHA-D', 'damageContainment');
    expect(exclusionsOf(tosha, line).map((clause) => clause.heading)).toEqual(['共通']);
    expect(exclusionsOf(tosha, { ...line, plan: 'TOSHA-C' }).map((clause) => clause.heading)).toEqual([
      '共通',
      '費用',
    ]);
    expect(otherPlans(tosha, line).map((other) => other.covered)).toEqual([
      '記載なし',
      '記載なし',
      '補償項目',
    ]);
  });

  test.each(programs.map(({ code }) => code))('rule C5 holds on every card of %s', (code) => {
    const desk = deskOf(code);
    for (const line of desk.lines) {
      const html = renderToString(<CoverageCard desk={desk} line={line} onBack={nothing} onPlan={nothing} />);
      expect(html).not.toMatch(/支払えます|対象外です/);
      expect(html).toContain('社内用');
    }
  });
});

describe('the comparison', () => {
  const base: ComparisonLine = {
    program: 'TOSHA',
    programName: '東社協',
    insurers: '',
    plan: 'TOSHA-A',
    planName: 'スタンダード A',
    liabilityLimitYen: 50_000_000,
    liabilityBasis: '1請求・保険期間中',
    costLimitYen: null,
    costBasis: '',
    deductible: 'なし',
    certainty: '公表',
    source: '',
  };
  const comparison = (lines: ComparisonLine[], audience: Comparison['audience'] = '社内'): Comparison => ({
    audience,
    organization: audience === '会員' ? '社会福祉法人あおば会' : '',
    effectiveDate: '2027-04-01',
    revenueEcho: '',
    approvalNumber: audience === '会員' ? 'B-26-001' : '',
    reason: '',
    madeOn: '2026-11-22',
    lines,
    notes: [],
  });

  test('要照会 stays in the house; a member reads 別途お見積り', () => {
    const line = { ...base, figure: { kind: 'separate' } as const };
    expect(premiumText(line, '社内')).toBe('要照会');
    expect(premiumText(line, '会員')).toBe('別途お見積り');
  });

  test('「約」 stays 「約」, and two examples are never one figure', () => {
    expect(premiumText({ ...base, figure: { kind: 'about', premiumYen: 51_000 } }, '会員')).toBe('約5.1万円');
    const low = { revenueYen: 300_000_000, premiumYen: 81_370 };
    const high = { revenueYen: 500_000_000, premiumYen: 98_810 };
    const text = premiumText({ ...base, figure: { kind: 'examples', about: false, low, high } }, '会員');
    expect(text).toContain('3億円：81,370円／5億円：98,810円');
  });

  test('a missing limit reads 保険会社確認; without a revenue there is no premium', () => {
    const rows = Object.fromEntries(
      comparisonRows(comparison([base])).map((row) => [row.name, row.cells[0]]),
    );
    expect(rows).toMatchObject({ 賠償の限度額: '1請求・保険期間中 5,000万円', 費用の限度額: '保険会社確認' });
    expect(rows['年間保険料']).toBe('―');
  });

  test('items stand in one table a programme, plans as columns', () => {
    const second = { ...base, plan: 'TOSHA-D' };
    const [table] = itemTables(comparison([base, second]), [tosha]);
    const row = table!.rows.find((each) => each.name.includes('再発防止'))!;
    expect(row.cells[0]).toBe('記載なし');
    expect(row.cells[1]).toMatch(/^○ 1,000万円 80% .*承認/);
    expect(itemText(undefined)).toBe('記載なし');
  });

  test('the mark 社内用 is on the house sheet alone; a member has name and approval number', () => {
    const html = (audience: Comparison['audience']) =>
      renderToString(
        <ComparisonSheet comparison={comparison([base], audience)} desks={[tosha]} onBack={nothing} />,
      );
    expect(html('社内')).toContain('社内用');
    expect(html('会員')).not.toContain('社内用');
    expect(html('会員')).toContain('社会福祉法人あおば会 御中');
    expect(html('会員')).toContain('B-26-001');
  });
});
