// 回答を登録: the insurer's answer, keyed with its paper, becomes a frozen quote 会社回答.
import { refuse } from '../../domain/problem';
import { kindOfLetter } from '../../domain/quote-letter';
import {
  type FrozenQuote,
  type QuoteFacts,
  gatherQuoteFacts,
  isIntact,
  quoteProblems,
  readFrozen,
} from '../quotes';
import { deliveryIdentity, deliveryRow, hasMandate, readPayload } from '../mail';
import { programOf } from '../../programs';
import { type AnswerFacts, type ReadAnswer, readAnswer } from './answer-input';
import { filePaper } from './answer-paper';
import { answeredQuote } from './answered-quote';
import { answerText, referralProblems } from './words';
import { isOpenReferral } from './open-referral';
import { withdrawLetters } from './withdraw-letters';
import type { AnswerReferralRequest, AnswerReferralResult } from './contract';
import { memberProblems } from '../../domain/member-problems';
import { moveDelivery } from '../../domain/delivery-state';
import { formatYen } from '../../domain/yen';
import { isFinalQuoteState, moveQuote } from '../../domain/quote-state';
import { members } from '../../tables/members';
import { outbox, type Delivery } from '../../tables/outbox';
import { quotes as quoteTable, type Quote } from '../../tables/quotes';
import { referrals as referralTable, type Referral } from '../../tables/referrals';
import { certain } from '../../tables/unread';
import type { RowOf } from '../../tables/column';
import type { Change, Ports } from '../../ports';

type AnswerPorts = Pick<
  Ports,
  'tables' | 'rates' | 'clock' | 'lock' | 'user' | 'audit' | 'log' | 'switches' | 'keepDeadlines'
>;

const OPEN_DELIVERIES: readonly Delivery['state'][] = ['下書き', '確認待ち', '送信待ち'];

export function answerReferral(ports: AnswerPorts, request: AnswerReferralRequest): AnswerReferralResult {
  return ports.lock.hold(() => {
    const referrals = ports.tables.read(referralTable);
    const referral = certain(referrals.find((row) => row.referralNumber === request.referralNumber));
    if (!referral) refuse(referralProblems.referralUnknown({ referralNumber: request.referralNumber }));
    if (referral.category !== '料率' && referral.category !== '引受')
      refuse(referralProblems.referralIsNoQuote({ referralNumber: referral.referralNumber }));
    if (referral.state === '反映済' || referral.state === '取下げ') {
      const { state, appliedTo } = referral;
      refuse(referralProblems.referralClosed({ state, appliedTo }));
    }
    const quotes = ports.tables.read(quoteTable);
    const asked = certain(quotes.find((row) => row.quoteNumber === referral.subjectNumber));
    checkAsked(asked, referral.subjectNumber);
    const facts = gatherQuoteFacts(ports);
    const answer = readAnswer(request, answerFacts(readFrozen(asked)!, facts));
    // The paper first: a run that dies after it finds it again by its key.
    const documentNumber = filePaper(ports, answer, asked, referral.referralNumber);
    const row =
      answer.premiumYen === null
        ? undefined
        : release(ports, { facts, quotes, asked, referral, answer, documentNumber });
    ports.tables.update(quoteTable, [
      row
        ? {
            id: asked.quoteNumber,
            set: { state: moveQuote(asked.state, 'cancel')!, reason: answerText.followed(row.quoteNumber) },
          }
        : {
            id: asked.quoteNumber,
            set: {
              state: moveQuote(asked.state, 'decline')!,
              reason: answerText.declined(referral.referralNumber),
            },
          },
    ]);
    ports.keepDeadlines(ports, [asked.quoteNumber, ...(row ? [row.quoteNumber] : [])]);
    const deliveries = ports.tables.read(outbox);
    const delivery = requeue(ports, { facts, quotes, asked, answered: row, deliveries });
    const open = new Set(
      ports.tables
        .sift(referrals)
        .filter(isOpenReferral)
        .map(({ referralNumber }) => referralNumber),
    );
    const letters = withdrawLetters(ports, ports.tables.sift(deliveries), referral.referralNumber, (number) =>
      open.has(number),
    );
    ports.tables.update(referralTable, [
      {
        id: referral.referralNumber,
        set: answeredSet(request, answer, row?.quoteNumber ?? asked.quoteNumber),
      },
    ]);
    ports.audit.record(
      'answerReferral',
      [referral.referralNumber, asked.quoteNumber, ...(row ? [row.quoteNumber] : [])],
      answerText.audit(row ? formatYen(row.annualPremiumYen!) : '', answer.paper, answer.approvedBy),
    );
    ports.tables.flush();
    ports.log.info('answerReferral', { released: row ? 1 : 0, queued: delivery ? 1 : 0 });
    return {
      quoteNumber: row?.quoteNumber ?? '',
      replacedQuote: asked.quoteNumber,
      premiumText: row ? formatYen(row.annualPremiumYen!) : '',
      deliveryNumber: delivery?.deliveryNumber ?? '',
      documentNumber,
      notices: [
        ...(row ? noticesOf(row, hasMandate(facts.programs.get(asked.program))) : []),
        ...(letters.left.length > 0 ? [answerText.letterLeft(letters.left)] : []),
      ],
    };
  });
}

/** Decision 18: a group's answer is for the group's end. */
function answerFacts(asked: FrozenQuote, facts: QuoteFacts): AnswerFacts {
  const expiry = programOf(asked.program)?.cover.expiry.value ?? 'own';
  const { periodStart = '', periodEnd = '' } = facts.programs.get(asked.program) ?? {};
  const inYear = asked.effectiveDate >= periodStart && asked.effectiveDate < periodEnd;
  return { asked, expiry, commonEnd: inYear ? periodEnd : '', today: facts.today };
}

function checkAsked(asked: Quote | undefined, subjectNumber: string): asserts asked is Quote {
  if (!asked) refuse(quoteProblems.quoteGone({ quoteNumber: subjectNumber }));
  const { quoteNumber, state } = asked;
  if (state === '' || (state !== '照会中' && !moveQuote(state, 'refer')))
    refuse(referralProblems.quoteNotReferred({ quoteNumber, state }));
  if (!isIntact(asked)) refuse(quoteProblems.quoteChanged({ quoteNumber }));
}

/** A new frozen row; after a kill in between, the row that stands already is used. */
function release(
  ports: AnswerPorts,
  about: {
    readonly facts: QuoteFacts;
    readonly quotes: readonly RowOf<typeof quoteTable>[];
    readonly asked: Quote;
    readonly referral: Referral;
    readonly answer: ReadAnswer;
    readonly documentNumber: string;
  },
): Quote {
  const { facts, quotes, asked, referral, answer, documentNumber } = about;
  const standing = quotes
    .filter((row) => readFrozen(row)?.answer?.referralNumber === referral.referralNumber)
    .map(certain)
    .find((row) => row.state !== '取消');
  if (standing) return standing;
  const member = certain(ports.tables.read(members).find((row) => row.memberKey === asked.memberKey));
  if (!member) refuse(memberProblems.memberGone());
  const numbers = quotes.map((row) => row.quoteNumber);
  const row = answeredQuote({
    asked: readFrozen(asked)!,
    quoteNumber: ports.tables.series('Q', facts.today.slice(0, 4), numbers)(),
    replaces: asked.quoteNumber,
    documentNumber,
    referralNumber: referral.referralNumber,
    answer,
    member,
    facts,
  });
  // The staff's own dates about this request go along; the answer changes none of them.
  const { intentionOn, explanationOn, disclosure } = asked;
  const whole = { ...row, intentionOn, explanationOn, disclosure };
  ports.tables.append(quoteTable, [whole]);
  return whole;
}

/** A notice that still waits would say 照会中: it gives way to one letter with the answer in it. */
function requeue(
  ports: AnswerPorts,
  about: {
    readonly facts: QuoteFacts;
    readonly quotes: readonly RowOf<typeof quoteTable>[];
    readonly asked: Quote;
    readonly answered: Quote | undefined;
    readonly deliveries: readonly RowOf<typeof outbox>[];
  },
): Delivery | undefined {
  const { facts, quotes, asked, answered, deliveries } = about;
  const stale = deliveries
    .filter((row) => readPayload(row)?.quoteNumbers.includes(asked.quoteNumber))
    .map(certain)
    .filter((row) => OPEN_DELIVERIES.includes(row.state));
  const changes: Change<typeof outbox>[] = stale.map((row) => ({
    id: row.deliveryNumber,
    set: { state: moveDelivery(row.state, 'cancel')!, error: answerText.superseded },
  }));
  if (changes.length > 0) ports.tables.update(outbox, changes);

  const beside = stale.flatMap((row) => readPayload(row)!.quoteNumbers);
  const rows = [...new Set(beside)]
    .filter((number) => number !== asked.quoteNumber)
    .flatMap((number) => certain(quotes.find((row) => row.quoteNumber === number)) ?? [])
    .filter((row) => !isFinalQuoteState(row.state));
  if (answered) rows.push(answered);
  const member = certain(ports.tables.read(members).find((row) => row.memberKey === asked.memberKey));
  // Decision 16: without a mandate nothing of it goes out, not even a row that waits.
  if (rows.length === 0 || !member || !hasMandate(facts.programs.get(asked.program))) return undefined;
  rows.sort((left, right) => (left.plan < right.plan ? -1 : 1));
  const frozen = rows.flatMap((row): readonly FrozenQuote[] => {
    const found = readFrozen(row);
    return found ? [found] : [];
  });
  const payload = {
    version: 1,
    memberKey: asked.memberKey,
    quoteNumbers: rows.map((row) => row.quoteNumber),
    letter: kindOfLetter(frozen.map(({ choice }) => choice)),
  } as const;
  const key = deliveryIdentity(payload);
  const found = deliveries
    .filter((row) => row.idempotencyKey === key)
    .map(certain)
    .find((row) => row.state !== '取消');
  if (found) return found;
  const numbers = deliveries.map((row) => row.deliveryNumber);
  const delivery = deliveryRow(payload, member, facts, {
    deliveryNumber: ports.tables.series('M', facts.today.slice(0, 4), numbers)(),
    at: ports.clock.now(),
    by: ports.user.email(),
  });
  ports.tables.append(outbox, [delivery]);
  ports.tables.update(
    quoteTable,
    rows.map((row) => ({
      id: row.quoteNumber,
      set: { deliveryMethod: delivery.method, deliveryState: delivery.state },
    })),
  );
  return delivery;
}

function answeredSet(
  request: AnswerReferralRequest,
  answer: ReadAnswer,
  appliedTo: string,
): Partial<Referral> {
  return {
    answered: `${answer.answeredOn}　${answer.answeredBy}`,
    answer: [request.outcome, answer.conditions].filter((part) => part !== '').join('／'),
    answerYen: answer.premiumYen,
    answerValidUntil: answer.validUntil,
    paper: answer.paper,
    approvedBy: answer.approvedBy,
    appliedTo,
    state: '反映済',
  };
}

/** What is not known is said where it can still be asked for. */
function termNotices(row: Quote): string[] {
  const terms = readFrozen(row)?.answer?.terms;
  if (!terms) return [];
  const unknown = [
    ...(terms.liabilityLimitYen === null ? [answerText.parts.liabilityLimit] : []),
    ...(terms.costLimitYen === null ? [answerText.parts.costLimit] : []),
    ...(terms.deductible === '' ? [answerText.parts.deductible] : []),
  ];
  const full = terms.termPremiumYen === row.annualPremiumYen && row.months !== null && row.months < 12;
  return [
    ...(unknown.length > 0 ? [answerText.unknownTerms(unknown.join('、'))] : []),
    ...(full ? [answerText.fullForPart] : []),
  ];
}

function noticesOf(row: Quote, mandate: boolean): string[] {
  const { annualPremiumYen: premium, lowYen, highYen } = row;
  const outside =
    premium !== null && lowYen !== null && highYen !== null && (premium < lowYen || premium > highYen);
  return [
    ...(outside ? [answerText.outsideRange(formatYen(lowYen), formatYen(highYen))] : []),
    ...termNotices(row),
    ...(mandate ? [] : [answerText.noMandate]),
  ];
}
