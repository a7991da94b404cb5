import { certificateName } from '../../domain/certificate-name';
import { oneByOne } from '../../domain/one-by-one';
import { policyProblems } from '../../domain/policy-messages';
import { coverState } from '../../domain/policy';
import { refuse } from '../../domain/problem';
import { members as memberTable } from '../../tables/members';
import { policies as policyTable } from '../../tables/policies';
import { lookup } from '../../tables/unread';
import type { CertificateNoticesReport, CertificateNoticesRequest } from './contract';
import { hotlineOf } from '../claims';
import {
  type LetterToQueue,
  gatherLetterFacts,
  hasMandate,
  mailProblems,
  programsNow,
  queueLetters,
} from '../mail';
import type { Ports } from '../../ports';
import { isWaiting, planNames } from './open-policies';
import { readPolicy } from './policy-row';
import { enrolmentAudit, enrolmentProblems } from './words';

type NoticePorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'letters'>;

export const LETTERS_A_CHUNK = 500;

/** The letter on accidents before the certificate arrives: one a policy that runs without it. */
export function queueCertificateNotices(
  ports: NoticePorts,
  request: CertificateNoticesRequest,
): CertificateNoticesReport {
  const numbers = [...new Set(request.policyNumbers)];
  if (numbers.length === 0) refuse(enrolmentProblems.noPoliciesChosen());
  return ports.lock.hold(() => {
    const facts = gatherLetterFacts(ports);
    const members = lookup(ports.tables.read(memberTable), (row) => row.memberKey);
    const policies = lookup(ports.tables.read(policyTable), (row) => row.policyNumber);
    const plans = planNames(ports);
    const { programOf } = programsNow(ports);
    const hotlines = new Map<string, string>();
    const now = ports.clock.now();
    const letters: LetterToQueue[] = [];
    const chunk = numbers.slice(0, LETTERS_A_CHUNK);
    const refused = oneByOne(
      chunk,
      String,
      (policyNumber) => {
        const row = policies.get(policyNumber);
        const policy = row && readPolicy(row);
        if (!policy) refuse(policyProblems.policyUnknown({ policyNumber }));
        const { program, plan, startsAt, endsAt } = policy;
        const member = members.get(policy.memberKey);
        if (!member) refuse(enrolmentProblems.memberNotFound());
        if (!hasMandate(facts.programs.get(program))) refuse(mailProblems.noMandate({ program }));
        if (!isWaiting(policy))
          refuse(
            enrolmentProblems.noticeNotNeeded({
              policyNumber,
              state: coverState(policy, now),
              paper: certificateName(programOf(program)),
            }),
          );
        if (!hotlines.has(program)) hotlines.set(program, hotlineOf(ports, program, facts.today));
        letters.push({
          key: ['certificateNotice', policyNumber],
          member,
          program,
          subjects: [policyNumber],
          kind: 'certificateNotice',
          paper: (opening) => ({
            ...opening,
            kind: 'certificateNotice',
            policyNumber,
            planName: plans.get(plan) ?? plan,
            periodStart: startsAt.slice(0, 10),
            startTime: startsAt.slice(11, 16),
            periodEnd: endsAt.slice(0, 10),
            endTime: endsAt.slice(11, 16),
            hotline: hotlines.get(program)!,
            certificateName: certificateName(programOf(program)),
          }),
        });
      },
      String,
    );
    const queued = queueLetters(ports, facts, letters);
    const fresh = queued.filter(({ existing }) => !existing).map(({ deliveryNumber }) => deliveryNumber);
    if (fresh.length > 0) {
      const summary = enrolmentAudit.steps(enrolmentAudit.notices, fresh.length);
      ports.audit.record('queueCertificateNotices', fresh, summary);
    }
    ports.tables.flush();
    return {
      queued: fresh,
      existing: queued.length - fresh.length,
      refused,
      left: numbers.slice(LETTERS_A_CHUNK),
    };
  });
}
