// What the lines of 点検 say, and when they warn.
import { facts } from '../../../src/tables/facts';
import { newRecord } from '../../../src/tables/new-record';
import { wholeDesk } from '../../../src/desk';
import type { Ports } from '../../../src/ports';
import { showChecks } from '../../../src/rooms/home/show-checks';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

const checkHealth = (ports: Ports) => showChecks(ports, wholeDesk.checks);
const line = (world: MemoryWorld, head: string) =>
  checkHealth(world.ports).find((text) => text.startsWith(`${head}：`));

test('rates: sound, and of which year for each programme', () => {
  const world = memoryWorld();
  expect(line(world, '料率')).toBe('料率：表に誤りはありません');
  // S4 holds for starts until 2019-03-31; S0 and S2 name no year; S1 and S3 publish no premium.
  expect(line(world, '料率の年度')).toBe(
    '料率の年度：GH 年度の記載なし、AIOI なし、ALIVE 年度の記載なし、NISSHIN なし、TOSHA 2018年度（期間終了・参考）',
  );
  world.state.rateValues = world.state.rateValues.map((row) => [...row]);
  world.state.rateValues[3]![6] = 'x';
  expect(line(world, '料率')).toContain('料率 4行目「保険料」');
});

test('closings and the year are wanted of programmes with a mandate only', () => {
  const world = memoryWorld();
  for (const code of ['GH', 'AIOI', 'NISSHIN']) world.setProgram(code, { mandate: '取扱なし' });
  world.setProgram('ALIVE', { applicationClosing: '2027-03-15', yearConfirmed: '管理者 2026-11-01' });
  world.setProgram('TOSHA', { applicationClosing: '2026-03-16' });
  expect(line(world, '申込締切')).toContain('TOSHAが未入力か過去の日付');
  expect(line(world, '年度確認')).toContain('TOSHAが未確認');
  world.setProgram('TOSHA', { applicationClosing: '2027-03-16', yearConfirmed: '管理者 2026-11-01' });
  expect(line(world, '申込締切')).toBe('申込締切：入力済みです');
});

test('automation: never run, late, or done with a problem', () => {
  const world = memoryWorld();
  expect(line(world, '自動実行')).toContain('まだ動いていません');
  world.setSetting('lastDaily', '2026-11-21T07:10:00');
  expect(line(world, '自動実行')).toContain('最後の日次は2026-11-21 07:10');
  world.setSetting('lastDaily', '2026-11-22T07:10:00');
  world.setSetting('dailyProblems', '送信箱：エラー');
  expect(line(world, '自動実行')).toBe('自動実行：2026-11-22 07:10に日次が終わりました（送信箱：エラー）');
});

test('a worker that stopped is told beside the daily run; one that never ran is not', () => {
  const world = memoryWorld();
  world.setSetting('lastDaily', '2026-11-22T07:10:00');
  expect(line(world, '自動実行')).not.toContain('止まっています');
  world.setSetting('lastWorker', '2026-11-22T09:10:00');
  world.setSetting('lastHourly', '2026-11-22T09:10:00');
  // The clock stands at ten: 50 minutes are too long for the worker, not for the hourly run.
  expect(line(world, '自動実行')).toContain('作業の実行が止まっています');
});

test('the zone of the workbook and of the script', () => {
  const world = memoryWorld();
  expect(checkHealth(world.ports)[0]).toBe('点検日時：2026-11-22 10:00（時間帯：東京）');
  const builder = {
    ...world.ports.builder,
    timeZones: () => ({ workbook: 'America/New_York', script: 'Asia/Tokyo' }),
  };
  expect(checkHealth({ ...world.ports, builder })[0]).toContain('時間帯がAmerica/New_Yorkです');
});

test('what was confirmed more than twelve months ago is named, for programmes with a mandate', () => {
  const world = memoryWorld();
  for (const code of ['GH', 'AIOI', 'NISSHIN', 'ALIVE']) world.setProgram(code, { mandate: '取扱なし' });
  const confirmed = (on: string) => {
    world.rows.set(facts.key, [
      newRecord(facts, {
        factKey: 'TOSHA/accidentContact',
        state: '確認済',
        confirmedOn: on,
        answer: '0120-000-000',
      }),
    ]);
  };
  confirmed('2025-11-21');
  expect(line(world, '確認日')).toContain('事故受付窓口（TOSHA）、払込口座（TOSHA）');
  confirmed('2025-11-22');
  expect(line(world, '確認日')).toContain('確認日：払込口座（TOSHA）');
});

test('facts that nobody has confirmed, and the mail that is left today', () => {
  const world = memoryWorld();
  world.rows.set(facts.key, [newRecord(facts, { factKey: 'x', state: '未確認' })]);
  expect(line(world, '未確認事項')).toContain('事実1件');
  expect(line(world, 'メール')).toBe('メール：本日送れる残りは100通です');
  const refused = { ...world.ports, mailer: { ...world.ports.mailer, remainingQuota: refuse } };
  expect(checkHealth(refused)).toContain('メール：本日の残り件数を確認できません');
});

function refuse(): number {
  throw new Error('no permission');
}
