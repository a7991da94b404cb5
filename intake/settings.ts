// 設定 of the form's workbook: what staff decide about it, and what holds where they say nothing.
import { parseDate } from '../src/domain/calendar';
import { plainText } from '../src/domain/cell-value';
import { foldText } from '../src/domain/fold-text';
import { FORM_ITEMS, formLacks } from '../src/domain/public-form';
import { words } from './messages';

export interface FormSettings {
  readonly programs: readonly string[];
  /** ISO dates; '' without a limit. */
  readonly opensOn: string;
  readonly closesOn: string;
  readonly notice: string;
  readonly agencyName: string;
  readonly agencyPhone: string;
  readonly enquiries: string;
  readonly privacy: string;
  /** What the data is used for: it is agreed to before anything is kept. */
  readonly purpose: string;
  /** Blank items without which the form does not open. */
  readonly lacks: readonly string[];
  readonly mostAnHour: number;
  readonly mostADay: number;
  readonly mostRows: number;
}

export { FORM_SETTINGS_TAB as SETTINGS_TAB } from '../src/domain/public-form';

/** Our own words; nothing is asked until the agency has confirmed them. */
const PURPOSE =
  'ご記入いただいた情報は、資料のお届け、お見積りの作成、お問い合わせへの回答と、そのための引受保険会社への照会に使用します。ご本人の同意なく、ほかの目的に使用することはありません。';

/** Item, value as shipped, explanation. */
export const shippedSettings = [
  ['受付中の制度', 'AIOI', '制度コード。複数は「、」で区切ります。空欄にすると受付を休止します'],
  ['受付開始日', '', '空欄は制限なし'],
  ['受付終了日', '', 'この日まで受け付けます。空欄は制限なし'],
  ['休止中のお知らせ', '', '受付を休止している間に表示する文章。空欄は標準の文章'],
  [FORM_ITEMS.agencyName, '', 'フォームの上部に表示します。空欄の間は受け付けません'],
  [FORM_ITEMS.agencyPhone, '', 'フォームの上部に表示します。空欄の間は受け付けません'],
  [FORM_ITEMS.purpose, PURPOSE, '入力の前に表示し、同意をいただく文章。貴社の取扱いに合わせて直してください'],
  [
    FORM_ITEMS.confirmedBy,
    '',
    '利用目的などの掲載文を確認した方の氏名と日付。文章を直したら入れ直します。空欄の間は受け付けません',
  ],
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
    agencyName: text(FORM_ITEMS.agencyName),
    agencyPhone: text(FORM_ITEMS.agencyPhone),
    purpose: text(FORM_ITEMS.purpose),
    lacks: formLacks((item) => plainText(values.get(item))),
    enquiries: text('お問い合わせ先'),
    privacy: text('個人情報の取扱い'),
    mostAnHour: count('1時間の上限'),
    mostADay: count('1日の上限'),
    mostRows: count('受付行数の上限'),
  };
}

export function isOpen({ opensOn, closesOn, lacks }: FormSettings, today: string): boolean {
  return lacks.length === 0 && (opensOn === '' || opensOn <= today) && (closesOn === '' || today <= closesOn);
}

/** What a visitor reads instead of the form. */
export const closedNotice = ({ lacks, notice }: FormSettings): string =>
  lacks.length > 0 ? words.notOpen : notice || words.closed;
