// One manager keys an account from a paper, another confirms it by typing its number (rule C7).
import * as json from '../../calls/stored';
import { fingerprintOf } from '../../domain/fingerprint';
import { foldText } from '../../domain/fold-text';
import { fail, ok, refuse, type Result } from '../../domain/problem';
import { problemText } from '../../domain/problem-text';
import { programs, type ProgramRow } from '../../tables/masters';
import { certain } from '../../tables/unread';
import type { AccountDesk, AccountFields, AccountLine, ConfirmAccountRequest } from './contract';
import { accountProblem, accountText, bankAccount, type BankAccount } from './bank-account';
import { readForm } from '../../domain/form-reader';
import type { Ports } from '../../ports';
import { ACCOUNT_KINDS, paymentAudit, paymentProblems, paymentText } from './words';

/** What a bank prints of a holder: kana, capital letters, figures and a few signs. */
const HOLDER = /^[ァ-ヶー・A-Z0-9()（）.,\-/「」 ]+$/;

type AccountPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>;

export const accounts = json.storedIn(programs, 'account', () =>
  json.fields({
    version: json.version1(),
    account: bankAccount(),
    /** Of account and what is visible of it: a hand edit of either makes it unusable. */
    mark: json.text(),
  }),
);
type StoredAccount = json.ValueIn<typeof accounts>;

/** The account of the row, or why it cannot be used at all. */
export function accountOf(row: ProgramRow | undefined, today: string): Result<BankAccount> {
  const program = row?.name ?? '';
  const stored = row && accounts.of(row);
  if (!stored) return fail(paymentProblems.accountMissing({ program }));
  if (isChanged(row, stored)) return fail(paymentProblems.accountChanged({ program }));
  const problem = accountProblem(stored.account, program, today);
  return problem ? fail(problem) : ok(stored.account);
}

/** Edited by hand since it was keyed or confirmed. */
function isChanged(row: ProgramRow, { account, mark }: StoredAccount): boolean {
  return row.bankAccount !== accountText(account) || mark !== fingerprintOf(account);
}

/** One read. */
export function openAccounts(ports: Pick<Ports, 'tables' | 'clock' | 'user'>): AccountDesk {
  const isManager = ports.user.isManager();
  const today = ports.clock.today();
  const accounts = ports.tables.sound(programs).map((row): AccountLine => {
    const usable = accountOf(row, today);
    return {
      program: row.code,
      programName: row.name,
      account: isManager ? row.bankAccount : '',
      year: row.accountYear,
      keyed: row.accountKeyed,
      confirmed: row.accountConfirmed,
      state: usable.ok ? paymentText.accountUsable : problemText(usable.problem),
      usable: usable.ok,
    };
  });
  return { isManager, accounts };
}

export function keyAccount(ports: AccountPorts, request: AccountFields): { readonly state: string } {
  const today = ports.clock.today();
  const form = readForm<keyof AccountFields>(request, today);
  const need = { need: paymentProblems.accountPartMissing(), max: 60 };
  const code = form.text('program', { need: paymentProblems.accountProgramUnknown(), max: 20 });
  const year = foldText(form.text('year', { max: 10 })).replace(/年度?$/, '');
  if (!/^20\d\d$/.test(year)) form.refuse('year', paymentProblems.accountYearUnusable());
  const number = foldText(form.text('number', { max: 20 })).replace(/[\s-]/g, '');
  if (!/^\d{1,8}$/.test(number)) form.refuse('number', paymentProblems.accountNumberUnusable());
  const holder = foldText(form.text('holder', need)).replace(/\s+/g, ' ');
  if (holder !== '' && !HOLDER.test(holder))
    form.refuse('holder', paymentProblems.accountHolderNotKana({ text: holder }));
  const account: BankAccount = {
    year,
    bank: form.text('bank', need),
    branch: form.text('branch', need),
    kind: form.choice('kind', ACCOUNT_KINDS, paymentProblems.accountPartMissing()),
    number,
    holder,
    paper: form.text('paper', need),
    keyedBy: ports.user.email(),
    keyedOn: today,
    confirmedBy: '',
    confirmedOn: '',
  };
  form.done();
  return ports.lock.hold(() => {
    const row = certain(ports.tables.read(programs).find((candidate) => candidate.code === code));
    if (!row) refuse({ ...paymentProblems.accountProgramUnknown(), field: 'program' });
    write(ports, code, account);
    ports.audit.record('keyAccount', [code], paymentAudit.accountKeyed(code));
    ports.tables.flush();
    return { state: problemText(paymentProblems.accountUnconfirmed({ program: row.name })) };
  });
}

/** The second person types the number from the paper: a slip of the first does not pass unseen. */
export function confirmAccount(
  ports: AccountPorts,
  request: ConfirmAccountRequest,
): { readonly state: string } {
  const form = readForm<'program' | 'number'>(request, ports.clock.today());
  const code = form.text('program', { max: 20 });
  const number = foldText(
    form.text('number', { need: paymentProblems.accountPartMissing(), max: 20 }),
  ).replace(/[\s-]/g, '');
  return ports.lock.hold(() => {
    const row = certain(ports.tables.read(programs).find((candidate) => candidate.code === code));
    const stored = row && accounts.of(row);
    const email = ports.user.email();
    if (!row || !stored || stored.account.confirmedBy !== '')
      form.refuse('program', paymentProblems.accountNothingToConfirm());
    else if (isChanged(row, stored))
      form.refuse('program', paymentProblems.accountChanged({ program: row.name }));
    else if (stored.account.keyedBy === email)
      form.refuse('program', paymentProblems.accountSamePerson({ email }));
    else if (stored.account.number !== number) form.refuse('number', paymentProblems.accountNumberDiffers());
    form.done();
    write(ports, code, { ...stored!.account, confirmedBy: email, confirmedOn: ports.clock.today() });
    ports.audit.record('confirmAccount', [code], paymentAudit.accountConfirmed(code));
    ports.tables.flush();
    return { state: paymentText.accountUsable };
  });
}

function write(ports: AccountPorts, code: string, account: BankAccount): void {
  const stored: StoredAccount = { version: 1, account, mark: fingerprintOf(account) };
  const set = {
    bankAccount: accountText(account),
    accountYear: account.year,
    accountKeyed: [account.keyedBy, account.keyedOn, account.paper].join('　'),
    accountConfirmed: account.confirmedBy === '' ? '' : [account.confirmedBy, account.confirmedOn].join('　'),
    account: JSON.stringify(stored),
  };
  ports.tables.update(programs, [{ id: code, set }]);
}
