// This file defines what 回答を登録 opens with: the referrals whose quotes wait, the selected one first in mind.
import { quotes as quoteTable } from '../../tables/quotes';
import { referrals as referralTable } from '../../tables/referrals';
import { lookup } from '../../tables/unread';
import type { AnswerDesk } from './contract';
import { isOpenReferral } from './answer-referral';
import { readFrozen } from '../quotes/frozen-quote';
import type { Ports } from '../../ports';

/** `selected`: numbers of 照会 or of 見積. Two reads. */
export function openAnswer(ports: Pick<Ports, 'tables' | 'clock'>, selected: readonly string[]): AnswerDesk {
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
