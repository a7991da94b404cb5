// What the room intake brings to the desk.
import { room } from '../../room';
import { intakes } from '../../tables/intakes';
import { takeIn } from './take-in';
import { collectIntakeIfConnected } from './collect-intake';
import { storedContents } from './request-rows';
import { contract } from './contract';
import { homeLines, nextSteps } from './home-lines';
import * as collectIntakeCalls from './collect-intake';
import * as openIntakeCalls from './open-intake';
import * as answerIntakeCalls from './answer-intake';
import * as connectIntakeCalls from './connect-intake';
import { drawn } from '../../letters/drawn';
import { templateCodes } from '../../tables/setting-keys';
import { MaterialsLetter } from './letters/materials-letter';
import { materialsCause, tellMaterials } from './material-letters';
import { openMaterials } from './open-materials';
import { queueMaterials } from './queue-materials';
import { formWarnings } from './form-warnings';
import { tasks } from './tasks';
import { openWork } from './open-work';
import { about, intakeWay, materialsWay, stepTitles, titles } from './words';

export const intake = room({
  name: 'intake',
  contract,
  stored: [storedContents],
  useCases: {
    ...collectIntakeCalls,
    ...openIntakeCalls,
    ...answerIntakeCalls,
    ...connectIntakeCalls,
    openMaterials,
    queueMaterials,
  },
  pages: {
    materials: { title: titles.materials, kind: 'dialog', from: ['intake'] },
    intake: {
      title: titles.intake,
      kind: 'dialog',
      about: about.intake,
      menu: { group: 'admin', at: 80 },
    },
  },
  tasks,
  warnings: formWarnings,
  actions: {
    takeIn: {
      title: titles.takeIn,
      about: about.takeIn,
      long: true,
      menu: { group: 'admin', at: 82 },
      from: ['intake'],
      run: takeIn,
    },
  },
  hourly: [{ name: 'intake', title: stepTitles.intake, at: 10, run: collectIntakeIfConnected }],
  optional: { title: titles.room, open: openWork },
  home: homeLines,
  nextSteps,
  lists: [
    {
      page: 'work',
      at: 40,
      table: intakes,
      columns: [
        'receiptNumber',
        'receivedAt',
        'organization',
        'wants',
        'program',
        'match',
        'state',
        'material',
        'materialSentOn',
        'result',
      ],
      state: 'state',
      next: [intakeWay, materialsWay],
    },
  ],
  hiddenTabs: { 160: intakes },
  letters: {
    materials: {
      html: drawn(MaterialsLetter),
      rule: { to: 'member', template: templateCodes.materials, cause: materialsCause },
    },
  },
  deliveryEffect: tellMaterials,
});
