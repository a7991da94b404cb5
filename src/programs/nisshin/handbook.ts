// NISSHIN's handbook: its facts, cover, questions and doubts in one value.
import type { Handbook } from '../../domain/handbook';
import { silentClaimRules } from '../claim-rules';
import { background } from './background';
import { coverages } from './coverages';
import { doubts } from './doubts';
import { enrolment } from './enrolment';
import { eligibility, facts } from './facts';
import { questionnaire } from './questionnaire';

const claims = () => silentClaimRules('S3', 'サイバー・情報漏えい事故補償特約の概要');

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
