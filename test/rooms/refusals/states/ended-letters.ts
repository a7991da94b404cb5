// States in which a letter that waits is not true any more (rule C21), or cannot leave as it stands.
import type { memberProblems } from '../../../../src/domain/member-problems';
import type { claimProblems } from '../../../../src/rooms/claims/refusal-words';
import type { preCheckProblems } from '../../../../src/rooms/disclosure/words';
import type { enrolmentProblems } from '../../../../src/rooms/enrolment/words';
import type { mailProblems } from '../../../../src/rooms/mail/words';
import type { paymentProblems } from '../../../../src/rooms/payments/words';
import type { quoteProblems } from '../../../../src/rooms/quotes/words';
import type { referralProblems } from '../../../../src/rooms/referrals/words';
import type { renewalProblems } from '../../../../src/rooms/renewals/words';
import type { solicitationProblems } from '../../../../src/rooms/solicitation/words';
import type { callProblems, storedProblems } from '../../../../src/calls/words';
import { claims } from '../../../../src/tables/claims';
import { disclosures } from '../../../../src/tables/disclosures';
import { members } from '../../../../src/tables/members';
import { outbox, type Delivery } from '../../../../src/tables/outbox';
import { policies } from '../../../../src/tables/policies';
import { quotes } from '../../../../src/tables/quotes';
import { referrals } from '../../../../src/tables/referrals';
import { mustAnswer, type CalledName } from '../../../support/calls/call';
import { examples } from '../../../support/calls/examples';
import type { MemoryWorld } from '../../../support/memory-ports';
import { put } from '../../../support/refusals/wrong';
import { asked, part, type RefusalState, type StatesOf } from '../../../support/refusals/stage';

/** The number that the next letter gets: ten wait from the start. */
const NEXT = 'M-2026-0011';
const MAIL = 'M-2026-0003';
const FAX = 'M-2026-0002';
const POST = 'M-2026-0005';
const NOTICE = 'M-2026-0010';
const CLAIM = 'C-2026-0001';
const sends = (deliveryNumber: string) => ({ deliveries: [deliveryNumber], confirm: 1 });
type Change = (world: MemoryWorld) => unknown;

/** It was queued by this call, and then this changed; a person takes it back. */
const queued = (call: CalledName, request: object, change: Change, mend?: Change): RefusalState =>
  asked('sendOutbox', sends(NEXT), {
    world: (world) => {
      examples[call].before?.(world);
      const wanted = { ...(examples[call].request() as object), ...request };
      mustAnswer(call as 'sendOutbox', wanted as never);
      change(world);
    },
    mend: mend ?? (() => void mustAnswer('cancelDeliveries', { deliveries: [NEXT] })),
  });
/** The same: nobody needs it any more, and the product withdraws it. */
const over = (call: CalledName, request: object, change: Change): RefusalState => {
  const { mend: _, ...state } = queued(call, request, change);
  return { ...state, over: 'nobody needs the letter: it is withdrawn' };
};
const waiting = (number: string, change: Change, more: Parameters<typeof asked>[2] = {}): RefusalState =>
  asked('sendOutbox', sends(number), { world: change, ...more });
const row = (number: string, set: Partial<Delivery>) => put(outbox, number, set);
/** The rows of one claim's list of papers. */
const papers = (): readonly string[] => {
  const { documents } = mustAnswer('openClaim', { claimNumber: CLAIM });
  return documents.flatMap(({ entries }) => entries.map(({ id }) => id));
};
const received = (...ids: readonly string[]) =>
  void mustAnswer('saveClaimDocuments', { claimNumber: CLAIM, received: [...ids] });

export const endedLetterStates = {
  questionClosed: over('queueReferralLetter', {}, put(referrals, 'S-2026-0001', { state: '取下げ' })),
  answersNotMailed: queued(
    'queueReferralLetter',
    {},
    row(NEXT, { method: 'メール', recipient: 'a@b.example.jp' }),
  ),
  claimReportNotMailed: queued(
    'queueFirstReport',
    {},
    row(NEXT, { method: 'メール', recipient: 'a@b.example.jp' }),
  ),
  claimLetterOver: over('queueFirstReport', {}, put(claims, CLAIM, { state: '取下げ' })),
  claimDocumentsArrived: queued('queueDocumentReminder', {}, () => received(papers()[0]!)),
  claimDocumentsNone: asked(
    'queueDocumentReminder',
    {},
    { world: () => received(...papers()), over: 'every paper has come' },
  ),
  answersComplete: over(
    'returnDeficient',
    {},
    put(disclosures, 'K-2026-0001', { savedAt: '2026-11-22T12:00:00' }),
  ),
  requestOver: over('requestDocuments', {}, put(quotes, 'Q-2026-0001', { state: '取消' })),
  requestArrived: over(
    'requestDocuments',
    {},
    () =>
      void mustAnswer('registerDocument', {
        ...examples.registerDocument.request(),
        quoteNumber: 'Q-2026-0001',
        missing: '',
        checked: ['代表者の役職・氏名', '押印または署名', '申込日', 'プランと保険期間'],
      } as never),
  ),
  renewalAnswered: over(
    'queueRenewalLetters',
    {},
    () =>
      void mustAnswer('recordRenewal', {
        policyNumbers: ['P-2026-0001'],
        state: '更新しない',
        on: '2026-11-22',
        reason: '電話',
      }),
  ),
  renewalTooLate: queued('queueRenewalLetters', {}, (world) => void (world.state.today = '2027-01-05')),
  renewalPolicyChanged: queued(
    'queueRenewalLetters',
    {},
    put(policies, 'P-2026-0001', { annualPremiumYen: 1 }),
  ),
  // Its letter says what the quote says, and the quote is withdrawn.
  renewalQuoteChanged: asked('sendOutbox', sends('M-2026-0012'), {
    world: (world) => {
      const renewal = { effectiveDate: '2027-01-06', transaction: '更改' } as const;
      const { created } = mustAnswer('createQuotes', { members: ['D-101/ALIVE'], ...renewal });
      mustAnswer('queueRenewalLetters', { policyNumbers: ['P-2026-0001'] });
      put(quotes, created[0]!, { state: '取消' })(world);
    },
    mend: () => void mustAnswer('cancelDeliveries', { deliveries: ['M-2026-0012'] }),
  }),
  sumChanged: queued(
    'queuePaymentLetters',
    {},
    () =>
      void mustAnswer('bookPayments', {
        bookings: [
          { paymentNumber: 'N-2026-0002', parts: [{ policyNumber: 'P-2026-0002', amountYen: 5_000 }] },
        ],
      }),
  ),
  noticePeriodChanged: queued('queueCertificateNotices', {}, (world) => {
    const row = world.table(policies).find(({ policyNumber }) => policyNumber === 'P-2026-0002')!;
    row.frozen = row.frozen.replaceAll('2027-10-01T16', '2027-11-01T16');
  }),
  alreadyInsured: waiting(MAIL, put(policies, 'P-2026-0001', { endsAt: '2027-06-01T16:00:00' }), {
    over: 'the member is insured for that start: it is withdrawn',
  }),
  placeholderEmpty: waiting(NOTICE, (world) => world.setTemplates({ body: '見積：{{見積番号}}' }), {
    mend: (world) => world.setTemplates({ body: 'お送りします。' }),
  }),
  faxNotReadBack: waiting(FAX, (world) => world.type(members, 'D-002/GH', 'faxConfirmedOn', ''), {
    mend: (world) => world.type(members, 'D-002/GH', 'faxConfirmedOn', new Date('2026-11-20T00:00:00+09:00')),
  }),
  postBlank: waiting(
    POST,
    (world) => {
      world.type(members, 'D-203/TOSHA', 'address', '');
      row(POST, { recipient: '〒100-0000' })(world);
    },
    { typed: { '会員名簿/住所': '東京都架空第三町3-3' } },
  ),
  changedWhileSending: waiting(
    MAIL,
    (world) =>
      (world.state.before = (effect) => {
        if (effect === 'mail') row(MAIL, { state: '取消' })(world);
      }),
    { over: 'it has left: the row says what happened' },
  ),
  noticeByMailOnly: waiting(NOTICE, row(NOTICE, { method: 'FAX', recipient: '03-0000-0001' }), {
    mend: row(NOTICE, { method: 'メール', recipient: 'manager@agency.example.jp' }),
  }),
  attachmentTooLarge: part(
    ({ ports: { documents } }) => {
      const { store } = documents;
      // 25 MB are what Google lets through.
      Object.assign(documents, { store: (one: never) => ({ ...store(one), bytes: 26 * 1024 * 1024 }) });
      try {
        return mustAnswer('sendOutbox', sends(MAIL));
      } finally {
        Object.assign(documents, { store });
      }
    },
    () => mustAnswer('sendOutbox', sends(MAIL)),
  ),
  sendingElsewhere: waiting(MAIL, row(MAIL, { state: '送信中', reservedAt: '2026-11-22T09:59:00' }), {
    mend: row(MAIL, { state: '送信待ち', reservedAt: '' }),
  }),
  memberGone: waiting(MAIL, (world) => void (world.rows.get(members.key)!.length = 0), {
    over: 'the member has been deleted',
  }),
  storedUnreadable: waiting(MAIL, row(MAIL, { payload: '{' })),
  storedNewer: waiting(MAIL, row(MAIL, { payload: '{"version":2}' })),
} satisfies StatesOf<
  typeof memberProblems &
    typeof claimProblems &
    typeof preCheckProblems &
    typeof enrolmentProblems &
    typeof mailProblems &
    typeof paymentProblems &
    typeof quoteProblems &
    typeof referralProblems &
    typeof renewalProblems &
    typeof solicitationProblems &
    typeof callProblems &
    typeof storedProblems
>;
