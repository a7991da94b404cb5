// How one line of a roster file becomes a member, or the reasons why it cannot.
import { parseFiscalMonth } from '../../domain/calendar';
import { foldText } from '../../domain/fold-text';
import { isCorporateNumber } from '../../domain/corporate-number';
import { addressFault } from '../../domain/mail-address';
import { foldedRevenueText, planTextOf, plansNamed } from '../../domain/member-cells';
import { checkMember, MEMBER_CODE } from '../../domain/member-check';
import { at, type Problem } from '../../domain/problem';
import type { Program } from '../../domain/program';
import { parseRevenue, revenueUnitOf } from '../../domain/revenue';
import { members, memberOfCells } from '../../tables/members';
import type { Member, MemberColumn, NewMember } from '../../tables/members';
import { nameOf, type RosterHeader } from './roster-columns';
import type { RosterLine } from './roster-file';
import { FILE_LABEL, rosterProblems } from './words';

export interface RosterContext {
  readonly programs: readonly Program[];
  /** Upper bounds of the plan's bands. */
  readonly edgesYen: (plan: string) => readonly number[];
}

export interface RosterRow {
  readonly line: number;
  readonly original: string;
  readonly member: Member;
  /** What this line states: only that may change a member who stands already. */
  readonly stated: ReadonlySet<MemberColumn>;
  /** Reasons to keep the line out. */
  readonly holds: readonly Problem[];
  /** What staff should look at although the line goes in. */
  readonly notices: readonly Problem[];
}

const LONGEST_CELL = 2000;
const BLANK = Object.fromEntries(
  members.columns.filter((column) => column.type !== 'computed').map((column) => [column.key, '']),
) as unknown as NewMember;

export function readRosterRow(line: RosterLine, header: RosterHeader, context: RosterContext): RosterRow {
  const member: NewMember = { ...BLANK };
  const stated = new Set<MemberColumn>();
  const holds: Problem[] = [];
  const notices: Problem[] = [];

  const place = (key: MemberColumn) => ({
    file: FILE_LABEL,
    row: line.line,
    column: header.columns.get(key)?.header ?? nameOf(key),
  });
  const hold = (key: MemberColumn, problem: Problem) => holds.push(at(problem, place(key)));
  const notice = (key: MemberColumn, problem: Problem) => notices.push(at(problem, place(key)));
  const cell = (key: MemberColumn) => (line.cells[header.columns.get(key)?.at ?? -1] ?? '').trim();
  const state = <Key extends MemberColumn>(key: Key, value: NewMember[Key]) => {
    member[key] = value;
    if (value !== '') stated.add(key);
  };

  if (line.cells.length !== header.width) {
    holds.push(
      at(rosterProblems.rosterWidth({ cells: line.cells.length, headers: header.width }), {
        file: FILE_LABEL,
        row: line.line,
      }),
    );
  }
  readTexts();
  readCodes();
  const program = readProgram();
  readPlans(program);
  readContact();
  readRevenue(program);
  member.state = '有効';
  noteFindings();
  return {
    line: line.line,
    original: line.cells.join('｜').slice(0, 500),
    member: memberOfCells(member),
    stated,
    holds,
    notices,
  };

  function readTexts(): void {
    for (const column of members.columns) {
      const key = column.key as MemberColumn;
      if (!header.columns.has(key)) continue;
      const text = cell(key);
      if (text.length > LONGEST_CELL) hold(key, rosterProblems.rosterCellTooLong({ length: text.length }));
      else if (column.type === 'text') state(key, text);
      // The unit goes into the text of the revenue.
      else if (column.type === 'choice' && text !== '' && key !== 'revenueUnit') {
        const choice = (column.choices as readonly string[]).find((option) => option === foldText(text));
        if (choice) state(key, choice);
        else notice(key, rosterProblems.rosterChoice({ text, choices: column.choices.join('、') }));
      }
    }
    if (member.organization === '') hold('organization', rosterProblems.rosterBlank());
  }

  function readCodes(): void {
    const number = plain(cell('memberNumber'));
    if (number === '') hold('memberNumber', rosterProblems.rosterNumberMissing());
    else if (MEMBER_CODE.test(number)) state('memberNumber', number);
    else hold('memberNumber', rosterProblems.rosterNumberUnreadable({ text: cell('memberNumber') }));
    const branch = plain(cell('branch'));
    if (branch !== '' && !MEMBER_CODE.test(branch))
      hold('branch', rosterProblems.rosterNumberUnreadable({ text: cell('branch') }));
    else state('branch', branch);
    const corporate = plain(cell('corporateNumber')).replace(/-/g, '');
    if (corporate === '') return;
    if (isCorporateNumber(corporate)) state('corporateNumber', corporate);
    else notice('corporateNumber', rosterProblems.rosterCorporateNumber({ text: cell('corporateNumber') }));
  }

  function readProgram(): Program | undefined {
    const text = cell('program');
    const wanted = foldText(text).toUpperCase();
    if (wanted === '') {
      hold('program', rosterProblems.rosterBlank());
      return undefined;
    }
    const found = context.programs.find((program) =>
      [program.code, program.name, program.shortName].some((name) => foldText(name).toUpperCase() === wanted),
    );
    if (found) state('program', found.code);
    else {
      const codes = context.programs.map((program) => program.code).join('、');
      hold('program', rosterProblems.rosterProgramUnknown({ text, codes }));
    }
    return found;
  }

  function readPlans(program: Program | undefined): void {
    const text = cell('planText');
    if (text === '') return;
    if (!program) {
      // Without the programme a plan cannot be found; all that is known to be wrong is still told at once.
      const known = context.programs.some((candidate) => plansNamed(text, candidate));
      if (!known) hold('planText', rosterProblems.rosterPlanUnknownAnywhere({ text }));
      return;
    }
    const found = plansNamed(text, program);
    if (found) state('planText', planTextOf(found, program));
    else
      hold(
        'planText',
        rosterProblems.rosterPlanUnknown({ text, program: program.code, plans: codesOf(program) }),
      );
  }

  function readContact(): void {
    for (const key of ['phone', 'fax'] as const) {
      const text = cell(key);
      const folded = plain(text).replace(/[ー―]/g, '-');
      const digits = folded.replace(/\D/g, '');
      if (text === '') continue;
      if (/^0[0-9()-]+$/.test(folded) && digits.length >= 10 && digits.length <= 11) state(key, folded);
      else notice(key, rosterProblems.rosterPhone({ text }));
    }
    const postal = plain(cell('postalCode')).replace(/^〒|[-ー―]/g, '');
    if (/^\d{7}$/.test(postal)) state('postalCode', `${postal.slice(0, 3)}-${postal.slice(3)}`);
    else if (cell('postalCode') !== '')
      notice('postalCode', rosterProblems.rosterPostalCode({ text: cell('postalCode') }));
    const usable = member.email !== '' && !addressFault(member.email);
    if (member.contactMethod === '') {
      member.contactMethod = usable ? 'メール' : member.fax !== '' ? 'FAX' : '郵送';
    }
  }

  function readRevenue(program: Program | undefined): void {
    const column = header.columns.get('revenueText');
    const text = cell('revenueText');
    readFiscalYear();
    const needed = program?.revenue.basis.value === 'totalIncome' ? '収入合計' : '売上高';
    if (member.revenueBasis === '') member.revenueBasis = column?.basis ?? (program ? needed : '');
    if (member.taxBasis === '') member.taxBasis = column?.tax ?? '不明';
    if (text === '') return;
    const parsed = parseRevenue(text, revenueUnitOf(cell('revenueUnit')) ?? column?.unit ?? 'yen');
    if (parsed.ok) state('revenueText', foldedRevenueText(text, parsed.value));
    else hold('revenueText', parsed.problem);
  }

  /** What 確認事項 will say of the row: the same check, in the words of the file. */
  function noteFindings(): void {
    const { program, findings } = checkMember(member, {
      programOf: (code) => context.programs.find((candidate) => candidate.code === code),
      edgesYen: context.edgesYen,
      isRepeated: () => false,
    });
    const text = member.revenueText;
    for (const finding of findings) {
      if (finding === 'planUndecided')
        notice('planText', rosterProblems.rosterPlanBlank({ plans: codesOf(program!) }));
      if (finding === 'approximate') notice('revenueText', rosterProblems.rosterApproximate({ text }));
      if (finding === 'bandEdge') notice('revenueText', rosterProblems.rosterBandEdge({ text }));
      if (finding === 'email') notice('email', rosterProblems.rosterEmail({ text: member.email }));
    }
  }

  function readFiscalYear(): void {
    const text = cell('fiscalYear');
    if (text === '') return;
    const month = parseFiscalMonth(text);
    if (month.ok) state('fiscalYear', month.value);
    else notice('fiscalYear', month.problem);
  }
}

const codesOf = (program: Program): string => program.plans.map(({ code }) => code).join('、');

function plain(text: string): string {
  return foldText(text).replace(/\s/g, '');
}
