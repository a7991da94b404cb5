// The Japanese texts for problems with pre-check answers and their drafts.
import { problemsOf, type Given } from './problem';

/** 15a → 15の補足 */
function spoken(number: string | number | undefined): string {
  const text = String(number ?? '');
  return /[0-9][a-z]$/.test(text) ? `${text.slice(0, -1)}の補足（${text}）` : text;
}

export const disclosureProblems = /* @__PURE__ */ problemsOf({
  draftOfOther: () => '別の会員または別の制度の回答です。保存していません。会員を選び直してください。',
  draftStale: () =>
    'ほかの画面で新しい下書きが保存されています。この画面の内容は保存していません。開き直してご確認ください。',
  preCheckFinished: ({ version }: Given<'version'>) =>
    `事前確認 第${version}版は確定済みのため変更できません。訂正は新しい版を作成してください。`,
  preCheckNotFilledIn: ({ numbers }: Given<'numbers'>) =>
    `告知番号${numbers}が未記入です。確定できません。不備返戻で会員にご記入をお願いしてください。`,
  preCheckUnanswered: ({ numbers }: Given<'numbers'>) =>
    `告知番号${numbers}の回答がありません。入力してから確定してください。`,
  preCheckUnconfirmed: ({ numbers }: Given<'numbers'>) =>
    `告知番号${numbers}は他制度から引き継いだ回答です。会員に確認してから確定してください。`,
  officialFormDateMissing: () => '告知書（保険会社所定）の署名日を入力してください。',
  officialFormImageMissing: () => '告知書（保険会社所定）の画像または原本の保存先を入力してください。',
});

/** Answers against their questions. */
export const answerProblems = /* @__PURE__ */ problemsOf({
  questionUnknown: ({ key }: Given<'key'>) =>
    `「${key}」という質問はこの制度の告知事項にありません。画面を開き直してください。`,
  followUpClosed: ({ number, parent, options }: Given<'number' | 'parent' | 'options'>) =>
    `告知番号${spoken(number)}は、${parent}が${options}のときだけ回答できます。`,
  blockClosed: ({ number, block }: Given<'number' | 'block'>) =>
    `告知番号${spoken(number)}は、「${block}」の回答が必要なときだけ入力できます。`,
  optionUnknown: ({ number, option, options }: Given<'number' | 'option' | 'options'>) =>
    `告知番号${spoken(number)}に「${option}」という選択肢はありません。${options}からお選びください。`,
  listEntryUnknown: ({ number, entry }: Given<'number' | 'entry'>) =>
    `告知番号${spoken(number)}の一覧に「${entry}」はありません。`,
  listEntryTwice: ({ number }: Given<'number'>) => `告知番号${spoken(number)}で同じ項目が2回選ばれています。`,
  answerTooLong: ({ number, length, max }: Given<'number' | 'length' | 'max'>) =>
    `告知番号${spoken(number)}の回答は${max}文字までです（現在${length}文字）。短くしてください。`,
  answerKindWrong: ({ number }: Given<'number'>) =>
    `告知番号${spoken(number)}の回答の形式が質問と合いません。画面を開き直してください。`,
});
