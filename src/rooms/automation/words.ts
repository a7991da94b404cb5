// Every word of the room automation that staff read.
import { problemsOf, type Given } from '../../domain/problem';
import { says } from '../../domain/way';
import type { Permission, RunKind } from '../../ports';

/** Of pages and actions; the menu has some of them shorter. */
export const titles = {
  automation: '点検（自動実行と権限）',
};

/** What each is for, as 管理 tells it. */
export const about = {
  automation: '毎日・毎時・作業の自動実行と、Googleの許可を確かめ、直します。',
};

export const automationMenu = {
  automationAsk:
    '自動実行を、あなたのアカウントで登録（修復）しますか。メールはこのアカウントから送られます。',
  automationDone: '登録しました。',
};

/** Of the automatic runs, as ホーム tells them. */
export const stepTitles = { referenceDate: '基準日' };

export const automationProblems = /* @__PURE__ */ problemsOf({
  automationNotManager: () =>
    says('自動実行を登録できるのは管理者です。', { kind: 'person', who: 'manager' }),
  automationPermission: ({ names }: Given<'names'>) =>
    `権限（${names}）が承認されていないため、自動実行を登録できません。台帳メニューをもう一度開き、承認の画面ですべての権限を選んでください。`,
  automationNobody: () => '利用者のメールアドレスを確認できないため、自動実行を登録できません。',
});

export const runNames: Readonly<Record<RunKind, string>> = { daily: '日次', hourly: '時次', worker: '作業' };

export const permissionNames: Readonly<Record<Permission, string>> = {
  triggers: '自動実行の登録',
  mail: 'メールの送信',
  files: 'PDFの保存',
  identity: '利用者のアドレスの確認',
};

const minute = (at: string) => at.slice(0, 16).replace('T', ' ');

/** The line of 点検. */
export const automationLine = (last: string, today: string, problems: string, stopped: readonly string[]) =>
  last === ''
    ? '自動実行：まだ動いていません。期限の更新と送信は台帳メニューから行ってください'
    : last.slice(0, 10) < today
      ? `自動実行：最後の日次は${minute(last)}です。今日はまだ動いていません`
      : `自動実行：${minute(last)}に日次が終わりました${problems === '' ? '' : `（${problems.split('\n')[0]!}）`}` +
        (stopped.length === 0 ? '' : `。${stopped.join('、')}の実行が止まっています`);

export const automationText = {
  stepFailed: (step: string, reason: string) => `${step}：${reason}`,
  stepRefused: (step: string, count: number, first: string) =>
    `${step}：${count}件を処理できません。例：${first}`,
  stepUnknown: 'エラーが発生しました。次の実行でもう一度処理します。',
  outOfTime: (steps: readonly string[]) =>
    `時間内に終わらなかった処理：${steps.join('、')}。次の実行で続けます。`,
  none: '自動実行は登録されていません。期限の更新や送信は、台帳メニューから手動で行います。',
  owner: (owner: string) => `登録したアカウント：${owner}`,
  mine: (run: string) => `${run}：登録済みです`,
  lost: (run: string, owner: string) => `${run}：失われています（${owner}の登録）。修復すると登録し直します`,
  doubled: (run: string, count: number) => `${run}：${count}件重複しています。修復すると1件にします`,
  notSeen: (run: string, owner: string) =>
    `${run}：${owner}の登録のため、この画面では確認できません。最後に動いた日時で判断します`,
  stray: (run: string) =>
    `${run}：別のアカウントが登録済みのため、あなたの登録は不要です。修復すると削除します`,
  beat: (run: string, at: string, overdue: boolean) =>
    at === ''
      ? `${run}：まだ動いていません`
      : `${run}：最後に動いた日時 ${minute(at)}${overdue ? '（遅れています）' : ''}`,
  problems: (run: string, text: string) => `${run}：${text}`,
  permission: (name: string) => `権限：「${name}」が承認されていません`,
  fine: '自動実行と権限に問題はありません。',
};

export const automationAudit = {
  installed: (owner: string, added: number, removed: number) =>
    `自動実行を登録（${owner}）：追加${added}件・削除${removed}件`,
};
