// This file defines what is told of an address that no letter can go to.
import { addressFault, type AddressFault } from '../../domain/mail-address';
import { fail, ok, problemsOf, type Given, type Problem, type Result } from '../../domain/problem';

export const addressProblems = /* @__PURE__ */ problemsOf({
  addressBlank: () => '宛先のメールアドレスが空欄です。会員名簿に入力してください。',
  addressControl: () =>
    '宛先に改行などの使えない文字があります。送信していません。会員名簿のメール欄を入力し直してください。',
  addressSeveral: () => '宛先は1件だけ入力してください。複数のアドレスや空白があるため送信していません。',
  addressMalformed: ({ address }: Given<'address'>) =>
    `「${address}」はメールアドレスとして読み取れません。例：soumu@example.jp`,
});

const problems: Readonly<Record<AddressFault, (address: string) => Problem>> = {
  control: () => addressProblems.addressControl(),
  blank: () => addressProblems.addressBlank(),
  several: () => addressProblems.addressSeveral(),
  malformed: (address) => addressProblems.addressMalformed({ address }),
};

export function checkAddress(cell: string): Result<string> {
  const fault = addressFault(cell);
  const address = cell.trim();
  return fault ? fail(problems[fault](address)) : ok(address);
}
