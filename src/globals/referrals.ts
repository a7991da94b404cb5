// This file defines the globals of referrals: letters to insurers, their answers, and the programme's paper forms.
import { book, told } from '../composition';
import { ask, tell } from '../google/menu';
import { selectedIds } from '../sheets/selection';
import { quotes } from '../tables/quotes';
import { referrals } from '../tables/referrals';
import { menuWords as words } from '../ui/menu-words';
import type { PaperFunctions } from '../rooms/referrals/contract';
import {
  openForm as forms,
  previewForm as formPreview,
  storeForm as store,
} from '../rooms/disclosure/print-form';
import {
  answerDoubt as confirmDoubt,
  type AnswerDoubtReport,
  type AnswerDoubtRequest,
} from '../rooms/referrals/answer-doubt';
import { answerReferral as answer } from '../rooms/referrals/answer-referral';
import {
  previewDoubtLetter as previewDoubts,
  queueDoubtLetter as queueDoubts,
} from '../rooms/referrals/doubt-letter';
import { openAnswer as answerStart } from '../rooms/referrals/open-answer';
import { previewReferral as preview, queueReferralLetter as queue } from '../rooms/referrals/referral-letter';
import { menuItem, menuPage } from './menu-item';
import type { Answer, Request } from './request';

type Pages = PaperFunctions;

/** Rows selected in 照会, or in 見積: whichever of the two is in front. */
function selectedReferrals(): string[] {
  const found = selectedIds(book(), referrals);
  return found.length > 0 ? found : selectedIds(book(), quotes);
}

export function previewReferral({
  referralNumbers,
}: Request<Pages, 'previewReferral'>): Answer<Pages, 'previewReferral'> {
  return told((ports) =>
    preview(ports, referralNumbers === 'selected' ? selectedReferrals() : referralNumbers),
  );
}

export function queueReferralLetter(
  request: Request<Pages, 'queueReferralLetter'>,
): Answer<Pages, 'queueReferralLetter'> {
  return told((ports) => queue(ports, request));
}

export function previewDoubtLetter({
  referralNumbers,
  program,
}: Request<Pages, 'previewDoubtLetter'>): Answer<Pages, 'previewDoubtLetter'> {
  return told((ports) =>
    previewDoubts(
      ports,
      referralNumbers === 'selected' ? selectedIds(book(), referrals) : referralNumbers,
      program ?? '',
    ),
  );
}

export function queueDoubtLetter(
  request: Request<Pages, 'queueDoubtLetter'>,
): Answer<Pages, 'queueDoubtLetter'> {
  return told((ports) => queueDoubts(ports, request));
}

export function openAnswer(): Answer<Pages, 'openAnswer'> {
  return told((ports) => answerStart(ports, selectedReferrals()));
}

export function answerReferral(request: Request<Pages, 'answerReferral'>): Answer<Pages, 'answerReferral'> {
  return told((ports) => answer(ports, request));
}

export function answerDoubt(request: AnswerDoubtRequest): AnswerDoubtReport {
  return told((ports) => confirmDoubt(ports, request));
}

export function openForm(): Answer<Pages, 'openForm'> {
  return told(forms);
}

export function previewForm(request: Request<Pages, 'previewForm'>): Answer<Pages, 'previewForm'> {
  return told((ports) => formPreview(ports, request));
}

export function storeForm(request: Request<Pages, 'storeForm'>): Answer<Pages, 'storeForm'> {
  return told((ports) => store(ports, request));
}

export function menuReferToInsurer(): void {
  menuPage('referral');
}

export function menuAskDoubts(): void {
  menuPage('doubts');
}

export function menuAnswerReferral(): void {
  menuPage('answer');
}

export function menuPrintForm(): void {
  menuPage('form');
}

/** The answer, its paper and its approver stand in the selected rows; confirming changes what shows the facts. */
export function menuAnswerDoubts(): void {
  menuItem(words.answerDoubts, () => {
    const numbers = selectedIds(book(), referrals);
    if (numbers.length === 0) return tell(words.answerDoubts, words.doubtsNone);
    if (!ask(words.answerDoubts, words.doubtsAsk(numbers))) return;
    const facts = numbers.map(
      (referralNumber) => told((ports) => confirmDoubt(ports, { referralNumber })).facts.length,
    );
    tell(
      words.answerDoubts,
      words.doubtsDone(
        numbers.length,
        facts.reduce((sum, count) => sum + count, 0),
      ),
    );
  });
}
