// This file tests the pre-check desk on memory ports: drafts, versions, official forms, carry-over, bad input.
import type { Answers } from '../../../src/domain/question';
import { programOf, programs as registry } from '../../../src/programs';
import { disclosures, type DisclosureRow } from '../../../src/tables/disclosures';
import { questions } from '../../../src/tables/questions';
import { policies, type Policy } from '../../../src/tables/policies';
import { quotes, type Quote } from '../../../src/tables/quotes';
import { newRecord } from '../../../src/tables/new-record';
import { readRequest } from '../../../src/calls/read-request';
import { contract, type SaveDisclosureRequest } from '../../../src/rooms/disclosure/contract';
import { openDisclosure } from '../../../src/rooms/disclosure/open-disclosure';
import { registerOfficialForm } from '../../../src/rooms/disclosure/official-form';
import {
  correctDisclosure,
  finishDisclosure,
  saveDisclosureDraft,
} from '../../../src/rooms/disclosure/save-disclosure';
import { correctFacts } from '../../support/corrected-facts';
import { completeAnswers } from '../../support/disclosure-answers';
import { refusedBy } from '../../support/refused';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

const KEY = '0001/GH';
const gh = programOf('GH')!.handbook!.questionnaire();
const yes = { kind: 'choice', option: 'yes' } as const;
const no = { kind: 'choice', option: 'no' } as const;
const LINK = 'https://files.example.jp/form.pdf';

let world: MemoryWorld;
beforeEach(() => {
  world = memoryWorld();
  world.addMember({ memberKey: KEY, memberNumber: '0001', program: 'GH', plans: 'GH-A' });
});

const rows = () => world.table(disclosures) as DisclosureRow[];
const request = (answers: Answers, revision = 0, more: Partial<SaveDisclosureRequest> = {}) => ({
  memberKey: KEY,
  program: 'GH',
  revision,
  answers,
  carried: [],
  unconfirmed: [],
  ...more,
});
const save = (answers: Answers, revision = 0, more: Partial<SaveDisclosureRequest> = {}) =>
  saveDisclosureDraft(world.ports, request(answers, revision, more));
const finish = (answers: Answers, revision = 0) => finishDisclosure(world.ports, request(answers, revision));
describe('drafts', () => {
  it('starts blank, is stored, and comes back as it was left', () => {
    const start = openDisclosure(world.ports, { memberKey: KEY });
    expect(start).toMatchObject({ memberKey: KEY, program: 'GH', versions: [], proposals: [] });
    expect(start.draft).toMatchObject({ revision: 0, answers: {}, progress: { answered: 0 } });
    expect(start.fields).toMatchObject({ memberNumber: '0001', contact: '見本　花子' });
    expect(save({ POLICY: yes, CARD: { kind: 'notFilledIn' } })).toMatchObject({
      disclosureId: 'K-2026-0001',
      revision: 1,
    });
    const again = openDisclosure(world.ports, { memberKey: KEY }).draft!;
    expect(again).toMatchObject({ revision: 1, answers: { POLICY: yes, CARD: { kind: 'notFilledIn' } } });
    expect(rows()).toHaveLength(1);
    expect(rows()[0]).toMatchObject({ POLICY: 'はい', CARD: '未記入', notFilledIn: '3', hash: '' });
  });

  it('refuses a stale save, shows what stands, and keeps it', () => {
    save({ POLICY: yes });
    expect(refusedBy(() => save({ POLICY: no }))).toEqual(['draftStale']);
    const { draft } = openDisclosure(world.ports, { memberKey: KEY });
    expect(draft).toMatchObject({ revision: 1, answers: { POLICY: yes } });
    expect(rows()[0]!.POLICY).toBe('はい');
  });

  it('names every question that is wrong, and keeps the draft', () => {
    save({ POLICY: yes });
    const wrong = () =>
      save(
        {
          POLICY: no,
          POLICY_OFFICE: yes,
          ID: { kind: 'choice', option: 'sometimes' },
          REV: { kind: 'revenue', text: '9'.repeat(100_000), fiscalMonth: '2026-03' },
          NOT_A_QUESTION: yes,
        },
        1,
      );
    expect(refusedBy(wrong).sort()).toEqual([
      '1a:followUpClosed',
      '4:optionUnknown',
      'A:answerTooLong',
      'questionUnknown',
    ]);
    expect(rows()[0]).toMatchObject({ POLICY: 'はい', revision: 1 });
  });

  it('places a figure that cannot be read at its question', () => {
    const wrong = () => save({ REV: { kind: 'revenue', text: '<b>=1+1</b>', fiscalMonth: '2026-03' } });
    expect(refusedBy(wrong)[0]).toMatch(/^A:/);
  });

  it.each([
    ['no object', 'POLICY'],
    ['a list', []],
    ['an answer without kind', { POLICY: 'yes' }],
    ['a list of numbers', { CERTS: { kind: 'list', checked: [1] } }],
  ])('refuses answers of another shape: %s', (_, answers) => {
    const { request: declared } = contract.saveDisclosureDraft;
    expect(refusedBy(() => readRequest(declared!(), request(answers as never)))).toEqual([
      'requestUnreadable',
    ]);
  });

  it('treats a key named like a method of Object as the unknown question that it is', () => {
    const answers = JSON.parse('{"__proto__":{"kind":"choice","option":"yes"}}') as Answers;
    expect(refusedBy(() => save(answers))).toEqual(['questionUnknown']);
  });

  it('refuses another member, another programme and an unknown one', () => {
    expect(refusedBy(() => save({}, 0, { memberKey: '9999/GH' }))).toEqual(['memberUnknown']);
    expect(refusedBy(() => save({}, 0, { program: 'AIOI' }))).toEqual(['draftOfOther']);
    expect(refusedBy(() => save({}, 0, { program: 'XX' }))).toEqual(['memberProgramUnknown']);
    expect(rows()).toHaveLength(0);
  });

  it('stays an error when the workbook is busy, so that the page tries again', () => {
    world.state.busy = true;
    expect(() => save({ POLICY: yes })).toThrow('lockBusy');
  });

  it('costs the same calls whatever the number of answers', () => {
    save({ POLICY: yes });
    const before = { ...world.calls };
    save(completeAnswers(gh), 1);
    expect(world.calls.read - before.read).toBe(2);
    expect(world.calls.update - before.update).toBe(1);
  });
});

describe('finished versions', () => {
  it('needs every required answer, and never takes a blank of the paper for one', () => {
    const answers = { ...completeAnswers(gh) };
    delete (answers as Record<string, unknown>)['BCP'];
    expect(refusedBy(() => finish(answers))).toEqual(['preCheckUnanswered']);
    expect(refusedBy(() => finish({ ...answers, BCP: { kind: 'notFilledIn' } }))).toEqual([
      'preCheckNotFilledIn',
    ]);
    expect(rows()).toHaveLength(0);
  });

  it('is dated, hashed and immutable; the same finish twice is one', () => {
    const answers = completeAnswers(gh);
    const first = finish(answers);
    expect(first).toMatchObject({ version: 1, finishedOn: '2026-11-22', changes: [] });
    expect(finish(answers)).toEqual(first);
    expect(rows()).toHaveLength(1);
    expect(rows()[0]).toMatchObject({ state: '事前確認済', finishedBy: 'staff@agency.example.jp' });
    expect(refusedBy(() => save({ POLICY: no }, 1))).toEqual(['preCheckFinished']);
    expect(world.audit.map(({ useCase }) => useCase)).toEqual(['finishDisclosure']);
  });

  it('is corrected as a new version that leaves the ★ items blank and says what changed', () => {
    finish(completeAnswers(gh));
    const desk = correctDisclosure(world.ports, { memberKey: KEY, program: 'GH', version: 1 });
    expect(desk.draft).toMatchObject({ version: 2, answers: { CARD: yes } });
    for (const key of ['REV', 'LOSS_3P', 'LOSS_COST']) expect(desk.draft!.answers[key]).toBeUndefined();
    const result = finish(completeAnswers(gh, { CARD: no }), desk.draft!.revision);
    expect(result).toMatchObject({
      version: 2,
      changes: [{ number: '3', before: 'はい', after: 'いいえ', star: false }],
      notices: [],
    });
    const versions = openDisclosure(world.ports, { memberKey: KEY }).versions;
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(versions[1]!.answers['CARD']).toEqual(yes);
    expect(rows()[1]!.changes).toBe('3：はい→いいえ');
  });

  it('keeps a draft that stands when a correction is asked for again', () => {
    finish(completeAnswers(gh));
    const asked = { memberKey: KEY, program: 'GH', version: 1 };
    const first = correctDisclosure(world.ports, asked).draft!;
    save({ ...first.answers, CARD: no }, first.revision);
    expect(correctDisclosure(world.ports, asked).draft!.answers['CARD']).toEqual(no);
    expect(rows()).toHaveLength(2);
  });

  describe('the duty to notify, rule C13', () => {
    const term = { memberKey: KEY, program: 'GH' };
    const policy: Policy = newRecord(policies, {
      ...term,
      policyNumber: 'P-2026-0001',
      state: '契約中',
      startsAt: '2026-04-01T16:00:00',
      endsAt: '2027-04-01T16:00:00',
    });
    const quote: Quote = newRecord(quotes, {
      ...term,
      quoteNumber: 'Q-2026-0001',
      state: '申込受付',
      effectiveDate: '2026-04-01',
      expirationDate: '2027-04-01',
    });
    const changed = () => {
      const { draft } = correctDisclosure(world.ports, { ...term, version: 1 });
      const result = finish(completeAnswers(gh, { CARD: no }), draft!.revision);
      return result.notices;
    };
    beforeEach(() => finish(completeAnswers(gh)));

    it('is hinted at when an answer changes during a policy term', () => {
      world.ports.tables.append(policies, [policy]);
      world.ports.tables.append(quotes, [quote]);
      const notices = changed();
      expect(notices).toEqual([
        expect.stringMatching(
          /（P-2026-0001）に告知番号3の回答.*要否をご確認ください（目安）.*委託元・所管庁/,
        ),
      ]);
      expect(notices.join()).not.toContain('Q-2026-0001');
    });

    it('falls back to an accepted application that is no policy yet', () => {
      world.ports.tables.append(quotes, [quote]);
      expect(changed()).toEqual([expect.stringContaining('Q-2026-0001')]);
    });

    it.each<[string, Partial<Policy>]>([
      ['another member', { memberKey: '0002/GH' }],
      ['another programme', { memberKey: '0001/ALIVE', program: 'ALIVE' }],
      ['a cancelled policy', { state: '解約' }],
      ['a term that is over', { startsAt: '2025-04-01T16:00:00', endsAt: '2026-04-01T16:00:00' }],
    ])('says nothing for %s', (_, set) => {
      world.ports.tables.append(policies, [{ ...policy, ...set }]);
      expect(changed()).toEqual([]);
    });
  });
});

describe('the official form', () => {
  const register = (more: object = {}) =>
    registerOfficialForm(world.ports, {
      memberKey: KEY,
      program: 'GH',
      version: 1,
      signedOn: '令和8年11月20日',
      imageLink: LINK,
      ...more,
    });

  it('makes the newest finished version 告知完了, once', () => {
    expect(refusedBy(() => register())).toEqual(['disclosureVersionUnknown']);
    finish(completeAnswers(gh));
    const hash = rows()[0]!.hash;
    expect(register()).toEqual({ state: '告知完了' });
    expect(register()).toEqual({ state: '告知完了' });
    expect(rows()[0]).toMatchObject({ state: '告知完了', signedOn: '2026-11-20', imageLink: LINK, hash });
    expect(refusedBy(() => register({ imageLink: `${LINK}2` }))).toEqual(['reason:officialFormOther']);
  });

  it('is replaced where it was wrong, by a manager with a reason, and the old one is kept', () => {
    finish(completeAnswers(gh));
    register();
    const wrong = { imageLink: `${LINK}2`, reason: '別の会員の画像だった' };
    expect(refusedBy(() => register(wrong))).toEqual(['officialFormNotManager']);
    world.state.manager = true;
    expect(refusedBy(() => register({ ...wrong, reason: ' ' }))).toEqual(['reason:officialFormOther']);
    expect(refusedBy(() => register({ ...wrong, reason: 'あ'.repeat(201) }))).toEqual([
      'reason:fieldTooLong',
    ]);
    expect(register(wrong)).toEqual({ state: '告知完了' });
    expect(register(wrong)).toEqual({ state: '告知完了' });
    expect(rows()[0]).toMatchObject({ state: '告知完了', imageLink: `${LINK}2` });
    expect(JSON.parse(rows()[0]!.content)).toMatchObject({
      replaced: [
        {
          signedOn: '2026-11-20',
          imageLink: LINK,
          replacedBy: 'staff@agency.example.jp',
          reason: '別の会員の画像だった',
        },
      ],
    });
    expect(world.audit.filter(({ useCase }) => useCase === 'registerOfficialForm')).toMatchObject([
      {},
      { summary: expect.stringContaining('別の会員の画像だった') },
    ]);
    const desk = openDisclosure(world.ports, { memberKey: KEY });
    expect(desk.versions[0]).toMatchObject({ official: { imageLink: `${LINK}2` } });
    expect(desk.notices.join()).not.toContain('書き換えられています');
  });

  it.each([
    [{ signedOn: '' }, 'signedOn:officialFormDateMissing'],
    [{ signedOn: 'あした' }, 'signedOn:fieldDateUnreadable'],
    [{ signedOn: '2026-11-23' }, 'signedOn:fieldDateFuture'],
    [{ imageLink: ' ' }, 'imageLink:officialFormImageMissing'],
    [{ imageLink: 'javascript:alert(1)' }, 'imageLink:fieldLinkUnusable'],
  ])('refuses %j', (more, code) => {
    finish(completeAnswers(gh));
    expect(refusedBy(() => register(more))).toEqual([code]);
    expect(rows()[0]!.state).toBe('事前確認済');
  });

  it('is not registered on a version that was changed by hand', () => {
    finish(completeAnswers(gh));
    world.ports.tables.update(disclosures, [{ id: 'K-2026-0001', set: { CARD: 'いいえ' } }]);
    expect(refusedBy(() => register())).toEqual(['disclosureChanged']);
  });
});

describe('carry-over', () => {
  it('proposes answers of another programme, never a ★ item, and keeps what stands', () => {
    finish(completeAnswers(gh));
    const desk = openDisclosure(world.ports, { memberKey: KEY, program: 'AIOI' });
    expect(desk.memberKey).toBe('0001/AIOI');
    expect(desk.draft!.answers).toEqual({});
    const keys = desk.proposals.map(({ key }) => key);
    // The losses of three years never answer for the events of five (domain.md 1.3).
    expect(keys).toContain('REV');
    expect(keys).not.toContain('EVENT_5Y');
    expect(desk.proposals.find(({ key }) => key === 'REV')).toMatchObject({
      confirmNeeded: true,
      from: 'GH 第1版（2026-11-22）',
    });
    world.addMember({ memberKey: '0002/GH', memberNumber: '0002', program: 'GH' });
    expect(openDisclosure(world.ports, { memberKey: '0002/GH' }).proposals).toEqual([]);
  });

  it('proposes nothing for a ★ item', () => {
    const answers = completeAnswers(programOf('AIOI')!.handbook!.questionnaire());
    const key = { memberKey: '0001/AIOI', program: 'AIOI' };
    expect(finishDisclosure(world.ports, { ...request(answers), ...key })).toMatchObject({ version: 1 });
    // REV stands in both, and is A★ on the sheet of GH.
    const keys = openDisclosure(world.ports, { memberKey: KEY }).proposals.map(({ key: name }) => name);
    expect(keys).toContain('CARD');
    expect(keys).not.toContain('REV');
  });

  it('refuses a carried ★ answer, and finishes nothing unconfirmed', () => {
    const answers = completeAnswers(gh);
    expect(refusedBy(() => save(answers, 0, { carried: ['LOSS_3P'] }))).toEqual(['B-1:starCarried']);
    const waiting = { ...request(answers), carried: ['CARD'], unconfirmed: ['CARD'] };
    expect(refusedBy(() => finishDisclosure(world.ports, waiting))).toEqual(['preCheckUnconfirmed']);
    expect(saveDisclosureDraft(world.ports, waiting)).toMatchObject({ revision: 1 });
    const draft = openDisclosure(world.ports, { memberKey: KEY }).draft!;
    expect(draft).toMatchObject({ carried: ['CARD'], unconfirmed: ['CARD'] });
  });
});

it.each(registry.map(({ code }) => code))(
  'takes a pre-check of %s from the first answer to the last',
  (code) => {
    const { layout } = openDisclosure(world.ports, { memberKey: KEY, program: code });
    const key = { memberKey: `0001/${code}`, program: code };
    const answers = completeAnswers(layout);
    expect(finishDisclosure(world.ports, { ...request(answers), ...key })).toMatchObject({
      version: 1,
    });
    // What stands in the row reads as it was answered, and nobody has changed it.
    const desk = openDisclosure(world.ports, key);
    expect(desk.versions[0]).toMatchObject({ answers, state: '事前確認済' });
    expect(desk.notices.join()).not.toContain('書き換えられています');
  },
);

it('asks in the insurer’s wording where 質問 has it', () => {
  const row = newRecord(questions, { questionId: 'GH/3', wording: '当社の文言' });
  world.ports.tables.append(questions, [{ ...row, officialWording: '保険会社の文言' }]);
  const desk = openDisclosure(world.ports, { memberKey: KEY });
  expect(desk.officialWording).toEqual(['3']);
  // Decision 15: the insurer's words are what is asked, ours stand beside.
  expect(desk.ownWording).toEqual({ 3: row.wording });
  expect(desk.layout.items.find(({ number }) => number === '3')!.question.text).toBe('保険会社の文言');
});

// S0 question 4: はい, 行っているが不完全, いいえ. The paper calls the middle one otherwise; what was answered stays answered.
test('a choice that a paper calls otherwise is asked so, and a finished version is no changed one', () => {
  finish({ ...completeAnswers(gh), ID: { kind: 'choice', option: 'incomplete' } });
  correctFacts(world, 'GH', { 'question.4.options': 'はい／一部で実施／いいえ' });
  const desk = openDisclosure(world.ports, { memberKey: KEY });
  const { form } = desk.layout.items.find(({ number }) => number === '4')!.question;
  expect(form).toMatchObject({
    options: [{ text: 'はい' }, { code: 'incomplete', text: '一部で実施' }, { text: 'いいえ' }],
  });
  expect(desk.versions[0]!.answers).toMatchObject({ ID: { option: 'incomplete' } });
  expect(desk.notices.join()).not.toContain('書き換えられています');
  expect(rows()[0]!.ID).toBe('行っているが不完全');
});
