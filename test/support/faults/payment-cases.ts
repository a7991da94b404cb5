// Payments under faults: a list taken in, booked, taken back.
import type { Twin } from '../../../local/twin';
import { DAILY, type UseCase } from './use-case';

/** D-201 of the demonstration owes 136,370円. */
const LIST = '年月日,お取引内容,お預り金額\n2026/11/10,ﾌｸ)ﾐﾎﾝｶｸｳﾀﾞｲｲﾁ,"136,370"\n2026/11/11,ﾌﾒｲ,"500"\n';

const first = (twin: Twin) => String(twin.workbook.tabRows('収納・精算')[0]!['入金番号']);
const policyNumber = (twin: Twin) =>
  String(twin.workbook.tabRows('契約').find((row) => row['会員番号'] === 'D-201')!['契約番号']);

export const paymentCases: readonly UseCase[] = [
  {
    name: 'importPayments',
    run: {
      name: 'importPayments',
      args: () => [
        {
          fileName: '入金.csv',
          contentBase64: Buffer.from(LIST).toString('base64'),
          channel: '自社口座',
          dryRun: false,
        },
      ],
    },
  },
  {
    name: 'bookPayments',
    later: DAILY,
    run: {
      name: 'bookPayments',
      args: (twin) => [
        {
          bookings: [
            {
              paymentNumber: first(twin),
              parts: [{ policyNumber: policyNumber(twin), amountYen: 136_370 }],
            },
          ],
        },
      ],
    },
  },
  {
    name: 'queuePaymentLetters receipt',
    later: DAILY,
    run: {
      name: 'queuePaymentLetters',
      args: (twin) => [{ kind: 'receipt', policyNumbers: [policyNumber(twin)] }],
    },
  },
  {
    name: 'undoBooking',
    later: DAILY,
    run: {
      name: 'undoBooking',
      args: (twin) => [{ paymentNumber: first(twin), reason: '別の会員の入金でした' }],
      doneBefore: '「確認待ち」のため、計上を取り消せません',
    },
  },
];
