// Nothing is skipped in silence: of every import, lines read = taken + held + passed over, each with a reason.
import fc from 'fast-check';
import { members } from '../../src/tables/members';
import { textFiles } from '../../src/google/text-files';
import { bringInPolicies } from '../../src/rooms/enrolment/bring-in-policies';
import { importPayments } from '../../src/rooms/payments/import-payments';
import { readInsurerList } from '../../src/rooms/payments/insurer-list';
import { DaichoError } from '../../src/domain/problem';
import { lendUtilities, takeIn } from '../support/field';
import { memoryWorld } from '../support/memory-ports';

beforeAll(lendUtilities);

const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => cells.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(',')).join('\r\n');
const filled = (rows: readonly (readonly string[])[]) =>
  rows.filter((cells) => cells.some((cell) => cell.trim() !== '')).length;

/** Any line under a heading: sums, remarks, blanks, headings again, wrong and right cells. */
function lines(heading: readonly string[], cells: readonly string[]) {
  const row = fc.array(fc.constantFrom('', '合計', '小計', '〃', '#N/A', '※注', ...cells), {
    minLength: heading.length,
    maxLength: heading.length,
  });
  const above = fc.constantFrom<string[]>(['一覧表'], ['単位：円'], []);
  return fc.tuple(
    fc.array(above, { maxLength: 2 }),
    fc.array(fc.oneof({ weight: 5, arbitrary: row }, fc.constant([...heading])), { maxLength: 8 }),
  );
}

/** A refusal of the whole file says so and takes nothing in. */
function orRefused<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof DaichoError) return undefined;
    throw error;
  }
}

const ROSTER = ['会員番号', '法人名', '売上高', '加入制度', 'メール'];
test('the roster comes out even', () => {
  const cells = ['0001', '0002', '1', '架空会', '1億円', '60', 'ALIVE', 'GH', 'a@example.jp', '不明'];
  fc.assert(
    fc.property(lines(ROSTER, cells), ([above, below]) => {
      const rows = [...above, ROSTER, ...below];
      const world = memoryWorld();
      const report = orRefused(() => takeIn(world, csv(rows)));
      if (!report) return;
      const { added, changed, unchanged, held, passed, passedLines } = report;
      expect(report.rows).toBe(filled(rows) - 1);
      expect(added + changed + unchanged + held + passed).toBe(report.rows);
      expect(passedLines.every(({ reason }) => reason !== '')).toBe(true);
      expect(
        report.lines.filter(({ outcome, messages }) => outcome === '保留' && messages.length === 0),
      ).toEqual([]);
      expect(world.table(members)).toHaveLength(added);
    }),
    { numRuns: 60 },
  );
});

const BANK = ['取引日', 'お支払金額', 'お預り金額', '摘要'];
test('a list of payments comes out even', () => {
  const cells = ['2026/11/5', '2027/13/1', '30,000', '△5,000', '0', '振込 ﾌｸ)ﾐﾎﾝｶｲ', '手数料', '計画村社協'];
  fc.assert(
    fc.property(lines(BANK, cells), ([above, below]) => {
      const rows = [...above, BANK, ...below];
      const world = memoryWorld();
      const report = orRefused(() =>
        importPayments(
          { ...world.ports, textFiles },
          {
            fileName: 'a.csv',
            contentBase64: Buffer.from(csv(rows)).toString('base64'),
            channel: '団体',
            dryRun: true,
          },
        ),
      );
      if (!report) return;
      expect(report.rows).toBe(filled(rows) - 1);
      expect(report.added + report.known + report.held + report.passed.length).toBe(report.rows);
      expect(report.passed.every(({ reason, text }) => reason !== '' && text !== '')).toBe(true);
      expect(report.lines.filter(({ outcome, message }) => outcome === '保留' && message === '')).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

const STATEMENT = ['証券番号', '契約者', '保険料'];
test('a statement of an insurer comes out even', () => {
  const cells = ['証-1', '証-2', '66,000', '△11,000', '不明', '計画村社協', '0'];
  fc.assert(
    fc.property(lines(STATEMENT, cells), ([above, below]) => {
      const rows = [...above, STATEMENT, ...below];
      const list = readInsurerList(csv(rows));
      expect(list.read).toBe(filled(rows) - 1);
      expect(list.lines.length + list.problems.length + list.passed.length).toBe(list.read);
    }),
    { numRuns: 60 },
  );
});

const POLICIES = ['会員番号', '制度', 'プラン', '証券番号', '保険会社', '満期日', '保険料'];
test('policies from elsewhere come out even', () => {
  const cells = ['0001', 'ALIVE', '証-1', '架空損保', '2027-04-01', '66,000', '不明'];
  fc.assert(
    fc.property(lines(POLICIES, cells), ([above, below]) => {
      const rows = [...above, POLICIES, ...below];
      const world = memoryWorld();
      const report = orRefused(() =>
        bringInPolicies(
          { ...world.ports, textFiles },
          { fileName: 'a.csv', contentBase64: Buffer.from(csv(rows)).toString('base64'), dryRun: true },
        ),
      );
      if (!report) return;
      expect(report.rows).toBe(filled(rows) - 1);
      expect(report.taken + report.unchanged + report.held + report.passed.length).toBe(report.rows);
    }),
    { numRuns: 40 },
  );
});
