// Which e-mail addresses a letter may go to: exactly one, plain and well-formed.

const LONGEST = 254;
const LOCAL = /^[A-Za-z0-9](?:[A-Za-z0-9._%+-]*[A-Za-z0-9_%+-])?$/;
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

/** @example addressesIn('a@example.jp、b@example.jp') // ['a@example.jp', 'b@example.jp'] */
export function addressesIn(cell: string): string[] {
  return cell.split(/[,、，;\s]+/).filter((address) => address !== '');
}
