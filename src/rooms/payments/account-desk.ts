// This file defines 払込口座: one manager keys it from a paper, another confirms it by typing its number (rule C7).
import { accountProblems } from '../../domain/messages';
import { accountProblem, accountText, type BankAccount } from '../../domain/bank-account';
import { fingerprintOf } from '../../domain/fingerprint';
import { foldText } from '../../domain/fold-text';
import type { Problem, Result } from '../../domain/problem';
import { problemText } from '../../domain/problem-text';
import { programs, type ProgramRow } from '../../tables/masters';
import { certain } from '../../tables/unread';
import type { AccountDesk, AccountFields, AccountLine } from './contract';
import type { Recorded } from '../solicitation/contract';
import { readForm, refused } from '../../domain/form-reader';
import type { Ports } from '../../ports';
import { paymentAudit, paymentProblems } from './payment-messages';

type AccountPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>;
const KINDS: readonly string[] = ['普通', '当座', '貯蓄', '振替'];
export const USABLE = '使用できます';

interface StoredAccount {
  readonly version: 1;
  readonly account: BankAccount;
  /** Of account and what is visible of it: a hand edit of either makes it unusable. */
  readonly mark: string;
}

/** The account of the row, or why it cannot be used at all. */
export function accountOf(row: ProgramRow | undefined, today: string): Result<BankAccount> {
  const program = row?.name ?? '';
  const stored = row && read(row);
  if (!stored) return { ok: false, problem: accountProblems.accountMissing({ program }) };
  if (row.bankAccount !== accountText(stored.account) || stored.mark !== fingerprintOf(stored.account)) {
    return { ok: false, problem: paymentProblems.accountChanged({ program }) };
  }
  const problem = accountProblem(stored.account, program, today);
  return problem ? { ok: false, problem } : { ok: true, value: stored.account };
}

function read(row: ProgramRow): StoredAccount | undefined {
  try {
    const stored = JSON.parse(row.account) as StoredAccount;
    return stored.version === 1 ? stored : undefined;
  } catch {
    return undefined;
  }
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
      state: usable.ok ? USABLE : problemText(usable.problem),
      usable: usable.ok,
    };
  });
  return { isManager, accounts };
}

export function keyAccount(
  ports: AccountPorts,
  request: AccountFields,
): Recorded<{ readonly state: string }> {
  if (!ports.user.isManager()) return refused([paymentProblems.accountNotManager()]);
  const today = ports.clock.today();
  const form = readForm<keyof AccountFields>(request, today);
  const need = { need: paymentProblems.accountPartMissing(), max: 60 };
  const code = form.text('program', { need: paymentProblems.accountProgramUnknown(), max: 20 });
  const year = foldText(form.text('year', { max: 10 })).replace(/年度?$/, '');
  if (!/^20\d\d$/.test(year)) form.refuse('year', paymentProblems.accountYearUnusable());
  const number = foldText(form.text('number', { max: 20 })).replace(/[\s-]/g, '');
  if (!/^\d{1,8}$/.test(number)) form.refuse('number', paymentProblems.accountNumberUnusable());
  const account: BankAccount = {
    year,
    bank: form.text('bank', need),
    branch: form.text('branch', need),
    kind: form.choice('kind', KINDS, paymentProblems.accountPartMissing()),
    number,
    holder: form.text('holder', need),
    paper: form.text('paper', need),
    keyedBy: ports.user.email(),
    keyedOn: today,
    confirmedBy: '',
    confirmedOn: '',
  };
  if (form.problems.length > 0) return refused(form.problems);
  return ports.lock.hold(() => {
    const row = certain(ports.tables.read(programs).find((candidate) => candidate.code === code));
    if (!row) return refused([{ ...paymentProblems.accountProgramUnknown(), field: 'program' }]);
    write(ports, code, account, '登録');
    return { ok: true, state: problemText(unconfirmed(row.name)) };
  });
}

const unconfirmed = (program: string): Problem => accountProblems.accountUnconfirmed({ program });

/** The second person types the number from the paper: a slip of the first does not pass unseen. */
export function confirmAccount(
  ports: AccountPorts,
  request: { readonly program: string; readonly number: string },
): Recorded<{ readonly state: string }> {
  if (!ports.user.isManager()) return refused([paymentProblems.accountNotManager()]);
  const form = readForm<'program' | 'number'>(request, ports.clock.today());
  const code = form.text('program', { max: 20 });
  const number = foldText(
    form.text('number', { need: paymentProblems.accountPartMissing(), max: 20 }),
  ).replace(/[\s-]/g, '');
  return ports.lock.hold(() => {
    const row = certain(ports.tables.read(programs).find((candidate) => candidate.code === code));
    const stored = row && read(row);
    const email = ports.user.email();
    if (!row || !stored || stored.account.confirmedBy !== '')
      form.refuse('program', paymentProblems.accountNothingToConfirm());
    else if (row.bankAccount !== accountText(stored.account) || stored.mark !== fingerprintOf(stored.account))
      form.refuse('program', paymentProblems.accountChanged({ program: row.name }));
    else if (stored.account.keyedBy === email)
      form.refuse('program', paymentProblems.accountSamePerson({ email }));
    else if (stored.account.number !== number) form.refuse('number', paymentProblems.accountNumberDiffers());
    if (form.problems.length > 0 || !stored) return refused(form.problems);
    write(ports, code, { ...stored.account, confirmedBy: email, confirmedOn: ports.clock.today() }, '確認');
    return { ok: true, state: USABLE };
  });
}

function write(ports: AccountPorts, code: string, account: BankAccount, what: string): void {
  const stored: StoredAccount = { version: 1, account, mark: fingerprintOf(account) };
  const set = {
    bankAccount: accountText(account),
    accountYear: account.year,
    accountKeyed: [account.keyedBy, account.keyedOn, account.paper].join('　'),
    accountConfirmed: account.confirmedBy === '' ? '' : [account.confirmedBy, account.confirmedOn].join('　'),
    account: JSON.stringify(stored),
  };
  ports.tables.update(programs, [{ id: code, set }]);
  ports.audit.record(
    what === '登録' ? 'keyAccount' : 'confirmAccount',
    [code],
    paymentAudit.account(code, what),
  );
  ports.tables.flush();
}
