// This file tests facts, cover, questions and doubts as rows, and what an answered doubt changes of them.
import { doubtsOf } from '../../../src/domain/doubt';
import { programs as registry, programOf } from '../../../src/programs';
import { coverages } from '../../../src/tables/coverages';
import { confirmedKeys, facts } from '../../../src/tables/facts';
import { questions } from '../../../src/tables/questions';
import { referrals } from '../../../src/tables/referrals';
import { answerDoubt } from '../../../src/rooms/referrals/answer-doubt';
import { handbookRows } from '../../../src/rooms/set-up/default-rows';
import { doubtReferrals } from '../../../src/rooms/referrals/doubt-referrals';
import { openCoverage } from '../../../src/rooms/disclosure/open-coverage';
import { installRows } from '../../../src/rooms/set-up/install-rows';
import { answerDoubts } from '../../../src/rooms/referrals/answer-doubts-menu';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';
import { refusedBy } from '../../support/refused';

let world: MemoryWorld;
beforeEach(() => {
  world = memoryWorld();
  world.state.manager = true;
  install();
});

function install() {
  // Programmes and plans of the memory world are not the shipped ones.
  const shipped = handbookRows(registry, confirmedKeys(world.table(facts))).slice(2);
  const report = installRows(world.ports, shipped);
  const doubts = doubtReferrals(registry, world.table(referrals), '2026');
  world.ports.tables.append(referrals, doubts);
  return { ...report, doubts: doubts.length };
}

const referralOf = (doubt: string) => world.table(referrals).find((row) => row.subjectNumber === doubt)!;
const given = { answer: '左記のとおり', paper: '2026-11-20付 回答書', approvedBy: '管理者' };
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

it('ships every fact, every question, every plan and item, every doubt, once', () => {
  const layouts = registry.map((program) => program.handbook!.questionnaire().items.length);
  expect(world.table(questions)).toHaveLength(layouts.reduce((sum, count) => sum + count, 0));
  const lines = registry.map((program) => program.plans.length * program.handbook!.coverages().items.length);
  expect(world.table(coverages)).toHaveLength(lines.reduce((sum, count) => sum + count, 0));
  const doubts = registry.flatMap((program) => doubtsOf(program).map(({ id }) => id));
  expect(world.table(referrals).map((row) => row.subjectNumber)).toEqual(doubts);
  expect(new Set(world.table(facts).map((row) => row.factKey)).size).toBe(world.table(facts).length);
  expect(install()).toEqual({ added: 0, updated: 0, kept: [], doubts: 0 });
});

it('keeps no fact without a source, and no unpublished one without its doubt', () => {
  for (const row of world.table(facts)) {
    expect(row.source).toMatch(/^S[0-4]「/);
    if (row.state !== '公表') expect(row.doubt).not.toBe('');
  }
});

it('shows limits, ratios and amounts a head as the document has them (S4)', () => {
  const lines = openCoverage(world.ports, { program: 'TOSHA' }).lines;
  const line = (plan: string, item: string) => lines.find((row) => row.plan === plan && row.item === item);
  // S4: 見舞金 500 yen a person, 50,000 yen a company, within 1,000万 of plan B; with approval.
  expect(line('TOSHA-B', 'condolence')).toMatchObject({
    limitYen: 10_000_000,
    personYen: 500,
    companyYen: 50_000,
    consent: '事前に保険会社の承認',
  });
  // S4: 訴訟対応費用 1,000万 within the liability limit, 5,000万 for plan A.
  expect(line('TOSHA-A', 'lawsuitResponse')).toMatchObject({
    limitYen: 10_000_000,
    within: '賠償損害 1請求・期間中 5,000万円の内枠',
  });
});

it('says neither 支払えます nor 対象外です, and leaves the unknown to the insurer (rule C5)', () => {
  const text = JSON.stringify([world.table(coverages), world.table(facts)]);
  expect(text).not.toMatch(/支払えます|対象外です/);
  for (const row of world.table(coverages).filter(({ program }) => program === 'AIOI')) {
    expect(row.covered).toBe('保険会社確認');
  }
});

it('records the answer, confirms the facts and what shows them, once', () => {
  // domain.md 1.5 #6: the options of AIOI's questions are not in the text.
  const { referralNumber } = referralOf('AIOI/options');
  const before = world.table(questions).find((row) => row.questionId === 'AIOI/3-4')!;
  expect(before).toMatchObject({ state: '推定' });
  const report = answerDoubt(world.ports, { referralNumber, ...given });
  expect(report.facts).toContain('AIOI/question.3-4');
  expect(world.table(facts).find((row) => row.factKey === 'AIOI/question.3-4')).toMatchObject({
    state: '確認済',
    answer: given.answer,
    paper: given.paper,
    approvedBy: given.approvedBy,
    confirmedOn: '2026-11-22',
    referralNumber,
  });
  expect(world.table(questions).find((row) => row.questionId === 'AIOI/3-4')).toMatchObject({
    state: '確認済',
    doubt: '',
  });
  expect(referralOf('AIOI/options')).toMatchObject({ state: '反映済', answered: '2026-11-22' });
  expect(world.audit).toHaveLength(1);
  expect(answerDoubt(world.ports, { referralNumber, ...given })).toEqual(report);
  expect(world.audit).toHaveLength(1);
  // A later set-up changes nothing of it.
  expect(install()).toEqual({ added: 0, updated: 0, kept: [], doubts: 0 });
});

it('confirms cover only when nothing of it is left open', () => {
  const { referralNumber } = referralOf('AIOI/coverage');
  const lines = () => openCoverage(world.ports, { program: 'AIOI' }).lines;
  expect(lines().map(({ state }) => state)).toEqual(['未確認', '未確認']);
  answerDoubt(world.ports, { referralNumber, ...given });
  const conditions = '保険会社の回答：左記のとおり（2026-11-20付 回答書）';
  expect(lines()).toMatchObject([
    { state: '確認済', covered: '補償項目', doubt: '', conditions },
    { state: '確認済', covered: '補償項目', doubt: '', conditions },
  ]);
});

it('leaves what a manager has changed as it is', () => {
  const id = 'AIOI/AIOI/cost';
  world.ports.tables.update(coverages, [{ id, set: { covered: '補償項目', limitYen: 10_000_000 } }]);
  answerDoubt(world.ports, { referralNumber: referralOf('AIOI/coverage').referralNumber, ...given });
  expect(world.table(coverages).find((row) => row.coverageId === id)).toMatchObject({
    limitYen: 10_000_000,
    state: '確認済',
  });
});

it('refuses without paper or approver, from staff, and for another kind of question', () => {
  const { referralNumber } = referralOf('AIOI/coverage');
  expect(codeOf(() => answerDoubt(world.ports, { referralNumber, ...given, paper: ' ' }))).toBe(
    'doubtIncomplete',
  );
  expect(codeOf(() => answerDoubt(world.ports, { referralNumber }))).toBe('doubtIncomplete');
  expect(codeOf(() => answerDoubt(world.ports, { referralNumber: 'G-0', ...given }))).toBe('referralUnknown');
  world.ports.tables.update(referrals, [{ id: referralNumber, set: { category: '料率' } }]);
  expect(codeOf(() => answerDoubt(world.ports, { referralNumber, ...given }))).toBe('doubtCategory');
  world.state.manager = false;
  expect(codeOf(() => answerDoubt(world.ports, { referralNumber, ...given }))).toBe('doubtNotManager');
  expect(world.audit).toEqual([]);
});

it('takes what staff wrote into the row', () => {
  const { referralNumber } = referralOf('GH/period');
  world.ports.tables.update(referrals, [{ id: referralNumber, set: given }]);
  const { facts: keys } = answerDoubt(world.ports, { referralNumber });
  const named = doubtsOf(programOf('GH')!).find(({ id }) => id === 'GH/period')!.factIds;
  expect(keys).toEqual(named.map((id) => `GH/${id}`));
});

describe('from the menu', () => {
  const asked: string[] = [];
  const told: string[] = [];
  const run = (...selected: readonly string[]) => {
    asked.length = told.length = 0;
    world.state.selectedIds = { [referrals.key]: selected };
    const screen = {
      ...world.ports.screen,
      ask: (_: string, text: string) => asked.push(text) > 0,
      tell: (_: string, text: string) => void told.push(text),
    };
    return refusedBy(() => answerDoubts({ ...world.ports, screen }));
  };
  const numbers = () =>
    [referralOf('GH/period'), referralOf('AIOI/options')].map((row) => row.referralNumber);

  it.each<[string, () => string[], string[]]>([
    ['no row', () => [], ['noAnswersChosen']],
    ['rows without answers', numbers, ['doubtIncomplete', 'doubtIncomplete']],
  ])('%s: refused before anything is asked', (_, selected, codes) => {
    expect(run(...selected())).toEqual(codes);
    expect([asked, told]).toEqual([[], []]);
  });

  it('staff are told before anything is asked', () => {
    world.state.manager = false;
    expect(run(...numbers())).toEqual(['doubtNotManager']);
    expect(asked).toEqual([]);
  });

  it('asks once for all rows, and registers them', () => {
    world.ports.tables.update(
      referrals,
      numbers().map((id) => ({ id, set: given })),
    );
    expect(run(...numbers())).toEqual([]);
    expect(asked).toHaveLength(1);
    expect(referralOf('GH/period').state).toBe('反映済');
    expect(referralOf('AIOI/options').state).toBe('反映済');
    expect(told).toEqual([expect.stringContaining('2件を登録')]);
  });
});
