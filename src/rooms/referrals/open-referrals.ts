// 照会の一覧: what insurers were or are to be asked, and where each goes on.
import { pick } from '../../domain/pick';
import type { Ports } from '../../ports';
import { quotes } from '../../tables/quotes';
import { CLOSED_STATES, referrals } from '../../tables/referrals';
import type { ReferralDesk } from './contract';
import { wayOf } from './tasks';

const UNSENT = '未送付';

/** Two reads. */
export function openReferrals({ tables, selection }: Pick<Ports, 'tables' | 'selection'>): ReferralDesk {
  const names = new Map(tables.read(quotes).map((row) => [row.quoteNumber, row.organization]));
  const open = tables.sound(referrals).filter(({ state }) => !CLOSED_STATES.includes(state));
  const lines = open.map((row) => ({
    ...pick(row, 'referralNumber', 'category', 'subjectNumber', 'question', 'state', 'sentOn', 'wantedBy'),
    organization: names.get(row.subjectNumber) ?? '',
    ways: [wayOf(row)],
  }));
  return {
    lines: [
      ...lines.filter(({ state }) => state === UNSENT),
      ...lines.filter(({ state }) => state !== UNSENT),
    ],
    quoteNumber: selection.ids(quotes)[0] ?? '',
  };
}
