// What 回答を登録 opens with: the referrals whose quotes wait, the selected one first in mind.
import { quotes as quoteTable } from '../../tables/quotes';
import { referrals as referralTable } from '../../tables/referrals';
import { lookup } from '../../tables/unread';
import type { AnswerDesk } from './contract';
import { isOpenReferral } from './answer-referral';
import { readFrozen } from '../quotes';
import type { Ports } from '../../ports';

/** Rows selected in 照会, or in 見積: whichever of the two is in front. */
export function selectedReferrals({ selection }: Pick<Ports, 'selection'>): readonly string[] {
  const found = selection.ids(referralTable);
  return found.length > 0 ? found : selection.ids(quoteTable);
}

/** Two reads. */
export function openAnswer(ports: Pick<Ports, 'tables' | 'clock' | 'selection'>): AnswerDesk {
  const selected = selectedReferrals(ports);
  const quotes = lookup(ports.tables.read(quoteTable), (row) => row.quoteNumber);
  const referrals = ports.tables
    .sound(referralTable)
    .filter(isOpenReferral)
    .flatMap((row) => {
      const quote = ports.tables.orAside(() => quotes.get(row.subjectNumber));
      const frozen = quote && readFrozen(quote);
      if (!frozen || quote.state !== '照会中') return [];
      return [
        {
          referralNumber: row.referralNumber,
          quoteNumber: quote.quoteNumber,
          memberNumber: frozen.memberNumber,
          organization: frozen.organization,
          programName: frozen.programName,
          planName: frozen.plan.name,
          effectiveDate: frozen.effectiveDate,
          revenueEcho: frozen.revenue.echo,
          question: row.question,
          state: row.state,
        },
      ];
    });
  const chosen = referrals.find(
    (row) => selected.includes(row.referralNumber) || selected.includes(row.quoteNumber),
  );
  return { referrals, selected: chosen?.referralNumber ?? '', today: ports.clock.today() };
}
