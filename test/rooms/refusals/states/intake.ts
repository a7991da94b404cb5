// States that provoke the refusals of requests of the public form, and what leads out of them.
import { intakes } from '../../../../src/tables/intakes';
import type { intakeProblems } from '../../../../src/rooms/intake/words';
import { asked, type StatesOf } from '../../../support/refusals/stage';

export const intakeStates = {
  intakeAddressUnreadable: asked('connectIntake', { workbook: '' }),
  intakeUnknown: asked('answerIntake', { receiptNumber: 'W-9' }),
  intakeAnswered: asked('answerIntake', {}, { twice: true }),
  materialsNoneChosen: asked('queueMaterials', { receiptNumbers: [] }),
  materialsUnset: asked(
    'queueMaterials',
    {},
    { world: (world) => world.setSetting('materials', ''), typed: { '設定/値': 'パンフレット' } },
  ),
  materialsNotMailed: asked(
    'queueMaterials',
    { method: 'メール' },
    { typed: { '設定/値': 'パンフレット https://files.example.jp/a.pdf' } },
  ),
  materialsNotWanted: asked(
    'queueMaterials',
    {},
    { world: (world) => (world.table(intakes)[0]!.material = '送付済' as never) },
  ),
  intakeMemberUnknown: asked('answerIntake', { decision: 'member', memberKey: 'X/GH' }),
  intakeNotConnected: asked(
    'collectIntake',
    {},
    { world: (world) => world.setSetting('intakeWorkbook', '') },
  ),
} satisfies StatesOf<typeof intakeProblems>;
