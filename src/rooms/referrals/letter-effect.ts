// What 照会 takes from a letter: that the question is on its way to the insurer.
import { referrals } from '../../tables/referrals';
import type { DeliveryEffect } from '../mail';

/** Made ready for FAX or post counts: staff follow it up from that day on. */
const ON_ITS_WAY = ['送信済', '発送待ち', '発送済（記録）'];

type Sent = Parameters<DeliveryEffect>;

/** The questions of these letters that left, with the day. */
export const sentQuestions = (ports: Sent[0], changed: Sent[1]): ReadonlyMap<string, string> =>
  new Map(
    changed
      .filter((row) => ON_ITS_WAY.includes(row.state))
      .flatMap((row) =>
        row.subjectNumbers
          .split('、')
          .map((number) => [number, row.sentAt.slice(0, 10) || ports.clock.today()] as const),
      )
      .filter(([number]) => /^[SGU]-/.test(number)),
  );

export const tellReferrals: DeliveryEffect = (ports, changed) => {
  const sentOn = sentQuestions(ports, changed);
  if (sentOn.size === 0) return;
  // The answer may have come first: then nothing is set back.
  const open = ports.tables
    .sound(referrals)
    .filter((row) => sentOn.has(row.referralNumber) && row.state === '未送付');
  if (open.length === 0) return;
  ports.tables.update(
    referrals,
    open.map((row) => ({
      id: row.referralNumber,
      set: { state: '送付済', sentOn: sentOn.get(row.referralNumber)! },
    })),
    'skip',
  );
};
