// What 回答を登録 opens with: the referrals whose quotes wait, the selected one first in mind.
import { quotes as quoteTable } from '../../tables/quotes';
import { referrals as referralTable } from '../../tables/referrals';
import { lookup } from '../../tables/unread';
import { RECEIPT_METHODS } from '../../tables/documents';
import type { AnswerDesk, OpenReferral } from './contract';
import { isOpenReferral } from './open-referral';
import { type FrozenQuote, readFrozen } from '../quotes';
import type { Fact } from '../../domain/fact';
import { formatYenInWords } from '../../domain/yen';
import { programOf } from '../../programs';
import type { Ports } from '../../ports';

/** Rows selected in 照会, or in 見積: whichever of the two is in front. */
export function selectedReferrals({ selection }: Pick<Ports, 'selection'>): readonly string[] {
  const found = selection.ids(referralTable);
  return found.length > 0 ? found : selection.ids(quoteTable);
}

/** A brochure's most is no limit of a contract; what a document publishes of the plan is offered, to be confirmed. */
function knownTerms({ plan, program, expirationDate }: FrozenQuote): OpenReferral['terms'] {
  const declared = programOf(program)?.plans.find(({ code }) => code === plan.code);
  const text = (fact: Fact<number> | undefined): string =>
    !fact || fact.state !== 'published' || declared?.limitsAreMaxima ? '' : formatYenInWords(fact.value);
  const { liabilityLimitYen, costLimitYen, deductibleYen } = declared ?? {};
  return {
    liabilityLimit: text(liabilityLimitYen),
    costLimit: text(costLimitYen),
    deductible: deductibleYen?.state === 'published' ? plan.deductible : '',
    periodEnd: expirationDate,
  };
}

/** Two reads. */
export function openAnswer(ports: Pick<Ports, 'tables' | 'clock' | 'selection' | 'user'>): AnswerDesk {
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
          terms: knownTerms(frozen),
        },
      ];
    });
  const chosen = referrals.find(
    (row) => selected.includes(row.referralNumber) || selected.includes(row.quoteNumber),
  );
  return {
    referrals,
    selected: chosen?.referralNumber ?? '',
    today: ports.clock.today(),
    mayAnswer: ports.user.isManager(),
    methods: RECEIPT_METHODS,
  };
}
