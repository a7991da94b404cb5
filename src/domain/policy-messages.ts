// The Japanese texts for what a policy's own rules refuse.
import { formatJapanese } from './calendar';
import { problemsOf, type Given } from './problem';

const day = (iso: string | number): string => formatJapanese(String(iso));

export const policyProblems = /* @__PURE__ */ problemsOf({
  termNotForward: ({ start, end }: Given<'start' | 'end'>) =>
    `保険始期（${day(start)}）が保険終期（${day(end)}）より後です。`,
  stepNotNow: ({ policyNumber, state }: Given<'policyNumber' | 'state'>) =>
    `契約${policyNumber}は「${state}」のため、この手続はできません。`,
  beforeApplication: ({ on, application }: Given<'on' | 'application'>) =>
    `引受日（${day(on)}）が申込書の受領日（${day(application)}）より前です。`,
  alreadyBegun: ({ policyNumber, start }: Given<'policyNumber' | 'start'>) =>
    `契約${policyNumber}は${day(start)}に始まっています。「異動・解約」の解約で登録してください。`,
  certificateNumberMissing: ({ policyNumber }: Given<'policyNumber'>) =>
    `契約${policyNumber}の加入者証・保険証券の番号を入力してください。`,
  certificateThere: ({ policyNumber, number }: Given<'policyNumber' | 'number'>) =>
    `契約${policyNumber}には番号${number}の加入者証・保険証券が登録されています。差し替えるときは「再発行」を選んでください。`,
  certificateNotHere: ({ policyNumber }: Given<'policyNumber'>) =>
    `契約${policyNumber}の加入者証・保険証券はまだ登録されていません。`,
  nothingToRefund: ({ policyNumber }: Given<'policyNumber'>) =>
    `契約${policyNumber}には返金する入金がありません。`,
  refundTooLarge: ({ policyNumber }: Given<'policyNumber'>) =>
    `契約${policyNumber}の返戻額が適用保険料を超えています。金額をご確認ください。`,
  refundIsPositive: () => '返戻保険料は0円以下（減額）で登録します。',
  chargeIsNegative: () => '復活の追加保険料は0円以上で入力してください。',
  outsideTerm: ({ on, start, end }: Given<'on' | 'start' | 'end'>) =>
    `異動日（${day(on)}）は${day(start)}から${day(end)}の前日までの間で入力してください。`,
  beforeReinstatement: ({ on }: Given<'on'>) => `異動日（${day(on)}）が前回の復活日より前です。`,
  alreadyRenewed: ({ policyNumber, by }: Given<'policyNumber' | 'by'>) =>
    `契約${policyNumber}は契約${by}に更改されています。`,
  policyStands: ({ policyNumber }: Given<'policyNumber'>) => `契約${policyNumber}はすでに登録されています。`,
  policyUnknown: ({ policyNumber }: Given<'policyNumber'>) =>
    `契約${policyNumber}が「契約」のタブにありません。`,
});
