// Every word of the room disclosure; those of its pages stand in page-words.ts.
import type { Disclosure } from '../../domain/disclosure';
import * as pageTitles from '../../domain/page-titles';
import { problemsOf, type Given } from '../../domain/problem';
import { says, type Way } from '../../domain/way';
import { titles } from './page-words';

export * from './page-words';

export const faxMenu = {
  faxPages: (from: string) =>
    `${from}。枚数を入力してください。判読できない箇所があるときは「3 不鮮明」のように続けて入力します。`,
  faxFromMember: (organization: string) => `${organization}からのFAXとして記録します`,
  faxAsk: (fax: string) =>
    `${fax}は不備で返戻しています。その再着として記録しますか。「キャンセル」のときは新しいFAXとして記録します。`,
  faxCompletes: (fax: string) => `${fax}の再着として記録します`,
  faxFromNobody: '差出人が分からないFAXとして記録します（会員名簿の行を選ぶと会員と結び付きます）',
  faxLink: '受信画像のリンクを入力してください。ないときは空欄のままOKを押してください。',
  faxDone: (fax: string) => `受信番号${fax}で記録しました。「記録を見る」の「FAX受信簿」で確認できます。`,
};

export const preCheckProblems = /* @__PURE__ */ problemsOf({
  starCarried: ({ number }: Given<'number'>) =>
    `告知番号${number}は★（危険に関する重要な事項）のため引き継げません。あらためてご本人にうかがってください。`,
  notInRoster: ({ program }: Given<'program'>) =>
    says(`この会員の${program}の行が名簿にありません。この制度の行を登録してください。`, {
      kind: 'page',
      page: 'newMember',
      title: pageTitles.newMember,
    }),
  rosterMoved: () =>
    '名簿の値が、表示した後に変わりました。もう一度比べてから反映してください。何も変更していません。',
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
  officialFormNotManager: () =>
    says('登録済みの告知書を差し替えられるのは管理者だけです。', { kind: 'person', who: 'manager' }),
  answersComplete: ({ id }: Given<'id'>) => `回答がそろいました（告知番号${id}）。`,
  numbersMissing: () => '不備の番号を1つ以上選んでください。',
  numberUnknown: ({ number }: Given<'number'>) => `告知番号${number}はこの制度の質問票にありません。`,
  faxUnknown: ({ faxNumber }: Given<'faxNumber'>) => `受信番号${faxNumber}の行がFAX受信簿にありません。`,
  faxOfOther: ({ faxNumber }: Given<'faxNumber'>) => `受信番号${faxNumber}は別の会員のFAXです。`,
  faxPagesUnusable: () => '枚数は1～999の数で入力してください。',
  faxTimeUnreadable: ({ text }: Given<'text'>) => `受信日時「${text}」は読み取れません。例：2026-04-01T10:30`,
  faxTimeFuture: () => '受信日時が現在より後です。ご確認ください。',
  coverageUnknown: ({ program }: Given<'program'>) => `制度「${program}」の補償は登録されていません。`,
  factUnknown: ({ factKey }: Given<'factKey'>) =>
    `事実コード「${factKey}」の行が事実にありません。開き直してご確認ください。`,
  factPaperMissing: () => '保険会社の書類の名称・日付を入力してください。',
  factApproverMissing: () => '承認した方の名前を入力してください。',
  factFigureUnreadable: ({ text }: Given<'text'>) =>
    `「${text}」は読み取れません。資料の内容と同じ書き方で入力してください。例：1,000万円、80%、A・Bプラン、30日`,
  factTableUnreadable: ({ program }: Given<'program'>) =>
    `${program}の事実コードのある行が見つかりません。「${program}/…」で始まる事実コードと内容の2列を貼り付けてください。`,
  talkNotOfMember: () =>
    says('会員に見せる用紙は、会員が加入している制度のものだけです。会員の行を選んで開き直してください。', {
      kind: 'page',
      page: 'talk',
      title: pageTitles.talk,
    }),
  formUnknown: ({ program }: Given<'program'>) => `制度「${program}」の用紙はありません。`,
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

export const BLANK = '（空欄）';

/** Of a row's own column. */
export const changeText = ({
  number,
  before,
  after,
}: Readonly<Record<'number' | 'before' | 'after', string>>) =>
  `${number}：${before || '回答なし'}→${after || '回答なし'}`;

export const proposedFrom = ({
  program,
  version,
  finishedOn,
}: Pick<Disclosure, 'program' | 'version' | 'finishedOn'>) => `${program} 第${version}版（${finishedOn}）`;

export const insurerAnswerText = (answer: string, paper: string): string =>
  `保険会社の回答：${answer}（${paper}）`;

export const exceptionText = (text: string, exception: string): string => `${text}（例外：${exception}）`;

export const deskAudit = {
  draft: '事前確認の入力を開始',
  finished: (version: number) => `事前確認 第${version}版を確定`,
  toRoster: (rows: number) => `事前確認の売上高等を名簿に反映（${rows}項目）`,
  corrected: (version: number) => `訂正のため第${version}版を作成`,
  official: (version: number) => `第${version}版に告知書原本を登録`,
  replaced: (version: number, reason: string) =>
    `第${version}版の告知書原本の登録を差替え（理由：${reason}）`,
  deficient: (count: number) => `不備返戻（${count}項目）`,
  formStored: (title: string) => `${title}のPDFを保存`,
  factConfirmed: (label: string, corrected: string, paper: string) =>
    `${label}を${corrected === '' ? '確認' : `「${corrected}」に訂正`}（${paper}）`,
  talkStored: (title: string, forMember: boolean) =>
    `${title}のPDFを保存（${forMember ? '会員に見せる' : '社内で見る'}）`,
  fax: (pages: number) => `FAX ${pages}枚を受信簿に記録`,
};

/** Of the paper form. */
export const formText = {
  preCheckSheet: '事前確認票',
  lead: (number: string, options: string) =>
    `${number === '' ? '上の質問' : number}が${options}のときにお答えください`,
  blockHidden: (number: string, options: string) =>
    `「${number}」が${options}の場合、この欄のご記入は不要です。`,
  blockRequired: (number: string, options: string) =>
    `「${number}」が${options}の場合は必ずご記入ください。それ以外の場合は任意です。`,
  returnTo: (name: string, fax: string) =>
    `ご記入後は、${name}${fax === '' ? '' : `（FAX ${fax}）`}へお送りください。`,
  ownSheet: '本用紙は、お見積りの前に内容を確認するために当社が作成したものです。',
  officialLater:
    'ご加入の際は、引受保険会社所定の告知書をあらためてご提出いただきます。本用紙は告知書に代わるものではありません。',
  prefilled:
    '■の印は、以前にうかがったご回答です。現在と異なる場合はご訂正ください。★の項目と期間に関する項目は、あらためてご記入ください。',
};

/** Where the answers of a member are keyed. */
export const disclosureWay = (memberKey: string): Way => ({
  kind: 'page',
  page: 'disclosure',
  title: titles.disclosure,
  row: { tab: '会員名簿', id: memberKey },
});

/** Of 今日の仕事. */
export const taskText = {
  faxWaits: (numbers: string) => `不備返戻の再着${numbers === '' ? '' : `（告知番号${numbers}）`}`,
};
