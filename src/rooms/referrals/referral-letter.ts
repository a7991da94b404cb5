// 保険会社へ照会: the letter with question, figures and answers, shown, then queued as paper.
import { formatJapanese } from '../../domain/calendar';
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
import { questions } from '../../tables/questions';
import { quotes as quoteTable } from '../../tables/quotes';
import { referrals as referralTable, type Referral } from '../../tables/referrals';
import { certain, lookup } from '../../tables/unread';
import type { RequestOf } from '../../calls/call';
import type { contract, QueueReferralLetterResult, ReferralLetterView } from './contract';
import { readTarget } from './insurer-target';
import { selectedReferrals } from './open-answer';
import { queueToInsurer } from './queue-to-insurer';
import { letterText as say, referralProblems } from './words';
import { isOpenReferral } from './answer-referral';
import { insurerAddressee } from './insurer-addressee';
import { type LetterFacts, agencyOf, gatherLetterFacts, hasMandate, mailProblems } from '../mail';
import { type FrozenQuote, readFrozen } from '../quotes';
import { memberProblems } from '../../domain/member-problems';
import { printedNumber } from '../disclosure/deficiency-delivery';
import { historyOf, ownVersions } from '../disclosure/disclosure-rows';
import { layoutInUse } from '../disclosure/disclosure-subject';
import { memberKeyOf } from '../../domain/member-cells';
import type { Ports } from '../../ports';

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
  ports: Pick<Ports, 'tables' | 'clock' | 'letters' | 'selection'>,
  { referralNumbers }: RequestOf<typeof contract.previewReferral>,
): ReferralLetterView {
  const numbers = referralNumbers === 'selected' ? selectedReferrals(ports) : referralNumbers;
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
  request: RequestOf<typeof contract.queueReferralLetter>,
): QueueReferralLetterResult {
  const target = readTarget(request);
  return ports.lock.hold(() => {
    const { letter, asked, member, disclosureId, blocked } = gather(ports, request.referralNumbers);
    if (blocked) refuse(blocked);
    const numbers = asked.map(({ referral }) => referral.referralNumber);
    return queueToInsurer(ports, {
      useCase: 'queueReferralLetter',
      key: ['insurerReferral', [...numbers].sort(), disclosureId, target.recipient],
      target,
      numbers,
      program: asked[0]!.frozen.program,
      member,
      letter,
    });
  });
}

function gather(ports: Pick<Ports, 'tables' | 'clock'>, numbers: readonly string[]): Asked {
  const wanted = new Set(numbers);
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
  if (!member) refuse(memberProblems.memberGone());
  const facts = gatherLetterFacts(ports);
  const blocked = !hasMandate(facts.programs.get(program))
    ? mailProblems.noMandate()
    : facts.setting('agencyName') === ''
      ? mailProblems.agencyNameMissing()
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
