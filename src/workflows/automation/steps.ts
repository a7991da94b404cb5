// This file defines what the automatic runs do, in order; a room that has something to do daily adds its line.
import { sendOutbox } from '../mail/send-outbox';
import type { Ports } from '../ports';
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
  sendConfirmed,
];

export const hourlySteps: readonly Step[] = [sendConfirmed];

export const workerSteps: readonly Step[] = [];
