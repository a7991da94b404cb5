// Two letters to one address for one organisation and programme: told of both, and of nothing else.
import { doubleLetters } from '../../../src/rooms/mail/double-letters';
import type { Delivery } from '../../../src/tables/outbox';

const TODAY = '2026-11-30';
const row = (deliveryNumber: string, set: Partial<Delivery> = {}, memberKey = '0001/GH') =>
  ({
    ...{ deliveryNumber, state: '送信待ち', method: 'メール', recipient: 'a@example.jp', sentAt: '' },
    organization: '社会福祉法人架空会',
    payload: JSON.stringify({
      version: 1,
      kind: 'quotes',
      memberKey,
      quoteNumbers: ['Q1'],
      letter: 'quotation',
    }),
    ...set,
  }) as Delivery;

test.each<[string, Delivery, boolean]>([
  ['the number without its zeros', row('M2', {}, '1/GH'), true],
  ['another establishment', row('M2', {}, '0001/02/GH'), true],
  [
    'the name and the address in other letters',
    row('M2', { organization: '社会福祉法人 架空会', recipient: 'Ａ＠example.jp' }),
    true,
  ],
  ['one that went today', row('M2', { state: '送信済', sentAt: '2026-11-30T09:00:00' }), true],
  ['another programme', row('M2', {}, '0001/ALIVE'), false],
  ['another organisation at that address', row('M2', { organization: '社会福祉法人見本会' }), false],
  ['another address', row('M2', { recipient: 'b@example.jp' }), false],
  ['one that went last week', row('M2', { state: '送信済', sentAt: '2026-11-23T09:00:00' }), false],
  ['one that was cancelled', row('M2', { state: '取消' }), false],
  ['a FAX', row('M2', { method: 'FAX' }), false],
])('%s', (_, other, isDouble) => {
  const found = doubleLetters([row('M1'), other], TODAY);
  expect([...found]).toEqual(
    isDouble
      ? [
          ['M1', ['M2']],
          ['M2', ['M1']],
        ]
      : [],
  );
});
