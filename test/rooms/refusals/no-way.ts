// Refusals of which a person is a way, or nothing at all; each with its reason.
export const NO_WAY: Readonly<Record<string, string>> = {
  accountMissing: 'two managers key an account (rule C7); the page stands beside it',
  accountSamePerson: 'another manager has to confirm it (rule C7)',
  intakeNotConnected: 'connecting the form of the public is the manager’s',
  noMandateForApplication: 'the mandate is a manager’s cell, which stands beside it',
  notManager: 'who is a manager is decided by the owner of the workbook',
  settlementMonthOpen: 'the month has to end',
  templateMissing: 'set-up writes the row, and is the manager’s',
  yearNotConfirmed: 'the year is a manager’s cell, which stands beside it',
};
