// This file defines the Japanese texts of the pre-check desk: problems, hints, and what the audit trail says.
import { addressProblems, mailProblems } from '../mail';
import { quoteProblems } from '../quotes';
import { answerProblems, disclosureProblems } from '../../domain/disclosure-messages';
import { memberProblems } from '../../domain/member-problems';
import { revenueProblems, dayProblems } from '../../domain/messages';
import { DaichoError, problemsOf, isOf, type Given, type Problem } from '../../domain/problem';
import { shown } from '../../domain/problem-text';
import type { DisclosureProblem } from './contract';

export const preCheckProblems = /* @__PURE__ */ problemsOf({
  starCarried: ({ number }: Given<'number'>) =>
    `告知番号${number}は★（危険に関する重要な事項）のため引き継げません。あらためてご本人にうかがってください。`,
  disclosureTooLong: ({ length }: Given<'length'>) =>
    `回答全体が長すぎるため保存できません（${length}文字）。自由記入を短くしてください。`,
  disclosureVersionUnknown: ({ version }: Given<'version'>) =>
    `第${version}版の事前確認が告知回答にありません。開き直してご確認ください。`,
  disclosureNotLatest: ({ version, latest }: Given<'version' | 'latest'>) =>
    `第${version}版より新しい第${latest}版があります。第${latest}版で手続きしてください。`,
  disclosureChanged: ({ disclosureId }: Given<'disclosureId'>) =>
    `告知回答${disclosureId}が確定後に書き換えられています。内容をご確認のうえ、訂正の版を作成してください。`,
  officialFormOther: ({ version }: Given<'version'>) =>
    `第${version}版には別の告知書が登録されています。回答が変わった場合は訂正の版を作成してください。リンクなどの登録誤りは、管理者が理由を付けて差し替えられます。`,
  officialFormNotManager: () => '登録済みの告知書を差し替えられるのは管理者だけです。',
  officialFormReasonTooLong: ({ max }: Given<'max'>) => `差替えの理由は${max}文字以内で入力してください。`,
  officialFormDateFuture: () => '告知書の署名日が今日より後の日付です。署名日をご確認ください。',
  officialFormDateUnreadable: ({ text }: Given<'text'>) =>
    `署名日「${text}」は日付として読み取れません。例：2026-04-01、令和8年4月1日`,
  linkUnusable: () => '画像のリンクは「https://」で始まるURLを入力してください。',
  numbersMissing: () => '不備の番号を1つ以上選んでください。',
  numberUnknown: ({ number }: Given<'number'>) => `告知番号${number}はこの制度の質問票にありません。`,
  faxUnknown: ({ faxNumber }: Given<'faxNumber'>) => `受信番号${faxNumber}の行がFAX受信簿にありません。`,
  faxOfOther: ({ faxNumber }: Given<'faxNumber'>) => `受信番号${faxNumber}は別の会員のFAXです。`,
  faxPagesUnusable: () => '枚数は1～999の数で入力してください。',
  faxTimeUnreadable: ({ text }: Given<'text'>) => `受信日時「${text}」は読み取れません。例：2026-04-01T10:30`,
  faxTimeFuture: () => '受信日時が現在より後です。ご確認ください。',
  coverageUnknown: ({ program }: Given<'program'>) => `制度「${program}」の補償は登録されていません。`,
});

export const deskNotices = {
  preCheck: 'ここでの回答は事前確認です。告知は、保険会社所定の告知書（署名済み）の登録をもって完了します。',
  ownSheet: 'この制度の質問票は資料にないため、当社の事前確認票の順でうかがいます。',
  noMandate: '取扱区分が「取扱あり」ではないため、書類は社外へ出せません。',
  changed: (version: number) =>
    `第${version}版が確定後に書き換えられています。見積には使えません。訂正の版を作成してください。`,
  otherLayout: '質問票が改訂されています。回答を見直してから確定してください。',
  duty: (numbers: string, subjects: string) =>
    `保険期間中（${subjects}）に告知番号${numbers}の回答が変わりました。通知義務の要否をご確認ください（目安）。委託元・所管庁への報告の要否もあわせてご確認ください。`,
};

export const deskAudit = {
  draft: '事前確認の入力を開始',
  finished: (version: number) => `事前確認 第${version}版を確定`,
  corrected: (version: number) => `訂正のため第${version}版を作成`,
  official: (version: number) => `第${version}版に告知書原本を登録`,
  replaced: (version: number, reason: string) =>
    `第${version}版の告知書原本の登録を差替え（理由：${reason}）`,
  deficient: (count: number) => `不備返戻（${count}項目）`,
  fax: (pages: number) => `FAX ${pages}枚を受信簿に記録`,
};

export function deskProblem(problem: Problem): DisclosureProblem {
  const number = problem.params?.['number'] ?? problem.where?.column?.replace(/^告知番号/, '');
  return {
    ...shown(problem),
    ...(number === undefined ? {} : { number: String(number) }),
  };
}

export function refusal(...problems: readonly Problem[]): {
  ok: false;
  problems: readonly DisclosureProblem[];
} {
  return { ok: false, problems: problems.map(deskProblem) };
}

const ruleProblems: readonly object[] = [
  preCheckProblems,
  quoteProblems,
  mailProblems,
  memberProblems,
  answerProblems,
  disclosureProblems,
  revenueProblems,
  dayProblems,
  addressProblems,
];

/** What a person can put right becomes data; a busy lock or a damaged tab stays an error, so that pages try again. */
export function refusalOf(error: unknown): ReturnType<typeof refusal> {
  if (!(error instanceof DaichoError)) throw error;
  if (!error.problems.every((problem) => isOf(problem, ...ruleProblems))) throw error;
  return refusal(...error.problems);
}
