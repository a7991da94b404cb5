// What ends a run of mails: the service takes no more, for the day, for a moment, or until it is allowed, whoever is written to.

export type MailStop = 'day' | 'moment' | 'allowed';

/** Nothing has left, and the address is not at fault. */
export class MailStopped extends Error {
  constructor(readonly until: MailStop) {
    super(`no more mail: ${until}`);
  }
}
