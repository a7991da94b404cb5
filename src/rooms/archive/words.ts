// Every word of the room archive that staff read.
import * as pageTitles from '../../domain/page-titles';
import { problemsOf } from '../../domain/problem';
import { says } from '../../domain/way';
import type { ArchivedFile } from '../../tables/archive-index';

export const titles = { archive: pageTitles.archive };
export const about = {
  archive: '過去の年の送信済の書類・終わった期限・監査記録を別のファイルに移し、移した記録を探します。',
};

const count = (value: number): string => value.toLocaleString('ja-JP');

/** @example fileName({ tab: '送信箱', year: '2023' }, '見本保険事務所', 2) // '保管 送信箱 2023年（見本保険事務所）2' */
export const fileName = (
  { tab, year }: Pick<ArchivedFile, 'tab' | 'year'>,
  agency = '',
  number = 1,
): string =>
  `保管 ${tab} ${year}年${agency === '' ? '' : `（${agency}）`}${number === 1 ? '' : String(number)}`;

export const archiveAudit = {
  moved: ({ numbers, hash, ...file }: ArchivedFile, rows: number): string =>
    `${count(rows)}行を「${fileName(file)}」に保管（ファイル ${file.fileId}）` +
    (hash === '' ? '' : `。通番${numbers.join('')}、最後の照合値${hash}`),
};

export const archiveProblems = /* @__PURE__ */ problemsOf({
  archiveConfirm: ({ rows }: { readonly rows: number }) =>
    `移せる記録は${count(rows)}行です。何も移していません。行数をご確認のうえ、${rows}と入力してください。`,
  archiveFolder: () =>
    says('保管するファイルは書類のフォルダに作ります。フォルダがないか、あなたのアカウントでは開けません。', {
      kind: 'page',
      page: 'paperFolder',
      title: pageTitles.paperFolder,
    }),
  archivePractice: () =>
    '練習用の写しからは移せません。元のブックのファイルに書き込まないためです。何も変更していません。',
  archiveClosed: ({ file }: { readonly file: string }) =>
    `「${file}」を、あなたのアカウントでは開けないか、変更できません。表の行は消していません。ファイルを作った管理者に、共有を頼んでください。`,
  archiveDiffers: ({ file }: { readonly file: string }) =>
    `「${file}」に書いた内容が、表の行と一致しません。表の行は消していません。もう一度お試しください。続くときは、このファイルを開いて行の形が変わっていないかご確認ください。`,
  archiveLineChanged: ({ sequence }: { readonly sequence: string }) =>
    says(`監査記録の通番${sequence}は、書いた後に内容が変わっています。この行と後の行は移していません。`, {
      kind: 'page',
      page: 'records',
      title: pageTitles.records,
    }),
  archiveRowsConfirm: ({ file, count }: { readonly file: string; readonly count: number }) =>
    `「${file}」で消去の対象は${String(count)}件です。表示した件数と違うため、このファイルの記録は消去していません。もう一度、件数をご確認ください。`,
  archiveRowsClosed: ({ file }: { readonly file: string }) =>
    `「${file}」を、あなたのアカウントでは開けないか、変更できません。このファイルの記録は消去していません。ファイルを作った管理者に、消去か共有を頼んでください。`,
  archiveRowsMoved: ({ file }: { readonly file: string }) =>
    `「${file}」の行が、消去している間に動きました。ほかの方がファイルを開いていないかご確認のうえ、もう一度お試しください。残っている記録は、件数に表示されます。`,
  archiveRowsPractice: () =>
    'ブックの写しからは、保管した記録を消去できません。元のブックのファイルに書き込まないためです。',
  archiveNoWords: () => '探す言葉を入力してください。',
});

export const checkText = {
  closed: 'あなたのアカウントでは開けません',
  rowsGone: '移したときより行が減っています',
  changed: (id: string) => `${id}：移した後に内容が変わっています`,
  lineGone: (sequence: number) => `通番${sequence}の行がありません`,
  endDiffers: '最後の行の照合値が、台帳の控えと一致しません',
};

export const archivePage = {
  loading: '移せる記録を数えています…',
  lead: (year: string) =>
    `${year}年までの、送信済の書類・終わった期限・監査記録を、書類のフォルダの別のファイルに移せます。書き写して照合した後に、表から消します。`,
  keeps: '有効な見積・契約・事故に関する書類と、内容が手で書き換えられた行は、表に残します。',
  waits: '移せる記録',
  nothing: '移せる記録はありません。',
  tab: 'シート',
  year: '年',
  rows: '行数',
  open: '開く',
  yearText: (year: string) => `${year}年`,
  count,
  confirm: (rows: number) => `移すには、行数の ${rows} を入力してください`,
  move: '別のファイルに移す',
  moving: (moved: number) => `移しています…（${count(moved)}行まで済みました）`,
  moved: (rows: number) => `${count(rows)}行を移しました。`,
  managerOnly: '移せるのは管理者です。探すことはどなたでもできます。',
  noFolder: '先に「書類のフォルダ」を作ってください。',
  files: '移した記録',
  noFiles: 'まだ移していません。',
  search: '移した記録を探す',
  words: '探す言葉（法人名・番号・日付など）',
  allTabs: 'すべてのシート',
  find: '探す',
  finding: (left: number) => `探しています…（残り${left}ファイル）`,
  found: (rows: number) => `${count(rows)}件見つかりました。`,
  none: '見つかりません。',
  more: '続きを探す',
  closed: (files: readonly string[]) => `あなたのアカウントでは開けないファイル：${files.join('、')}`,
  content: '内容',
  check: '移した記録を検査する',
  sound: (files: number) => `${files}ファイルを検査しました。移した後に変わった行はありません。`,
  findings: '見つかった変更',
};
