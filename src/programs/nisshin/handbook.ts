// This file defines NISSHIN's handbook: its facts, cover, questions and doubts in one value.
import type { Handbook } from '../../domain/handbook';
import { coverages } from './coverages';
import { doubts } from './doubts';
import { eligibility, facts } from './facts';
import { questionnaire } from './questionnaire';

export const handbook: Handbook = { facts, eligibility, coverages, questionnaire, doubts };
