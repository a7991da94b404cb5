// What the room intake brings to the desk.
import { room } from '../../room';
import { collectIntake, collectIntakeIfConnected } from './collect-intake';
import { connectIntake } from './connect-intake';
import { contract } from './contract';
import { openIntake } from './open-intake';
import { settleIntake } from './settle-intake';
import { takeIn } from './take-in';
import { stepTitles, titles } from './words';

export const intake = room({
  name: 'intake',
  contract,
  useCases: { collectIntake, openIntake, settleIntake, connectIntake },
  pages: {
    intake: { title: titles.intake, kind: 'dialog', menu: { group: 'roster', at: 50 } },
  },
  actions: {
    takeIn: { title: titles.takeIn, menu: { group: 'roster', at: 40 }, run: takeIn },
  },
  hourly: [{ name: 'intake', title: stepTitles.intake, at: 10, run: collectIntakeIfConnected }],
});
