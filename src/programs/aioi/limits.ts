// AIOI's limits in yen: the document names none; a page outside it names what can be chosen.
import type { InsurerShare } from '../../domain/program';
import { sourced } from '../sourced';

const { inferred, unverified, unstated } = sourced('S1');
const FORM = '資料請求・お見積り';

/** For reference only: never a limit of a contract. */
const selectable = <T>(amount: T) =>
  unverified(
    amount,
    '資料外：同サイトの約款案内ページ ad-cybersecurity.com/terms',
    '資料にはなく、同じサイトの案内ページの抜粋によるもので、現在の条件は未確認です',
  );

export const limits = {
  liability: unstated(FORM),
  cost: unstated(FORM),
  deductible: unstated(FORM),
  selectable: {
    liability: selectable({ from: 20_000_000, to: 1_000_000_000 }),
    deductible: selectable({ from: 0, to: 10_000_000 }),
    cost: selectable({ from: 10_000_000, to: 500_000_000 }),
    /** Within the liability. */
    lawsuitResponse: selectable(10_000_000),
  },
  /** Each insurer answers for its share. */
  insurers: inferred<readonly InsurerShare[]>(
    [{ insurer: 'あいおいニッセイ同和損保', percent: 100, lead: true }],
    'サイバーセキュリティ保険',
    '単独引受かどうかの記載はありません',
  ),
};
