import { certificateName } from '../../domain/certificate-name';
import { valueOf, refuse } from '../../domain/problem';
import { oneByOne } from '../../domain/one-by-one';
import { readForm } from '../../domain/form-reader';
import { shown } from '../../domain/problem-text';
import type { Policy } from '../../domain/policy';
import type { RegisterCertificatesReport, RegisterCertificatesRequest } from './contract';
import type { Ports } from '../../ports';
import { programsNow } from '../mail';
import { openLedger, type Ledger } from './ledger';
import { isWaiting } from './open-policies';
import { LONGEST_TEXT, missing } from './read-step';
import { enrolmentAudit, enrolmentProblems, rowNames } from './words';

type CertificatePorts = Pick<
  Ports,
  'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'log' | 'switches' | 'keepDeadlines'
>;

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
    const { programOf } = programsNow(ports);
    const ledger = openLedger(ports, programOf);
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
    const unread = unreadable.map((line) => shown(enrolmentProblems.certificateLineUnreadable({ line }), ''));
    let left = 0;
    const wrong = oneByOne(
      lines,
      ({ subject }) => subject,
      ({ subject, number }) => {
        if (registered.length >= LINES_A_CHUNK) {
          left += 1;
          return;
        }
        const { policyNumber, program } = find(subject);
        const holder = taken.get(number);
        if (holder === policyNumber) {
          existing.push(policyNumber);
          return;
        }
        if (holder !== undefined) {
          const paper = certificateName(programOf(program));
          refuse(enrolmentProblems.certificateTaken({ number, policyNumber: holder, paper }));
        }
        const event = { kind: 'certificate', number, on, reissue: request.reissue } as const;
        valueOf(ledger.record({ policyNumber, event, effectiveOn: on, document }));
        taken.set(number, policyNumber);
        registered.push(policyNumber);
      },
      ({ line }) => rowNames.line(line),
    );
    const refused = [...unread, ...wrong];
    ledger.commit();
    ports.keepDeadlines(ports, registered);
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
function finder(ledger: Ledger): (subject: string) => Policy {
  const byMember = new Map<string, Policy[]>();
  for (const policy of ledger.all()) {
    if (policy.decided !== 'accepted' || policy.ended) continue;
    byMember.set(policy.memberNumber, [...(byMember.get(policy.memberNumber) ?? []), policy]);
  }
  return (subject) => {
    const policy = ledger.policy(subject);
    if (policy) return policy;
    const all = byMember.get(subject) ?? [];
    const waiting = all.filter(isWaiting);
    const candidates = waiting.length > 0 ? waiting : all;
    if (candidates.length === 1) return candidates[0]!;
    if (candidates.length === 0) refuse(enrolmentProblems.policyMemberUnknown({ text: subject }));
    const numbers = candidates.map(({ policyNumber }) => policyNumber).join('、');
    refuse(enrolmentProblems.policyMemberSeveral({ text: subject, numbers }));
  };
}
