// The Japanese texts for what speaks against a rate version, and for doubtful readings.
import { problemsOf, type Given } from '../domain/problem';
import { formatYen, formatYenInWords } from '../domain/yen';
import type { ReadingDoubt } from './brochure';
import type { DiffTerm } from './version-diff';

const CHECK = '資料の表記と一致しているかご確認ください。';

export const versionProblems = /* @__PURE__ */ problemsOf({
  rateVersionGone: ({ plan, version }: Given<'plan' | 'version'>) =>
    `料率に版「${version}」（${plan}）の行がありません。`,
  rateVersionIssued: ({ version }: Given<'version'>) =>
    `版「${version}」は下書きではありません。使用を始めた版は変更できません。新しい版の名前で下書きを作成してください。`,
  rateTermsDates: () => '適用始期と適用終期を入力してください。',
  rateTermsReversed: () => '適用終期が適用始期より前です。日付をご確認ください。',
  rateTermsPaper: () => '保険会社の確認書（書類名・日付・番号）を入力してください。',
  rateTermsApprover: () => '承認者を入力してください。',
  ratePlanUnknown: ({ plan, plans }: Given<'plan' | 'plans'>) =>
    `プラン「${plan}」はこの制度にありません。使えるプラン：${plans}`,
  rateLaterVersion: ({ version, from }: Given<'version' | 'from'>) =>
    `適用期間の途中（${from}）から版「${version}」が始まります。適用終期をその前日までにしてください。`,
  rateStartsInPast: ({ from }: Given<'from'>) =>
    `適用始期（${from}）が過去の日付です。その日以降の始期ですでに案内した見積がないかご確認ください。`,
  ratePlansMissing: ({ version, plans }: Given<'version' | 'plans'>) =>
    `版「${version}」に${plans}の行がありません。これらのプランは現在の版のままです。`,
  rateFalls: ({ plan, revenue, yen, before }: Given<'plan' | 'revenue' | 'yen' | 'before'>) =>
    `${plan}「${formatYenInWords(Number(revenue))}」の保険料${formatYen(Number(yen))}が、前の行の${formatYen(Number(before))}より低くなっています。${CHECK}`,
  rateLastJumps: ({ plan, revenue, before }: Given<'plan' | 'revenue' | 'before'>) =>
    `${plan}の最後の行の売上高等「${formatYenInWords(Number(revenue))}」が、前の行の「${formatYenInWords(Number(before))}」の10倍以上です。桁をご確認ください。${CHECK}`,
  rateUnit: ({ plan, revenue, yen, unit }: Given<'plan' | 'revenue' | 'yen' | 'unit'>) =>
    `${plan}「${formatYenInWords(Number(revenue))}」の保険料${formatYen(Number(yen))}は${unit}円単位ではありません。${CHECK}`,
  rateRatio: ({ plan, revenue, yen, base }: Given<'plan' | 'revenue' | 'yen' | 'base'>) =>
    `${plan}「${formatYenInWords(Number(revenue))}」の保険料${formatYen(Number(yen))}は、${base}との比が他の年度の資料と異なります。${CHECK}`,
  rateReviewStale: () =>
    '点検の後に、料率・見積・契約のいずれかが変わりました。もう一度点検してから有効にしてください。',
  rateNotesOpen: ({ count }: Given<'count'>) =>
    `確認が必要な指摘が${count}件あります。内容を確かめ、確認欄にチェックを入れてください。`,
  rateStops: ({ count }: Given<'count'>) =>
    `使用できない理由が${count}件あるため、有効にできません。点検の結果をご確認ください。`,
  rateCasesMissing: () => '検算例を1件以上入力してください。保険会社の資料にある金額を使います。',
  rateCaseFailed: ({ count }: Given<'count'>) =>
    `検算例のうち${count}件が資料の金額と一致しません。有効にしていません。`,
  rateCaseInput: ({ line }: Given<'line'>) =>
    `検算例${line}件目：プラン・売上高等・保険料を確かめてください。`,
  rateProgramUnknown: ({ program }: Given<'program'>) => `制度「${program}」は登録されていません。`,
  rateNameInvalid: ({ text }: Given<'text'>) =>
    `版の名前「${text}」は使えません。英数字・かな・漢字・「-」「_」「・」で40文字以内にしてください。例：ALIVE-2027`,
  rateNameTaken: ({ version }: Given<'version'>) =>
    `版「${version}」はすでにあります。別の名前を付けてください。`,
  brochureUnread: () =>
    '売上高等と保険料の表が見つかりません。見出しの行も含めて、表の部分を貼り付けてください。',
  rateDraftEmpty: () => '下書きにする行がありません。',
  rateDraftCell: ({ plan, revenue }: Given<'plan' | 'revenue'>) =>
    `${plan}「${revenue}」の金額を円単位の整数で入力してください。`,
  rateTextTooLong: ({ most }: Given<'most'>) =>
    `貼り付けた文が長すぎます（${most}文字まで）。表の部分だけを貼り付けてください。`,
});

export const readingDoubtText: Readonly<Record<ReadingDoubt, string>> = {
  letterForDigit: '数字の中の英字を数字として読みました',
  dotForComma: '「.」を桁区切りの「,」として読みました',
  exclusiveBound: '「未満」「以上」を1円の差で「以下」「超」に置き換えました',
  rangeWithoutWords: '境目の額がどちらの区分に入るか書かれていません',
  unitAssumed: '単位がないため円として読みました',
  footnote: '注記が付いています。条件をご確認ください',
  severalAmounts: '金額が2つ以上あります。最初の額を使いました',
  cellUnread: '読み取れません。金額を入力してください',
  cellBlank: '空欄です。金額を入力してください',
  severalColumns: '保険料の列が2つ以上あります。年間の額かご確認ください',
  planAssumed: 'プランの見出しがないため、左から順に当てはめました',
  bandGap: '前の区分との間に空きがあります',
  bandOverlap: '前の区分と重なっています',
  openBand: '上限のない区分の保険料は登録できません',
  referInside: '表の途中の「照会」は登録できません',
  duplicateRevenue: '同じ額の行が2つあります',
  falls: '前の行より低い額です',
  mixedAbout: '「約」の有無が他の欄と異なります',
  outOfRatio: '他のプランとの比が資料と異なります',
};

export const diffTermText: Readonly<Record<DiffTerm['term'], string>> = {
  method: '方式',
  rounding: '端数処理',
  label: '表示区分',
  about: '約',
  toNext: '次の点まで',
  yearNote: '年度記載',
};
