// The Japanese texts for problems with a request through the public form.
import { problemsOf, type Given } from './problem';

export const requestProblems = /* @__PURE__ */ problemsOf({
  enquiryUnreadable: () =>
    '送信内容を読み取れませんでした。お手数ですが、画面を開き直してもう一度ご入力ください。',
  enquiryTooLong: () => '送信内容が長すぎます。入力内容を短くしてください。',
  requestProgramClosed: () => 'この制度は現在受け付けていません。制度をお選び直しください。',
  requestNothingWanted: () => '資料請求またはお見積りの、少なくとも一方をお選びください。',
  requestFieldBlank: () => '入力してください。',
  requestFieldLong: ({ max, length }: Given<'max' | 'length'>) =>
    `${max}文字以内で入力してください（現在${length}文字）。`,
  requestFieldUnreadable: () => '改行など使用できない文字が含まれています。入力し直してください。',
  requestField_phone: () => '市外局番から入力してください。例：03-1234-5678',
  requestField_email: () => 'メールアドレスを1件、半角で入力してください。例：tanto@example.co.jp',
  requestField_postalCode: () => '7桁の郵便番号を入力してください。例：100-0001',
  requestField_corporateNumber: () =>
    '13桁の法人番号として正しくありません。番号をご確認いただくか、空欄にしてください。',
  requestStartPast: () => '本日以降の日付を入力してください。',
  requestAnswerMissing: () => '回答してください。',
});
