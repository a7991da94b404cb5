// How one line of a roster file becomes a member, or the reasons why it cannot.
import { parseFiscalMonth } from '../../domain/calendar';
import { foldText } from '../../domain/fold-text';
import { isCorporateNumber } from '../../domain/corporate-number';
import { at, type Problem } from '../../domain/problem';
import type { Program } from '../../domain/program';
import { nearBandEdge, parseRevenue, revenueUnitOf, revenueUnitText } from '../../domain/revenue';
import { members, type Member } from '../../tables/members';
import { checkAddress } from '../mail';
import { memberKeyOf } from './member-key';
import { nameOf, type RosterHeader } from './roster-columns';
import type { RosterLine } from './roster-file';
import { FILE_LABEL, rosterProblems, waitingFor } from './words';

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
  readonly stated: ReadonlySet<keyof Member>;
  /** Reasons to keep the line out. */
  readonly holds: readonly Problem[];
  /** What staff should look at although the line goes in. */
  readonly notices: readonly Problem[];
}

const LONGEST_CELL = 2000;
const CODE = /^[0-9A-Za-z][0-9A-Za-z-]*$/;
const BLANK = Object.fromEntries(
  members.columns
    .filter((column) => column.type !== 'computed')
    .map((column) => [column.key, column.type === 'yen' ? null : '']),
) as Member;

export function readRosterRow(line: RosterLine, header: RosterHeader, context: RosterContext): RosterRow {
  const member: Member = { ...BLANK };
  const stated = new Set<keyof Member>();
  const holds: Problem[] = [];
  const notices: Problem[] = [];

  const place = (key: keyof Member) => ({
    file: FILE_LABEL,
    row: line.line,
    column: header.columns.get(key)?.header ?? nameOf(key),
  });
  const hold = (key: keyof Member, problem: Problem) => holds.push(at(problem, place(key)));
  const notice = (key: keyof Member, problem: Problem) => notices.push(at(problem, place(key)));
  const cell = (key: keyof Member) => (line.cells[header.columns.get(key)?.at ?? -1] ?? '').trim();
  const state = <Key extends keyof Member>(key: Key, value: Member[Key]) => {
    member[key] = value;
    if (value !== '' && value !== null) stated.add(key);
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
  member.memberKey = memberKeyOf(member);
  return { line: line.line, original: line.cells.join('｜').slice(0, 500), member, stated, holds, notices };

  function readTexts(): void {
    for (const column of members.columns) {
      const key = column.key as keyof Member;
      if (!header.columns.has(key)) continue;
      const text = cell(key);
      if (text.length > LONGEST_CELL) hold(key, rosterProblems.rosterCellTooLong({ length: text.length }));
      else if (column.type === 'text') state(key, text);
      else if (column.type === 'choice' && text !== '') {
        const choice = (column.choices as readonly string[]).find((option) => option === foldText(text));
        if (choice) state(key, choice);
        else if (key !== 'revenueUnit')
          notice(key, rosterProblems.rosterChoice({ text, choices: column.choices.join('、') }));
      }
    }
    if (member.organization === '') hold('organization', rosterProblems.rosterBlank());
  }

  function readCodes(): void {
    const number = plain(cell('memberNumber'));
    if (number === '') hold('memberNumber', rosterProblems.rosterNumberMissing());
    else if (CODE.test(number)) state('memberNumber', number);
    else hold('memberNumber', rosterProblems.rosterNumberUnreadable({ text: cell('memberNumber') }));
    const branch = plain(cell('branch'));
    if (branch !== '' && !CODE.test(branch))
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
    const text = cell('plans');
    if (!program) {
      // Without the programme a plan cannot be found; all that is known to be wrong is still told at once.
      const known = context.programs.flatMap((candidate) => plansIn(text, candidate) ?? []);
      if (text !== '' && known.length === 0)
        hold('plans', rosterProblems.rosterPlanUnknownAnywhere({ text }));
      return;
    }
    const codes = program.plans.map((plan) => plan.code);
    if (text === '') {
      if (codes.length === 1) state('plans', codes[0]!);
      else notice('plans', rosterProblems.rosterPlanBlank({ plans: codes.join('、') }));
      return;
    }
    const found = plansIn(text, program);
    if (found) state('plans', found.join('、'));
    else
      hold(
        'plans',
        rosterProblems.rosterPlanUnknown({ text, program: program.code, plans: codes.join('、') }),
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
    const email = cell('email');
    const usable = email !== '' && checkAddress(email).ok;
    if (email !== '' && !usable) {
      notice('email', rosterProblems.rosterEmail({ text: email }));
      member.waitingFor = waitingFor.email;
    }
    if (member.contactMethod === '') {
      member.contactMethod = usable ? 'メール' : member.fax !== '' ? 'FAX' : '郵送';
    }
  }

  function readRevenue(program: Program | undefined): void {
    const column = header.columns.get('revenueText');
    const text = cell('revenueText');
    const unit = revenueUnitOf(cell('revenueUnit')) ?? column?.unit ?? 'yen';
    readFiscalYear();
    const needed = program?.revenue.basis.value === 'totalIncome' ? '収入合計' : '売上高';
    if (member.revenueBasis === '') member.revenueBasis = column?.basis ?? (program ? needed : '');
    if (member.taxBasis === '') member.taxBasis = column?.tax ?? '不明';
    if (text === '') {
      member.revenueState = '未提出';
      member.state = '売上高未提出';
      return;
    }
    const parsed = parseRevenue(text, unit);
    if (!parsed.ok) {
      hold('revenueText', parsed.problem);
      return;
    }
    const revenue = parsed.value;
    state('revenueUnit', revenueUnitText[revenue.unit === 'mixed' ? 'yen' : revenue.unit]);
    state('revenueYen', revenue.yen);
    if (revenue.approximate) member.revenueState = '概数';
    else if (member.revenueState === '') member.revenueState = '実績';
    if (revenue.approximate) notice('revenueText', rosterProblems.rosterApproximate({ text }));
    const plans = member.plans.split('、').filter((code) => code !== '');
    const atEdge = plans.some((plan) => nearBandEdge(revenue, context.edgesYen(plan)) !== undefined);
    if (atEdge) notice('revenueText', rosterProblems.rosterBandEdge({ text }));
    const waiting = [
      ...(atEdge ? [waitingFor.bandEdge] : []),
      ...(program && plans.length === 0 ? [waitingFor.plan] : []),
    ];
    member.state = waiting.length > 0 ? '確認待ち' : '有効';
    if (waiting.length > 0) member.waitingFor = [...waiting, member.waitingFor].filter(Boolean).join('、');
  }

  function readFiscalYear(): void {
    const text = cell('fiscalYear');
    if (text === '') return;
    const month = parseFiscalMonth(text);
    if (month.ok) state('fiscalYear', month.value);
    else notice('fiscalYear', month.problem);
  }
}

/** Plan codes in the programme's order; undefined where one of them is not known. */
function plansIn(text: string, program: Program): string[] | undefined {
  const words = foldText(text)
    .toUpperCase()
    .split(/[\s,、，・/;]+/)
    .filter((word) => word !== '');
  const wanted = new Set<string>();
  for (const word of words) {
    if (/^(どちらも|両方|全て|すべて|全プラン|ALL)$/.test(word)) {
      program.plans.forEach((plan) => wanted.add(plan.code));
      continue;
    }
    const letter = word.replace(/^プラン|プラン$/g, '');
    const plan = program.plans.find(
      (candidate) =>
        candidate.code === letter ||
        foldText(candidate.name).replace(/\s/g, '').toUpperCase() === word ||
        (candidate.letter !== '' && candidate.letter === letter),
    );
    if (!plan) return undefined;
    wanted.add(plan.code);
  }
  return program.plans.map((plan) => plan.code).filter((code) => wanted.has(code));
}

function plain(text: string): string {
  return foldText(text).replace(/\s/g, '');
}
