// A working agency: its mandates, templates and settings, and a member as a person would have typed it.
import { programs as registry } from '../../../src/programs';
import { plans, programs, templates, type PlanRow, type ProgramRow } from '../../../src/tables/masters';
import { members, newMember, type Member, type NewMember } from '../../../src/tables/members';
import { newRecord } from '../../../src/tables/new-record';
import { templateCodes } from '../../../src/tables/setting-keys';
import type { MemoryWorld } from './world';

/** What a person would have typed for this member: what is derived is given by the cells that it follows from. */
export function memberCells({ memberKey: _, plans, revenueYen, ...member }: Partial<Member>): NewMember {
  const memberNumber = member.memberNumber ?? '1001';
  return {
    ...newMember(newRecord(members, {})),
    memberNumber,
    branch: member.branch ?? '',
    organization: `社会福祉法人架空${memberNumber}`,
    contact: '見本　花子',
    email: `m${memberNumber}@example.jp`,
    fax: '03-0000-0001',
    postalCode: '100-0001',
    address: '東京都架空区1-1',
    revenueUnit: '円',
    revenueText: revenueYen === undefined ? '3億円' : String(revenueYen ?? ''),
    revenueState: '実績',
    revenueBasis: '売上高',
    taxBasis: '税込',
    fiscalYear: '2026-03',
    program: 'ALIVE',
    planText: plans ?? '',
    state: '有効',
    ...member,
  };
}

/** Mandates, templates and agency as a working agency has them; each test takes away what it is about. */
export function installFacts(world: MemoryWorld): void {
  for (const program of registry) {
    const row: ProgramRow = newRecord(programs, {
      code: program.code,
      name: program.name,
      mandate: '取扱あり',
      officialDisclosure: '必要',
      estimateLetters: '社内限り',
    });
    world.rows.set(programs.key, [...(world.rows.get(programs.key) ?? []), row]);
    for (const plan of program.plans) {
      const planRow: PlanRow = newRecord(plans, {
        code: plan.code,
        program: program.code,
        name: plan.name,
        letter: plan.letter,
        liabilityLimitYen: plan.liabilityLimitYen?.value ?? null,
        costLimitYen: plan.costLimitYen?.value ?? null,
        deductible: plan.deductibleYen?.value === 0 ? 'なし' : '',
        certainty: '公表',
      });
      world.rows.set(plans.key, [...(world.rows.get(plans.key) ?? []), planRow]);
    }
  }
  const texts = Object.values(templateCodes).map((code) =>
    newRecord(templates, {
      code,
      version: '1',
      subject: '{{書類名}}の送付（{{法人名}}様）',
      body: '{{法人名}}\n{{担当者名}}様\n{{書類名}}をお送りします。',
      approvalNumber: 'TEST-001',
      usableUntil: '2027-03-31',
    }),
  );
  world.rows.set(templates.key, texts);
  world.setSetting('agencyName', '架空保険事務所');
  world.setSetting('senderName', '架空保険事務所');
  world.setSetting('replyTo', 'desk@agency.example.jp');
  world.setSetting('automationOwner', '');
}
