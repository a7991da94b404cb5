// 保険会社へ照会: the letter with question, figures and answers, shown, then queued as paper.
import { addDays, formatFiscalMonth, formatJapanese } from '../../domain/calendar';
import { type InsurerLetterModel, type LabelledText, paperTitle } from '../../domain/paper';
import { refuse } from '../../domain/problem';
import { problemText } from '../../domain/problem-text';
import { answerOf } from '../../domain/question';
import { visibleQuestions } from '../../domain/questionnaire';
import { shownAnswer } from '../../domain/shown-answer';
import { aboutYen, formatYen, formatYenInWords } from '../../domain/yen';
import { programOf } from '../../programs';
import { disclosures } from '../../tables/disclosures';
import { members, type Member } from '../../tables/members';
import { questions } from '../../tables/questions';
import { referrals } from '../../tables/referrals';
import { certain } from '../../tables/unread';
import type { RequestOf } from '../../calls/call';
import { type AskedQuote, askedQuotes, openQuestions } from './asked-quotes';
import type { contract, QueueReferralLetterResult, ReferralLetterView } from './contract';
import { readTarget } from './insurer-target';
import { selectedReferrals } from './open-answer';
import { insurerOpening, queueToInsurer } from './queue-to-insurer';
import { letterText as say, referralProblems } from './words';
import { gatherLetterFacts } from '../mail';
import type { FrozenQuote } from '../quotes';
import { memberProblems } from '../../domain/member-problems';
import { historyOf, layoutInUse, ownVersions, printedNumber } from '../disclosure';
import { memberKeyOf } from '../../domain/member-cells';
import type { Ports } from '../../ports';

/** Numbers of 照会, or of the quotes in 見積 that they are about. Eight reads. */
export function previewReferral(
  ports: Pick<Ports, 'tables' | 'clock' | 'letters' | 'selection'>,
  { referralNumbers }: RequestOf<typeof contract.previewReferral>,
): ReferralLetterView {
  const numbers = referralNumbers === 'selected' ? selectedReferrals(ports) : referralNumbers;
  const { letter, asked, blocked, insurerContact } = gather(ports, numbers);
  return {
    html: ports.letters.html(letter),
    title: paperTitle(letter),
    referralNumbers: asked.map(({ referral, quote, fresh }) =>
      fresh ? quote.quoteNumber : referral.referralNumber,
    ),
    organization: asked[0]!.frozen.organization,
    insurerContact,
    wantedBy: letter.wantedBy,
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
    openQuestions(ports, asked);
    const numbers = asked.map(({ referral }) => referral.referralNumber);
    return queueToInsurer(ports, {
      useCase: 'queueReferralLetter',
      key: ['insurerReferral', [...numbers].sort(), disclosureId, target.recipient],
      target,
      numbers,
      program: asked[0]!.frozen.program,
      member,
      letter,
      tell: (set) =>
        ports.tables.update(
          referrals,
          numbers.map((id) => ({ id, set })),
        ),
    });
  });
}

function gather(ports: Pick<Ports, 'tables' | 'clock'>, numbers: readonly string[]) {
  const asked = askedQuotes(ports, numbers);
  const { memberKey, program } = asked[0]!.frozen;
  if (asked.some(({ frozen }) => frozen.memberKey !== memberKey)) {
    refuse(referralProblems.referralsOfSeveralMembers());
  }
  const member = certain(ports.tables.read(members).find((row) => row.memberKey === memberKey));
  if (!member) refuse(memberProblems.memberGone());
  const answered = answersOf(ports, member, program);
  const { opening, ...open } = insurerOpening(gatherLetterFacts(ports), program, {
    number: asked[0]!.referral.referralNumber,
    programName: asked[0]!.frozen.programName,
    solicitor: member.solicitor,
  });
  const letter: InsurerLetterModel = {
    ...opening,
    kind: 'insurerReferral',
    questions: asked.map(({ referral, frozen }) => ({
      referralNumber: referral.referralNumber,
      planName: frozen.plan.name,
      question: referral.question,
    })),
    figures: figuresOf(asked[0]!.frozen, member),
    disclosureNote: answered.note,
    answers: answered.lines,
    wantedBy: wantedBy(asked, ports.clock.today()),
  };
  return { ...open, member, asked, letter, disclosureId: answered.disclosureId };
}

const ANSWER_DAYS = 10;

/** As it was asked before, or some days, but while the quote holds. */
function wantedBy([first]: readonly AskedQuote[], today: string): string {
  const { referral, frozen } = first!;
  if (referral.wantedBy !== '') return referral.wantedBy;
  const usual = addDays(today, ANSWER_DAYS);
  return frozen.validUntil > today && frozen.validUntil < usual ? frozen.validUntil : usual;
}

function figuresOf(frozen: FrozenQuote, member: Member): LabelledText[] {
  const { revenue, rating } = frozen;
  const details = [revenue.basis, revenue.tax, revenue.state, formatFiscalMonth(revenue.fiscalYear)].filter(
    (part) => part !== '',
  );
  const end = frozen.expirationDate === '' ? '' : formatJapanese(frozen.expirationDate);
  // Rule C2: as the document has it, not rounder and not more exact.
  const seed = programOf(frozen.program)?.rates.find(({ version }) => version === rating.version);
  const asPrinted = seed?.about ? aboutYen : formatYen;
  const examples = [rating.low, rating.high].flatMap((point) =>
    point ? [say.example(formatYenInWords(point.revenueYen), asPrinted(point.premiumYen))] : [],
  );
  // Rule C2: what lies between two published figures is ours, and stays in the house.
  const published = rating.kind === 'premium' && !rating.interpolated && rating.label === 'tariff';
  const lines: readonly (readonly [string, string])[] = [
    [say.organization, `${frozen.organization}（${say.memberNumber} ${frozen.memberNumber}）`],
    [say.establishment, member.establishment],
    [say.kind, member.kind],
    [say.address, [member.postalCode && `〒${member.postalCode}`, member.address].filter(Boolean).join(' ')],
    [say.association, member.association],
    [say.period, say.periodText(formatJapanese(frozen.effectiveDate), end, frozen.transaction)],
    [say.revenue, `${revenue.echo}（${details.join('・')}）`],
    [say.evidence, revenue.evidence],
    [say.examples, [...new Set(examples)].join('、')],
    [say.tariff, published ? formatYen(rating.premiumYen) : ''],
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
  const key = memberKeyOf({ ...member, program });
  const [newest] = own ? historyOf(ownVersions(ports.tables.read(disclosures), key), key).finished : [];
  if (!own || !newest) return { lines: [], note: '', disclosureId: '' };
  const { layout } = layoutInUse(own, ports.tables.read(questions).map(certain));
  const { answers, version, finishedOn, officialForm } = newest.disclosure;
  return {
    lines: visibleQuestions(layout, answers).map((item) => ({
      number: printedNumber(item),
      text: item.question.text,
      answer: shownAnswer(item.question, answerOf(answers, item.question.key)),
    })),
    note: officialForm
      ? say.official(version, formatJapanese(officialForm.signedOn))
      : say.preCheck(version, finishedOn === '' ? '' : formatJapanese(finishedOn)),
    disclosureId: newest.row.disclosureId,
  };
}
