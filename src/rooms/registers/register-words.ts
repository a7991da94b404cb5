// This file defines the words of the registers: headings, file names, and what a search or a complaint refuses.
import { problemsOf, type Given } from '../../domain/problem';
import type { RegisterName } from './contract';

export const registerHeaders: Readonly<Record<RegisterName, readonly string[]>> = {
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
  complaints: [
    '受付番号',
    '受付日時',
    '受付者',
    '会員番号',
    '法人名',
    '方法',
    '申出内容',
    '原因',
    '対応',
    '保険会社への報告',
    '解決日',
    '状態',
  ],
};

export const registerNames: Readonly<Record<RegisterName, string>> = {
  ledger: '保険料台帳',
  summary: '保険料月次集計',
  documents: '書類台帳',
  complaints: '苦情台帳',
};

export const registerProblems = /* @__PURE__ */ problemsOf({
  registerUnknown: () => '台帳の種類を選んでください。',
  registerDateUnreadable: ({ text }: Given<'text'>) =>
    `「${text}」は日付として読み取れません。例：2027-04-01`,
  registerPeriodBackwards: () => '期間の開始日が終了日より後です。',
  registerYenUnreadable: ({ text }: Given<'text'>) => `「${text}」は金額として読み取れません。例：98,810円`,
  encodingMissing: () => '文字コード（UTF-8・シフトJIS）を選んでください。',
  complaintTimeUnreadable: ({ text }: Given<'text'>) =>
    `受付日時「${text}」は読み取れません。例：2027-04-01 10:30`,
  complaintTimeFuture: () => '受付日時が現在より後です。ご確認ください。',
  complaintContentMissing: () => '申出の内容を入力してください。',
  complaintChannelMissing: () => '申出の方法を選んでください。',
  complaintMemberUnknown: () =>
    '会員名簿に対象の行がありません。行を選び直すか、会員以外として登録してください。',
  sharesUnconfirmed: () => '引受会社ごとの分担額の端数処理は保険会社に未確認です。',
  complaintEntryMissing: () => '画面を開き直してから登録してください。',
});

export const registerAudit = {
  exported: (name: string, rows: number, encoding: string) => `${name}を出力（${rows}行・${encoding}）`,
  complaint: (channel: string) => `苦情を受付（${channel}）`,
};
