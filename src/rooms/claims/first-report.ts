// The first report to the insurer: ready from the intake at once, shown, printed, queued as paper.
import { certificateName } from '../../domain/certificate-name';
import { insuredOf, policyholderOf } from '../../domain/policy-parties';
import { shown } from '../../domain/problem-text';
import { type LetterFacts, agencyOf, gatherLetterFacts, hasMandate, insurersOf, mailProblems } from '../mail';
import { insurerAddressee } from '../referrals';
import { formatJapanese } from '../../domain/calendar';
import { fingerprintOf } from '../../domain/fingerprint';
import { readForm } from '../../domain/form-reader';
import { paperTitle, type FirstReportModel, type LabelledText } from '../../domain/paper';
import { refuse, type Problem } from '../../domain/problem';
import type { Ports } from '../../ports';
import type { Claim } from '../../tables/claims';
import { members, type Member } from '../../tables/members';
import { certain } from '../../tables/unread';
import { intakeOf } from './claim-intake';
import { claimOf, claimProgram, periodText, planName, policyOf } from './claim-world';
import type { FirstReportView, QueuedPaper, RequestFor } from './contract';
import { hotlineConfirmed, hotlineOf } from './hotline';
import { queuePaper } from './queue-paper';
import { claimAudit, claimProblems, reportText, viewText } from './words';

type ReportPorts = Pick<Ports, 'tables' | 'selection' | 'clock'>;

interface Report {
  claim: Claim;
  facts: LetterFacts;
  letter: FirstReportModel;
  blocked: Problem | undefined;
}

export function previewFirstReport(
  ports: ReportPorts & Pick<Ports, 'letters'>,
  { claimNumber }: RequestFor<'previewFirstReport'>,
): FirstReportView {
  const { claim, facts, letter, blocked } = gather(ports, claimNumber);
  return {
    html: ports.letters.html(letter),
    title: paperTitle(letter),
    claimNumber: claim.claimNumber,
    organization: claim.organization,
    insurerContact: facts.programs.get(claim.program)?.insurerContact ?? '',
    hotline: hotlineOf(ports, claim.program, facts.today),
    hotlineConfirmed: hotlineConfirmed(ports, claim.program, facts.today),
    blocked: blocked ? shown(blocked) : null,
  };
}

export function queueFirstReport(
  ports: ReportPorts & Pick<Ports, 'lock' | 'user' | 'audit'>,
  request: RequestFor<'queueFirstReport'>,
): QueuedPaper {
  const { method } = request;
  const form = readForm<'addressee' | 'recipient' | 'readBack'>(request, ports.clock.today());
  const addressee = form.text('addressee', { need: claimProblems.claimAddresseeMissing(), max: 200 });
  const recipient = form.text('recipient', { need: claimProblems.claimRecipientMissing(), max: 200 });
  // Rule C14: a FAX number is read back before it is used.
  if (method === 'FAX' && !request.readBack) form.refuse('readBack', claimProblems.claimNotReadBack());
  form.done();
  return ports.lock.hold(() => {
    const { claim, letter, blocked } = gather(ports, request.claimNumber);
    if (blocked) refuse(blocked);
    const content = JSON.stringify([letter.figures, letter.statements]);
    return queuePaper(ports, {
      claim,
      method,
      recipient,
      idempotencyKey: fingerprintOf(['firstReport', claim.claimNumber, recipient, content]),
      paper: (number) => ({
        ...letter,
        number,
        internal: false,
        addressee: insurerAddressee(addressee, method === '郵送' ? recipient : ''),
      }),
      useCase: 'queueFirstReport',
      summary: claimAudit.report,
    });
  });
}

function gather(ports: ReportPorts, claimNumber: string): Report {
  const claim = claimOf(ports, claimNumber);
  const facts = gatherLetterFacts(ports);
  const { program, rules } = claimProgram(ports, claim.program);
  const member = certain(ports.tables.read(members).find((row) => row.memberKey === claim.memberKey));
  const programRow = facts.programs.get(claim.program);
  const blocked = !hasMandate(programRow)
    ? mailProblems.noMandate({ program: claim.program })
    : facts.setting('agencyName') === ''
      ? mailProblems.agencyNameMissing()
      : undefined;
  const asked = rules?.noticeItems.value ?? [];
  const said = [claim.knownHow, claim.allegation, claim.cause];
  const letter: FirstReportModel = {
    kind: 'firstReport',
    number: claim.claimNumber,
    date: facts.today,
    addressee: insurerAddressee(programRow?.insurerContact || reportText.insurer, ''),
    agency: agencyOf(facts, { solicitor: member?.solicitor ?? claim.owner }),
    insurers: insurersOf(facts, [claim.program]),
    programName: programRow?.name || program.name,
    internal: blocked !== undefined,
    template: { version: '', approvalNumber: '' },
    claimNumber: claim.claimNumber,
    figures: figuresOf(ports, claim, member),
    statements: asked.map((label, index) => ({ label, text: said[index] ?? '' })),
    notes: reportText.notes,
  };
  return { claim, facts, letter, blocked };
}

function figuresOf(ports: Pick<Ports, 'tables'>, claim: Claim, member: Member | undefined): LabelledText[] {
  const intake = intakeOf(claim);
  const policy = policyOf(ports, claim);
  const { program } = claimProgram(ports, claim.program);
  const plan = planName(program, claim.plan);
  const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('　');
  const day = (date: string, time = ''): string =>
    date === '' ? '' : `${formatJapanese(date)}${time === '' ? '' : ` ${time}`}`;
  const say = reportText;
  const lines: readonly (readonly [string, string])[] = [
    [say.policyholder, policy?.policyholder ?? policyholderOf(program, claim.organization)],
    [say.namedInsured, `${claim.organization}（${say.member} ${claim.memberNumber}）`],
    [say.insured, insuredOf(program, claim.organization)],
    [say.contact, joined(member?.contact ?? '', member?.phone ?? '')],
    [say.caller, joined(intake.caller, intake.callerPhone)],
    [say.reported, day(intake.reportedOn, intake.reportedTime)],
    [
      say.policy,
      policy
        ? `${policy.policyNumber}　${policy.certificateNumber || say.noCertificate(certificateName(program))}　${plan}`
        : `${say.noPolicy}　${plan}`,
    ],
    [say.period, policy ? periodText(policy) : say.askPeriod],
    [say.occurred, day(intake.occurredOn, intake.occurredTime)],
    [say.known, day(intake.knownOn, intake.knownTime)],
    [say.claimed, day(intake.claimedOn, intake.claimedTime) || say.notClaimed],
    [say.kind, viewText.kindLine(claim.kind, intake.persons, intake.companies)],
    [say.nature, say.natureText(intake.sensitive, intake.propertyDamage, intake.wrongfulIntent)],
    [say.detection, joined(claim.detection, claim.reporter)],
    [say.access, claim.unauthorisedAccess],
    [say.published, joined(claim.publication, claim.publishedHow, day(claim.publishedOn))],
  ];
  return lines.map(([label, text]) => ({ label, text }));
}
