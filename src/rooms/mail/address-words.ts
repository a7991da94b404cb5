// What is told of an address that nothing can go to; where it is a member's, a button leads to its cell.
import { problemsOf, type Given } from '../../domain/problem';
import { offers, type Said } from '../../domain/way';

/** Whose address it is, where it is a member's. */
export type OfMember = Partial<Given<'memberKey'>> | undefined;
/** The text says where it is put right; the button goes there. */
export const ofMember = (text: string, of: OfMember, column: string): Said =>
  of?.memberKey === undefined
    ? offers(text)
    : offers(text, { kind: 'cell', tab: '会員名簿', id: of.memberKey, column });

export const addressProblems = /* @__PURE__ */ problemsOf({
  addressBlank: (of?: OfMember) =>
    ofMember('宛先のメールアドレスが空欄です。会員名簿に入力してください。', of, 'メール'),
  addressControl: (of?: OfMember) =>
    ofMember(
      '宛先に改行、見えない文字などの使えない文字があります。送信していません。会員名簿のメール欄を入力し直してください。',
      of,
      'メール',
    ),
  addressErrorCell: ({ shown, ...of }: Given<'shown'> & Partial<Given<'memberKey'>>) =>
    ofMember(
      `宛先のセルが計算式のエラー（${shown}）です。送信していません。会員名簿のメール欄にアドレスを入力してください。`,
      of,
      'メール',
    ),
  addressSeveral: (of?: OfMember) =>
    ofMember('宛先は1件だけ入力してください。複数のアドレスや空白があるため送信していません。', of, 'メール'),
  addressMalformed: ({ address, ...of }: Given<'address'> & Partial<Given<'memberKey'>>) =>
    ofMember(`「${address}」はメールアドレスとして読み取れません。例：soumu@example.jp`, of, 'メール'),
});
