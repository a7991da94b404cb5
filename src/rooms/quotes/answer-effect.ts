// What the answers of a pre-check do to a quote (decision 20): which ask the insurer, and which are told.
import type { ReferralReason } from '../../domain/premium';
import type { Program } from '../../domain/program';
import type { TraceStep } from '../../rating/rating';
import { questionIdOf, REFERS } from '../../tables/questions';
import type { QuoteFacts } from './quote-facts';
import type { QuotedDisclosure } from './quoted-disclosure';

export type AnswerStep = Extract<TraceStep, { step: 'answer' }>;

/** Losses, exposures, and whatever a manager has set to ask. */
export function answerSteps(
  program: string,
  disclosure: QuotedDisclosure | undefined,
  { questions }: Pick<QuoteFacts, 'questions'>,
): AnswerStep[] {
  return (disclosure?.saidYes ?? []).flatMap(({ number, key, text, answer, yesMeans }) => {
    const row = questions.get(questionIdOf(program, number));
    const effect = yesMeans === 'loss' ? 'loss' : row?.onYes === REFERS ? 'asks' : 'told';
    if (effect === 'told' && yesMeans !== 'exposure') return [];
    // The insurer's own wording, where keyed, is what is shown.
    return [{ step: 'answer', number, key, text: row?.officialWording.trim() || text, answer, effect }];
  });
}

export const asking = (steps: readonly AnswerStep[]): readonly AnswerStep[] =>
  steps.filter(({ effect }) => effect !== 'told');

/** A loss weighs more than what a manager has set. */
export function reasonOfAnswers(steps: readonly AnswerStep[]): ReferralReason | undefined {
  if (steps.some(({ effect }) => effect === 'loss')) return 'lossAnswered';
  return asking(steps).length > 0 ? 'answerRefers' : undefined;
}

/** The revenue that the premium is made of; undefined where nobody was asked about the rider that decides it. */
export function basisOf(
  { revenue: { latestYearWith } }: Program,
  disclosure: QuotedDisclosure | undefined,
): 'latestYear' | 'forecast' | undefined {
  if (latestYearWith === undefined) return 'latestYear';
  if (!disclosure || !Object.keys(disclosure.answers).includes(latestYearWith)) return undefined;
  return disclosure.saidYes.some(({ key }) => key === latestYearWith) ? 'latestYear' : 'forecast';
}
