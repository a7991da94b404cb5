// 送信箱 as a list: what became of each letter, and what can be done about it now.
import { isErasedText } from '../../domain/erased-text';
import type { RequestOf } from '../../calls/call';
import { moveDelivery } from '../../domain/delivery-state';
import { pick } from '../../domain/pick';
import { searchText, searchWords } from '../../domain/search-text';
import type { Ports } from '../../ports';
import type { Delivery } from '../../tables/outbox';
import type { contract, DeliveryAction, DeliveryDesk, DeliveryLine } from './contract';
import { doubleLetters } from './double-letters';
import { leftBefore, readOutbox } from './outbox-queue';
import { doubleText } from './words';
import { AGAIN } from './resend-delivery';

/** A dialog's worth; the rest is counted. */
export const DELIVERIES_SHOWN = 200;

/** One read. */
export function openDeliveries(
  ports: Pick<Ports, 'tables' | 'user' | 'clock'>,
  { state = '', text = '' }: RequestOf<typeof contract.openDeliveries>,
): DeliveryDesk {
  const rows = readOutbox(ports).filter(({ deliveryNumber }) => deliveryNumber !== '');
  const words = searchWords(text);
  const found = rows.filter((row) => {
    const content = searchText(
      [row.deliveryNumber, row.organization, row.letterTitle, row.recipient].join(' '),
    );
    return words.every((word) => content.includes(word));
  });
  const fitting = found.filter((row) => state === '' || row.state === state).reverse();
  const counts = new Map<string, number>();
  for (const row of found) counts.set(row.state, (counts.get(row.state) ?? 0) + 1);
  const mayResend = ports.user.isManager();
  const doubles = doubleLetters(rows, ports.clock.today());
  return {
    states: [...counts].map(([word, count]) => ({ word, count })),
    lines: fitting
      .slice(0, DELIVERIES_SHOWN)
      .map((row) =>
        lineOf(row, { mayResend, isLeft: leftBefore(row, ports.tables) }, doubles.get(row.deliveryNumber)),
      ),
    more: Math.max(0, fitting.length - DELIVERIES_SHOWN),
    mayResend,
  };
}

const lineOf = (
  row: Delivery,
  { mayResend, isLeft }: { readonly mayResend: boolean; readonly isLeft: boolean },
  doubles: readonly string[] = [],
): DeliveryLine => ({
  ...pick(row, 'deliveryNumber', 'organization', 'letterTitle', 'method', 'recipient', 'state', 'sentAt'),
  note: [row.error, row.arrival, doubles.length > 0 ? doubleText(doubles) : '']
    .filter((part) => part !== '')
    .join('　'),
  actions: actionsOf(row, mayResend, isLeft),
});

function actionsOf(
  { state, organization }: Pick<Delivery, 'state' | 'organization'>,
  mayResend: boolean,
  isLeft: boolean,
): readonly DeliveryAction[] {
  const goesAgain = isLeft || AGAIN.includes(state) || moveDelivery(state, 'resend') !== undefined;
  const fits: Readonly<Record<DeliveryAction, boolean>> = {
    // What failed goes again when somebody says so; what waits is sent from the list of what waits.
    send: state === '送信失敗',
    cancel: moveDelivery(state, 'cancel') !== undefined,
    bounce: moveDelivery(state, 'bounced') !== undefined,
    arrival: moveDelivery(state, 'arrived') !== undefined,
    resend: mayResend && goesAgain && !isErasedText(organization),
  };
  return (Object.keys(fits) as DeliveryAction[]).filter((action) => fits[action]);
}
