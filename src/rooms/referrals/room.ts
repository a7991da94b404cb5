// What the room referrals brings to the desk.
import { room } from '../../room';
import { drawn } from '../../letters/drawn';
import { quotes } from '../../tables/quotes';
import { referrals as table } from '../../tables/referrals';
import type { Ports } from '../../ports';
import { answerDoubts } from './answer-doubts-menu';
import { previewDoubtLetter } from './doubt-letter';
import { factCheck } from './fact-check';
import { openAnswer } from './open-answer';
import { previewReferral } from './referral-letter';
import { contract } from './contract';
import { homeLines, nextSteps } from './home-lines';
import { DoubtLetter } from './letters/doubt-letter';
import { InsurerLetter } from './letters/insurer-letter';
import * as referralLetterCalls from './referral-letter';
import * as doubtLetterCalls from './doubt-letter';
import * as answerReferralCalls from './answer-referral';
import * as answerDoubtCalls from './answer-doubt';
import { titles } from './words';

export const referrals = room({
  name: 'referrals',
  contract,
  useCases: {
    ...referralLetterCalls,
    ...doubtLetterCalls,
    ...answerReferralCalls,
    ...answerDoubtCalls,
    previewReferral: (ports, { referralNumbers }) =>
      previewReferral(ports, referralNumbers === 'selected' ? selected(ports) : referralNumbers),
    previewDoubtLetter: (ports, { referralNumbers, program }) =>
      previewDoubtLetter(
        ports,
        referralNumbers === 'selected' ? ports.selection.ids(table) : referralNumbers,
        program ?? '',
      ),
    openAnswer: (ports) => openAnswer(ports, selected(ports)),
  },
  pages: {
    referral: { title: titles.referral, kind: 'dialog', menu: { group: 'quotes', at: 40 } },
    answer: { title: titles.answer, kind: 'dialog', menu: { group: 'quotes', at: 50 } },
    doubts: { title: titles.doubts, kind: 'dialog', menu: { group: 'referrals', at: 10 } },
  },
  actions: {
    answerDoubts: { title: titles.answerDoubts, menu: { group: 'referrals', at: 20 }, run: answerDoubts },
  },
  checks: [{ at: 40, lines: (ports) => [factCheck(ports)] }],
  home: homeLines,
  nextSteps,
  tabs: { 110: table },
  letters: { insurerReferral: { html: drawn(InsurerLetter) }, doubtReferral: { html: drawn(DoubtLetter) } },
});

/** Rows selected in 照会, or in 見積: whichever of the two is in front. */
function selected({ selection }: Ports): readonly string[] {
  const found = selection.ids(table);
  return found.length > 0 ? found : selection.ids(quotes);
}
