// What the room disclosure brings to the desk.
import { room } from '../../room';
import { drawn } from '../../letters/drawn';
import { faxLog } from '../../tables/fax-log';
import { disclosures } from '../../tables/disclosures';
import * as disclosureStartCalls from './disclosure-start';
import { recordFaxByHand } from './record-fax-by-hand';
import { templateCodes } from '../../tables/setting-keys';
import { contents } from './disclosure-rows';
import { contract } from './contract';
import { DeficiencyLetter } from './letters/deficiency-letter';
import { Form } from './letters/form';
import { TalkSheet } from './letters/talk-sheet';
import * as openDisclosureCalls from './open-disclosure';
import * as saveDisclosureCalls from './save-disclosure';
import * as officialFormCalls from './official-form';
import * as returnDeficientCalls from './return-deficient';
import * as recordFaxCalls from './record-fax';
import * as openCoverageCalls from './open-coverage';
import * as factCalls from './fact-desk';
import { openOriginals } from './open-originals';
import * as printFormCalls from './print-form';
import * as talkCalls from './print-talk';
import { about, disclosureWay, menuWords, titles } from './words';
import { deficiencyCause } from './letter-cause';
import { applyToRoster, proposeRoster } from './roster-effect';
import { tasks } from './tasks';

export const disclosure = room({
  name: 'disclosure',
  contract,
  stored: [contents],
  useCases: {
    ...disclosureStartCalls,
    ...openDisclosureCalls,
    ...saveDisclosureCalls,
    proposeRoster,
    applyToRoster,
    ...officialFormCalls,
    openOriginals,
    ...returnDeficientCalls,
    ...recordFaxCalls,
    ...openCoverageCalls,
    ...printFormCalls,
    ...talkCalls,
    ...factCalls,
  },
  pages: {
    disclosure: { title: titles.disclosure, kind: 'sidebar', menu: { group: 'disclosure', at: 10 } },
    form: {
      title: titles.form,
      kind: 'dialog',
      menu: { group: 'disclosure', at: 20, caption: menuWords.form },
    },
    originals: { title: titles.originals, kind: 'dialog', menu: { group: 'disclosure', at: 30 } },
    coverage: {
      title: titles.coverage,
      kind: 'sidebar',
      may: 'reader',
      from: ['talk'],
    },
    talk: { title: titles.talk, kind: 'dialog', menu: { group: 'roster', at: 40 } },
    facts: {
      title: titles.facts,
      kind: 'dialog',
      about: about.facts,
      menu: { group: 'admin', at: 17 },
    },
  },
  actions: {
    recordFaxByHand: {
      title: titles.recordFaxByHand,
      from: ['form', 'originals'],
      run: recordFaxByHand,
    },
  },
  lists: [
    {
      page: 'work',
      at: 30,
      table: faxLog,
      columns: [
        'faxNumber',
        'receivedAt',
        'pages',
        'organization',
        'program',
        'returnedOn',
        'returnedNumbers',
        'arrivedAgainOn',
        'imageLink',
        'remarks',
      ],
      ways: ({ memberKey = '' }) => (memberKey === '' ? [] : [disclosureWay(memberKey)]),
    },
  ],
  tasks,
  hiddenTabs: { 30: disclosures, 170: faxLog },
  letters: {
    deficiency: {
      html: drawn(DeficiencyLetter),
      rule: { to: 'member', template: templateCodes.deficiency, cause: deficiencyCause },
    },
    preCheckForm: { html: drawn(Form) },
    talkSheet: { html: drawn(TalkSheet) },
  },
});
