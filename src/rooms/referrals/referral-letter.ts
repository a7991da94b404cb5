// This file defines 保険会社へ照会: the letter with question, figures and answers, shown, then queued as paper.
import { formatJapanese, parseDate } from '../../domain/calendar';
import { fingerprintOf } from '../../domain/fingerprint';
import type { InsurerLetterModel, LabelledText } from '../../domain/paper';
import { paperTitle } from '../../domain/paper';
import { refuse, type Problem } from '../../domain/problem';
import { problemText } from '../../domain/problem-text';
import { answerOf, answerText as textOfAnswer } from '../../domain/question';
import { visibleQuestions } from '../../domain/questionnaire';
import { formatYen, formatYenInWords } from '../../domain/yen';
import { programOf } from '../../programs';
import { disclosures } from '../../tables/disclosures';
import { members, type Member } from '../../tables/members';
import { outbox } from '../../tables/outbox';
import { questions } from '../../tables/questions';
import { quotes as quoteTable } from '../../tables/quotes';
import { referrals as referralTable, type Referral } from '../../tables/referrals';
import { certain, lookup } from '../../tables/unread';
import type { QueueReferralLetterRequest, QueueReferralLetterResult, ReferralLetterView } from './contract';
import { answerText, letterText as say, referralProblems } from './answer-messages';
import { isOpenReferral } from './answer-referral';
import { insurerAddressee } from './insurer-addressee';
import { paperDeliveryRow } from '../mail/delivery-rows';
import { historyOf, layoutInUse, ownVersions, printedNumber } from '../disclosure';
import { readFrozen, type FrozenQuote } from '../quotes/frozen-quote';
import { agencyOf } from '../quotes/letter-model';
import { memberKeyOf } from '../roster';
import { quoteProblems } from '../quotes/messages';
import { numberSeries } from '../../domain/number-series';
import type { Ports } from '../../ports';
import { gatherLetterFacts, hasMandate, type LetterFacts } from '../quotes/quote-facts';

interface Asked {
  readonly facts: LetterFacts;
  readonly member: Member;
  readonly asked: readonly { readonly referral: Referral; readonly frozen: FrozenQuote }[];
  readonly letter: InsurerLetterModel;
  /** What the answers were at the time: another version is another letter. */
  readonly disclosureId: string;
  readonly blocked: Problem | undefined;
}

/** Numbers of 照会, or of the quotes in 見積 that they are about. Eight reads. */
export function previewReferral(
  ports: Pick<Ports, 'tables' | 'clock' | 'letters'>,
  numbers: readonly string[],
): ReferralLetterView {
  const { letter, asked, facts, blocked } = gather(ports, numbers);
  return {
    html: ports.letters.html(letter),
    title: paperTitle(letter),
    referralNumbers: asked.map(({ referral }) => referral.referralNumber),
    organization: asked[0]!.frozen.organization,
    insurerContact: facts.programs.get(asked[0]!.frozen.program)?.insurerContact ?? '',
    blocked: blocked ? problemText(blocked) : '',
  };
}

/** Rule C14: answers leave on paper only, to a number that has been read back. */
export function queueReferralLetter(
  ports: Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>,
  request: QueueReferralLetterRequest,
): QueueReferralLetterResult {
  const addressee = String(request.addressee ?? '').trim();
  const recipient = String(request.recipient ?? '').trim();
  if (request.method !== 'FAX' && request.method !== '郵送') refuse(quoteProblems.answersNotMailed());
  if (addressee === '') refuse(referralProblems.referralAddresseeMissing());
  if (recipient === '') refuse(referralProblems.referralRecipientMissing());
  if (request.method === 'FAX' && request.readBack !== true) refuse(referralProblems.referralNotReadBack());
  const wanted = String(request.wantedBy ?? '').trim();
  const wantedBy = wanted === '' ? undefined : parseDate(wanted);
  if (wantedBy && !wantedBy.ok) refuse(referralProblems.wantedByUnreadable({ text: wanted.slice(0, 40) }));
  return ports.lock.hold(() => {
    const found = gather(ports, request.referralNumbers);
    if (found.blocked) refuse(found.blocked);
    const { facts, asked, member } = found;
    const deliveries = ports.tables.read(outbox);
    const numbers = asked.map(({ referral }) => referral.referralNumber);
    const idempotencyKey = fingerprintOf([
      'insurerReferral',
      [...numbers].sort(),
      found.disclosureId,
      recipient,
    ]);
    const standing = deliveries
      .filter((row) => row.idempotencyKey === idempotencyKey)
      .map(certain)
      .find((row) => row.state !== '取消');
    if (standing) return { deliveryNumber: standing.deliveryNumber, existing: true };
    const taken = deliveries.map((row) => row.deliveryNumber);
    const deliveryNumber = numberSeries('M', facts.today.slice(0, 4), taken)();
    const paper: InsurerLetterModel = {
      ...found.letter,
      number: deliveryNumber,
      internal: false,
      addressee: insurerAddressee(addressee, request.method === '郵送' ? recipient : ''),
      wantedBy: wantedBy?.ok ? wantedBy.value : '',
    };
    ports.tables.append(outbox, [
      paperDeliveryRow(
        { version: 1, memberKey: member.memberKey, program: asked[0]!.frozen.program, paper },
        {
          subjects: numbers,
          memberNumber: member.memberNumber,
          method: request.method,
          recipient,
          idempotencyKey,
          at: ports.clock.now(),
          by: ports.user.email(),
        },
      ),
    ]);
    ports.tables.update(
      referralTable,
      numbers.map((id) => ({ id, set: { addressee, wantedBy: paper.wantedBy } })),
    );
    ports.audit.record(
      'queueReferralLetter',
      [deliveryNumber, ...numbers],
      answerText.letterQueued(numbers.length),
    );
    ports.tables.flush();
    return { deliveryNumber, existing: false };
  });
}

function gather(ports: Pick<Ports, 'tables' | 'clock'>, numbers: readonly string[]): Asked {
  const wanted = new Set(numbers.map(String));
  const chosen = ports.tables
    .read(referralTable)
    .filter(
      (row) => wanted.has(row.referralNumber) || (row.subjectNumber !== '' && wanted.has(row.subjectNumber)),
    )
    .map(certain)
    .filter((row) => wanted.has(row.referralNumber) || isOpenReferral(row));
  if (chosen.length === 0) refuse(referralProblems.noReferralsChosen());
  const quotes = lookup(ports.tables.read(quoteTable), (row) => row.quoteNumber);
  const asked = chosen.map((referral) => {
    const quote = quotes.get(referral.subjectNumber);
    const frozen = quote && readFrozen(quote);
    if (!frozen) {
      refuse(referralProblems.referralWithoutQuote({ referralNumber: referral.referralNumber }));
    }
    return { referral, frozen };
  });
  const { memberKey, program } = asked[0]!.frozen;
  if (asked.some(({ frozen }) => frozen.memberKey !== memberKey)) {
    refuse(referralProblems.referralsOfSeveralMembers());
  }
  const member = certain(ports.tables.read(members).find((row) => row.memberKey === memberKey));
  if (!member) refuse(quoteProblems.memberGone());
  const facts = gatherLetterFacts(ports);
  const blocked = !hasMandate(facts.programs.get(program))
    ? quoteProblems.noMandate()
    : facts.setting('agencyName') === ''
      ? quoteProblems.agencyNameMissing()
      : undefined;
  const answered = answersOf(ports, member, program);
  const letter: InsurerLetterModel = {
    kind: 'insurerReferral',
    number: asked[0]!.referral.referralNumber,
    date: facts.today,
    addressee: insurerAddressee(facts.programs.get(program)?.insurerContact || say.insurer, ''),
    agency: agencyOf(facts, member),
    programName: asked[0]!.frozen.programName,
    internal: blocked !== undefined,
    template: { version: '', approvalNumber: '' },
    questions: asked.map(({ referral, frozen }) => ({
      referralNumber: referral.referralNumber,
      planName: frozen.plan.name,
      question: referral.question,
    })),
    figures: figuresOf(asked[0]!.frozen, member),
    disclosureNote: answered.note,
    answers: answered.lines,
    wantedBy: asked[0]!.referral.wantedBy,
  };
  return { facts, member, asked, letter, disclosureId: answered.disclosureId, blocked };
}

function figuresOf(frozen: FrozenQuote, member: Member): LabelledText[] {
  const { revenue, rating } = frozen;
  const fiscal = /^(\d{4})-(\d{2})$/.exec(revenue.fiscalYear);
  const details = [
    revenue.basis,
    revenue.tax,
    revenue.state,
    fiscal ? say.fiscalYear(fiscal[1]!, Number(fiscal[2])) : '',
  ].filter((part) => part !== '');
  const end = frozen.expirationDate === '' ? '' : formatJapanese(frozen.expirationDate);
  const examples = [rating.low, rating.high].flatMap((point) =>
    point ? [say.example(formatYenInWords(point.revenueYen), formatYen(point.premiumYen))] : [],
  );
  const lines: readonly (readonly [string, string])[] = [
    [say.organization, `${frozen.organization}（${say.memberNumber} ${frozen.memberNumber}）`],
    [say.establishment, member.establishment],
    [say.kind, member.kind],
    [say.address, [member.postalCode && `〒${member.postalCode}`, member.address].filter(Boolean).join(' ')],
    [say.association, member.association],
    [say.period, say.periodText(formatJapanese(frozen.effectiveDate), end, frozen.transaction)],
    [say.revenue, `${revenue.echo}（${details.join('・')}）`],
    [say.evidence, revenue.evidence],
    [say.examples, examples.join('、')],
  ];
  return lines.filter(([, text]) => text !== '').map(([label, text]) => ({ label, text }));
}

/** The newest finished version, in the words that were asked. */
function answersOf(
  ports: Pick<Ports, 'tables'>,
  member: Member,
  program: string,
): { lines: InsurerLetterModel['answers']; note: string; disclosureId: string } {
  const own = programOf(program)?.handbook?.questionnaire();
  const [newest] = own
    ? historyOf(
        ownVersions(ports.tables.read(disclosures), memberKeyOf({ ...member, program })),
        memberKeyOf({ ...member, program }),
      ).finished
    : [];
  if (!own || !newest) return { lines: [], note: '', disclosureId: '' };
  const { layout } = layoutInUse(own, ports.tables.read(questions).map(certain));
  const { answers, version, finishedOn, officialForm } = newest.disclosure;
  return {
    lines: visibleQuestions(layout, answers).map((item) => ({
      number: printedNumber(item),
      text: item.question.text,
      answer: textOfAnswer(item.question, answerOf(answers, item.question.key)),
    })),
    note: officialForm
      ? say.official(version, formatJapanese(officialForm.signedOn))
      : say.preCheck(version, finishedOn === '' ? '' : formatJapanese(finishedOn)),
    disclosureId: newest.row.disclosureId,
  };
}
