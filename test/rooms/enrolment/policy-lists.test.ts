// The lists for insurer and association: who stands on them, that shares add up, nothing a formula.
import { readRequest } from '../../../src/calls/read-request';
import { contract } from '../../../src/rooms/enrolment/contract';
import { policies } from '../../../src/tables/policies';
import { transactions } from '../../../src/tables/transactions';
import { acceptApplications } from '../../../src/rooms/enrolment/accept-applications';
import { exportPolicyList, openPolicyLists } from '../../../src/rooms/enrolment/policy-lists';
import { recordPolicyStep } from '../../../src/rooms/enrolment/record-policy-step';
import { acceptable, alive } from '../../support/enrolment-world';
import type { MemoryWorld } from '../../support/memory-ports';

/** `encode` keeps the text, so that a test reads what was made. */
function listed(): { world: MemoryWorld; export: (more?: object) => string[] } {
  const world = acceptable(alive({ organization: '=HYPERLINK("http://evil.example")' }));
  const ports = {
    ...world.ports,
    textFiles: { ...world.ports.textFiles, encode: (text: string) => ({ base64: text, lost: [] }) },
  };
  acceptApplications(ports, {
    quoteNumbers: ['Q-2026-0001'],
    receivedOn: '2026-11-20',
    document: '申込書',
  });
  const request = {
    kind: '加入者明細' as const,
    program: 'ALIVE',
    from: '2027-04-01',
    to: '2028-03-31',
    encoding: 'utf-8' as const,
  };
  return {
    world,
    export: (more = {}) =>
      exportPolicyList(ports, { ...request, ...more })
        .contentBase64.split('\r\n')
        .filter((line) => line !== ''),
  };
}

test('加入者明細 has accepted policies only, with each insurer’s yen', () => {
  const { world, export: lines } = listed();
  expect(lines()).toHaveLength(1);
  recordPolicyStep(world.ports, {
    step: 'underwrite',
    policyNumbers: ['P-2026-0001'],
    on: '2026-11-22',
    document: '引受通知',
  });
  const [header, row] = lines();
  expect(header).toContain('"損保ジャパン（100%）"');
  expect(row).toContain('66000,66000,66000');
  expect(lines({ from: '2027-04-02' })).toHaveLength(1);
  expect(openPolicyLists(world.ports).programs.map(({ code }) => code)).toContain('ALIVE');
});

test('a policy with insurers of its own has their yen, not those of its programme', () => {
  const { world, export: lines } = listed();
  const step = { policyNumbers: ['P-2026-0001'], on: '2026-11-22', document: '引受通知' };
  recordPolicyStep(world.ports, { step: 'underwrite', ...step });
  const row = world.table(policies)[0]!;
  const own = '甲損保 70%、乙損保 30%';
  Object.assign(row, { insurers: own, frozen: row.frozen!.replaceAll(row.insurers, own) });
  const [header, line] = lines();
  expect(header).toContain('"損保ジャパン（100%）","甲損保（70%）","乙損保（30%）"');
  // 66,000 × 70% and × 30%.
  expect(line).toContain('66000,66000,"",46200,19800');
});

test('a limit that nobody has said is named, not left blank', () => {
  const { world, export: lines } = listed();
  const step = { policyNumbers: ['P-2026-0001'], on: '2026-11-22', document: '引受通知' };
  recordPolicyStep(world.ports, { step: 'underwrite', ...step });
  // ALIVE: 1億円, and costs of 100万円.
  expect(lines()[1]).toContain(',100000000,1000000,');
  const row = world.table(policies)[0]!;
  const unknown = row.frozen!.replace(/"(liability|cost)LimitYen":\d+/g, '"$1LimitYen":null');
  Object.assign(row, { liabilityLimitYen: null, costLimitYen: null, frozen: unknown });
  expect(lines()[1]).toContain(',"保険会社確認","保険会社確認",');
});

test('a name that looks like a formula is text', () => {
  const { export: lines } = listed();
  expect(lines({ kind: '異動明細', from: '2026-11-01', to: '2026-11-30' }).join('\n')).toContain(
    `"'=HYPERLINK(""http://evil.example"")"`,
  );
});

test('異動明細 has what changes the insurance, not the steps of its tracks', () => {
  const { world, export: lines } = listed();
  recordPolicyStep(world.ports, {
    step: 'underwrite',
    policyNumbers: ['P-2026-0001'],
    on: '2026-11-22',
    document: '引受通知',
  });
  expect(world.table(transactions)).toHaveLength(2);
  expect(lines({ kind: '異動明細', from: '2026-11-22', to: '2026-11-22' })).toHaveLength(2);
});

test.each([
  ['an unknown programme', { program: 'XX' }, 'listProgramMissing'],
  ['days in reverse', { from: '2028-04-01' }, 'listDatesReversed'],
  ['no date', { to: '' }, 'fieldMissing'],
])('refuses %s', (_, more, code) => {
  expect(() => listed().export(more)).toThrow(code);
});

test.each([{ encoding: 'utf-16' }, { kind: '会員名簿' }])('%j does not get in', (more) => {
  const sent = { kind: '加入者明細', program: 'ALIVE', from: '', to: '', encoding: 'utf-8', ...more };
  expect(() => readRequest(contract.exportPolicyList.request!(), sent)).toThrow('requestWord');
});

test('the heads of both lists', () => {
  const { export: lines } = listed();
  expect(lines()[0]).toBe(
    '"契約番号","証券・加入者証番号","会員番号","法人名","記名被保険者","プラン","初年度始期","保険始期","保険終期",' +
      '"賠償限度額","費用限度額","年間保険料","適用保険料","損保ジャパン（100%）","契約状態","解約・失効日","入金状況"',
  );
  expect(lines({ kind: '異動明細' })[0]).toBe(
    '"異動番号","記録日","異動日","異動区分","契約番号","会員番号","法人名","プラン","内容",' +
      '"年間保険料","増減保険料","根拠書類"',
  );
});
