// TOSHA's handbook: its facts, cover, questions and doubts in one value.
import type { Handbook } from '../../domain/handbook';
import { claims } from './claim-rules';
import { background } from './background';
import { coverages } from './coverages';
import { doubts } from './doubts';
import { enrolment } from './enrolment';
import { eligibility, facts } from './facts';
import { questionnaire } from './questionnaire';

export const handbook: Handbook = {
  facts,
  eligibility,
  coverages,
  questionnaire,
  doubts,
  claims,
  enrolment,
  background,
};
