// Who holds, insures and proves a contract, as 事実 has it corrected: a contract made from then on says so, and goes on saying it.
import { correctedProgram } from '../../../src/domain/corrected-program';
import { programOf } from '../../../src/programs';
import { acceptApplications } from '../../../src/rooms/enrolment/accept-applications';
import { bringInPolicies } from '../../../src/rooms/enrolment/bring-in-policies';
import { exportPolicyList } from '../../../src/rooms/enrolment/policy-lists';
import { recordPolicyStep } from '../../../src/rooms/enrolment/record-policy-step';
import { policies } from '../../../src/tables/policies';
import { correctFacts } from '../../support/corrected-facts';
import { acceptable, alive } from '../../support/enrolment-world';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';
import { decodeTestUpload } from '../../support/uploads';

// S2 names no holder and one insurer; the invented paper names an association and two.
const CORRECTED = {
  policyholder: '架空事業者協会',
  insured: '役員を含む',
  insurers: '甲損害保険 70%（幹事）、乙損害保険 30%',
  certificateName: '加入者カード',
};
const ACCEPT = { quoteNumbers: ['Q-2026-0001'], receivedOn: '2026-11-20', document: '申込書' };
const row = (made: MemoryWorld) => made.table(policies)[0]!;

test('an application becomes a contract of the corrected parties', () => {
  const made = acceptable(alive());
  correctFacts(made, 'ALIVE', CORRECTED);
  expect(acceptApplications(made.ports, ACCEPT).refused).toEqual([]);
  // 66,000 × 70% and × 30%.
  expect(row(made)).toMatchObject({
    policyholder: '架空事業者協会',
    insured: '社会福祉法人架空1001（役員を含む）',
    insurers: '甲損害保険 70%（46,200円）、乙損害保険 30%（19,800円）・端数処理未確認',
  });
});

test('a contract of before keeps its parties, whatever is recorded of it', () => {
  const made = acceptable(alive());
  acceptApplications(made.ports, ACCEPT);
  const before = { policyholder: row(made).policyholder, insurers: '損保ジャパン 100%' };
  correctFacts(made, 'ALIVE', CORRECTED);
  const step = { policyNumbers: ['P-2026-0001'], on: '2026-11-22', document: '引受通知' };
  expect(recordPolicyStep(made.ports, { step: 'underwrite', ...step }).refused).toEqual([]);
  change(made, '▲6,000円', '60,000円');
  expect(row(made)).toMatchObject(before);
});

/** From the first day on, so that the whole year has the new premium. */
const change = (made: MemoryWorld, amount: string, annualPremium: string): void => {
  const report = recordPolicyStep(made.ports, {
    step: 'endorsement',
    policyNumbers: ['P-2026-0001'],
    on: '2027-04-01',
    document: '変更届',
    amount,
    changes: { annualPremium },
  });
  expect(report.refused).toEqual([]);
};

test('a premium that changes is shared by whoever insures the contract', () => {
  const made = acceptable(alive());
  correctFacts(made, 'ALIVE', CORRECTED);
  acceptApplications(made.ports, ACCEPT);
  // The paper of the year after names others.
  correctFacts(made, 'ALIVE', { insurers: '丙損害保険 100%' });
  change(made, '▲6,000円', '60,000円');
  // 60,000 × 70% and × 30%.
  expect(row(made).insurers).toBe('甲損害保険 70%（42,000円）、乙損害保険 30%（18,000円）・端数処理未確認');
});

test('contracts of a file and the list for the insurer name them too', () => {
  const made = memoryWorld();
  made.addMember({ program: 'ALIVE' });
  made.setProgram('ALIVE', {});
  correctFacts(made, 'ALIVE', CORRECTED);
  const file =
    '会員番号,制度,プラン,証券番号,保険会社,満期日,保険料\r\n1001,ALIVE,ALIVE,SJ-1,損保,2027-04-01,66000';
  bringInPolicies(
    { ...made.ports, textFiles: { ...made.ports.textFiles, decode: decodeTestUpload } },
    {
      fileName: '旧代理店.csv',
      contentBase64: Buffer.from(`\ufeff${file}\r\n`).toString('base64'),
      dryRun: false,
    },
  );
  expect(row(made)).toMatchObject({
    policyholder: '架空事業者協会',
    insured: '社会福祉法人架空1001（役員を含む）',
    // A file says of each contract who insures it.
    insurers: '損保',
  });
  const ports = {
    ...made.ports,
    textFiles: { ...made.ports.textFiles, encode: (text: string) => ({ base64: text, lost: [] }) },
  };
  const [header] = exportPolicyList(ports, {
    kind: '加入者明細',
    program: 'ALIVE',
    from: '2026-04-01',
    to: '2027-03-31',
    encoding: 'utf-8',
  }).contentBase64.split('\r\n');
  expect(header).toContain('"甲損害保険（70%）","乙損害保険（30%）"');
});

// S1 names its insurer, and the shares are our reading: a paper may correct both rows.
test('where the insurer and the shares are both corrected, the shares name everyone', () => {
  const corrected = new Map([
    ['insurer', '甲損害保険'],
    ['insurers', CORRECTED.insurers],
  ]);
  expect(correctedProgram(programOf('AIOI')!, corrected).insurers!.value).toMatchObject([
    { insurer: '甲損害保険', percent: 70, lead: true },
    { insurer: '乙損害保険', percent: 30, lead: false },
  ]);
});
