// The paper sheets: numbering, order, what is written in beforehand, and what never is.
import type { FormModel } from '../../../src/domain/paper';
import type { Answers } from '../../../src/domain/question';
import { letterHtml } from '../../../src/desk';
import { programOf, programs } from '../../../src/programs';
import { openForm, previewForm, storeForm } from '../../../src/rooms/disclosure/print-form';
import { finishDisclosure } from '../../../src/rooms/disclosure/save-disclosure';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

function form(world: MemoryWorld, program: string, memberKey = '', prefilled = false): FormModel {
  previewForm(world.ports, { program, memberKey, prefilled });
  return world.letters.at(-1) as FormModel;
}

const numbersOf = (model: FormModel): string[] =>
  model.blocks.flatMap(({ items }) => items.map(({ number, star }) => number + (star && number ? '★' : '')));

// S0, サイバープロテクター見積りシート: A★ B★, then 1–29 as printed on both sides; follow-ups carry no number, 2 stands at the oath.
test('GH: the numbers and the order of its sheet', () => {
  const model = form(memoryWorld(), 'GH');
  expect(model.numbersOnBothSides).toBe(true);
  const numbered = Array.from({ length: 29 }, (_, at) => String(at + 1));
  expect(numbersOf(model).filter((number) => number !== '')).toEqual(['A★', 'B★', ...numbered]);
  expect(model.fields.map(({ text }) => text).join('')).toBe('');
  const pages = model.blocks.flatMap(({ items }) => items.filter(({ newPage }) => newPage));
  expect(pages.map(({ number }) => number)).toEqual(['15']);
});

test.each(programs.map(({ code }) => [code]))(
  '%s: every question of the sidebar stands on its sheet',
  (code) => {
    const model = form(memoryWorld(), code);
    const layout = programOf(code)!.handbook!.questionnaire();
    const inBlocks = layout.blocks.flatMap((block) =>
      layout.items.filter((item) => item.block === block.code),
    );
    expect(model.blocks.flatMap(({ items }) => items.map(({ text }) => text))).toEqual(
      inBlocks.map((item) => item.question.text),
    );
    const html = letterHtml(model);
    expect(html).not.toContain('■');
    // Only the programme whose paper we have follows it; every other sheet says what it is.
    expect(model.title.includes('事前確認票')).toBe(code !== 'GH');
  },
);

/** A finished pre-check of GH with every answer the first option. */
function answered(): MemoryWorld {
  const world = memoryWorld();
  world.addMember({ program: 'GH', plans: 'GH-A' });
  const answers: Record<string, Answers[string]> = {};
  for (const { question } of programOf('GH')!.handbook!.questionnaire().items) {
    const { key, form: asked } = question;
    if (asked.kind === 'choice') answers[key] = { kind: 'choice', option: asked.options[0]!.code };
    if (asked.kind === 'list') answers[key] = { kind: 'list', checked: [asked.entries[1]!.code] };
    if (asked.kind === 'revenue') answers[key] = { kind: 'revenue', text: '98,765', fiscalMonth: '2026-03' };
  }
  const finished = finishDisclosure(world.ports, {
    memberKey: '1001/GH',
    program: 'GH',
    revision: 0,
    answers,
    carried: [],
    unconfirmed: [],
  });
  expect(finished.version).toBe(1);
  return world;
}

// Rule C15.
test('written in beforehand: never a ★ item', () => {
  const model = form(answered(), 'GH', '1001/GH', true);
  const items = model.blocks.flatMap((block) => block.items);
  const stars = items.filter(({ star }) => star);
  expect(stars).toHaveLength(3);
  for (const { ticked, written } of stars) expect([...ticked, ...written]).toEqual([]);
  for (const { star, ticked } of items) if (!star) expect(ticked).toHaveLength(1);
  expect(letterHtml(model)).not.toContain('98,765');
  expect(model.fields[0]!.text).toBe('社会福祉法人架空1001');
});

test('for a member without the answers: name and phone only', () => {
  const model = form(answered(), 'GH', '1001/GH', false);
  expect(model.fields[0]!.text).toBe('社会福祉法人架空1001');
  expect(letterHtml(model)).not.toContain('■');
});

test('what a yes says about the risk is not printed for the member', () => {
  expect(letterHtml(form(memoryWorld(), 'GH'))).not.toContain('リスクがあるという意味');
});

test('without a mandate the sheet is for the house only', () => {
  const world = memoryWorld();
  expect(letterHtml(form(world, 'GH'))).not.toContain('社内用');
  world.setProgram('GH', { mandate: '取扱なし' });
  expect(letterHtml(form(world, 'GH'))).toContain('社内用');
});

test('AIOI: says when its last block is needed', () => {
  const model = form(memoryWorld(), 'AIOI');
  expect(model.blocks.at(-1)!.note).toContain('「特約-3」が「はい」の場合は必ず');
});

test('the PDF is kept, and the record says so', () => {
  const world = memoryWorld();
  const stored = storeForm(world.ports, { program: 'GH', memberKey: '', prefilled: false });
  expect(stored.name).toMatch(/\.pdf$/);
  expect(world.files).toHaveLength(1);
  expect(world.audit).toMatchObject([{ useCase: 'storeForm' }]);
});

test('the dialog opens with the selected member and every sheet', () => {
  const world = memoryWorld();
  const { memberKey } = world.addMember({});
  world.state.selected = [memberKey];
  const desk = openForm(world.ports);
  expect(desk.member).toMatchObject({ memberKey, program: 'ALIVE' });
  expect(desk.programs).toHaveLength(programs.length);
});

test('an unknown programme is refused', () => {
  expect(() => form(memoryWorld(), 'XYZ')).toThrow('formUnknown');
});

// Decision 15: a declaration is the insurer's form; what is printed here is for nobody's signature.
test.each(programs)('the sheet of $code has no room for a signature or a seal', ({ code }) => {
  expect(letterHtml(form(memoryWorld(), code))).not.toMatch(/署名欄|ご署名|ご捺印|押印|㊞/);
});
