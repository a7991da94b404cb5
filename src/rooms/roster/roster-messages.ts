// This file defines the Japanese texts of the roster import and of the set-up.
import { problemsOf, type Given } from '../../domain/problem';

export const rosterProblems = /* @__PURE__ */ problemsOf({
  fileTooLarge: ({ megabytes, limit }: Given<'megabytes' | 'limit'>) =>
    `ファイルが${megabytes}MBあり、取り込めるのは${limit}MBまでです。ファイルを分けてから取り込んでください。何も取り込んでいません。`,
  rosterEmpty: () => 'ファイルに内容がありません。会員名簿のCSVファイルを選んでください。',
  rosterNoRows: () => '見出しだけで、会員の行がありません。何も取り込んでいません。',
  rosterQuote: () =>
    '引用符（"）が閉じられていないため、この行から先を読み取れません。引用符を直して保存し直してください。何も取り込んでいません。',
  rosterColumnsMissing: ({ missing, found }: Given<'missing' | 'found'>) =>
    `見出し${missing}が見つかりません。1行目に見出しを入れてください。読み取った見出し：${found}。何も取り込んでいません。`,
  rosterColumnTwice: ({ first, second }: Given<'first' | 'second'>) =>
    `同じ項目の見出しが2つあります（「${first}」「${second}」）。1つにしてください。何も取り込んでいません。`,
  rosterColumnIgnored: ({ headers }: Given<'headers'>) => `名簿にない項目のため取り込みません：${headers}`,
  rosterTotalIncome: ({ header, programs, rows }: Given<'header' | 'programs' | 'rows'>) =>
    `「${header}」を${programs}の会員${rows}行にも使いました。この制度の算出基礎は収入合計です。届いた金額が収入合計かご確認ください。`,
  rosterWidth: ({ cells, headers }: Given<'cells' | 'headers'>) =>
    `項目の数が見出しと合いません（見出し${headers}、この行${cells}）。金額の「,」は引用符で囲んでください。例："50,000,000"`,
  rosterBlank: () => '空欄です。入力してください。',
  rosterNumberMissing: () => '会員番号がありません。番号を確認して入力してください。',
  rosterNumberUnreadable: ({ text }: Given<'text'>) =>
    `「${text}」は番号として使用できません。英数字と「-」で入力してください。例：0001`,
  rosterDuplicate: ({ number, count, lines }: Given<'number' | 'count' | 'lines'>) =>
    `会員番号${number}が${count}行あります（取込ファイル ${lines}行目）。同じ法人の別事業所なら枝番を付けてください。${count === 2 ? 'どちらも' : 'いずれも'}取り込んでいません。`,
  rosterProgramUnknown: ({ text, codes }: Given<'text' | 'codes'>) =>
    `「${text}」という制度はありません。次のいずれかです：${codes}`,
  rosterPlanUnknown: ({ text, program, plans }: Given<'text' | 'program' | 'plans'>) =>
    `「${text}」は${program}のプランではありません。次のいずれかです：${plans}、どちらも`,
  rosterPlanUnknownAnywhere: ({ text }: Given<'text'>) => `「${text}」というプランはどの制度にもありません。`,
  rosterPlanBlank: ({ plans }: Given<'plans'>) =>
    `希望プランが空欄のため「確認待ち」としました。次のいずれかです：${plans}、どちらも`,
  rosterChoice: ({ text, choices }: Given<'text' | 'choices'>) =>
    `「${text}」は選択肢にないため取り込んでいません。次のいずれかです：${choices}`,
  rosterCorporateNumber: ({ text }: Given<'text'>) =>
    `「${text}」は法人番号（13桁）として正しくないため取り込んでいません。番号をご確認ください。`,
  rosterPhone: ({ text }: Given<'text'>) =>
    `「${text}」は電話番号の桁数ではありません。番号をご確認ください。`,
  rosterPostalCode: ({ text }: Given<'text'>) =>
    `「${text}」は郵便番号（7桁）ではないため取り込んでいません。例：100-0001`,
  rosterEmail: ({ text }: Given<'text'>) =>
    `「${text}」はメールアドレスとして使用できません。文字のまま取り込み、メールでは送付しません。`,
  rosterApproximate: ({ text }: Given<'text'>) =>
    `「${text}」は概数です。見積の作成には決算書等の実績額が必要です。`,
  rosterBandEdge: ({ text }: Given<'text'>) =>
    `${text}は保険料区分の境目です。円単位の金額をご確認ください。確認まで「確認待ち」とします。`,
  demonstrationNotEmpty: () =>
    '会員名簿にすでに会員が登録されているため、見本データは入れられません。新しいブックでお試しください。何も変更していません。',
  rosterCellTooLong: ({ length }: Given<'length'>) => `${length}文字あり、取り込めるのは2,000文字までです。`,
});
