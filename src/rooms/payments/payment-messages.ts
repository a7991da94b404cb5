// This file defines the Japanese texts of payments: what a list, a booking, a letter or a settlement refuses.
import { formatJapanese } from '../../domain/calendar';
import type { MatchDoubt } from '../../domain/payment-match';
import { problemsOf, type Given } from '../../domain/problem';
import { says } from '../../domain/way';
import { formatYen } from '../../domain/yen';

const yen = (value: string | number): string => formatYen(Number(value));

export const paymentProblems = /* @__PURE__ */ problemsOf({
  paymentFileEmpty: () => 'ファイルに内容がありません。入金一覧のCSVファイルを選んでください。',
  paymentHeadingMissing: ({ found }: Given<'found'>) =>
    `「入金日」「振込名義」「入金額」にあたる見出しが見つかりません。見出しのある行を含めて保存してください。先頭の行：${found}。何も取り込んでいません。`,
  paymentChannelMissing: () => '入金先（団体・自社口座）を選んでください。何も取り込んでいません。',
  paymentDateUnreadable: ({ text }: Given<'text'>) =>
    `「${text}」は日付として読み取れません。例：2027-03-10、令和9年3月10日`,
  paymentAmountUnreadable: ({ text }: Given<'text'>) =>
    `「${text}」は金額として読み取れません。円単位で入力してください。`,
  paymentPayerMissing: () => '振込名義と会員番号がどちらも空欄です。',
  paymentDateFuture: ({ date }: Given<'date'>) => `入金日（${date}）が今日より後の日付です。`,

  paymentUnknown: ({ paymentNumber }: Given<'paymentNumber'>) =>
    `入金番号${paymentNumber}の行が収納・精算にありません。`,
  paymentBooked: ({ paymentNumber, state }: Given<'paymentNumber' | 'state'>) =>
    `入金番号${paymentNumber}は「${state}」のため計上できません。画面を開き直してください。`,
  paymentTwiceInRequest: ({ paymentNumber }: Given<'paymentNumber'>) =>
    `入金番号${paymentNumber}が2回指定されています。計上していません。`,
  bookingPartsMissing: ({ paymentNumber }: Given<'paymentNumber'>) =>
    `入金番号${paymentNumber}の計上先の契約を選んでください。`,
  bookingPartsUnequal: ({ paymentNumber, sum, amount }: Given<'paymentNumber' | 'sum' | 'amount'>) =>
    `入金番号${paymentNumber}の計上額の合計（${yen(sum)}）が入金額（${yen(amount)}）と一致しません。`,
  bookingPartUnusable: ({ paymentNumber }: Given<'paymentNumber'>) =>
    `入金番号${paymentNumber}の計上額は1円以上の整数で入力してください。`,
  bookingPolicyUnknown: ({ policyNumber }: Given<'policyNumber'>) =>
    `契約番号${policyNumber}の行が契約にありません。`,
  bookingPolicyTwice: ({ policyNumber }: Given<'policyNumber'>) =>
    `同じ入金で契約番号${policyNumber}が2回指定されています。`,
  reasonMissing: () => '理由を入力してください。',
  bookingNotThere: ({ paymentNumber, state }: Given<'paymentNumber' | 'state'>) =>
    `入金番号${paymentNumber}は「${state}」のため、計上を取り消せません。`,
  bookingSettled: ({ month }: Given<'month'>) =>
    says('計上を取り消せません。', {
      kind: 'none',
      why: `${month}分として保険会社精算に含まれているため、翌月の精算で調整してください。`,
    }),
  noPoliciesForLetter: () => '対象の契約を選んでください。',
  premiumPaid: ({ policyNumber }: Given<'policyNumber'>) => `契約${policyNumber}に未収の保険料はありません。`,
  policyEnded: ({ policyNumber, state }: Given<'policyNumber' | 'state'>) =>
    `契約${policyNumber}は「${state}」のため、案内の対象になりません。`,
  premiumNotReceived: ({ policyNumber, state }: Given<'policyNumber' | 'state'>) =>
    `契約${policyNumber}は「${state}」のため、領収証を発行できません。`,
  receiptByAssociation: ({ policyNumber }: Given<'policyNumber'>) =>
    `契約${policyNumber}の保険料は団体の口座に払い込まれています。領収証は団体にご確認ください（当社では発行しません）。`,
  payByMissing: () => 'お振込みの期限を入力してください。',
  payByUnreadable: ({ text }: Given<'text'>) => `「${text}」は日付として読み取れません。例：2027-03-16`,
  payByPast: ({ date }: Given<'date'>) => `お振込みの期限（${date}）が過ぎています。`,
  proRataUnconfirmed: ({ policyNumber }: Given<'policyNumber'>) =>
    `契約${policyNumber}は月割の端数処理が未確認のため、振込のご案内を作成できません。`,
  premiumMissing: ({ policyNumber }: Given<'policyNumber'>) =>
    `契約${policyNumber}の適用保険料が決まっていないため、案内を作成できません。`,
  accountChanged: ({ program }: Given<'program'>) =>
    `${program}の払込口座が確認後に書き換えられています。登録からやり直してください。`,
  accountNotManager: () => '払込口座の登録と確認は管理者だけができます。',
  accountProgramUnknown: () => '制度を選んでください。',
  accountYearUnusable: () => '対象の年度を西暦4桁で入力してください。例：2027',
  accountPartMissing: () => '入力してください。',
  accountNumberUnusable: () => '口座番号は数字（7桁まで、ゆうちょ銀行は8桁まで）で入力してください。',
  accountSamePerson: ({ email }: Given<'email'>) =>
    `${email}が登録した口座です。別の管理者が確認してください。`,
  accountNumberDiffers: () => '入力された口座番号が登録と一致しません。資料と見比べて確認してください。',
  accountNothingToConfirm: () => '確認を待っている口座がありません。',

  refundTooMuch: ({ amount, held }: Given<'amount' | 'held'>) =>
    `返金額（${yen(amount)}）が預かっている額（${yen(held)}）を超えています。`,
  refundAmountMissing: () => '返金額を入力してください。',
  refundNotPlanned: ({ paymentNumber, state }: Given<'paymentNumber' | 'state'>) =>
    `入金番号${paymentNumber}は「${state}」のため、返金を記録できません。`,
  refundDateMissing: () => '返金日を入力してください。',

  monthUnreadable: ({ text }: Given<'text'>) => `「${text}」は年月として読み取れません。例：2027-03`,
  settlementHeadingMissing: ({ found }: Given<'found'>) =>
    `保険会社の一覧に「加入者証番号」または「契約番号」と「保険料」の見出しが見つかりません。先頭の行：${found}`,
  settlementDiffers: ({ count }: Given<'count'>) =>
    `確認の件数が一致しません。対象は${count}件です。画面を開き直してご確認ください。精算済みにはしていません。`,
  settlementNotManager: () => '精算の確定は管理者だけができます。',
  settlementMonthOpen: ({ month }: Given<'month'>) =>
    `${month}はまだ終わっていません。月末の後に確定してください。`,
});

export const doubtText: Readonly<Record<MatchDoubt, string>> = {
  nameSimilar: '名義が一部一致',
  nameDiffers: '名義が異なる（金額のみ一致）',
  amountDiffers: '金額が異なる',
  several: '同じ名義・金額の契約が複数',
  dateOutside: '入金日が契約の時期と離れている',
  paidAlready: '入金済み（二重入金の可能性）',
  sumOfSeveral: '複数の契約の合計と一致',
  otherAccount: '制度の払込先と異なる口座への入金',
};

export const paymentText = {
  refund: (date: string) => `返金 ${formatJapanese(date)}`,
  undone: (by: string, reason: string) => `計上取消（${by}）：${reason}`,
  aside: (reason: string) => `対象外：${reason}`,
  known: '収納・精算に登録済みです',
};

export const paymentAudit = {
  imported: (added: number, known: number, held: number) =>
    `入金${added}件を取込（取込済${known}件・保留${held}件）`,
  booked: (booked: number, aside: number) => `入金${booked}件を計上・対象外${aside}件`,
  undone: (reason: string) => `計上を取消（${reason}）`,
  letters: (kind: string, count: number) => `${kind}${count}件を送信箱に登録`,
  account: (program: string, what: string) => `${program}の払込口座を${what}`,
  refund: (what: string, yen: string) => `返金を${what}（${yen}）`,
  caughtUp: (count: number) => `入金状況${count}件を計上済の入金に合わせて更新`,
  settled: (month: string, count: number) => `${month}の保険会社精算を確定（${count}件）`,
};
