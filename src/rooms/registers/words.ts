// Every word of the room registers that staff read.
import { cutText } from '../../domain/cut-text';
import { problemsOf, type Given } from '../../domain/problem';
import { says, type Way } from '../../domain/way';
import type { RegisterName } from './contract';

/** Of pages and actions; the menu has some of them shorter. */
export const titles = {
  room: '苦情・登録簿',
  complaint: '苦情を受付',
  registers: '帳簿・台帳（CSV）',
};

/** What each is for, as 管理 tells it. */
export const about = {
  complaint: '苦情を記録し、対応と報告を残します。',
  registers: '法定の帳簿と苦情の記録をCSVで出します。',
};

/** As the workbook has it. */
export const MEMBERS_TAB = '会員名簿';

/** The complaints have the headings of their own tab. */
export const registerHeaders = {
  ledger: [
    '入金番号',
    '入金日',
    '契約番号',
    '会員番号',
    '法人名',
    '制度',
    'プラン',
    '金額',
    '経路',
    '振込名義',
    '領収証番号',
    '精算月',
  ],
  summary: ['年月', '制度', 'プラン', '引受会社', '契約数', '保険料'],
  documents: ['取引年月日', '取引金額', '取引先', '書類の種類', '区分', '番号', '対象番号', '保存先'],
};

export const registerNames: Readonly<Record<RegisterName, string>> = {
  ledger: '保険料台帳',
  summary: '保険料月次集計',
  documents: '書類台帳',
  complaints: '苦情台帳',
};

export const registerProblems = /* @__PURE__ */ problemsOf({
  registerPeriodBackwards: () => '期間の開始日が終了日より後です。',
  complaintTimeUnreadable: ({ text }: Given<'text'>) =>
    `受付日時「${text}」は読み取れません。例：2027-04-01 10:30`,
  complaintTimeFuture: () => '受付日時が現在より後です。ご確認ください。',
  complaintContentMissing: () => '申出の内容を入力してください。',
  complaintChannelMissing: () => '申出の方法を選んでください。',
  complaintResponseMissing: () => '対応の内容を入力してください。',
  complaintUnknown: ({ number }: Given<'number'>) => `受付番号${number}の苦情は登録されていません。`,
  complaintMemberUnknown: () => '会員名簿に対象の行がありません。「会員を探す」で選び直してください。',
  sharesUnconfirmed: () => '引受会社ごとの分担額の端数処理は保険会社に未確認です。',
  complaintEntryMissing: () =>
    says('この画面からは登録できません。', {
      kind: 'page',
      page: 'complaint',
      title: titles.complaint,
    }),
});

export const registerAudit = {
  exported: (name: string, rows: number, encoding: string) => `${name}を出力（${rows}行・${encoding}）`,
  complaint: (channel: string) => `苦情を受付（${channel}）`,
  answered: (state: string) => `苦情の対応を記録（${state}）`,
};

/** Which way a paper went. */
export const paperWays = { received: '受領', issued: '交付' };

const count = (value: number) => value.toLocaleString('ja-JP');

export const registersPage = {
  loading: '台帳を確認しています…',
  register: '台帳',
  names: { ...registerNames, summary: '月次集計' },
  from: '開始日',
  to: '終了日',
  least: '金額（以上）',
  most: '金額（以下）',
  counterparty: '取引先',
  show: '表示する',
  caption: '台帳の内容',
  none: '該当する行はありません。',
  total: (yen: string) => `合計 ${yen}`,
  more: (rows: number) => `ほかに${count(rows)}行あります。CSVにはすべて出力します。`,
  exports: { 'utf-8': 'CSVを出力（UTF-8）', cp932: 'CSVを出力（シフトJIS）' },
  exported: (name: string, rows: number) => `「${name}」を出力しました（${count(rows)}行）。`,
  lost: (characters: string) =>
    `シフトJISにない文字が「?」になりました：${characters}。必要な場合はUTF-8で出力してください。`,
};

export const complaintPage = {
  loading: '苦情の記録を確認しています…',
  number: '受付番号',
  answer: '対応を記録する',
  pick: '選ぶ',
  of: (number: string, organization: string) => `受付番号${number}　${organization}`,
  closedOn: '解決日',
  closedHint: '解決していないときは空欄のままにします',
  answered: (number: string) => `受付番号${number}の対応を記録しました。`,
  member: '会員',
  noMember: '会員以外',
  findMember: '会員を探す',
  open: (rows: number) => `対応中の苦情：${count(rows)}件`,
  receivedAt: '受付日時',
  receivedHint: '例：2027-04-01 10:30',
  channel: '申出の方法',
  choose: '選択してください',
  content: '申出の内容',
  contentHint: 'お客さまの言葉のまま記入します',
  cause: '原因',
  response: '対応',
  reportedTo: '保険会社への報告（相手・日）',
  submit: '登録する',
  working: '登録しています…',
  done: (number: string) => `受付番号${number}で登録しました。以後の対応はこの画面で記録してください。`,
};

/** Of 今日の仕事. */
export const taskText = { complaintWaits: (content: string) => `苦情への対応：${cutText(content, 60)}` };

/** What keeps the room in use. */
export const openText = { complaints: (count: number) => `解決していない苦情${count}件` };

/** Where complaints are recorded, and what is done about them. */
export const complaintWay: Way = { kind: 'page', page: 'complaint', title: titles.complaint };
