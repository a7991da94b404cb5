// 契約のCSV取込: policies that were written elsewhere come in as they are, wrong rows with reasons into 取込結果.
import { canonicalJson } from '../../domain/fingerprint';
import { refuse, type Problem } from '../../domain/problem';
import { shown } from '../../domain/problem-text';
import type { Program } from '../../domain/program';
import { members } from '../../tables/members';
import { lookup } from '../../tables/unread';
import type { Ports } from '../../ports';
import { programsNow } from '../mail';
import { appendResults, decodeUpload, passedReport, toldResult } from '../roster';
import type { BringInLine, BringInReport, BringInRequest } from './contract';
import { openLedger, type Ledger } from './ledger';
import { readPolicyFile, type PolicyFile } from './policy-file';
import { readPolicyRow, type TakeOverRow } from './policy-file-row';
import { readEntry } from './policy-row';
import { enrolmentAudit, takeOverProblems, takeOverText } from './words';

export type BringInPorts = Pick<
  Ports,
  'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'log' | 'textFiles' | 'switches' | 'keepDeadlines'
>;

interface Decision {
  readonly row: TakeOverRow;
  readonly outcome: BringInLine['outcome'];
  readonly holds: readonly Problem[];
  /** Of the policy, where it stands already or has come in. */
  readonly policyNumber: string;
}

/** The same file again takes nothing in: what stands is passed over. Rows read = taken + unchanged + held + passed over. */
export function bringInPolicies(ports: BringInPorts, request: BringInRequest): BringInReport {
  const { text, encoding } = decodeUpload(ports, request.contentBase64, takeOverText.file);
  const file = readPolicyFile(text);
  if (!file.ok) refuse(file.problem);
  const work = () => {
    const { programs, programOf } = programsNow(ports);
    const ledger = openLedger(ports, programOf);
    const decisions = decideRows(ports, file.value, ledger, request.fileName, programs);
    if (!request.dryRun) write(ports, decisions, ledger, request.fileName);
    return decisions;
  };
  // Read again under the lock: what the dry run showed may have moved since.
  const decisions = request.dryRun ? work() : ports.lock.hold(work);
  const count = (outcome: BringInLine['outcome']) =>
    decisions.filter((decision) => decision.outcome === outcome).length;
  const report = {
    dryRun: request.dryRun,
    encoding,
    rows: decisions.length + file.value.passed.length,
    taken: count('引継'),
    unchanged: count('変更なし'),
    passed: file.value.passed.map(passedReport),
    held: count('保留'),
    ignored: file.value.ignored,
    lines: decisions.map(lineOf),
  };
  ports.log.info('bringInPolicies', {
    dryRun: String(request.dryRun),
    rows: report.rows,
    taken: report.taken,
    held: report.held,
  });
  return report;
}

function decideRows(
  ports: BringInPorts,
  file: PolicyFile,
  ledger: Ledger,
  fileName: string,
  programs: readonly Program[],
): Decision[] {
  const facts = {
    programs,
    members: lookup(ports.tables.read(members), (row) => row.memberKey),
    origin: takeOverText.fromFile(fileName),
    today: ports.clock.today(),
  };
  const rows = file.lines.map((line) => readPolicyRow(line, file, facts));
  const linesOfKey = new Map<string, number[]>();
  for (const { key, line } of rows)
    if (key !== '') linesOfKey.set(key, [...(linesOfKey.get(key) ?? []), line]);
  return rows.map((row) => decide(row, linesOfKey.get(row.key) ?? [], ledger));
}

function decide(row: TakeOverRow, sameKey: readonly number[], ledger: Ledger): Decision {
  const held = (...holds: readonly Problem[]): Decision => ({
    row,
    outcome: '保留',
    holds,
    policyNumber: '',
  });
  if (!row.taken) return held(...row.holds);
  const { number, terms } = row.taken;
  if (sameKey.length > 1) return held(takeOverProblems.takeOverTwice({ number, lines: sameKey.join('・') }));
  const before = ledger.rows.find(({ idempotencyKey }) => idempotencyKey === row.key);
  if (before) {
    const { policyNumber } = before;
    const event = readEntry(before)?.event;
    // As it came in; what has happened to it since is no difference of the file.
    const same =
      event?.kind === 'takenOver' && canonicalJson(saidBy(event)) === canonicalJson(saidBy(row.taken));
    return same
      ? { row, outcome: '変更なし', holds: [], policyNumber }
      : held(takeOverProblems.takeOverChanged({ number, policyNumber }));
  }
  const alike = ledger
    .all()
    .find(
      (policy) =>
        policy.program === terms.program &&
        policy.decided !== 'declined' &&
        policy.decided !== 'voided' &&
        policy.endsAt.slice(0, 10) === terms.endsAt.slice(0, 10) &&
        (policy.certificateNumber === number ||
          (policy.memberKey === terms.memberKey && policy.plan === terms.plan && !policy.origin)),
    );
  return alike
    ? held(takeOverProblems.takeOverStands({ number, policyNumber: alike.policyNumber }))
    : { row, outcome: '引継', holds: [], policyNumber: '' };
}

/** What a file says of a policy; where it came from and whose customer it is may be said anew. */
function saidBy({ terms, number }: NonNullable<TakeOverRow['taken']>) {
  const { origin: _origin, solicitor: _solicitor, organization: _organization, ...rest } = terms;
  const { policyholder: _holder, namedInsured: _insured, ...said } = rest;
  return { ...said, number };
}

function write(ports: BringInPorts, decisions: Decision[], ledger: Ledger, fileName: string): void {
  const taken: string[] = [];
  for (const [at, decision] of decisions.entries()) {
    const { row } = decision;
    if (decision.outcome !== '引継') continue;
    const recorded = ledger.takeOver({
      ...row.taken!,
      document: row.taken!.terms.origin ?? '',
      idempotencyKey: row.key,
    });
    if (!recorded.ok) {
      decisions[at] = { ...decision, outcome: '保留', holds: [recorded.problem] };
      continue;
    }
    const { policyNumber } = recorded.value.policy;
    taken.push(policyNumber);
    decisions[at] = { ...decision, policyNumber };
  }
  if (taken.length > 0) ledger.commit();
  ports.keepDeadlines(ports, taken);
  const told = decisions.flatMap(({ row, outcome, holds }) => {
    const { line, memberNumber, organization, original } = row;
    const isHeld = outcome === '保留';
    const problems = isHeld ? holds : outcome === '引継' ? row.notices : [];
    return problems.map((problem) =>
      toldResult(
        { line, memberNumber, organization, original, outcome: isHeld ? '保留' : '注意', problem },
        { file: fileName, importedAt: ports.clock.now() },
      ),
    );
  });
  const added = appendResults(ports, told);
  if (taken.length + added > 0) {
    const held = decisions.filter(({ outcome }) => outcome === '保留').length;
    ports.audit.record('bringInPolicies', taken, enrolmentAudit.takenOver(taken.length, held));
  }
  ports.tables.flush();
}

function lineOf({ row, outcome, holds, policyNumber }: Decision): BringInLine {
  const { line, memberNumber, organization, taken } = row;
  const messages = outcome === '保留' ? holds : outcome === '引継' ? row.notices : [];
  return {
    line,
    memberNumber,
    organization,
    outcome,
    policyNumber,
    certificateNumber: taken?.number ?? '',
    plan: taken?.terms.plan ?? '',
    endsOn: taken?.terms.endsAt.slice(0, 10) ?? '',
    premiumYen: taken?.terms.annualPremiumYen ?? null,
    messages: messages.map((problem) => ({ ...shown(problem), row: line })),
  };
}
