// What ends a run of mails: the service takes no more, for the day or for a moment, whoever is written to.

export type MailStop = 'day' | 'moment';

/** Nothing has left, and the address is not at fault. */
export class MailStopped extends Error {
  constructor(readonly until: MailStop) {
    super(until === 'day' ? 'no more mail today' : 'no more mail for a moment');
  }
}
