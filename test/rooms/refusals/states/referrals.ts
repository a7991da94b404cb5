// States that provoke the refusals of questions to insurers, and what leads out of them.
import { programs } from '../../../../src/tables/masters';
import { quotes } from '../../../../src/tables/quotes';
import { referrals } from '../../../../src/tables/referrals';
import type { referralProblems } from '../../../../src/rooms/referrals/words';
import { cell, put } from '../../../support/refusals/wrong';
import { mustAnswer } from '../../../support/calls/call';
import { examples } from '../../../support/calls/examples';
import { asked, type StatesOf } from '../../../support/refusals/stage';

export const referralsStates = {
  referralUnknown: asked('answerReferral', { referralNumber: '' }),
  referralClosed: asked('answerReferral', {}, { twice: true, over: 'the answer is in' }),
  answerOutcomeMissing: asked('answerReferral', { outcome: '' }),
  answerPremiumMissing: asked('answerReferral', { premium: '' }),
  answerPremiumAbout: asked('answerReferral', { premium: '約5億円' }),
  answerDateMissing: asked('answerReferral', { answeredOn: '' }),
  answerValidityMissing: asked('answerReferral', { validUntil: '' }),
  answerExpired: asked('answerReferral', { validUntil: '2020-01-01' }),
  answerPeriodOrder: asked('answerReferral', { periodEnd: '2020-01-01' }),
  answererMissing: asked('answerReferral', { answeredBy: '' }),
  answerPaperMissing: asked('answerReferral', { paper: '' }),
  answerApproverMissing: asked('answerReferral', { approvedBy: '' }),
  referralAddresseeMissing: asked('queueReferralLetter', { addressee: '' }),
  referralRecipientMissing: asked('queueReferralLetter', { recipient: '' }),
  noReferralsChosen: asked(
    'previewReferral',
    { referralNumbers: [] },
    { chosen: { 照会: {}, 見積: { referralNumbers: ['Q-2026-0004'] } } },
  ),
  referralNotReadBack: asked('queueReferralLetter', { method: 'FAX', recipient: '03-0000-0001' }),
  referralsOfSeveralMembers: asked(
    'previewReferral',
    { referralNumbers: ['S-2026-0001', 'S-2026-0002'] },
    { chosen: { 照会: {} } },
  ),
  answerPeriodNotCommon: asked(
    'answerReferral',
    { periodEnd: '2029-12-31', termPremium: '400,000円' },
    { world: cell(programs, 'ALIVE', 'periodEnd', '2028-01-06'), right: { periodEnd: '2028-01-06' } },
  ),
  quoteApplied: asked(
    'previewReferral',
    { referralNumbers: ['Q-2026-0004'] },
    {
      world: put(quotes, 'Q-2026-0004', { state: '申込受付' }),
      over: 'the application is in; the policy is asked about',
    },
  ),
  quoteNotAskable: asked(
    'previewReferral',
    { referralNumbers: ['Q-2026-0004'] },
    { world: put(quotes, 'Q-2026-0004', { state: '期限切れ' }) },
  ),
  quoteNotReferred: asked('answerReferral', {}, { world: put(quotes, 'Q-2026-0005', { state: '期限切れ' }) }),
  referralWithoutQuote: asked(
    'previewReferral',
    {},
    { world: (world) => void (world.table(quotes).length = 0), over: 'the quote is gone' },
  ),
  referralIsNoQuote: asked(
    'answerReferral',
    {},
    {
      world: put(referrals, 'S-2026-0001', { category: '事故' }),
      typed: { '照会/回答内容': '引受可' },
      typedIsAll: 'the answer to a question about an accident stands in its row',
    },
  ),
  answerTermPremiumMissing: asked('answerReferral', { periodEnd: '2028-03-01', termPremium: '' }),
  answerTermPremiumDiffers: asked('answerReferral', { periodEnd: '2028-03-01', termPremium: '900,000円' }),
  quoteAnswered: asked(
    'previewReferral',
    { referralNumbers: ['Q-2026-0010'] },
    { world: () => void mustAnswer('answerReferral', examples.answerReferral.request()) },
  ),
} satisfies StatesOf<typeof referralProblems>;
