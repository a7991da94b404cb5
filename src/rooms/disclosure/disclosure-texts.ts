// What referrals refuse and note of a doubt's answer; theirs, and waits to move there.
import { problemsOf, type Given } from '../../domain/problem';

export const preCheckProblems = /* @__PURE__ */ problemsOf({
  doubtNotManager: () => '資料疑義の回答は管理者だけが登録できます。',
  doubtCategory: ({ referralNumber }: Given<'referralNumber'>) =>
    `照会番号${referralNumber}は区分が「資料疑義」ではありません。見積の照会は「見積」の「回答を登録」で登録してください。`,
  doubtIncomplete: ({ referralNumber, columns }: Given<'referralNumber' | 'columns'>) =>
    `照会番号${referralNumber}の${columns}が空欄です。入力してから実行してください。`,
  doubtUnknown: ({ referralNumber }: Given<'referralNumber'>) =>
    `照会番号${referralNumber}の疑義は現在の制度の資料にありません。状態を「取下げ」にしてください。`,
  doubtClosed: ({ referralNumber, state }: Given<'referralNumber' | 'state'>) =>
    `照会番号${referralNumber}は「${state}」のため登録できません。`,
});

export const deskAudit = {
  doubt: (facts: number) => `資料疑義の回答を登録（事実${facts}件を確認済）`,
};
