// The registry as the public form needs it: what it is called and what it asks, nothing for the house.
import type { Questionnaire } from '../domain/questionnaire';
import { aioi } from './aioi';
import { questionnaire as aioiQuestions } from './aioi/questionnaire';
import { alive } from './alive';
import { questionnaire as aliveQuestions } from './alive/questionnaire';
import { gh } from './gh';
import { questionnaire as ghQuestions } from './gh/questionnaire';
import { nisshin } from './nisshin';
import { questionnaire as nisshinQuestions } from './nisshin/questionnaire';
import { tosha } from './tosha';
import { questionnaire as toshaQuestions } from './tosha/questionnaire';

interface Asking {
  readonly code: string;
  readonly name: string;
  readonly questionnaire: () => Questionnaire;
}

export const programs: readonly Asking[] = [
  { ...gh, questionnaire: ghQuestions },
  { ...aioi, questionnaire: aioiQuestions },
  { ...alive, questionnaire: aliveQuestions },
  { ...nisshin, questionnaire: nisshinQuestions },
  { ...tosha, questionnaire: toshaQuestions },
];
