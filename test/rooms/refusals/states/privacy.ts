// States that provoke the refusals of one person's request, and what leads out of them.
import type { privacyProblems } from '../../../../src/rooms/privacy/words';
import { openPerson } from '../../../../src/rooms/privacy/person';
import { asked, world, type StatesOf } from '../../../support/refusals/stage';

const NUMBER = 'D-001';
const whole = (): number =>
  openPerson({ ...world.ports, whole: { tabs: [], tables: world.ports.tables } }, { memberNumber: NUMBER })
    .total;

export const privacyStates = {
  personUnknown: asked('openPerson', { memberNumber: 'ZZZ' }, { right: { memberNumber: NUMBER } }),
  personConfirm: asked(
    'erasePerson',
    { memberNumber: NUMBER, confirm: 9_999 },
    { right: () => ({ memberNumber: NUMBER, confirm: whole() }) },
  ),
} satisfies StatesOf<typeof privacyProblems>;
