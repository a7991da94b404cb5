// This file defines the Japanese texts of the outbox beside sending: dispatch, resending, bounces, tests, templates.
import { problemsOf, type Given } from '../../domain/problem';

export const mailProblems = /* @__PURE__ */ problemsOf({
  letterUnknown: ({ kind }: Given<'kind'>) =>
    `書類の種類「${kind}」はこのプログラムでは扱えません。新しい版をご利用ください。`,
  noticeByMailOnly: () => 'この連絡はメールでのみ送れます。',
  bodyTooLong: ({ kilobytes }: Given<'kilobytes'>) =>
    `本文が長すぎます（約${kilobytes}KB）。メール文面を短くしてください。送信していません。`,
  attachmentTooLarge: ({ megabytes }: Given<'megabytes'>) =>
    `添付のPDFが大きすぎます（約${megabytes}MB）。送信していません。FAXまたは郵送でお送りください。`,
  sendingElsewhere: ({ deliveryNumber }: Given<'deliveryNumber'>) =>
    `送信番号${deliveryNumber}は別の処理が送信しています。数分後に状態をご確認ください。`,
  deliveryTwice: ({ deliveryNumber }: Given<'deliveryNumber'>) =>
    `送信番号${deliveryNumber}の行が2つあります。写した行を削除するまで送信しません。`,
  mailUnsure: ({ deliveryNumber }: Given<'deliveryNumber'>) =>
    `メールの送信中にエラーが発生し、届いたか分かりません。確認するまで再送できません（送信番号 ${deliveryNumber}）。`,
  notManagerForResend: () => '再送は管理者のみ行えます。管理者にご依頼ください。',
  resendReasonMissing: () => '再送の理由を入力してください。',
  notResendable: ({ deliveryNumber, state }: Given<'deliveryNumber' | 'state'>) =>
    `送信番号${deliveryNumber}は「${state}」のため再送できません。`,
  notCancellable: ({ deliveryNumber, state }: Given<'deliveryNumber' | 'state'>) =>
    `送信番号${deliveryNumber}は「${state}」のため取消できません。`,
  notDispatchable: ({ deliveryNumber, state }: Given<'deliveryNumber' | 'state'>) =>
    `送信番号${deliveryNumber}は「${state}」のため発送を記録できません。`,
  notBounceable: ({ deliveryNumber, state }: Given<'deliveryNumber' | 'state'>) =>
    `送信番号${deliveryNumber}は「${state}」のため不達を記録できません。`,
  notDoubtful: ({ deliveryNumber, state }: Given<'deliveryNumber' | 'state'>) =>
    `送信番号${deliveryNumber}は「${state}」です。到着の確認は「要確認」の行で行います。`,
  resentAlready: ({ deliveryNumber, state }: Given<'deliveryNumber' | 'state'>) =>
    `この書類の再送は送信番号${deliveryNumber}（${state}）として登録済みです。`,
  faxReadBackMissing: () => '復唱したFAX番号を入力してください。発送を記録していません。',
  faxReadBackDiffers: ({ recipient }: Given<'recipient'>) =>
    `復唱した番号が宛先（${recipient}）と一致しません。発送を記録していません。`,
  dispatchDateUnusable: ({ text }: Given<'text'>) =>
    `発送日「${text}」は日付として読み取れません。例：2027-04-01`,
  dispatchDateFuture: ({ date }: Given<'date'>) =>
    `発送日（${date}）が先の日付です。発送した日を入力してください。`,
  nothingChosen: () => '送信箱の行を選んでください。',
  testByMailOnly: () => 'FAX・郵送の書類は試し送りできません。案内文の確認で内容をご覧ください。',
  ownAddressUnknown: () => 'ご自身のメールアドレスを確認できないため、試し送りできません。',
  templateUnknown: ({ code }: Given<'code'>) => `メール文面「${code}」がありません。`,
});

export const contactText = {
  sent: (title: string, recipient: string) => `「${title}」を送付（${recipient}）`,
  bounced: (title: string, note: string) => `「${title}」が不達${note === '' ? '' : `（${note}）`}`,
};

export const mailAuditText = {
  cancelled: (count: number) => `送信箱${count}件を取消`,
  dispatched: (count: number, date: string) => `FAX・郵送${count}件の発送を記録（${date}）`,
  bounced: (number: string) => `${number}の不達を記録`,
  arrived: (number: string) => `${number}の到着を確認`,
  resent: (number: string, reason: string) => `${number}を再送（理由：${reason}）`,
  tested: (number: string) => `${number}を自分宛に試し送り`,
  templateAdded: (code: string) => `文面${code}を追加`,
};

export const testSubject = (subject: string): string => `【試し送り】${subject}`;
