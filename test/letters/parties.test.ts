// Who stands behind a letter: every kind, of every programme, names insurer, agency and its capacity, solicitor, approval.
import { letterDesk, letterHtml, rooms } from '../../src/desk';
import type { PaperKind, PaperModel } from '../../src/domain/paper';
import { factsOf } from '../../src/domain/program-fact';
import {
  letterTitles,
  type LetterHead,
  type LetterKind,
  type LetterModel,
} from '../../src/domain/quote-letter';
import { programs } from '../../src/programs';
import { gatherLetterFacts, letterOpening } from '../../src/rooms/mail';
import { handbookRows } from '../../src/rooms/set-up/default-rows';
import { templateCodes } from '../../src/tables/setting-keys';
import { memoryWorld, type MemoryWorld } from '../support/memory-ports';

/** As each document names its insurers: S1 title; S2 and S3 heads; S4 「6. 共同保険契約」. S0 names none. */
const NAMED: Readonly<Record<string, string>> = {
  GH: '見本火災',
  AIOI: 'あいおいニッセイ同和損保',
  ALIVE: '損保ジャパン',
  NISSHIN: '日新火災海上保険',
  TOSHA: '三井住友海上（幹事）、東京海上日動、損保ジャパン日本興亜',
};
const UNCONFIRMED = '会社名を確認のうえご案内します';
const APPROVAL = 'TEST-承認-17';
const SOLICITOR = '募集　一郎';
const CAPACITY = '取扱代理店（契約締結の代理）';

/** Kinds that carry no approval number, and why (rule C16 is about material for customers). */
const UNAPPROVED: Partial<Record<PaperKind, string>> = {
  insurerReferral: 'a question to the insurer',
  doubtReferral: 'a question to the insurer',
  firstReport: 'a report to the insurer',
  preCheckForm: 'a sheet of questions that offers nothing; it has no text in メール文面',
  talkSheet:
    'it has its text in メール文面, and its approval is tested in test/rooms/disclosure/print-talk.test.ts',
};

const premium = { policyNumber: 'P-2026-0001', planName: 'プラン', period: '期間', amountYen: 20_000 };
const policy = {
  policyNumber: 'P-2026-0001',
  planName: 'プラン',
  periodStart: '2026-04-01',
  periodEnd: '2027-04-01',
  endTime: '16:00',
};
const claim = { claimNumber: 'J-2026-0001', occurredOn: '2026-11-01' };
const renewal = { ...policy, certificateNumber: '', premiumYen: 20_000, lastRevenue: '', replyBy: '' };
const payment = { premiums: [premium], payBy: '2026-12-25', account: [] };

function quoted(kind: LetterKind, head: LetterHead): LetterModel {
  const plan = {
    ...{ quoteNumber: 'Q-2026-0001', planCode: 'P', planName: 'プラン', deductible: 'なし', yearNote: '' },
    ...{ liabilityLimitYen: 1, liabilityBasis: '', costLimitYen: 1, costBasis: '' },
    ...{ figure: { kind: 'exact', premiumYen: 20_000 } as const, basis: 'tariff' as const },
  };
  const revenue = { echo: '1億円', basis: '売上高', tax: '', state: '', fiscalYear: '' };
  const term = { transaction: '新規', effectiveDate: '2027-04-01', expirationDate: '' } as const;
  const parts = [{ programName: head.programName, ...term, revenue, plans: [plan] }];
  return { ...head, kind, parts, validUntil: '', notes: [], rateVersions: [] };
}

/** One of each kind: a new one does not compile until it stands here. */
const samples: { readonly [Kind in PaperKind]: (head: LetterHead) => PaperModel } = {
  quotation: (head) => quoted('quotation', head),
  insurerAnswer: (head) => quoted('insurerAnswer', head),
  example: (head) => quoted('example', head),
  estimate: (head) => quoted('estimate', head),
  referralNotice: (head) => quoted('referralNotice', head),
  insurerReferral: (head) => ({
    ...head,
    ...{ kind: 'insurerReferral', questions: [], figures: [], disclosureNote: '', answers: [], wantedBy: '' },
  }),
  doubtReferral: (head) => ({
    ...head,
    ...{ kind: 'doubtReferral', documentTitle: '資料', questions: [], wantedBy: '' },
  }),
  deficiency: (head) => ({ ...head, kind: 'deficiency', formTitle: '用紙', receivedOn: '', items: [] }),
  renewal: (head) => ({ ...head, ...renewal, kind: 'renewal' }),
  renewalReminder: (head) => ({ ...head, ...renewal, kind: 'renewalReminder' }),
  firstReport: (head) => ({
    ...head,
    ...claim,
    ...{ kind: 'firstReport', figures: [], statements: [], notes: [] },
  }),
  claimDocuments: (head) => ({ ...head, ...claim, kind: 'claimDocuments', papers: [] }),
  preCheckForm: (head) => ({
    ...head,
    ...{ kind: 'preCheckForm', title: '事前確認票', fields: [], blocks: [], notes: [], starNote: '' },
    ...{ numbersOnBothSides: false, prefilled: false },
  }),
  talkSheet: (head) => ({
    ...head,
    ...{ kind: 'talkSheet', accidents: [], items: [], exclusions: [], open: [], around: [], notes: [] },
  }),
  transfer: (head) => ({ ...head, ...payment, kind: 'transfer' }),
  paymentReminder: (head) => ({ ...head, ...payment, kind: 'paymentReminder' }),
  receipt: (head) => ({
    ...head,
    ...{ kind: 'receipt', receiptNumber: 'R-2026-0001', premium, receivedOn: '2026-11-20' },
  }),
  documentRequest: (head) => ({ ...head, kind: 'documentRequest', items: [] }),
  materials: (head) => ({ ...head, kind: 'materials', receiptNumber: 'R-1', items: [] }),
  certificateNotice: (head) => ({
    ...head,
    ...policy,
    ...{ kind: 'certificateNotice', startTime: '16:00', hotline: '' },
  }),
};

const kinds = rooms.flatMap(({ letters }) => Object.keys(letters ?? {})) as PaperKind[];
const everywhere = kinds.flatMap((kind) => programs.map(({ code }) => [kind, code] as const));

/** The text in メール文面 under which a kind leaves; '' for what has none. */
function templateOf(kind: PaperKind): (typeof templateCodes)[keyof typeof templateCodes] | '' {
  if (kind in letterTitles) return templateCodes[kind as LetterKind];
  return letterDesk.rules[kind as keyof typeof letterDesk.rules]?.template ?? '';
}

function worldWith(approvalNumber = APPROVAL, confirmedOn = '2026-11-01'): MemoryWorld {
  const world = memoryWorld();
  world.setSetting('agencyCapacity', CAPACITY);
  for (const { code } of programs)
    world.setProgram(code, { insurerNames: NAMED[code]!, insurerConfirmedOn: confirmedOn });
  world.setTemplates({ approvalNumber });
  return world;
}

/** In every programme alike. */
const member = memoryWorld().addMember({ solicitor: SOLICITOR });

/** The letter as its room opens it, drawn. */
function drawn(world: MemoryWorld, kind: PaperKind, program: string): string {
  const facts = gatherLetterFacts(world.ports);
  const to = { member, program, number: 'M-2026-0001' };
  const head = letterOpening(facts, { template: templateOf(kind) }, to);
  return letterHtml(samples[kind](head))
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, '\n');
}

test.each(everywhere)('%s of %s', (kind, program) => {
  const text = drawn(worldWith(), kind, program);
  expect(text).toContain(`引受保険会社`);
  expect(text).toContain(NAMED[program]);
  expect(text).toContain(CAPACITY);
  expect(text).toContain('架空保険事務所');
  expect(text).toContain(`募集人　${SOLICITOR}`);
  if (!UNAPPROVED[kind]) expect(text).toContain(`募集文書承認番号　${APPROVAL}`);
  expect(text).not.toContain('社内用');
});

test.each(kinds.filter((kind) => !UNAPPROVED[kind]))('%s without an approval is 社内用', (kind) => {
  const text = drawn(worldWith(''), kind, 'TOSHA');
  expect(text).toContain('社内用');
  expect(text).not.toContain('募集文書承認番号');
});

// Rule C8: on 2026-11-22 a confirmation of 2025-11-22 still holds, and none of the future does.
test.each([
  ['2025-11-21', false],
  ['2025-11-22', true],
  ['2026-11-23', false],
])('an insurer confirmed on %s is named: %s', (confirmedOn, isNamed) => {
  const world = worldWith(APPROVAL, confirmedOn);
  for (const [kind, program] of everywhere) {
    const text = drawn(world, kind, program);
    expect([kind, program, text.includes(NAMED[program]!)]).toEqual([kind, program, isNamed]);
    expect(text.includes(UNCONFIRMED)).toBe(!isNamed);
  }
});

test('every kind that is excepted exists', () => {
  expect(kinds).toEqual(expect.arrayContaining(Object.keys(UNAPPROVED)));
});

test('（幹事） stands only where several insurers share a programme', () => {
  const texts = programs.map((program) => ({
    shared: (program.insurers?.value.length ?? 0) > 1,
    text: JSON.stringify([
      handbookRows([program], new Set()),
      factsOf(program).map(({ fact }) => fact.value),
    ]),
  }));
  expect(texts.map(({ text }) => text.includes('（幹事）'))).toEqual(texts.map(({ shared }) => shared));
});
