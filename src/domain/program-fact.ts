// A programme's facts as one list for 制度, the documents and the clarification list.
import type { Fact } from './fact';
import type { InsurerShare, Plan, Program } from './program';
import { NOT_STATED } from './fact-text';
import { formatYenInWords } from './yen';

export type FactGroup =
  | '当事者'
  | '加入'
  | '保険期間'
  | '締切・手続'
  | '補償'
  | '保険料の基礎'
  | '精算・書類'
  | '連絡先'
  | '事故・請求';

/** No value: the document does not say. */
export type FactValue = string | readonly string[] | null;

export interface ProgramFact {
  /** Unique in the programme. */
  id: string;
  group: FactGroup;
  label: string;
  fact: Fact<FactValue>;
  /** Phone numbers, accounts and company names of their year: never printed before someone confirms them. */
  printedWhen?: 'confirmed' | 'confirmedByTwo';
}

const BASIS = { sales: '売上高', totalIncome: '収入合計' } as const;
const TAX = { included: '税込', excluded: '税抜', unstated: null } as const;
const UNIT = { yen: '円', thousandYen: '千円' } as const;
const YEAR = {
  latestFinishedYear: '把握できる直近の会計年度（1年間）の実績',
  forecastOrLatest: '保険料確定特約あり：直近の会計年度、なし：保険期間中の見込み',
} as const;
const PLAN_VALUE = { rates: '事業計画の1年間の計画値を使う', refers: '保険会社に照会する' } as const;
const MID_TERM = { monthly: '可（月割）', ask: '条件により可（照会）', unstated: null } as const;
const EXPIRY = { common: '団体（共通の満期）', own: '個別（契約ごとの満期）' } as const;
const PREMIUM_ADJUSTMENT = {
  fixed: '確定保険料（期末の精算なし）',
  byRider: '保険料確定特約の有無による',
} as const;

/** Everything that the programme states, typed facts and handbook facts alike, in one list. */
export function factsOf(program: Program): ProgramFact[] {
  return [...typedFacts(program), ...program.plans.flatMap(planFacts), ...(program.handbook?.facts() ?? [])];
}

function typedFacts(program: Program): ProgramFact[] {
  const { revenue, cover } = program;
  const facts: (ProgramFact | undefined)[] = [
    ...insurerFacts(program),
    factOf('cover.expiry', '保険期間', '満期の区分', cover.expiry, (rule) => EXPIRY[rule]),
    cover.months && factOf('cover.months', '保険期間', '保険期間の長さ', cover.months, (n) => `${n}か月`),
    cover.period &&
      factOf(
        'cover.period',
        '保険期間',
        '保険始期・終期',
        cover.period,
        (period) => `${period.start} ${period.timeOfDay} ～ ${period.end} ${period.timeOfDay}`,
      ),
    factOf('cover.midTerm', '保険期間', '中途加入', cover.midTerm, (rule) => MID_TERM[rule]),
    factOf('revenue.basis', '保険料の基礎', '算出基礎', revenue.basis, (basis) => BASIS[basis]),
    factOf('revenue.tax', '保険料の基礎', '消費税の扱い', revenue.tax, (tax) => TAX[tax]),
    factOf('revenue.unit', '保険料の基礎', '記入の単位', revenue.unit, (unit) => UNIT[unit]),
    factOf('revenue.fiscalYear', '保険料の基礎', '対象の年度', revenue.fiscalYear, (rule) => YEAR[rule]),
    factOf(
      'revenue.planValue',
      '保険料の基礎',
      '新設で実績がない場合',
      revenue.planValue,
      (rule) => PLAN_VALUE[rule],
    ),
    revenue.eligibleUpToYen &&
      factOf(
        'revenue.eligibleUpTo',
        '加入',
        '売上高の上限',
        revenue.eligibleUpToYen,
        (yen) => `${formatYenInWords(yen)}以下`,
      ),
    factOf('disclosureRequired', '精算・書類', '保険会社所定の告知書', program.disclosureRequired, (needed) =>
      needed ? '必要' : '不要',
    ),
    factOf('certificateName', '精算・書類', '契約を証する書類の名称', program.certificate, (name) => name),
    program.premiumAdjustment &&
      factOf(
        'settlement',
        '精算・書類',
        '保険料の精算',
        program.premiumAdjustment,
        (rule) => PREMIUM_ADJUSTMENT[rule],
      ),
  ];
  return facts.filter((fact): fact is ProgramFact => fact !== undefined);
}

/** Of one insurer the document names the company; that it insures alone is our reading. */
function insurerFacts({ insurers }: Program): ProgramFact[] {
  if (!insurers) return [];
  const [only, ...others] = insurers.value;
  if (only && others.length === 0) {
    const { source } = insurers;
    return [
      {
        id: 'insurer',
        group: '当事者',
        label: '引受保険会社',
        fact: { value: only.insurer, state: 'published', source },
      },
      factOf('insurers', '当事者', '引受の割合', insurers, () => '1社での引受けとして扱う'),
    ];
  }
  return [factOf('insurers', '当事者', '引受会社・割合', insurers, (shares) => shares.map(insurerText))];
}

/** As 制度 names one: a sole insurer has neither a share nor a lead. */
export const insurerText = ({ insurer, percent, lead }: InsurerShare): string =>
  percent === 100 ? insurer : `${insurer} ${percent}%${lead ? '（幹事）' : ''}`;

function planFacts(plan: Plan): ProgramFact[] {
  const limits = [
    { id: 'liabilityLimit', label: '賠償の支払限度額', fact: plan.liabilityLimitYen },
    { id: 'costLimit', label: '費用の支払限度額', fact: plan.costLimitYen },
    { id: 'deductible', label: '免責金額', fact: plan.deductibleYen },
  ];
  const bases = [
    {
      id: 'liabilityBasis',
      label: '賠償の限度の単位',
      text: plan.liabilityBasis,
      of: plan.liabilityLimitYen,
    },
    { id: 'costBasis', label: '費用の限度の単位', text: plan.costBasis, of: plan.costLimitYen },
  ];
  const amounts = limits.flatMap(({ id, label, fact }) =>
    fact
      ? [
          factOf(`${plan.code}.${id}`, '補償', `${plan.name} ${label}`, fact, (yen) =>
            yen === 0 ? 'なし（0円）' : formatYenInWords(yen),
          ),
        ]
      : [],
  );
  // The document says it in the same place as the amount.
  const units = bases.flatMap(({ id, label, text, of }) =>
    text !== undefined && of
      ? [
          factOf(
            `${plan.code}.${id}`,
            '補償',
            `${plan.name} ${label}`,
            { value: text, state: 'published', source: of.source },
            (value) => value,
          ),
        ]
      : [],
  );
  return [...amounts, ...units];
}

function factOf<T>(
  id: string,
  group: FactGroup,
  label: string,
  fact: Fact<T>,
  text: (value: T) => FactValue,
): ProgramFact {
  return { id, group, label, fact: { ...fact, value: text(fact.value) } };
}

/** @example factValueText(null) // '資料に記載なし' */
export function factValueText(value: FactValue): string {
  return typeof value === 'object' && value ? value.join('、') : value || NOT_STATED;
}
