// What must hold for every path through the states of quotes and deliveries.
import fc from 'fast-check';
import {
  moveDelivery,
  type DeliveryEvent,
  type DeliveryState,
  DELIVERY_STATES,
} from '../../src/domain/delivery-state';
import { moveQuote, type QuoteEvent, type QuoteState, QUOTE_STATES } from '../../src/domain/quote-state';

const deliveryEvents: DeliveryEvent[] = [
  'hold',
  'release',
  'reserve',
  'sent',
  'failed',
  'returned',
  'lost',
  'resend',
  'dispatched',
  'cancel',
];
const quoteEvents: QuoteEvent[] = [
  'release',
  'refer',
  'answer',
  'deliver',
  'receiveApplication',
  'decline',
  'expire',
  'cancel',
];

test('every state leads to states that the tab knows', () => {
  for (const state of DELIVERY_STATES) {
    for (const event of deliveryEvents) {
      const next = moveDelivery(state, event);
      if (next) expect(DELIVERY_STATES).toContain(next);
    }
  }
  for (const state of QUOTE_STATES) {
    for (const event of quoteEvents) {
      const next = moveQuote(state, event);
      if (next) expect(QUOTE_STATES).toContain(next);
    }
  }
});

test('a mail that may have left is taken again only after a person decided to resend', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...deliveryEvents), { maxLength: 30 }), (events) => {
      let state: DeliveryState = '送信待ち';
      let left = false;
      for (const event of events) {
        const next = moveDelivery(state, event);
        if (!next) continue;
        if (event === 'reserve' && left) return false;
        if (event === 'sent' || event === 'lost') left = true;
        if (event === 'resend') left = false;
        state = next;
      }
      return true;
    }),
  );
});

test('送信済 and 取消 are the end of a mail', () => {
  for (const event of deliveryEvents) {
    expect(moveDelivery('送信済', event)).toBeUndefined();
    expect(moveDelivery('取消', event)).toBeUndefined();
  }
});

test('a quote that is cancelled, expired or declined never comes back', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...quoteEvents), { maxLength: 30 }), (events) => {
      let state: QuoteState = '下書き';
      let ended: QuoteState | undefined;
      for (const event of events) {
        state = moveQuote(state, event) ?? state;
        if (ended && state !== ended) return false;
        if (quoteEvents.every((other) => moveQuote(state, other) === undefined)) ended = state;
      }
      return true;
    }),
  );
});

test('an application needs a letter that went out first', () => {
  const before = QUOTE_STATES.filter((state) => moveQuote(state, 'receiveApplication'));
  expect(before).toEqual(['案内済']);
});
