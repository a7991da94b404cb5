// The claims desk under faults: intake, first report, costs, papers, steps.
import type { Twin } from '../../../local/twin';
import { intake } from '../claim-desk';
import { mustCall } from './outbox-scenario';
import type { UseCase } from './use-case';

const DAY = '2026-11-22';
const claimNumber = (twin: Twin) => String(twin.workbook.tabRows('事故')[0]!['事故番号']);
const costNumber = (twin: Twin) => String(twin.workbook.tabRows('事故費用')[0]!['費用番号']);

export const claimCases: readonly UseCase[] = [
  {
    name: 'registerClaim',
    run: {
      name: 'registerClaim',
      args: () => [
        {
          claimNumber: '',
          requestKey: 'entry-claim-1',
          intake: intake('D-201/TOSHA', {
            occurredOn: '2026-11-10',
            knownOn: '2026-11-12',
            claimedOn: '2026-11-15',
          }),
        },
      ],
    },
  },
  {
    name: 'queueFirstReport',
    run: {
      name: 'queueFirstReport',
      args: (twin) => [
        {
          claimNumber: claimNumber(twin),
          method: 'FAX',
          addressee: '保険会社 事故受付',
          recipient: '03-0000-0009',
          readBack: true,
        },
      ],
    },
  },
  {
    name: 'saveClaimCost',
    run: {
      name: 'saveClaimCost',
      args: (twin) => [
        {
          claimNumber: claimNumber(twin),
          requestKey: 'entry-cost-1',
          item: 'investigation',
          payee: '調査会社',
          estimate: '300万円',
          persons: '',
          companies: '',
          notDuplicate: false,
        },
      ],
    },
  },
  {
    name: 'moveClaimCost',
    run: {
      name: 'moveClaimCost',
      args: (twin) => [
        { costNumber: costNumber(twin), move: 'request', on: DAY, amount: '', note: '担当者' },
      ],
      doneBefore: '状態が「申請中」のため「申請」にできません',
    },
  },
  {
    name: 'recordClaimStep',
    run: {
      name: 'recordClaimStep',
      args: (twin) => [{ claimNumber: claimNumber(twin), step: 'firstReport', on: DAY, note: '受付1' }],
    },
  },
  {
    name: 'preparePayable',
    run: { name: 'preparePayable', args: (twin) => [{ claimNumber: claimNumber(twin) }] },
  },
];

export async function registeredClaim(twin: Twin): Promise<void> {
  await mustCall(twin, 'registerClaim', ...claimCases[0]!.run.args(twin));
}
