// Every word of the room records that staff read.
import * as pageTitles from '../../domain/page-titles';
import { problemsOf } from '../../domain/problem';
import { says } from '../../domain/way';
import type { ChainFinding } from './audit-chain';

/** Of pages and actions; the menu has some of them shorter. */
export const titles = {
  records: pageTitles.records,
  bookCheck: pageTitles.bookCheck,
};

/** What each is for, as 管理 tells it. */
export const about = {
  records: '台帳を通さずに書き換えられた記録がないかを調べます。',
  bookCheck: '台帳を以前の版に戻したときに、失われた番号と送信の記録を確認します。',
};

/** Of the automatic runs, as ホーム tells them. */
export const stepTitles = {
  auditHead: '監査記録の控え',
  rateMarks: '料率の版の照合',
  sizes: '台帳の大きさの記録',
};

const count = (value: number) => value.toLocaleString('ja-JP');

export const recordsPage = {
  loading: (rows: number) =>
    rows === 0 ? '記録を検査しています…' : `記録を検査しています…（${count(rows)}行まで確認しました）`,
  sound: '書き換えられた記録はありません。',
  found: (rows: number) => `自動処理以外で変更された行が${count(rows)}件あります。内容をご確認ください。`,
  lead: (now: string, before: string) =>
    before === '' ? `検査日時：${now}（初回）` : `検査日時：${now}／前回：${before}`,
  caption: '見つかった変更',
  columns: { place: '場所', what: '内容', when: '変更の時期', action: '操作' },
  row: (row: number) => (row === 0 ? '行なし' : `${row}行目`),
  show: '行を開く',
  accept: '確認済みにする',
  acceptHint: '意図した変更のときだけ押してください。記録に残ります。',
  accepted: '確認済みにしました。',
  notLooked: '検査していないもの',
  notLookedTabs: (tabs: readonly string[]) => `タブ：${tabs.join('、')}`,
  notLookedColumns: '列：備考・担当など担当者が記入する列、計算で表示する列',
  notLookedRows: '行の削除：番号が続かない期限・精算記録・事故の版と、照会',
  head: '監査記録の最後の行',
  headLine: (sequence: string, hash: string) => `通番 ${sequence}　照合値 ${hash}`,
  known: '以前に届いた控えと照合する',
  knownHint: '控えのメールにある通番と照合値を入力してください。',
  sequence: '通番',
  hash: '照合値',
  again: 'もう一度検査する',
  health: '点検',
};

const minute = (at: string) => at.slice(0, 16).replace('T', ' ');

export const recordWords = {
  headSubject: (today: string) => `【台帳】監査記録の控え（${today}）`,
  headMail: (sequence: string, hash: string, at: string) =>
    [
      '監査記録の最後の行の控えです。保存しておいてください。',
      `通番：${sequence}`,
      `日時：${minute(at)}`,
      `照合値：${hash}`,
      '「記録の検査」でこの通番と照合値を入力すると、以前の記録が書き換えられていないかを確かめられます。',
    ].join('\n'),
  chain: {
    changed: '記録の内容が書き換えられています',
    missing: 'この行の前の記録がありません',
    notLinked: '前の記録とつながっていません。前の行が書き換えられたか、差し替えられています',
    twice: '同じ通番の記録が2つあります',
    foreign: '通番のない行です。台帳が書いた記録ではありません。メモは別のタブに移してください',
    headDiffers: '控えの照合値と一致しません',
    headArchived: `この通番は保管したファイルにあります。「${pageTitles.archive}」で探し、照合値を控えと比べてください`,
  } satisfies Record<ChainFinding['kind'], string>,
  frozen: '作成時に凍結した内容と一致しません',
  frozenColumns: (headers: readonly string[]) => `作成時から変わっています：${headers.join('、')}`,
  recomputed: (message: string) => `料率の版から計算し直した額と一致しません。${message}`,
  changed: '自動で記入された内容が変わっています',
  rewritten: '台帳が書いた後に手入力で変わっています',
  unsealed: '台帳が書いた行ではありません（控えがありません）',
  gone: '行がありません',
  noSeal: '控えのない行です。手で追加されたか、照合控から控えが消されています',
  sealsGone: (tab: string, rows: number) =>
    `「${tab}」の控えがすべてなくなっています。${count(rows)}行の内容を確かめられません`,
  chainGone: '監査記録が空になっています',
  tailGone: '前回の検査で最後だった行がありません。末尾の行が削除されたか、差し替えられています',
  noLedger: 'この契約の行が異動にありません',
  noLine: (number: string) => `この契約の最後の異動（${number}）の行がありません`,
  noPolicy: (number: string) => `この異動の契約（${number}）の行がありません`,
  deleted: 'この番号の行がありません。削除された可能性があります',
  unknownBefore: '作成時',
  between: (from: string, to: string) => `${from}から${minute(to)}までの間`,
  time: minute,
  byHand: (at: string, actor: string, summary: string) =>
    `手入力の記録：${minute(at)}　${actor || '（不明）'}　${summary}`,
  unknown: '変更した人は記録されていません',
  handEdit: (tab: string, columns: readonly string[]) => `${tab}「${columns.join('、')}」を手入力で変更`,
  ratesMarked: (sealed: number, marked: number) =>
    `料率の行の検算値を${count(sealed)}行に記録し、状態を${count(marked)}行で更新しました`,
  accepted: (count: number) => `手入力の変更${count}件を確認済みにしました`,
};

const whole = (value: number): string => value.toLocaleString('ja-JP');

export const sizeWords = {
  cells: 'セル',
  rows: '行',
  properties: '表の外の控え（文字）',
  mails: '1日のメール（直近31日の最多）',
  line: (kind: string, now: number, limit: number, on: string) =>
    `${kind}：${whole(now)}${Number.isFinite(limit) ? `（上限${whole(limit)}）` : ''}${on === '' ? '' : `。このままでは${on}に上限に達します`}`,
  archive: `。「${pageTitles.archive}」で過去の年の記録を移せます`,
};

export const bookWords = {
  loading: '監査記録と発番・送信の記録を照合しています…',
  same: '台帳は最新の版です。以前の版には戻されていません。',
  behind: '台帳が以前の版に戻されています。確認が済むまで、発番も送信も行いません。',
  lines: (kept: number, standing: number, at: string) =>
    `監査記録：通番${count(kept)}まで書きましたが、この版には通番${count(standing)}（${at === '' ? '日時なし' : minute(at)}）までしかありません。`,
  way: '誤って戻したときは、版の履歴から最新の版を復元してください。復元すると、この画面は不要になります。',
  series: '失われた番号',
  seriesColumns: { series: '番号', kept: '発番済', standing: 'この版の最後' },
  noSeries: '発番済の番号はすべてこの版にあります。',
  letters: '送信済なのに、この版にその記録がない書類',
  lettersColumns: { numbers: '送信番号', state: 'この版の状態' },
  noRow: '行なし',
  noLetters: '送信済の書類はすべてこの版に記録されています。',
  lettersHint:
    '行のある書類は「要確認」（FAX・郵送は「発送済」）に変わり、二重には送りません。行のない書類は、メールの送信済フォルダでご確認ください。',
  settle: 'この版で業務を続ける',
  settleHint: '発番は発番済の番号の次から続けます。監査記録に残ります。',
  managerOnly: '続けるには管理者の確認が必要です。',
  done: '確認を記録しました。発番と送信を再開できます。',
  warning: '台帳が以前の版に戻されています。「復元の確認」で管理者が確認するまで、発番も送信も行いません。',
  sentMeanwhile: '以前の版に戻す前に送信済です。届いたことを確認し、到着を記録してください。',
  settled: (kept: number, standing: number, letters: number) =>
    `以前の版（通番${standing}まで。発行済は通番${kept}まで）で業務を続けることを確認しました。送信済だった書類${count(letters)}件`,
};

const bookPage = { kind: 'page', page: 'bookCheck', title: pageTitles.bookCheck } as const;

export const recordProblems = /* @__PURE__ */ problemsOf({
  bookBehind: () =>
    says(
      '台帳が以前の版に戻されています。同じ番号の発番や同じ書類の再送を防ぐため、管理者が確認するまで発番も送信もしません。何も変更していません。',
      bookPage,
    ),
  bookChanged: () =>
    '確認の途中で台帳が変わりました。何も変更していません。画面を開き直して、内容をもう一度ご確認ください。',
  auditHeadUnreadable: () =>
    '控えの通番または照合値を読み取れません。メールにある数字と英数字をそのまま入力してください。',
});
