// This file defines the Japanese texts of renewals: refusals, what the ledger and the audit say, words of figures.
import { formatJapanese } from '../../domain/calendar';
import { problemsOf, type Given } from '../../domain/problem';
import { formatYenInWords } from '../../domain/yen';

export const renewalProblems = /* @__PURE__ */ problemsOf({
  renewalPolicyUnknown: ({ policyNumber }: Given<'policyNumber'>) =>
    `契約番号${policyNumber}の行が契約のタブにありません。行が削除されていないかご確認ください。`,
  renewalNotCovered: ({ policyNumber, state }: Given<'policyNumber' | 'state'>) =>
    `契約番号${policyNumber}は「${state}」のため、更改の対象ではありません。`,
  renewalSettled: ({ policyNumber, state }: Given<'policyNumber' | 'state'>) =>
    `契約番号${policyNumber}の更改状態は「${state}」です。案内は送信箱に登録していません。`,
  renewalMemberGone: ({ policyNumber }: Given<'policyNumber'>) =>
    `契約番号${policyNumber}の会員が会員名簿にありません。名簿の行を戻すか、更改状態を登録してください。`,
  renewalStateUnknown: ({ state }: Given<'state'>) =>
    `更改状態「${state}」は登録できません。「更新」「条件変更」は、更改の申込を受け付けると自動で入ります。`,
  renewalReasonMissing: ({ state }: Given<'state'>) => `「${state}」の理由または根拠書類を入力してください。`,
  renewalDateUnreadable: ({ text }: Given<'text'>) =>
    `日付「${text}」を読み取れません。例：2027-03-01、令和9年3月1日`,
  renewalNotYetEnded: ({ policyNumber, end }: Given<'policyNumber' | 'end'>) =>
    `契約番号${policyNumber}の満期日（${end}）前のため「失効」にできません。更新しない場合は「更新しない」を選んでください。`,
  renewalNoneChosen: () => '対象の契約を選んでから実行してください。',
});

export const renewalText = {
  lapsed: '満期までに更新の手続きがなかったため',
  letterLeft: (deliveryNumber: string): string => `更新手続きのご案内（${deliveryNumber}）`,
  revenue: (yen: number | null, fiscalYear: string): string => {
    if (yen === null) return '';
    const parts = /^(\d{4})-(\d{2})$/.exec(fiscalYear);
    return formatYenInWords(yen) + (parts ? `（${parts[1]}年${Number(parts[2])}月期）` : '');
  },
  date: (iso: string): string => (iso === '' ? '' : formatJapanese(iso)),
} as const;

export const renewalAudit = {
  queued: (letters: number): string => `更新手続きの案内${letters}件を送信箱に登録`,
  recorded: (state: string, policies: number): string => `更改状態を「${state}」に登録（${policies}件）`,
  lapsed: (policies: number): string => `満期までに手続きのない${policies}件を「失効」に登録`,
} as const;
