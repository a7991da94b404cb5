// This file tests facts, cover, questions and doubts as rows, and what an answered doubt changes of them.
import { doubtsOf } from '../../../src/domain/doubt';
import { programs as registry } from '../../../src/programs';
import { coverages } from '../../../src/tables/coverages';
import { confirmedKeys, facts } from '../../../src/tables/facts';
import { questions } from '../../../src/tables/questions';
import { doubts as doubtTab, type DoubtRow } from '../../../src/tables/doubts';
import { answerDoubt } from '../../../src/rooms/doubts/answer-doubt';
import { handbookRows } from '../../../src/rooms/set-up/default-rows';
import { openDoubts } from '../../../src/rooms/doubts/open-doubts';
import { doubtRows } from '../../../src/rooms/doubts/doubt-rows';
import { openCoverage } from '../../../src/rooms/disclosure/open-coverage';
import { installRows } from '../../../src/rooms/set-up/install-rows';
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
  const doubts = doubtRows(registry, world.table(doubtTab), '2026');
  world.ports.tables.append(doubtTab, doubts);
  return { ...report, doubts: doubts.length };
}

const referralOf = (doubt: string) => world.table(doubtTab).find((row) => row.doubt === doubt)!;
const given = { answer: '左記のとおり', paper: '2026-11-20付 回答書', approvedBy: '管理者', answered: '' };
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
  expect(world.table(doubtTab).map((row) => row.doubt)).toEqual(doubts);
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
  // The question itself stands in the document.
  expect(before).toMatchObject({ state: '公表', doubt: expect.stringContaining('選択肢') });
  const report = answerDoubt(world.ports, { referralNumber, ...given });
  expect(report.facts).toContain('AIOI/question.3-4.options');
  expect(world.table(facts).find((row) => row.factKey === 'AIOI/question.3-4.options')).toMatchObject({
    state: '確認済',
    answer: given.answer,
    paper: given.paper,
    approvedBy: given.approvedBy,
    confirmedOn: '2026-11-22',
    referralNumber,
  });
  expect(world.table(questions).find((row) => row.questionId === 'AIOI/3-4')).toMatchObject({
    state: '公表',
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

it.each(['answer', 'paper', 'approvedBy'] as const)('without %s it is refused beside its field', (field) => {
  const { referralNumber } = referralOf('AIOI/coverage');
  const before = JSON.stringify([world.table(facts), world.table(doubtTab)]);
  expect(refusedBy(() => answerDoubt(world.ports, { referralNumber, ...given, [field]: ' ' }))).toEqual([
    `${field}:${{ answer: 'doubtAnswerMissing', paper: 'doubtPaperMissing', approvedBy: 'doubtApproverMissing' }[field]}`,
  ]);
  expect(JSON.stringify([world.table(facts), world.table(doubtTab)])).toBe(before);
});

it('refuses for a row that is none, one that is closed, one of no document, and to staff', () => {
  const { referralNumber } = referralOf('AIOI/coverage');
  const set = (part: Partial<DoubtRow>) =>
    world.ports.tables.update(doubtTab, [{ id: referralNumber, set: part }]);
  const code = (number = referralNumber) =>
    codeOf(() => answerDoubt(world.ports, { referralNumber: number, ...given }));
  expect(code('U-0')).toBe('doubtRowUnknown');
  set({ state: '取下げ' });
  expect(code()).toBe('doubtClosed');
  set({ state: '送付済', doubt: 'AIOI/of-an-older-document' });
  expect(code()).toBe('doubtUnknown');
  world.state.manager = false;
  expect(code()).toBe('notManager');
  expect(world.audit).toEqual([]);
});

it('lists every doubt with its question, its place and what is done meanwhile; the answer is a manager’s', () => {
  const { doubts: shown, mayAnswer } = openDoubts(world.ports);
  expect(mayAnswer).toBe(true);
  const known = registry.flatMap((program) => doubtsOf(program));
  expect(shown.map(({ question, meanwhile, place }) => ({ question, meanwhile, place }))).toEqual(
    known.map(({ question, meanwhile, source }) => ({ question, meanwhile, place: source.section })),
  );
  answerDoubt(world.ports, { referralNumber: referralOf('GH/period').referralNumber, ...given });
  world.state.manager = false;
  const after = openDoubts(world.ports);
  expect(after.mayAnswer).toBe(false);
  expect(after.doubts.filter(({ isClosed }) => isClosed)).toMatchObject([
    { referralNumber: referralOf('GH/period').referralNumber, answer: given.answer, paper: given.paper },
  ]);
});
