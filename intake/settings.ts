// 設定 of the form's workbook: what staff decide about it, and what holds where they say nothing.
import { parseDate } from '../src/domain/calendar';
import { foldText } from '../src/domain/fold-text';

export interface FormSettings {
  readonly programs: readonly string[];
  /** ISO dates; '' without a limit. */
  readonly opensOn: string;
  readonly closesOn: string;
  readonly notice: string;
  readonly agencyName: string;
  readonly enquiries: string;
  readonly privacy: string;
  readonly mostAnHour: number;
  readonly mostADay: number;
  readonly mostRows: number;
}

export const SETTINGS_TAB = '設定';

/** Item, value as shipped, explanation. */
export const shippedSettings = [
  ['受付中の制度', 'AIOI', '制度コード。複数は「、」で区切ります。空欄にすると受付を休止します'],
  ['受付開始日', '', '空欄は制限なし'],
  ['受付終了日', '', 'この日まで受け付けます。空欄は制限なし'],
  ['休止中のお知らせ', '', '受付を休止している間に表示する文章。空欄は標準の文章'],
  ['代理店名', '', 'フォームの上部に表示します'],
  ['お問い合わせ先', '', '電話番号・受付時間など。フォームに表示します'],
  ['個人情報の取扱い', '', '確認画面に表示する文章。空欄は表示しません'],
  ['1時間の上限', 60, '1時間に受け付ける件数。超えると、時間をおくようご案内します'],
  ['1日の上限', 300, '1日に受け付ける件数'],
  ['受付行数の上限', 2000, '「受付」の行数の上限。台帳へ取り込んだ行は削除できます'],
] as const;

type Name = (typeof shippedSettings)[number][0];

/** Rows of item and value, header left out. An unreadable date closes nothing; an unreadable number is the shipped one. */
export function readSettings(rows: readonly (readonly unknown[])[]): FormSettings {
  const values = new Map(rows.map((row) => [String(row[0]), row[1]]));
  const raw = (name: Name): unknown => values.get(name) ?? '';
  const text = (name: Name): string => String(raw(name)).trim();
  const date = (name: Name): string => {
    const read = parseDate(raw(name));
    return read.ok ? read.value : '';
  };
  const count = (name: Name): number => {
    const number = Number(foldText(text(name)).replace(/,/g, ''));
    const shipped = shippedSettings.find(([item]) => item === name)![1];
    return text(name) !== '' && Number.isInteger(number) && number >= 0 ? number : Number(shipped);
  };
  return {
    programs: foldText(text('受付中の制度'))
      .toUpperCase()
      .split(/[、,\s]+/)
      .filter((code) => code !== ''),
    opensOn: date('受付開始日'),
    closesOn: date('受付終了日'),
    notice: text('休止中のお知らせ'),
    agencyName: text('代理店名'),
    enquiries: text('お問い合わせ先'),
    privacy: text('個人情報の取扱い'),
    mostAnHour: count('1時間の上限'),
    mostADay: count('1日の上限'),
    mostRows: count('受付行数の上限'),
  };
}

export function isOpen({ opensOn, closesOn }: FormSettings, today: string): boolean {
  return (opensOn === '' || opensOn <= today) && (closesOn === '' || today <= closesOn);
}
