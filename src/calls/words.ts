// The Japanese texts for requests that cannot be read, and for what nobody foresaw.
import { problemsOf, type Given } from '../domain/problem';
import { says } from '../domain/way';

const named = (field: string | number | undefined): string => (field ? `（${field}）` : '');

export const callProblems = /* @__PURE__ */ problemsOf({
  requestUnreadable: ({ field }: Given<'field'>) =>
    `画面から届いた内容${named(field)}を読み取れません。何も変更していません。画面を閉じ、「台帳」メニューから開き直してください。`,
  requestWord: ({ field, allowed }: Given<'field' | 'allowed'>) =>
    `画面から届いた内容${named(field)}は「${String(allowed)}」のいずれかにしてください。何も変更していません。`,
  requestTooLong: ({ field, length, most }: Given<'field' | 'length' | 'most'>) =>
    `入力された内容${named(field)}が${length}文字あります。${most}文字以内に短くしてください。何も変更していません。`,
  pageUnknown: ({ name }: Given<'name'>) =>
    `画面「${name}」はありません。「台帳」メニューから開き直してください。`,
  unforeseen: ({ kind }: Given<'kind'>) =>
    `予期しない理由（${kind}）で処理が途中で止まりました。シートで結果を確認してから、もう一度お試しください。続く場合は、操作の内容と時刻を管理者にお知らせください。`,
});

/** What a hidden column holds, where somebody changed it. */
export const storedProblems = /* @__PURE__ */ problemsOf({
  storedUnreadable: ({ id, field }: Given<'id' | 'field'>) =>
    says(
      `${id}の控えのデータ${named(field)}を読み取れません。「ファイル」の「変更履歴」で、書き換わる前の内容をご確認ください。`,
      { kind: 'person', who: 'manager' },
    ),
  storedNewer: ({ id }: Given<'id' | 'field'>) =>
    says(`${id}の控えのデータは、新しい版の台帳が書いたものです。台帳を新しい版にしてください。`, {
      kind: 'person',
      who: 'manager',
    }),
});
