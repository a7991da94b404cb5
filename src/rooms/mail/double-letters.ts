// Letters that one reader would get twice: to one address, for one organisation and programme.
import { foldText } from '../../domain/fold-text';
import { plainAddress } from '../../domain/mail-address';
import type { Delivery } from '../../tables/outbox';
import { payloads } from './delivery-payload';

type Row = Pick<
  Delivery,
  'deliveryNumber' | 'state' | 'method' | 'recipient' | 'organization' | 'payload' | 'sentAt'
>;

/** By number: the numbers of the others that wait, or went today, to the same reader for the same programme. */
export function doubleLetters(rows: readonly Row[], today: string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    if (row.recipient.trim() === '' || !isOfToday(row, today)) continue;
    const key = readerOf(row);
    if (key) groups.set(key, [...(groups.get(key) ?? []), row.deliveryNumber]);
  }
  return new Map(
    [...groups.values()]
      .filter((numbers) => numbers.length > 1)
      .flatMap((numbers) => numbers.map((number) => [number, numbers.filter((other) => other !== number)])),
  );
}

const isOfToday = ({ state, sentAt }: Row, today: string): boolean =>
  state === '送信待ち' || state === '発送待ち' || (state === '送信済' && sentAt.startsWith(today));

/** Undefined where the letter is about no member. */
function readerOf(row: Row): string | undefined {
  const payload = payloads.of(row);
  if (!payload?.memberKey) return undefined;
  const program =
    'program' in payload && payload.program !== '' ? payload.program : programOf(payload.memberKey);
  const address = row.method === 'メール' ? plainAddress(row.recipient).toLowerCase() : plain(row.recipient);
  return [row.method, address, plain(row.organization), program].join('\n');
}

/** @example programOf('0001/2/GH') // 'GH' */
const programOf = (memberKey: string): string => memberKey.slice(memberKey.lastIndexOf('/') + 1);
const plain = (text: string): string => foldText(text).replace(/[\s-]/g, '');
