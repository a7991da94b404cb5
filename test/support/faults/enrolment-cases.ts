// The steps of enrolment under faults: applications, policies, certificates, changes, ends.
import type { Twin } from '../../../local/twin';
import { recordIntentionOf, registerPapers } from '../enrolment-papers';
import { typeInto } from '../hands';
import { importMembers, mustCall } from './outbox-scenario';
import { DAILY, type UseCase } from './use-case';

const DAY = '2026-11-22';
const MEMBERS = ['T-0001/ALIVE', 'T-0002/ALIVE'];

/** Two firm quotes, sent, with everything on record that an application needs. */
async function prepareApplications(twin: Twin): Promise<void> {
  typeInto(twin, '制度', 'ALIVE', {
    '年度確認（確認者・日）': `管理 ${DAY}`,
    年度確認の保険会社確認書: '確認書1',
    '端数処理確認（確認者・日）': `管理 ${DAY}`,
    告知書: '不要',
  });
  await importMembers(twin, MEMBERS.length);
  await mustCall(twin, 'createQuotes', {
    members: MEMBERS,
    effectiveDate: '2027-04-01',
    transaction: '新規',
  });
  await mustCall(twin, 'sendOutbox', { confirm: MEMBERS.length });
  for (const number of quoteNumbers(twin)) {
    await recordIntentionOf(twin, number, DAY);
    await registerPapers(twin, number, DAY, '3億円');
  }
}

const quoteNumbers = (twin: Twin) => twin.workbook.tabRows('見積').map((row) => String(row['見積番号']));
const policyOf = (twin: Twin, memberNumber: string) =>
  String(twin.workbook.tabRows('契約').find((row) => row['会員番号'] === memberNumber)!['契約番号']);

function step(name: string, memberNumber: string, request: object): UseCase {
  return {
    name: `recordPolicyStep ${name}`,
    later: DAILY,
    run: {
      name: 'recordPolicyStep',
      args: (twin) => [
        {
          step: name,
          policyNumbers: [policyOf(twin, memberNumber)],
          on: DAY,
          document: '通知書1',
          ...request,
        },
      ],
    },
  };
}

export const enrolmentCases: readonly UseCase[] = [
  {
    name: 'acceptApplications',
    later: DAILY,
    prepare: prepareApplications,
    run: {
      name: 'acceptApplications',
      args: (twin) => [{ quoteNumbers: quoteNumbers(twin), receivedOn: DAY, document: '申込書1' }],
    },
    promises: (twin) =>
      twin.workbook.tabRows('契約').length === 3 + MEMBERS.length ? [] : ['not one policy a quote'],
  },
  {
    name: 'recordPolicyStep underwrite',
    later: DAILY,
    run: {
      name: 'recordPolicyStep',
      args: (twin) => [
        {
          step: 'underwrite',
          policyNumbers: ['T-0001', 'T-0002'].map((number) => policyOf(twin, number)),
          on: DAY,
          document: '引受通知1',
        },
      ],
    },
  },
  {
    name: 'registerCertificates',
    later: DAILY,
    run: {
      name: 'registerCertificates',
      args: () => [{ text: 'T-0001,SC-1\nT-0002,SC-2', on: DAY, document: '', reissue: false }],
    },
  },
  {
    name: 'queueCertificateNotices',
    run: {
      name: 'queueCertificateNotices',
      args: (twin) => [{ policyNumbers: ['T-0001', 'T-0002'].map((number) => policyOf(twin, number)) }],
    },
  },
  step('endorsement', 'D-201', { changes: { organization: '【見本】架空第一区福祉会' } }),
  step('cancellation', 'D-201', { reason: '事業の廃止', amount: '10,000' }),
  step('decline', 'D-202', { reason: '辞退' }),
];
