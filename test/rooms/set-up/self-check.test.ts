// What 自己診断 says of a failure: what to click, told apart by Google's own words.
import { readFileSync } from 'node:fs';
import { serviceTroubleOf, type ServiceTrouble } from '../../../src/domain/service-trouble';
import { checkLine, serviceWays } from '../../../src/rooms/set-up/words';
import { serviceChecks } from '../../../src/google/self-check-services';
import { openSelfCheck } from '../../../src/rooms/set-up/self-check';
import { BUILT_INS, METHODS } from '../../../tools/apps-script-checks.mjs';
import { memoryWorld } from '../../support/memory-ports';

test.each<[string, ServiceTrouble | undefined]>([
  ['Drive is not defined', 'disabled'],
  [
    'API call to drive.files.create failed with error: Google Drive API has not been used in project 1 before or it is disabled. Enable it by visiting …',
    'disabled',
  ],
  ['Access Not Configured. Sheets API is disabled.', 'disabled'],
  ['Specified permissions are not sufficient to call Drive.Files.create. Required permissions: …', 'consent'],
  ['You do not have permission to call MailApp.sendEmail.', 'consent'],
  ['Authorization is required to perform that action.', 'consent'],
  ['Request had insufficient authentication scopes.', 'consent'],
  ['この操作を行う権限がありません。', 'consent'],
  ['Service error: Drive', undefined],
  ['File not found: x.', undefined],
])('%s: %s', (text, trouble) => {
  expect(serviceTroubleOf(text)).toBe(trouble);
  const line = checkLine({ name: 'Drive', expected: 'a', actual: `エラー：${text}`, ok: false });
  expect(line.split('→ ').slice(1).join('→ ')).toBe(trouble ? serviceWays[trouble] : '');
});

test('the answer is one block: when, which program, what differs first, what was measured', () => {
  const { ports, state } = memoryWorld();
  const selfCheck = () => [
    { name: '一', expected: 'true', actual: 'true', ok: true, detail: '1200ミリ秒' },
    { name: '二', expected: '1', actual: '2', ok: false },
  ];
  const { lines } = openSelfCheck({ ...ports, selfCheck });
  expect(lines[0]).toBe(`${state.today}T${state.time}　プログラム development`);
  expect(lines.slice(-2)).toEqual(['× 二：期待 1／実際 2', '○ 一（1200ミリ秒）']);
});

test('built without the form, its workbook is not asked for; files of closed years are tried all the same', () => {
  const about = (withoutForm: boolean) =>
    serviceChecks(withoutForm).filter(([name]) => /公開フォーム|保管した記録/.test(name)).length;
  expect([about(false), about(true)]).toEqual([2, 1]);
});

test('every built-in that is only assumed is tried by 自己診断', () => {
  const source = readFileSync('src/google/self-check-services.ts', 'utf8');
  const evidence: Record<string, string> = { ...BUILT_INS, ...METHODS };
  const assumed = Object.keys(evidence).filter((name) => evidence[name]!.includes('自己診断'));
  expect(assumed.length).toBeGreaterThan(0);
  expect(assumed.filter((name) => !source.includes(`${name}'`) && !source.includes(`  ${name}: `))).toEqual(
    [],
  );
});
