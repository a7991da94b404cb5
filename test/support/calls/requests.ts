// The longer requests that several tests of globals send.
import { DRAFT } from '../rate-desk';
import type { RequestOf } from '../../../src/calls/call';
import type { contract as claims } from '../../../src/rooms/claims/contract';
import type { RateDraftRequest } from '../../../src/rooms/rates/contract';
import { fingerprintOf } from '../../../src/domain/fingerprint';
import type { RequestRow } from '../../../src/tables/requests';
import { intake } from '../claim-desk';
import { materialRequest } from '../public-request';

export const rateDraft: RateDraftRequest = {
  ...DRAFT,
  // A tenth dearer than S2 up to 3億円.
  steps: [
    { plan: 'ALIVE', revenueYen: 50_000_000, premiumYen: 22_000, text: '22,000円' },
    { plan: 'ALIVE', revenueYen: 300_000_000, premiumYen: 72_600, text: '72,600円' },
  ],
};

export const rateReview = {
  program: 'ALIVE',
  version: 'ALIVE-2027',
  effectiveFrom: '2027-04-01',
  effectiveTo: '2028-03-31',
  insurerPaper: '料率確認書 2026-11-20',
  approvedBy: '管理 太郎',
  cases: [{ plan: 'ALIVE', revenue: '3億円', premium: '72,600円' }],
};

export const job = {
  kind: 'quote',
  conditions: { program: 'GH', plan: '', state: '', solicitor: '' },
  effectiveDate: '2027-10-01',
  transaction: '更改',
  letters: false,
} as const;
export const startJob = { job, entryId: 'job-0001' };

/** An accident in the term of the demonstration's policy, which began on 2026-10-01. */
export const claimIntake = (
  memberKey: string,
  requestKey: string,
): RequestOf<typeof claims.registerClaim> => ({
  claimNumber: '',
  requestKey,
  intake: intake(memberKey, {
    occurredOn: '2026-11-10',
    knownOn: '2026-11-12',
    claimedOn: '2026-11-15',
  }),
});

/** A file as a page sends it. */
export const fileOf = (...lines: string[]): string =>
  Buffer.from(`\ufeff${lines.join('\n')}`).toString('base64');

const ROSTER_HEADER = '会員番号,法人名,担当者名,メール,FAX,住所,加入制度,希望プラン,売上高,決算期';
export const roster = fileOf(
  ROSTER_HEADER,
  'R-001,社会福祉法人ロスター,名簿　花子,roster@example.jp,03-0000-0101,東京都架空区1-1,ALIVE,,3億円,2026年3月期',
);
export const newRoster = fileOf(
  ROSTER_HEADER,
  'R-002,社会福祉法人あらた,名簿　次郎,arata@example.jp,03-0000-0102,東京都架空区1-2,ALIVE,,2億円,2026年3月期',
);

const PAYMENTS_HEADER = '"お取引日","お預り金額","お取引内容","照会番号"';
export const payments = fileOf(
  PAYMENTS_HEADER,
  '2026/11/20,"136,370",ミホンカクウダイイチ,A1',
  '2026/11/20,"5,000",フメイ,A2',
);
export const newPayments = fileOf(PAYMENTS_HEADER, '2026/11/21,"1,000",ミホンフモト,B1');

/** A row of the public form's workbook. */
export function arrived(receiptNumber: string, organization: string): RequestRow {
  const request = materialRequest({ organization, corporateNumber: '' });
  const row = {
    receiptNumber,
    receivedAt: '2026-11-22T09:00:00',
    formId: `form-${receiptNumber}`,
    hash: fingerprintOf(request),
    program: request.program,
    wants: '資料',
    ...request.fields,
    content: JSON.stringify({ version: 1, layoutVersion: 'AIOI-1', request }),
  };
  return row as unknown as RequestRow;
}
