// What quotes shows on ホーム.
import { QUOTE_STATES } from '../../domain/quote-state';
import type { FirstStep, HomeLine, NextStep } from '../../tables/home';
import { members } from '../../tables/members';
import { quotes } from '../../tables/quotes';
import { firstStepText, nextStepText } from './words';

/** Every state but the last, the withdrawn. */
export const homeLines: readonly HomeLine[] = QUOTE_STATES.slice(0, -1).map((state, at) => ({
  block: 'pipeline',
  at,
  label: state,
  formula: ({ count }) => count(quotes, 'state', state),
}));

export const nextSteps: readonly NextStep[] = [
  {
    at: 90,
    text: nextStepText.quotes,
    opens: members,
    due: ({ rows }) => `AND(${rows(members, 'organization')}>0,${rows(quotes, 'quoteNumber')}<=0)`,
  },
];

export const firstSteps: readonly FirstStep[] = [
  {
    at: 50,
    label: firstStepText.quotes,
    opens: quotes,
    done: ({ rows }) => `${rows(quotes, 'quoteNumber')}>0`,
  },
];
