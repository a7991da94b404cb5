// What is told of an address that no letter can go to.
import { addressFault, type AddressFault } from '../../domain/mail-address';
import { fail, ok, type Problem, type Result } from '../../domain/problem';
import { addressProblems } from './address-words';

const problems: Readonly<Record<AddressFault, (address: string) => Problem>> = {
  control: () => addressProblems.addressControl(),
  blank: () => addressProblems.addressBlank(),
  error: (shown) => addressProblems.addressErrorCell({ shown }),
  several: () => addressProblems.addressSeveral(),
  malformed: (address) => addressProblems.addressMalformed({ address }),
};

export function checkAddress(cell: string): Result<string> {
  const fault = addressFault(cell);
  const address = cell.trim();
  return fault ? fail(problems[fault](address)) : ok(address);
}
