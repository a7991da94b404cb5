import { readForm } from '../../domain/form-reader';
import { fail, ok, type Problem, type Result } from '../../domain/problem';
import { shown } from '../../domain/problem-text';
import type { Policy } from '../../domain/policy';
import type { RowMessage } from '../../domain/row-message';
import type { RegisterCertificatesReport, RegisterCertificatesRequest } from './contract';
import type { Ports } from '../../ports';
import { openLedger, type Ledger } from './ledger';
import { isWaiting } from './open-policies';
import { LONGEST_TEXT, missing } from './read-step';
import { enrolmentAudit, enrolmentProblems, rowNames } from './words';

type CertificatePorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'log'>;

export const LINES_A_CHUNK = 500;
const LONGEST_NUMBER = 60;

export interface CertificateLine {
  readonly line: number;
  /** Policy or member number. */
  readonly subject: string;
  readonly number: string;
}

/** Tab or comma, full-width too; blank lines are skipped. */
export function readLines(text: string): { lines: CertificateLine[]; unreadable: number[] } {
  const lines: CertificateLine[] = [];
  const unreadable: number[] = [];
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    if (raw.trim() === '') continue;
    const parts = raw.split(/[\t,，、]/).map((part) => part.normalize('NFKC').trim());
    const [subject = '', number = ''] = parts;
    const sound = parts.length === 2 && subject !== '' && number !== '' && number.length <= LONGEST_NUMBER;
    if (sound) lines.push({ line: at + 1, subject, number });
    else unreadable.push(at + 1);
  }
  return { lines, unreadable };
}

export function registerCertificates(
  ports: CertificatePorts,
  request: RegisterCertificatesRequest,
): RegisterCertificatesReport {
  const form = readForm<keyof RegisterCertificatesRequest>(request, ports.clock.today());
  const on = form.date('on', { need: missing('arrivedOn') });
  const document = form.text('document', { max: LONGEST_TEXT });
  const { lines, unreadable } = readLines(request.text);
  if (lines.length + unreadable.length === 0) form.refuse('text', missing('certificateNumber'));
  form.done();
  return ports.lock.hold(() => {
    const ledger = openLedger(ports);
    const find = finder(ledger);
    const taken = new Map(
      ledger
        .all()
        .flatMap((policy) =>
          policy.certificateNumber === '' ? [] : [[policy.certificateNumber, policy.policyNumber] as const],
        ),
    );
    const registered: string[] = [];
    const existing: string[] = [];
    const refused: RowMessage[] = unreadable.map((line) =>
      shown(enrolmentProblems.certificateLineUnreadable({ line }), ''),
    );
    let left = 0;
    for (const { line, subject, number } of lines) {
      if (registered.length >= LINES_A_CHUNK) {
        left += 1;
        continue;
      }
      const found = find(subject);
      if (!found.ok) {
        refused.push(shown(found.problem, subject, rowNames.line(line)));
        continue;
      }
      const { policyNumber } = found.value;
      const holder = taken.get(number);
      if (holder === policyNumber) {
        existing.push(policyNumber);
        continue;
      }
      const recorded: { ok: true } | { ok: false; problem: Problem } =
        holder === undefined
          ? ledger.record({
              policyNumber,
              event: { kind: 'certificate', number, on, reissue: request.reissue },
              effectiveOn: on,
              document,
            })
          : { ok: false, problem: enrolmentProblems.certificateTaken({ number, policyNumber: holder }) };
      if (!recorded.ok) {
        refused.push(shown(recorded.problem, subject, rowNames.line(line)));
        continue;
      }
      taken.set(number, policyNumber);
      registered.push(policyNumber);
    }
    ledger.commit();
    if (registered.length > 0) {
      const summary = enrolmentAudit.steps(enrolmentAudit.certificates, registered.length);
      ports.audit.record('registerCertificates', registered, summary);
    }
    ports.tables.flush();
    ports.log.info('registerCertificates', { registered: registered.length, refused: refused.length, left });
    return { registered, existing, refused, left, waiting: ledger.all().filter(isWaiting).length };
  });
}

/** A member number names the one policy of the member that a certificate can be for. */
function finder(ledger: Ledger): (subject: string) => Result<Policy> {
  const byMember = new Map<string, Policy[]>();
  for (const policy of ledger.all()) {
    if (policy.decided !== 'accepted' || policy.ended) continue;
    byMember.set(policy.memberNumber, [...(byMember.get(policy.memberNumber) ?? []), policy]);
  }
  return (subject) => {
    const policy = ledger.policy(subject);
    if (policy) return ok(policy);
    const all = byMember.get(subject) ?? [];
    const waiting = all.filter(isWaiting);
    const candidates = waiting.length > 0 ? waiting : all;
    if (candidates.length === 1) return ok(candidates[0]!);
    if (candidates.length === 0) return fail(enrolmentProblems.policyMemberUnknown({ text: subject }));
    const numbers = candidates.map(({ policyNumber }) => policyNumber).join('、');
    return fail(enrolmentProblems.policyMemberSeveral({ text: subject, numbers }));
  };
}
