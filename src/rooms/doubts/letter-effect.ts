// What 資料疑義 takes from a letter: whether its questions are still open, and that they are on their way.
import { doubts } from '../../tables/doubts';
import { lookup } from '../../tables/unread';
import type { CausePorts, DeliveryEffect } from '../mail';
import { causeOf, sentQuestions } from '../referrals';

export const doubtCause = (ports: CausePorts) =>
  causeOf(lookup(ports.tables.read(doubts), (row) => row.referralNumber));

export const tellDoubts: DeliveryEffect = (ports, changed) => {
  const sentOn = sentQuestions(ports, changed);
  if (sentOn.size === 0) return;
  const sent = ports.tables
    .sound(doubts)
    .filter((row) => sentOn.has(row.referralNumber) && row.state === '未送付');
  if (sent.length === 0) return;
  ports.tables.update(
    doubts,
    sent.map((row) => ({
      id: row.referralNumber,
      set: { state: '送付済', sentOn: sentOn.get(row.referralNumber)! },
    })),
    'skip',
  );
};
