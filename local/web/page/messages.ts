// The Japanese words around the grid: top bar, dialogs, questions, errors.
import type { AlertButton } from '../../contracts';

export const messages = {
  loading: '台帳を開いています…',
  connecting: '接続が切れました。つなぎ直しています…',
  running: 'スクリプトを実行しています…',
  mailbox: 'メール',
  files: 'ファイル',
  menuBar: '独自のメニュー',
  user: '操作する人',
  roles: { staff: '担当者', manager: '管理者', reader: '閲覧のみ' },
  today: '日付',
  close: '閉じる',
  errorTitle: '処理を完了できませんでした',
  sidebar: 'サイドバー',
  notice: 'お知らせ',
  confirmTitle: '確認',
  yes: 'はい',
  no: 'いいえ',
  pleaseConfirm: '確認してください',
} as const;

export const buttonWords: Readonly<Record<AlertButton, string>> = {
  OK: 'OK',
  CANCEL: 'キャンセル',
  YES: 'はい',
  NO: 'いいえ',
  CLOSE: '閉じる',
};
