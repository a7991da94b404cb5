// How a programme's folder writes down what its document tells around the cover.
import type { Background, BackgroundKind } from '../domain/background';
import type { FactSource } from '../domain/fact';
import { sourced } from './sourced';

type CallsOn = NonNullable<Background['callsOn']>;

export function toldBy(document: FactSource['document']) {
  const { published } = sourced(document);
  return {
    told: (id: string, kind: BackgroundKind, text: string, section: string): Background => ({
      id,
      kind,
      told: published(text, section),
    }),
    /** Which events and losses it calls on is our own reading, for talking alone. */
    accident: (
      id: string,
      text: string,
      section: string,
      events: CallsOn['events'],
      losses: CallsOn['losses'],
    ): Background => ({
      id,
      kind: '事故例',
      told: published(text, section),
      callsOn: { events, losses },
    }),
  };
}

/** What the loss of other people's data usually costs. */
export const LEAK_COSTS: CallsOn['losses'] = [
  'damages',
  'incidentResponse',
  'investigation',
  'legalAdvice',
  'condolencePerson',
];
