// This file defines the Japanese words of the calendar file and of the mail that brings it.
import { formatJapanese } from '../../domain/calendar';
import { problemsOf, type Given } from '../../domain/problem';

export const calendarProblems = /* @__PURE__ */ problemsOf({
  calendarAddress: ({ to }: Given<'to'>) =>
    `「${to}」には送れません。会員名を含むため、送り先はご自身と「設定」の管理者メールに限ります。`,
  calendarQuota: () => '本日のメール送信数の上限に達しました。ファイルを保存してお使いください。',
  calendarEmpty: () => '日付の入った未了の期限がありません。送信していません。',
});

export const calendarWords = {
  calendar: (owner: string): string => `台帳の期限${owner === '' ? '' : `（${owner}）`}`,
  fileName: (owner: string, today: string): string =>
    `期限${owner === '' ? '' : `_${owner.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_')}`}_${today}.ics`,
  title: (kind: string, whose: string, subject: string): string =>
    [`【期限】${kind}`, whose, subject].filter((part) => part !== '').join('　'),
  counting: (text: string): string => `数え方：${text}`,
  source: (source: string, certainty: string): string => `根拠：${source}（${certainty}）`,
  businessDay: (date: string): string => `前営業日：${formatJapanese(date)}`,
  owner: (name: string): string => `担当：${name}`,
  mailSubject: '期限のカレンダー（台帳）',
  mailBody: (events: number): string =>
    `未了の期限${events}件のカレンダーファイル（.ics）をお送りします。\n添付ファイルを開くと、お使いのカレンダーに取り込めます。もう一度取り込むと、同じ期限は上書きされます。\n会員名を含むため、社外へ転送しないでください。`,
  audit: (events: number): string => `期限${events}件のカレンダーを社内の宛先に送信`,
} as const;
