// One person keys an account from a paper, another who is a manager confirms it beside the paper (rule C7).
import * as json from '../../calls/stored';
import { fingerprintOf } from '../../domain/fingerprint';
import { foldText } from '../../domain/fold-text';
import { sameAddress } from '../../domain/mail-address';
import { pick } from '../../domain/pick';
import { fail, ok, refuse, type Result } from '../../domain/problem';
import { problemText } from '../../domain/problem-text';
import { programs, type ProgramRow } from '../../tables/masters';
import { newRecord } from '../../tables/new-record';
import { proposalKeyOf, proposals, type Proposal } from '../../tables/proposals';
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

/** What one person has keyed, until another confirms it. */
export const proposedAccounts = json.storedIn(proposals, 'account', () =>
  json.fields({ version: json.version1(), account: bankAccount() }),
);
const KIND = '払込口座';

/** Codes of programmes whose account waits for a second person. */
export function waitingAccounts({ tables }: Pick<Ports, 'tables'>): ReadonlySet<string> {
  const rows = tables.sound(proposals).filter(({ kind, state }) => kind === KIND && state === '確認待ち');
  return new Set(rows.map(({ program }) => program));
}

/** The account of the row, or why it cannot be used at all; `waits` says of which another is keyed. */
export function accountOf(
  row: ProgramRow | undefined,
  today: string,
  waits: ReadonlySet<string> = new Set(),
): Result<BankAccount> {
  const program = row?.name ?? '';
  const stored = row && accounts.of(row);
  if (!stored)
    return fail(
      row && waits.has(row.code)
        ? paymentProblems.accountUnconfirmed({ program })
        : paymentProblems.accountMissing({ program }),
    );
  if (isChanged(row, stored)) return fail(paymentProblems.accountChanged({ program }));
  const problem = accountProblem(stored.account, program, today);
  return problem ? fail(problem) : ok(stored.account);
}

/** Edited by hand since it was keyed or confirmed. */
function isChanged(row: ProgramRow, { account, mark }: StoredAccount): boolean {
  return row.bankAccount !== accountText(account) || mark !== fingerprintOf(account);
}

/** Two reads. */
export function openAccounts(ports: Pick<Ports, 'tables' | 'clock' | 'user'>): AccountDesk {
  const isManager = ports.user.isManager();
  const email = ports.user.email();
  const today = ports.clock.today();
  const rows = ports.tables.sound(proposals);
  const waits = waitingAccounts(ports);
  const lines = ports.tables.sound(programs).map((row): AccountLine => {
    const usable = accountOf(row, today, waits);
    const proposal = rows.find(({ proposalKey }) => proposalKey === proposalKeyOf(KIND, row.code));
    const keyed = keyedIn(proposal);
    return {
      program: row.code,
      programName: row.name,
      account: isManager ? row.bankAccount : '',
      year: row.accountYear,
      keyed: row.accountKeyed,
      confirmed: row.accountConfirmed,
      state: usable.ok ? paymentText.accountUsable : problemText(usable.problem),
      usable: usable.ok,
      waiting:
        proposal && keyed
          ? {
              ...{ keyedBy: keyed.keyedBy, keyedAt: proposal.proposedAt },
              isOwn: sameAddress(keyed.keyedBy, email),
              account: isManager
                ? pick(keyed, 'year', 'bank', 'branch', 'kind', 'number', 'holder', 'paper')
                : null,
            }
          : null,
    };
  });
  return { isManager, accounts: lines };
}

/** Undefined where nothing waits. */
const keyedIn = (proposal: Proposal | undefined): BankAccount | undefined =>
  proposal?.state === '確認待ち' ? proposedAccounts.of(proposal)?.account : undefined;

/** By anybody: what is in 制度 stays in use until another person has confirmed this one. */
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
    const proposalKey = proposalKeyOf(KIND, code);
    const set = {
      ...({ state: '確認待ち', confirmedBy: '', confirmedAt: '' } as const),
      ...{ proposedBy: account.keyedBy, proposedAt: ports.clock.now() },
      account: JSON.stringify({ version: 1, account }),
    };
    const stands = ports.tables.read(proposals).some((one) => one.proposalKey === proposalKey);
    if (stands) ports.tables.update(proposals, [{ id: proposalKey, set }]);
    else
      ports.tables.append(proposals, [
        newRecord(proposals, { proposalKey, kind: KIND, program: code, ...set }),
      ]);
    ports.audit.record('keyAccount', [code], paymentAudit.accountKeyed(code));
    ports.tables.flush();
    return { state: problemText(paymentProblems.accountUnconfirmed({ program: row.name })) };
  });
}

/**
 * By a manager who is another person, who has bank, branch, kind and holder beside the paper, and types the number from
 * it: a slip of the first does not pass unseen.
 */
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
    const key = proposalKeyOf(KIND, code);
    const proposal = certain(ports.tables.read(proposals).find(({ proposalKey }) => proposalKey === key));
    const keyed = keyedIn(proposal);
    const email = ports.user.email();
    if (!row || !proposal || !keyed) form.refuse('program', paymentProblems.accountNothingToConfirm());
    else if (sameAddress(keyed.keyedBy, email))
      form.refuse('program', paymentProblems.accountSamePerson({ email }));
    else if ((request.keyedAt ?? proposal.proposedAt) !== proposal.proposedAt)
      form.refuse('program', paymentProblems.accountKeyedAnew({ by: keyed.keyedBy }));
    else if (keyed.number !== number) form.refuse('number', paymentProblems.accountNumberDiffers());
    form.done();
    write(ports, code, { ...keyed!, confirmedBy: email, confirmedOn: ports.clock.today() });
    const set = { state: '確定', confirmedBy: email, confirmedAt: ports.clock.now() } as const;
    ports.tables.update(proposals, [{ id: key, set }]);
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
