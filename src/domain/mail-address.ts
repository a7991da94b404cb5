// Which e-mail addresses a letter may go to: exactly one, plain and well-formed.

import { foldText } from './fold-text';
import { withoutUnseen } from './visible-text';

const LONGEST = 254;
/** RFC 5322's atoms; a sign that a sheet would take for a formula may not begin one. */
const LOCAL = /^[A-Za-z0-9!#$%&'*?^_`{|}~](?:[A-Za-z0-9!#$%&'*+=?^_`{|}~.-]*[A-Za-z0-9!#$%&'*+=?^_`{|}~-])?$/;
const DOMAIN = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$/;

export type AddressFault = 'control' | 'blank' | 'error' | 'several' | 'malformed';

/** What a cell shows whose formula has no result. */
const ERROR_CELL = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|ERROR!|SPILL!|CALC!)$/i;

/** Undefined for an address that can be used, trimmed. */
export function addressFault(cell: string): AddressFault | undefined {
  // A line break inside an address would start another header of the mail.
  if (/[\u0000-\u001f\u007f\u2028\u2029]/.test(cell)) return 'control';
  const address = cell.trim();
  if (address === '') return 'blank';
  // It looks right, and is another address, or none.
  if (withoutUnseen(address) !== address) return 'control';
  if (ERROR_CELL.test(address)) return 'error';
  if (/[,;、；，／/\s]/.test(address) || address.split('@').length > 2) return 'several';
  const at = address.indexOf('@');
  const local = address.slice(0, at);
  const wellFormed =
    at > 0 &&
    address.length <= LONGEST &&
    LOCAL.test(local) &&
    !local.includes('..') &&
    DOMAIN.test(address.slice(at + 1));
  return wellFormed ? undefined : 'malformed';
}

/**
 * The address in plain letters: full width, mailto: and angle brackets are only ways of writing it.
 * @example plainAddress('＜ａ＠ｅｘａｍｐｌｅ．ｊｐ＞') // 'a@example.jp'
 */
export function plainAddress(cell: string): string {
  const folded = foldText(cell)
    .replace(/^mailto:/i, '')
    .replace(/^<(.*)>$/, '$1')
    .trim();
  return addressFault(folded) ? cell.trim() : folded;
}

/** Mailboxes differ by no case that any provider keeps. */
export const sameAddress = (left: string, right: string): boolean =>
  plainAddress(left).toLowerCase() === plainAddress(right).toLowerCase();

/** @example addressesIn('a@example.jp、b@example.jp') // ['a@example.jp', 'b@example.jp'] */
export function addressesIn(cell: string): string[] {
  return cell.split(/[,、，;\s]+/).filter((address) => address !== '');
}
