// This file defines what the pages of referral letters, insurers' answers and paper forms may call.
import { book, told } from './composition';
import { selectedIds } from './sheets/selection';
import { quotes } from './tables/quotes';
import { referrals } from './tables/referrals';
import type { PaperFunctions } from './ui/paper-contract';
import { answerReferral } from './workflows/answer-referral';
import { openAnswer } from './workflows/open-answer';
import { openForm, previewForm, storeForm } from './workflows/print-form';
import { previewReferral, queueReferralLetter } from './workflows/referral-letter';

/** Rows selected in 照会, or in 見積: whichever of the two is in front. */
function selectedReferrals(): string[] {
  const found = selectedIds(book(), referrals);
  return found.length > 0 ? found : selectedIds(book(), quotes);
}

export const paperServer: PaperFunctions = {
  previewReferral: ({ referralNumbers }) =>
    told((ports) =>
      previewReferral(ports, referralNumbers === 'selected' ? selectedReferrals() : referralNumbers),
    ),
  queueReferralLetter: (request) => told((ports) => queueReferralLetter(ports, request)),
  openAnswer: () => told((ports) => openAnswer(ports, selectedReferrals())),
  answerReferral: (request) => told((ports) => answerReferral(ports, request)),
  openForm: () => told(openForm),
  previewForm: (request) => told((ports) => previewForm(ports, request)),
  storeForm: (request) => told((ports) => storeForm(ports, request)),
};
