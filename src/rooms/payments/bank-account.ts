// The account that premiums are paid to: keyed by one person, confirmed by another, for one year.
import * as json from '../../calls/stored';
import { addMonths, formatJapanese, type IsoDate } from '../../domain/calendar';
import type { Problem } from '../../domain/problem';
import { paymentProblems } from './words';

export const bankAccount = () =>
  json.fields({
    /** Fiscal year of the covers that it is for, as '2027'; the paper that it was taken from. */
    ...json.texts('year', 'bank', 'branch', 'kind', 'number', 'holder', 'paper', 'keyedBy', 'keyedOn'),
    /** '' until a second person has confirmed it. */
    ...json.texts('confirmedBy', 'confirmedOn'),
  });
export type BankAccount = json.Kept<typeof bankAccount>;

/** @example fiscalYearOf('2027-03-31') // '2026' */
export function fiscalYearOf(date: IsoDate): string {
  const year = Number(date.slice(0, 4));
  return String(date.slice(5, 7) < '04' ? year - 1 : year);
}

/** 「見本銀行 見本支店 普通 1234567 ミホン」 */
export function accountText(
  account: Pick<BankAccount, 'bank' | 'branch' | 'kind' | 'number' | 'holder'>,
): string {
  return [account.bank, account.branch, account.kind, account.number, account.holder].join('　');
}

const MONTHS_VALID = 12;

/** Rule C7: why nothing may be asked to be paid to it; undefined where it may. */
export function accountProblem(
  account: BankAccount | undefined,
  program: string,
  today: IsoDate,
): Problem | undefined {
  if (!account) return paymentProblems.accountMissing({ program });
  const other = account.confirmedBy !== '' && account.confirmedBy !== account.keyedBy;
  if (!other || account.confirmedOn === '') return paymentProblems.accountUnconfirmed({ program });
  if (today >= addMonths(account.confirmedOn, MONTHS_VALID)) {
    return paymentProblems.accountOld({ program, date: formatJapanese(account.confirmedOn) });
  }
  return undefined;
}

/** The year of the account against the year of the cover that is paid for. */
export function accountYearProblem(
  account: BankAccount,
  program: string,
  startsOn: IsoDate,
): Problem | undefined {
  return account.year === fiscalYearOf(startsOn)
    ? undefined
    : paymentProblems.accountOtherYear({ program, year: account.year });
}
