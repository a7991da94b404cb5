// The facts that every programme's master answers, and how a folder writes them down.
import type { Fact } from '../domain/fact';
import type { FactGroup, FactValue, ProgramFact } from '../domain/program-fact';

/** Every programme says something about each of these, if only that its document does not. */
export const masterFacts = {
  policyholder: ['当事者', '保険契約者'],
  insured: ['当事者', '被保険者'],
  agency: ['当事者', '取扱代理店'],
  unit: ['加入', '加入の単位'],
  mayJoin: ['加入', '加入できる方'],
  mayNotJoin: ['加入', '加入できない方'],
  startTime: ['保険期間', '保険責任の開始・終了の時刻'],
  estimateClosing: ['締切・手続', '見積依頼の締切'],
  applicationClosing: ['締切・手続', '申込の締切'],
  flow: ['締切・手続', '加入の流れ'],
  payment: ['締切・手続', '保険料の払込み'],
  trigger: ['補償', '支払いの基準（請求日・事故日）'],
  territory: ['補償', '保険適用地域'],
  deductible: ['補償', '免責金額'],
  evidence: ['精算・書類', '算出基礎の確認資料'],
  documents: ['精算・書類', '必要な書類'],
  discounts: ['保険料の基礎', '割引'],
  contacts: ['連絡先', '保険会社・代理店の連絡先'],
  accidentContact: ['連絡先', '事故の連絡先'],
  accidentNotice: ['事故・請求', '事故の通知'],
} as const satisfies Record<string, readonly [FactGroup, string]>;

export type MasterFactId = keyof typeof masterFacts;

export function master(
  id: MasterFactId,
  fact: Fact<FactValue>,
  printedWhen?: ProgramFact['printedWhen'],
): ProgramFact {
  const [group, label] = masterFacts[id];
  return { id, group, label, fact, ...(printedWhen ? { printedWhen } : {}) };
}

/** When a cover starts and by when to ask for it and apply: a folder's `dates` say each, or that nothing is stated. */
export function datesOf(
  dates: Record<'startTime' | 'estimateClosing' | 'applicationClosing', Fact<FactValue>>,
): ProgramFact[] {
  return [
    master('startTime', dates.startTime),
    master('estimateClosing', dates.estimateClosing),
    master('applicationClosing', dates.applicationClosing),
  ];
}

/** One unverified fact each: the document says nothing, which is not the same as no restriction. */
export function notStated(
  ids: readonly MasterFactId[],
  unstated: (section: string) => Fact<FactValue>,
  section: string,
): ProgramFact[] {
  return ids.map((id) => master(id, unstated(section)));
}
