// What AIOI asks for before an application: its paper says little, so the usual records and papers.
import type { EnrolmentRules } from '../../domain/enrolment-rules';
import { usualEnrolment } from '../enrolment-rules';

export const enrolment = (): EnrolmentRules => usualEnrolment();
