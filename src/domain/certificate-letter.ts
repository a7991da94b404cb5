// The letter on accidents before the certificate arrives, as data.
import type { LetterHead } from './quote-letter';

export interface CertificateNoticeModel extends LetterHead {
  readonly kind: 'certificateNotice';
  readonly policyNumber: string;
  readonly planName: string;
  /** ISO dates; the hour beside each. */
  readonly periodStart: string;
  readonly startTime: string;
  readonly periodEnd: string;
  readonly endTime: string;
  /** Accident hotline confirmed within twelve months (rule C8); blank otherwise. */
  readonly hotline: string;
  /** What the paper is called; letters queued by earlier versions have none. */
  readonly certificateName?: string;
}
