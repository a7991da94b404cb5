// This file tests what a quote takes from a pre-check: its reference, its answers, and rule C1.
import type { LetterModel } from '../../../src/domain/quote-letter';
import { programOf } from '../../../src/programs';
import { disclosures, type DisclosureRow } from '../../../src/tables/disclosures';
import { members } from '../../../src/tables/members';
import { quotes } from '../../../src/tables/quotes';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { previewLetter } from '../../../src/rooms/quotes/preview-letter';
import { isIntact, readFrozen } from '../../../src/rooms/quotes/frozen-quote';
import type { CreateQuotesRequest } from '../../../src/rooms/quotes/contract';
import { registerOfficialForm } from '../../../src/rooms/disclosure/official-form';
import { finishDisclosure } from '../../../src/rooms/disclosure/save-disclosure';
import { completeAnswers } from '../../support/disclosure-answers';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

const KEY = '1001/ALIVE';
const request: CreateQuotesRequest = { members: 'all', effectiveDate: '2027-04-01', transaction: '新規' };
const layout = programOf('ALIVE')!.handbook!.questionnaire();

let world: MemoryWorld;
beforeEach(() => {
  world = memoryWorld();
  world.addMember({ memberKey: KEY, memberNumber: '1001', revenueText: '3億円', revenueYen: 300_000_000 });
  world.setProgram('ALIVE', {
    yearConfirmed: '管理者 2026-11-01',
    yearPaper: '2027年度 保険料表',
    roundingConfirmed: '管理者 2026-11-01',
  });
});

function finish(revenue: string): void {
  const answers = completeAnswers(layout, {
    REV: { kind: 'revenue', text: revenue, fiscalMonth: '2026-03' },
  });
  const sent = { memberKey: KEY, program: 'ALIVE', revision: 0, answers, carried: [], unconfirmed: [] };
  expect(finishDisclosure(world.ports, sent)).toMatchObject({ version: 1 });
}
const register = () =>
  registerOfficialForm(world.ports, {
    memberKey: KEY,
    program: 'ALIVE',
    version: 1,
    signedOn: '2026-11-20',
    imageLink: 'https://files.example.jp/form.pdf',
  });
const lastQuote = () => world.table(quotes).slice(-1)[0]!;

it('refers to the newest finished pre-check, and freezes its answers', () => {
  createQuotes(world.ports, request);
  expect(lastQuote().disclosure).toBe('');
  finish('3億円');
  createQuotes(world.ports, request);
  const [row] = world.table(disclosures);
  expect(world.table(quotes)).toHaveLength(2);
  expect(lastQuote().disclosure).toBe('K-2026-0001 第1版・2026-11-22（事前確認）');
  const frozen = readFrozen(lastQuote())!;
  expect(frozen.disclosure).toMatchObject({
    id: 'K-2026-0001',
    version: 1,
    hash: row!.hash,
    official: false,
  });
  expect(frozen.answers).toMatchObject({ REV: '2026-03 3億円' });
  expect(isIntact(lastQuote())).toBe(true);
  expect(isIntact({ ...lastQuote(), disclosure: '' })).toBe(false);
});

it('makes a 保険料お見積書 before the signed form, and says that it is needed (rule C1, decision 15)', () => {
  const notes = () => {
    previewLetter(world.ports, { quoteNumbers: [lastQuote().quoteNumber] });
    return (world.letters.at(-1) as LetterModel).notes.map(({ code }) => code);
  };
  finish('3億円');
  createQuotes(world.ports, request);
  expect(lastQuote().letterTitle).toBe('保険料お見積書');
  expect(notes()).toContain('disclosure');
  expect(register()).toEqual({ state: '告知完了' });
  createQuotes(world.ports, request);
  expect(lastQuote()).toMatchObject({
    letterTitle: '保険料お見積書',
    disclosure: 'K-2026-0001 第1版・2026-11-22（告知完了）',
  });
  expect(notes()).not.toContain('disclosure');
});

it('says so while the form is of an earlier year with another revenue', () => {
  finish('2億円');
  register();
  world.type(members, KEY, 'fiscalYear', '2027-03');
  createQuotes(world.ports, request);
  // 3億円 of 2027-03 beside 2億円 of 2026-03: S2 「3億円以下」.
  expect(lastQuote()).toMatchObject({
    annualPremiumYen: 66_000,
    disclosure: 'K-2026-0001 第1版・2026-11-22（告知完了）',
  });
  expect(lastQuote().reason).toContain('事前確認の売上高等は前の決算期のものです');
});

it.each<[string, Partial<DisclosureRow>]>([
  ['the state typed by hand', { state: '告知完了' }],
  ['a form typed by hand', { state: '告知完了', signedOn: '2026-11-20', imageLink: 'https://x.example.jp' }],
  ['an answer changed by hand', { REV: '2026-03 1億円' }],
])('takes nothing from a version with %s', (_, set) => {
  finish('3億円');
  world.ports.tables.update(disclosures, [{ id: 'K-2026-0001', set }]);
  createQuotes(world.ports, request);
  expect(lastQuote()).toMatchObject({ disclosure: '' });
});
