// This file tests that a holder of an account is written as the bank prints it: in kana.
import { keyAccount } from '../../../src/rooms/payments/account-desk';
import { memoryWorld } from '../../support/memory-ports';
import { refusedBy } from '../../support/refused';

const account = {
  ...{ program: 'ALIVE', year: '2027', bank: '見本銀行', branch: '本店', kind: '普通', number: '0012345' },
  paper: '口座開設通知',
};

test.each([
  ['カ）ミホンホケンジムシヨ', true],
  ['ｶ)ﾐﾎﾝﾎｹﾝ', true],
  ['フク）ミホン　ABC-1', true],
  ['株式会社見本保険', false],
  ['みほんほけん', false],
  ['', false],
])('%s: %s', (holder, taken) => {
  const { ports, setProgram } = memoryWorld();
  setProgram('ALIVE', {});
  const code = holder === '' ? 'holder:accountPartMissing' : 'holder:accountHolderNotKana';
  expect(refusedBy(() => keyAccount(ports, { ...account, holder }))).toEqual(taken ? [] : [code]);
});
