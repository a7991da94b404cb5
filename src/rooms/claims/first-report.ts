// This file defines the first report to the insurer: ready from the intake at once, shown, printed, queued as paper.
import { problemText } from '../../domain/problem-text';
import { quoteProblems } from '../quotes/messages';
import { addMonths, formatJapanese } from '../../domain/calendar';
import { fingerprintOf } from '../../domain/fingerprint';
import { paperTitle, type FirstReportModel, type LabelledText } from '../../domain/paper';
import type { Problem } from '../../domain/problem';
import { CONFIRMED, facts as factTable, type FactRow } from '../../tables/facts';
import type { Claim } from '../../tables/claims';
import { members, type Member } from '../../tables/members';
import { outbox } from '../../tables/outbox';
import { policies } from '../../tables/policies';
import { certain } from '../../tables/unread';
import type { ClaimAnswered, FirstReportView, QueueFirstReportRequest } from './contract';
import { paperDeliveryRow } from '../mail/delivery-rows';
import { numberSeries } from '../../domain/number-series';
import type { Ports } from '../../ports';
import { agencyOf } from '../quotes/letter-model';
import { gatherLetterFacts, hasMandate, type LetterFacts } from '../quotes/quote-facts';
import { factKey } from '../set-up/handbook-rows';
import { intakeOf } from './claim-intake';
import { claimOf, claimProgram } from './claim-world';
import {
  claimAudit,
  claimRefusal,
  claimRefusalOf,
  reportText,
  viewText,
  claimDeskProblems,
} from './claim-words';

interface Report {
  claim: Claim;
  facts: LetterFacts;
  letter: FirstReportModel;
  blocked: Problem | undefined;
}

export function previewFirstReport(
  ports: Pick<Ports, 'tables' | 'clock' | 'letters'>,
  claimNumber: string,
): FirstReportView {
  const { claim, facts, letter, blocked } = gather(ports, claimNumber);
  return {
    html: ports.letters.html(letter),
    title: paperTitle(letter),
    claimNumber: claim.claimNumber,
    organization: claim.organization,
    insurerContact: facts.programs.get(claim.program)?.insurerContact ?? '',
    hotline: hotlineOf(ports, claim.program, facts.today),
    blocked: blocked ? problemText(blocked) : '',
  };
}

export function queueFirstReport(
  ports: Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>,
  request: QueueFirstReportRequest,
): ClaimAnswered<{ deliveryNumber: string; existing: boolean }> {
  const addressee = String(request.addressee ?? '')
    .trim()
    .slice(0, 200);
  const recipient = String(request.recipient ?? '')
    .trim()
    .slice(0, 200);
  if (request.method !== 'FAX' && request.method !== '郵送')
    return claimRefusal(claimDeskProblems.claimMethodUnknown());
  if (addressee === '')
    return claimRefusal({ ...claimDeskProblems.claimAddresseeMissing(), field: 'addressee' });
  if (recipient === '')
    return claimRefusal({ ...claimDeskProblems.claimRecipientMissing(), field: 'recipient' });
  // Rule C14: a FAX number is read back before it is used.
  if (request.method === 'FAX' && request.readBack !== true) {
    return claimRefusal({ ...claimDeskProblems.claimNotReadBack(), field: 'readBack' });
  }
  try {
    return ports.lock.hold(() => {
      const { claim, facts, letter, blocked } = gather(ports, request.claimNumber);
      if (blocked) return claimRefusal(blocked);
      const deliveries = ports.tables.read(outbox);
      const content = JSON.stringify([letter.figures, letter.statements]);
      const idempotencyKey = fingerprintOf(['firstReport', claim.claimNumber, recipient, content]);
      const standing = deliveries
        .filter((row) => row.idempotencyKey === idempotencyKey)
        .map(certain)
        .find((row) => row.state !== '取消');
      if (standing) return { ok: true, deliveryNumber: standing.deliveryNumber, existing: true };
      const taken = deliveries.map((row) => row.deliveryNumber);
      const deliveryNumber = numberSeries('M', facts.today.slice(0, 4), taken)();
      const paper: FirstReportModel = {
        ...letter,
        number: deliveryNumber,
        internal: false,
        addressee: addresseeText(addressee, request.method === '郵送' ? recipient : ''),
      };
      const row = paperDeliveryRow(
        { version: 1, memberKey: claim.memberKey, program: claim.program, paper },
        {
          subjects: [claim.claimNumber],
          memberNumber: claim.memberNumber,
          method: request.method,
          recipient,
          idempotencyKey,
          at: ports.clock.now(),
          by: ports.user.email(),
        },
      );
      ports.tables.append(outbox, [row]);
      ports.audit.record('queueFirstReport', [deliveryNumber, claim.claimNumber], claimAudit.report);
      ports.tables.flush();
      return { ok: true, deliveryNumber, existing: false };
    });
  } catch (error) {
    return claimRefusalOf(error);
  }
}

function gather(ports: Pick<Ports, 'tables' | 'clock'>, claimNumber: string): Report {
  const claim = claimOf(ports, claimNumber);
  const facts = gatherLetterFacts(ports);
  const { program, rules } = claimProgram(claim.program);
  const member = certain(ports.tables.read(members).find((row) => row.memberKey === claim.memberKey));
  const programRow = facts.programs.get(claim.program);
  const blocked = !hasMandate(programRow)
    ? quoteProblems.noMandate()
    : facts.setting('agencyName') === ''
      ? quoteProblems.agencyNameMissing()
      : undefined;
  const asked = rules?.noticeItems.value ?? [];
  const said = [claim.knownHow, claim.allegation, claim.cause];
  const letter: FirstReportModel = {
    kind: 'firstReport',
    number: claim.claimNumber,
    date: facts.today,
    addressee: addresseeText(programRow?.insurerContact || reportText.insurer, ''),
    agency: agencyOf(facts, { solicitor: member?.solicitor ?? claim.owner }),
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
  const policy = certain(ports.tables.read(policies).find((row) => row.policyNumber === claim.policyNumber));
  const { program } = claimProgram(claim.program);
  const plan = program.plans.find(({ code }) => code === claim.plan)?.name ?? claim.plan;
  const day = (date: string, time: string): string =>
    date === '' ? '' : `${formatJapanese(date)}${time === '' ? '' : ` ${time}`}`;
  const moment = (at: string): string => day(at.slice(0, 10), at.slice(11, 16));
  const published = [claim.publication, claim.publishedHow, day(claim.publishedOn, '')];
  const lines: readonly (readonly [string, string])[] = [
    [reportText.insured, `${claim.organization}（${reportText.member} ${claim.memberNumber}）`],
    [reportText.contact, [member?.contact ?? '', member?.phone ?? ''].filter(Boolean).join('　')],
    [
      reportText.policy,
      policy
        ? `${policy.policyNumber}　${policy.certificateNumber || reportText.noCertificate}　${plan}`
        : `${reportText.noPolicy}　${plan}`,
    ],
    [
      reportText.period,
      policy ? `${moment(policy.startsAt)}～${moment(policy.endsAt)}` : reportText.askPeriod,
    ],
    [reportText.occurred, day(intake.occurredOn, intake.occurredTime)],
    [reportText.known, day(intake.knownOn, intake.knownTime)],
    [reportText.claimed, day(intake.claimedOn, intake.claimedTime) || reportText.notClaimed],
    [reportText.kind, viewText.kindLine(claim.kind, intake.persons, intake.companies)],
    [
      reportText.nature,
      reportText.natureText(intake.sensitive, intake.propertyDamage, intake.wrongfulIntent),
    ],
    [reportText.detection, [claim.detection, claim.reporter].filter(Boolean).join('　')],
    [reportText.access, claim.unauthorisedAccess],
    [reportText.published, published.filter((part) => part !== '').join('　')],
  ];
  return lines.map(([label, text]) => ({ label, text }));
}

/** A company, or a company and a person: never 御中 and 様 together. */
function addresseeText(text: string, address: string): FirstReportModel['addressee'] {
  const plain = text.replace(/\s*(御中|宛)$/, '').trim();
  const person = /^(.*\S)\s+(\S+)\s*様$/.exec(plain);
  return {
    organization: person ? person[1]! : plain.replace(/\s*様$/, ''),
    establishment: '',
    department: '',
    contact: person ? person[2]! : '',
    postalCode: '',
    address,
  };
}

/** Rule C8: shown only while its confirmation is not older than twelve months. */
export function hotlineOf(ports: Pick<Ports, 'tables'>, program: string, today: string): string {
  return hotlineIn(ports.tables.sound(factTable), program, today);
}

export function hotlineIn(rows: readonly FactRow[], program: string, today: string): string {
  const key = factKey(program, 'accidentContact');
  const fact = rows.find((row) => row.factKey === key);
  if (!fact || fact.state !== CONFIRMED || fact.confirmedOn === '') return '';
  return fact.confirmedOn >= addMonths(today, -12) ? fact.answer || fact.value : '';
}
