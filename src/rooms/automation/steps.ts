// This file defines what the automatic runs do, in order; a room that has something to do daily adds its line.
import { sendOutbox } from '../mail/send-outbox';
import type { Ports } from '../../ports';
import { syncDeadlines } from '../deadlines/sync-deadlines';
import { checkHealth } from '../home/health';
import { runJobs } from '../jobs/run-job';
import { remindRenewals } from '../renewals/queue-renewals';
import { settleRenewals } from '../renewals/record-renewal';
import { mailAuditHead } from '../records/mail-audit-head';
import { collectIntakeIfConnected } from '../intake/collect-intake';
import { settlePayments } from '../payments/settle-payments';
import { expireQuotes } from './expire-quotes';
import type { Step } from './run-steps';

/** Rule C14: a trigger sends what a person has confirmed, and nothing else. */
const sendConfirmed: Step = {
  name: 'outbox',
  run: (ports: Ports) => sendOutbox(ports, {}, { confirmedOnly: true }),
};

export const dailySteps: readonly Step[] = [
  { name: 'referenceDate', run: (ports) => ports.builder.moveReferenceDate(ports.clock.today()) },
  { name: 'expireQuotes', run: expireQuotes },
  { name: 'payments', run: settlePayments },
  { name: 'renewalStates', run: settleRenewals },
  { name: 'deadlines', run: syncDeadlines },
  { name: 'renewals', run: remindRenewals },
  { name: 'auditHead', run: mailAuditHead },
  sendConfirmed,
  { name: 'health', run: (ports) => ports.builder.showHealth(checkHealth(ports, true)) },
];

export const hourlySteps: readonly Step[] = [
  { name: 'intake', run: collectIntakeIfConnected },
  sendConfirmed,
];

export const workerSteps: readonly Step[] = [{ name: 'jobs', run: runJobs }];
