// This file defines how a programme whose document is silent on claims says so: nothing is borrowed from another.
import type { ClaimRules } from '../domain/claim-rules';
import type { FactSource } from '../domain/fact';
import { sourced } from './sourced';

/** Clocks without days, no list of documents, no trigger: what is not stated is asked of the insurer. */
export function silentClaimRules(document: FactSource['document'], section: string): ClaimRules {
  const { unverified, unstated } = sourced(document);
  return {
    trigger: { liability: unstated(section), cost: unstated(section) },
    clocks: [
      {
        id: 'immediateNotice',
        name: '事故の第一報',
        start: 'known',
        length: unverified(null, section, '通知の期限の記載がなく、知った当日のうちの連絡を目安にしています'),
        startCounts: true,
        counting: '知ったらすぐに（日数の記載なし）',
      },
    ],
    documents: unverified([], section, '請求書類の一覧が資料になく、保険会社に確認します'),
    settlementNeedsConsent: unstated(section),
    priorKnowledge: [],
    noticeItems: unverified(
      ['知った状況', '申し立てられている内容', '原因となる事実'],
      section,
      '第一報で伝える事項の記載がなく、一般的な3点を用いています',
    ),
  };
}
