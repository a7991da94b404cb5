// The runs that overlap: two people, triggers, the public form, and a person at the keyboard.
import { enrolmentCases } from './enrolment-cases';
import { intakeCases } from './intake-cases';
import type { Overlap } from './overlap';
import { mustCall } from './outbox-scenario';
import { paymentCases } from './payment-cases';
import type { Desk } from './person';
import { quoteCases } from './quotes-cases';
import { jobCases, runCases } from './run-cases';
import { claimCases } from './claim-cases';
import type { UseCase } from './use-case';

const [importMembers, createQuotes] = quoteCases as readonly [UseCase, UseCase];
const [acceptApplications] = enrolmentCases as readonly [UseCase];
const [importPayments, bookPayments] = paymentCases as readonly [UseCase, UseCase];
const [collectIntake] = intakeCases as readonly [UseCase];
const [runDaily] = runCases as readonly [UseCase];
const [registerClaim] = claimCases as readonly [UseCase];
const runWorker = jobCases[2]!;

const QUOTE_DESK: Desk = {
  sorts: ['会員名簿', '見積', '送信箱'],
  inserts: ['見積', '送信箱', '照会'],
  types: [
    ['会員名簿', '備考'],
    ['見積', '結果'],
  ],
};
const DAILY_DESK: Desk = {
  sorts: ['契約', '期限', '見積'],
  inserts: ['期限', '送信箱', '契約'],
  types: [
    ['期限', '担当'],
    ['見積', '結果'],
  ],
};
const MONEY_DESK: Desk = {
  sorts: ['収納・精算', '契約', '異動'],
  inserts: ['収納・精算', '契約'],
  types: [['収納・精算', '備考']],
};

/** A remark that the person has typed over is a change to the import after it, and nothing else is. */
const TYPED_OVER = /^取込結果 has besides: .*outcome=変更 column=備考 /;

export const overlaps: readonly Overlap[] = [
  { name: 'createQuotes by two', runs: [createQuotes.run, createQuotes.run] },
  { name: 'createQuotes beside a person', runs: [createQuotes.run], desk: QUOTE_DESK },
  {
    name: 'importMembers, createQuotes, a person',
    runs: [importMembers.run, createQuotes.run],
    desk: QUOTE_DESK,
    mayTell: TYPED_OVER,
  },
  { name: 'runDaily beside a person', prepare: runDaily.prepare, runs: [runDaily.run], desk: DAILY_DESK },
  {
    name: 'collectIntake, importMembers, a person',
    prepare: collectIntake.prepare,
    runs: [collectIntake.run, importMembers.run],
    desk: QUOTE_DESK,
    mayTell: TYPED_OVER,
  },
  {
    name: 'runWorker, createQuotes by hand',
    prepare: async (twin) =>
      void (await mustCall(twin, 'startJob', {
        job: {
          kind: 'quote',
          conditions: { program: 'ALIVE', plan: '', state: '', solicitor: '' },
          effectiveDate: '2027-04-01',
          transaction: '新規',
          letters: true,
        },
        entryId: 'entry-overlap-1',
      })),
    runs: [runWorker.run, createQuotes.run],
    // How many of them the job has made itself is up to who came first.
    mayDiffer: ['作業'],
  },
  {
    name: 'acceptApplications by two',
    prepare: acceptApplications.prepare,
    runs: [acceptApplications.run, acceptApplications.run],
    promises: acceptApplications.promises,
  },
  {
    name: 'bookPayments by two, a person',
    prepare: async (twin) => void (await mustCall(twin, 'importPayments', ...importPayments.run.args(twin))),
    runs: [bookPayments.run, bookPayments.run],
    desk: MONEY_DESK,
  },
  { name: 'registerClaim sent twice', runs: [registerClaim.run, registerClaim.run] },
];
