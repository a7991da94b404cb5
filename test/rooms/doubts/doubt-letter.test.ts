// The tests of the letter about 資料疑義: one programme a letter, questions word for word, asked once.
import type { DoubtLetterModel } from '../../../src/domain/paper';
import { letterHtml } from '../../../src/desk';
import { programs as registry } from '../../../src/programs';
import { outbox } from '../../../src/tables/outbox';
import { doubts } from '../../../src/tables/doubts';
import { readRequest } from '../../../src/calls/read-request';
import { contract, type QueueDoubtLetterRequest } from '../../../src/rooms/doubts/contract';
import { sendOutbox } from '../../../src/rooms/mail/send-outbox';
import { answerDoubt } from '../../../src/rooms/doubts/answer-doubt';
import { previewDoubtLetter, queueDoubtLetter } from '../../../src/rooms/doubts/doubt-letter';
import { doubtRows } from '../../../src/rooms/doubts/doubt-rows';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

let world: MemoryWorld;
beforeEach(() => {
  world = memoryWorld();
  world.ports.tables.append(doubts, doubtRows(registry, [], '2026'));
});

const numberOf = (doubt: string) => world.table(doubts).find((row) => row.doubt === doubt)!.referralNumber;
const rowOf = (doubt: string) => world.table(doubts).find((row) => row.doubt === doubt)!;
const request = (set: Partial<QueueDoubtLetterRequest> = {}): QueueDoubtLetterRequest => ({
  referralNumbers: [numberOf('TOSHA/startTime'), numberOf('TOSHA/letters')],
  program: 'TOSHA',
  method: 'FAX',
  addressee: '見本海上 公務部 架空様',
  recipient: '03-0000-9999',
  readBack: true,
  wantedBy: '2026-12-10',
  ...set,
});
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return '';
  } catch (error) {
    return (error as { problem: { code: string } }).problem.code;
  }
};

test('carries the chosen questions of one programme, with the place in its document', () => {
  const chosen = [numberOf('TOSHA/startTime'), numberOf('ALIVE/unit'), numberOf('TOSHA/letters')];
  const view = previewDoubtLetter(world.ports, { referralNumbers: chosen });
  expect(view.programs.map(({ code, count }) => [code, count])).toEqual([
    ['ALIVE', 1],
    ['TOSHA', 2],
  ]);
  const tosha = previewDoubtLetter(world.ports, { referralNumbers: chosen, program: 'TOSHA' });
  expect(tosha).toMatchObject({ title: '資料の記載についてのご照会', program: 'TOSHA', blocked: '' });
  const letter = world.letters.at(-1) as DoubtLetterModel;
  // domain.md 1.5 #10: the start time is missing in the body of S4.
  expect(letter.questions.map(({ referralNumber }) => referralNumber).sort()).toEqual(
    [numberOf('TOSHA/startTime'), numberOf('TOSHA/letters')].sort(),
  );
  expect(letter.questions.find(({ question }) => question.includes('午後4時'))).toMatchObject({
    place: '2.(3) 保険期間',
  });
  expect(letterHtml(letter)).toContain('保険始期の時刻');
});

test.each(['FAX', 'メール'] as const)('is queued once, leaves by %s, and 資料疑義 says so', (method) => {
  const recipient = method === 'FAX' ? '03-0000-9999' : 'desk@insurer.example.jp';
  const first = queueDoubtLetter(world.ports, request({ method, recipient }));
  expect(queueDoubtLetter(world.ports, request({ method, recipient }))).toEqual({ ...first, existing: true });
  expect(world.table(outbox)).toMatchObject([
    { method, memberNumber: '', organization: '見本海上 公務部', state: '送信待ち' },
  ]);
  // An insurer's letter needs no approval number of customer material (C16).
  world.setTemplates({ approvalNumber: '' });
  const report = sendOutbox(world.ports, { confirm: 1 });
  expect(method === 'FAX' ? report.prepared : report.sent).toEqual([first.deliveryNumber]);
  expect(rowOf('TOSHA/startTime')).toMatchObject({
    state: '送付済',
    sentOn: '2026-11-22',
    wantedBy: '2026-12-10',
    addressee: '見本海上 公務部 架空様',
  });
});

test('is withdrawn when the answer comes first, but only once all its questions are answered', () => {
  world.state.manager = true;
  const { deliveryNumber } = queueDoubtLetter(world.ports, request());
  const given = { answer: '左記のとおり', paper: '回答書', approvedBy: '管理者', answered: '' };
  const stateOf = () => world.table(outbox).find((row) => row.deliveryNumber === deliveryNumber)!.state;
  answerDoubt(world.ports, { referralNumber: numberOf('TOSHA/startTime'), ...given });
  expect(stateOf()).toBe('送信待ち');
  answerDoubt(world.ports, { referralNumber: numberOf('TOSHA/letters'), ...given });
  expect(stateOf()).toBe('取消');
});

test.each<[string, () => Partial<QueueDoubtLetterRequest>, string]>([
  ['nothing chosen', () => ({ referralNumbers: [] }), 'noDoubtsChosen'],
  ['a FAX number nobody read back', () => ({ readBack: false }), 'referralNotReadBack'],
  ['an address that is none', () => ({ method: 'メール', recipient: 'insurer' }), 'addressMalformed'],
  ['nobody to write to', () => ({ addressee: ' ' }), 'referralAddresseeMissing'],
  ['no date', () => ({ wantedBy: 'そのうち' }), 'fieldDateUnreadable'],
])('refused: %s', (_, set, code) => {
  expect(codeOf(() => queueDoubtLetter(world.ports, request(set())))).toBe(code);
  expect(world.table(outbox)).toEqual([]);
});

test('a way that is none is refused at the door', () => {
  const sent = { ...request(), method: '口頭' };
  expect(() => readRequest(contract.queueDoubtLetter.request!(), sent)).toThrow('requestWord');
});

test.each(['反映済', '取下げ'] as const)('a question that is %s is no part of it', (state) => {
  const id = numberOf('TOSHA/startTime');
  world.ports.tables.update(doubts, [{ id, set: { state } }]);
  expect(codeOf(() => queueDoubtLetter(world.ports, request()))).toBe('doubtClosed');
});

test('without a mandate it is shown for the house and not queued', () => {
  world.setProgram('TOSHA', { mandate: '取扱なし' });
  const { referralNumbers } = request();
  expect(previewDoubtLetter(world.ports, { referralNumbers }).blocked).toContain('取扱区分');
  expect(codeOf(() => queueDoubtLetter(world.ports, request()))).toBe('noMandate');
});
