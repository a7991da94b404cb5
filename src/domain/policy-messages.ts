// The Japanese texts for what a policy's own rules refuse.
import { formatJapanese } from './calendar';
import { problemsOf, type Given } from './problem';

const day = (iso: string | number): string => formatJapanese(String(iso));

export const policyProblems = /* @__PURE__ */ problemsOf({
  stepNotNow: ({ policyNumber, state }: Given<'policyNumber' | 'state'>) =>
    `契約${policyNumber}は「${state}」のため、この手続はできません。`,
  beforeApplication: ({ on, application }: Given<'on' | 'application'>) =>
    `引受日（${day(on)}）が申込書の受領日（${day(application)}）より前です。`,
  alreadyBegun: ({ policyNumber, start }: Given<'policyNumber' | 'start'>) =>
    `契約${policyNumber}は${day(start)}に始まっています。「異動・解約」の解約で登録してください。`,
  certificateThere: ({ policyNumber, number }: Given<'policyNumber' | 'number'>) =>
    `契約${policyNumber}には番号${number}の加入者証・保険証券が登録されています。差し替えるときは「再発行」を選んでください。`,
  certificateNotHere: ({ policyNumber }: Given<'policyNumber'>) =>
    `契約${policyNumber}の加入者証・保険証券はまだ登録されていません。`,
  refundTooLarge: ({ policyNumber }: Given<'policyNumber'>) =>
    `契約${policyNumber}の返戻額が適用保険料を超えています。金額をご確認ください。`,
  chargeIsNegative: () => '復活の追加保険料は0円以上で入力してください。',
  outsideTerm: ({ on, start, end }: Given<'on' | 'start' | 'end'>) =>
    `異動日（${day(on)}）は${day(start)}から${day(end)}の前日までの間で入力してください。`,
  beforeReinstatement: ({ on }: Given<'on'>) => `異動日（${day(on)}）が前回の復活日より前です。`,
  policyUnknown: ({ policyNumber }: Given<'policyNumber'>) =>
    `契約${policyNumber}が「契約」のタブにありません。`,
});
