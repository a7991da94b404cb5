// Which column of a list of payments is what: by what its heading is about, and by what stands below it.
import { foldText } from '../../domain/fold-text';
import { parseMoney } from '../../domain/money-text';
import { foldPayer, withoutTransferWords } from '../../domain/payer-name';
import { paymentHeadings } from './words';

export interface BankColumns {
  /** One column, or year, month and day side by side. */
  readonly date: readonly number[];
  readonly amount: number;
  /** Whether the amounts of this column are receipts alone; otherwise sign or direction tells. */
  readonly isIncoming: boolean;
  readonly outgoing: number;
  readonly direction: number;
  /** Its words say of every line whether money came in; kinds of transaction do not. */
  readonly isDirectionNeeded: boolean;
  /** Most telling first: the first that names somebody is the payer. */
  readonly payers: readonly number[];
  readonly member: number;
  readonly reference: number;
}

/** What a list says of the way that money went, in words or as the bankers' record format numbers it. */
export const WENT_OUT =
  /^(2|-|出|出金|支払い?|払出し?|引出し?|お?引出し?|引落し?|払戻し?|出金取引|支出|払|引去り?|借方?|withdrawal|debit|dr)$/i;
export const CAME_IN =
  /^(1|\+|入|入金|預入れ?|預り|お?預入れ?|払込み?|振込み?|振込入金|被振込|入金取引|収入|受|受入れ?|受取り?|貸方?|deposit|credit|cr)$/i;

/** Without お, brackets and the endings of verbs: お預入れ, 預入（円） and 預入 are one. */
export const plainHeading = (cell: string): string =>
  foldText(cell)
    .replace(/\(.*?(円|¥|必須|任意|単位|和暦|西暦|YYYY).*?\)/gi, '')
    .replace(/[\s()[\]【】「」・/_*※:：]|[ぁ-ゖ]/g, '')
    .replace(/円$/, '')
    .replace(/(?<=.)(御|ご)/g, '')
    .toUpperCase();

const DATE = /(日付?|日時|年月日|DATE)$/;
const NO_DATE = /生年月日|発行|作成|出力|期日|更新|満期|期間/;
const INCOMING =
  /^(入金|預入?|受入|受取|被振込|貸方|入金振替|預金|払込|振込|領収|収納)(金|金額|額)?(円)?$|^(DEPOSITS?|CREDITS?|PAIDIN|MONEYIN)$/;
const OUTGOING =
  /^(出金|引出|引落|支払|払出|払戻|借方|差引)(金|金額|額)?$|^(WITHDRAWALS?|DEBITS?|PAIDOUT|MONEYOUT)$/;
const EITHER = /^(入出金|入払|取引|増減|明細)(金|金額|額)?$|^(金額|保険料|AMOUNT)$/;
const BALANCE = /残高|現在高|残$|BALANCE/;
const PAYER =
  /依頼人|名義|振込人|振込元|払込人|支払人|入金者|相手|取引先|摘要|内容|詳細|明細|備考|参考|名称|氏名|顧客|契約者|会員名|DESCRIPTION|DETAILS?$|PAYER|NAME|MEMO|REFERENCE/;
/** Columns that say whose money it is, before those that describe a transaction. */
const NAMED = /依頼人|名義|振込人|払込人|支払人|入金者/;
const NO_PAYER = /コード|番号|ID$|銀行|支店|店名|種別|区分$|CODE/;

/** Whether a cell of a second heading line names a column. */
export const isListHeading = (cell: string): boolean => {
  const name = plainHeading(cell);
  return (
    name !== '' &&
    ([INCOMING, OUTGOING, EITHER].some((pattern) => pattern.test(name)) ||
      /^(残高|差引残高|日付|年月日|摘要|内容|備考|名義|依頼人名?)$/.test(name) ||
      Object.values(paymentHeadings).some((names) => names.split(' ').map(plainHeading).includes(name)))
  );
};

/** Undefined where the line is no heading of a list of payments. */
export function bankColumns(
  cells: readonly string[],
  below: readonly (readonly string[])[],
): BankColumns | undefined {
  const names = cells.map(plainHeading);
  const all = names.map((name, at) => ({ name, at })).filter(({ name }) => name !== '');
  const listed = (column: keyof typeof paymentHeadings): number => {
    const known = paymentHeadings[column].split(' ').map(plainHeading);
    return known.map((name) => names.indexOf(name)).find((at) => at >= 0) ?? -1;
  };
  const like = (pattern: RegExp, not?: RegExp): number =>
    all.find(({ name }) => pattern.test(name) && !not?.test(name))?.at ?? -1;
  const column = (at: number) => below.map((row) => (row[at] ?? '').trim());
  const first = (...ats: number[]): number => ats.find((at) => at >= 0) ?? -1;

  const date = dateColumns(names, first(listed('date'), like(DATE, NO_DATE)));
  const outgoing = first(listed('outgoing'), like(OUTGOING, BALANCE));
  // A name that lists are known to use is taken at its word; of any other heading the column must hold money.
  const named = listed('amount');
  const isMoney = (at: number) => at >= 0 && at !== outgoing && (at === named || holdsMoney(column(at)));
  const incoming = [named, like(INCOMING, BALANCE)].find((at) => isMoney(at) && INCOMING.test(names[at]!));
  const amount = incoming ?? [named, like(EITHER, BALANCE)].find(isMoney) ?? -1;
  const payers = all
    .filter(({ name, at }) => PAYER.test(name) && !NO_PAYER.test(name) && at !== amount && !date.includes(at))
    .map(({ name, at }) => ({ at, isNamed: NAMED.test(name), names: namesIn(column(at)) }))
    .sort(
      (left, right) =>
        Number(right.isNamed) - Number(left.isNamed) || right.names - left.names || left.at - right.at,
    )
    .map(({ at }) => at);
  const listedPayer = listed('payer');
  if (listedPayer >= 0 && !payers.includes(listedPayer)) payers.push(listedPayer);
  const member = listed('member');
  if (date.length === 0 || amount < 0 || (payers.length === 0 && member < 0)) return undefined;
  const inWords = all.find(({ at }) => at !== amount && holdsDirections(column(at)))?.at ?? -1;
  const direction = incoming === undefined ? first(listed('direction'), inWords) : listed('direction');
  return {
    date,
    amount,
    isIncoming: incoming !== undefined,
    outgoing,
    direction: direction === amount ? -1 : direction,
    isDirectionNeeded: direction >= 0 && direction !== amount && !/^取引区分$/.test(names[direction]!),
    payers,
    member,
    reference: listed('reference'),
  };
}

/** 操作日(年), 操作日(月), 操作日(日) stand side by side in some lists; 年, 月, 日 alone may be the day of the download. */
function dateColumns(names: readonly string[], one: number): readonly number[] {
  const years = names.flatMap((name, at) =>
    /年$/.test(name) && /月$/.test(names[at + 1] ?? '') && /日$/.test(names[at + 2] ?? '') ? [at] : [],
  );
  const year = years.find((at) => names[at] !== '年') ?? years[0];
  if (year !== undefined) return [year, year + 1, year + 2];
  return one < 0 ? [] : [one];
}

/** Most of what stands there is money, or nothing stands there at all. */
function holdsMoney(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '' && !/^[-―—]+$/.test(text));
  return filled.filter((text) => parseMoney(text).ok).length * 2 >= filled.length;
}

/** Both ways in words, in most lines: numbers and signs may count something else. */
function holdsDirections(texts: readonly string[]): boolean {
  const words = texts.map(foldText).filter((text) => text !== '');
  const isTold = (text: string) => /\p{L}/u.test(text) && (WENT_OUT.test(text) || CAME_IN.test(text));
  return words.length > 0 && words.filter(isTold).length * 2 >= words.length;
}

const namesIn = (texts: readonly string[]): number => texts.filter(namesSomebody).length;

/** Letters that are left when the words of transactions are gone. */
export const namesSomebody = (text: string): boolean =>
  /\p{L}/u.test(foldPayer(withoutTransferWords(text)).core);
