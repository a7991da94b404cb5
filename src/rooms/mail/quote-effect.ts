// This file defines what 見積 takes from a letter: how it left, in which state it is, and that the member was told.
import { moveQuote } from '../../domain/quote-state';
import type { Delivery } from '../../tables/outbox';
import { quotes as quoteTable, type Quote } from '../../tables/quotes';
import { reading, Unread } from '../../tables/unread';
import type { RowOf } from '../../tables/column';
import type { Change } from '../../ports';
import type { DeliveryEffect } from './delivery-effects';
import { readPayload } from './delivery-rows';

const LEFT_THE_HOUSE = ['送信済', '発送済（記録）'];

export const tellQuotes: DeliveryEffect = (ports, changed) => {
  const told = changed.flatMap((row) => {
    const numbers = readPayload(row)?.quoteNumbers ?? [];
    return numbers.map((quoteNumber) => ({ row, quoteNumber }));
  });
  if (told.length === 0) return;
  const quotes = new Map(ports.tables.read(quoteTable).map((quote) => [quote.quoteNumber, quote]));
  const sets = new Map<string, Partial<Quote>>();
  for (const { row, quoteNumber } of told) {
    const quote = quotes.get(quoteNumber);
    if (!quote) continue;
    sets.set(quoteNumber, {
      ...sets.get(quoteNumber),
      ...quoteSet(quote, row, ports.clock.today()),
    });
  }
  const changes = [...sets].map(([id, set]): Change<typeof quoteTable> => ({ id, set }));
  if (changes.length > 0) ports.tables.update(quoteTable, changes, 'skip');
};

function quoteSet(quote: RowOf<typeof quoteTable>, row: Delivery, today: string): Partial<Quote> {
  const set: Partial<Quote> = {
    deliveryState: row.state,
    deliveryMethod: row.method,
  };
  if (!LEFT_THE_HOUSE.includes(row.state)) return set;
  // The letter has gone whatever stands in the quote's state; what cannot be read is not moved.
  const state = reading(quote.state);
  const moved = state instanceof Unread ? undefined : moveQuote(state, 'deliver');
  return { ...set, deliveredOn: row.sentAt.slice(0, 10) || today, ...(moved ? { state: moved } : {}) };
}
