// How one line of a roster file becomes a member, or the reasons why it cannot.
import { parseFiscalMonth } from '../../domain/calendar';
import { foldText } from '../../domain/fold-text';
import { isCorporateNumber } from '../../domain/corporate-number';
import { cutText } from '../../domain/cut-text';
import { addressFault, plainAddress } from '../../domain/mail-address';
import { foldedRevenueText, planTextOf, plansNamed } from '../../domain/member-cells';
import { checkMember, MEMBER_CODE } from '../../domain/member-check';
import { revenueProblems } from '../../domain/messages';
import { at, type Problem } from '../../domain/problem';
import type { Program } from '../../domain/program';
import { readPhone } from '../../domain/phone-number';
import { parseRevenue, revenueUnitOf, isDoubtfullySmall } from '../../domain/revenue';
import { oneLine } from '../../domain/visible-text';
import { members, memberOfCells } from '../../tables/members';
import type { Member, MemberColumn, NewMember } from '../../tables/members';
import { nameOf, type RosterHeader } from './roster-columns';
import type { RosterLine } from './roster-file';
import { isNoneSaid, isSameAsAbove, isTooWide, statesNothing } from './table-lines';
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
  readonly notices: Problem[];
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

  const isBlankCell = (key: MemberColumn) => standsAt(header.columns.get(key)?.at ?? -1) === '';
  const place = (key: MemberColumn) => ({
    file: FILE_LABEL,
    row: line.line,
    column: header.columns.get(key)?.header ?? nameOf(key),
  });
  const hold = (key: MemberColumn, problem: Problem) => holds.push(at(problem, place(key)));
  const notice = (key: MemberColumn, problem: Problem) => notices.push(at(problem, place(key)));
  const standsAt = (index: number) => (line.cells[index] ?? '').trim();
  /** Usable text: what states nothing is blank here, and told once by `tellUnusable`. */
  const cell = (key: MemberColumn) => {
    const written =
      key === 'address' && header.address.length > 0
        ? address()
        : standsAt(header.columns.get(key)?.at ?? -1);
    // Names and addresses stand in headings, letters and lists, where a line end would start another row.
    const text = key === 'remarks' ? written : oneLine(written);
    return isUnusable(text) || (OF_PEOPLE.includes(key) && isNoneSaid(text)) ? '' : text;
  };
  const state = <Key extends MemberColumn>(key: Key, value: NewMember[Key]) => {
    member[key] = value;
    if (value !== '') stated.add(key);
  };

  if (isTooWide(line.cells, header.width)) {
    holds.push(
      at(rosterProblems.rosterWidth({ cells: line.cells.length, headers: header.width }), {
        file: FILE_LABEL,
        row: line.line,
      }),
    );
  }
  tellUnusable();
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
    original: cutText(line.cells.join('｜'), 500),
    member: memberOfCells(member),
    stated,
    holds,
    notices,
  };

  /** All of its parts or nothing: half an address would replace a whole one. */
  function address(): string {
    if (
      header.address.some((index) => isUnusable(standsAt(index)) || isNoneSaid(standsAt(header.address[0]!)))
    )
      return '';
    return header.address.reduce((said, index) => {
      const part = standsAt(index);
      if (part === '') return said;
      // Some programs repeat the prefecture in the part behind it.
      if (said !== '' && part.startsWith(said)) return part;
      const isBuilding = header.address.indexOf(index) >= header.buildingFrom;
      return said + (isBuilding && said !== '' ? ' ' : '') + part;
    }, '');
  }

  /** What states nothing changes nothing: told, and where the row needs it, a reason to hold it. */
  function tellUnusable(): void {
    for (const { key, at: index } of header.columns.values()) {
      const parts = key === 'address' ? header.address : [index];
      for (const text of parts.map(standsAt)) {
        if (isSameAsAbove(text)) hold(key, rosterProblems.rosterSameAsAbove({ text }));
        else if (text !== '' && statesNothing(text) && NEEDED.includes(key))
          hold(key, rosterProblems.rosterErrorNeeded({ text }));
        else if (text !== '' && (statesNothing(text) || (OF_PEOPLE.includes(key) && isNoneSaid(text))))
          notice(key, rosterProblems.rosterErrorCell({ text }));
      }
    }
  }

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
    if (member.organization === '' && isBlankCell('organization'))
      hold('organization', rosterProblems.rosterBlank());
  }

  function readCodes(): void {
    const number = plain(cell('memberNumber'));
    if (number === '') {
      if (isBlankCell('memberNumber')) hold('memberNumber', rosterProblems.rosterNumberMissing());
    } else if (MEMBER_CODE.test(number) && !EXCEL_DAY.test(number)) state('memberNumber', number);
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
      if (isBlankCell('program')) hold('program', rosterProblems.rosterBlank());
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
      if (text === '') continue;
      const read = readPhone(text);
      // A FAX goes to the number alone.
      if (read) state(key, key === 'phone' ? read.number + read.note : read.number);
      else {
        member[key] = text;
        stated.delete(key);
        notice(key, rosterProblems.rosterPhone({ text }));
      }
    }
    if (member.email !== '') state('email', plainAddress(member.email));
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
    const unitText = cell('revenueUnit');
    const unit = unitText === '' ? (column?.unit ?? 'yen') : revenueUnitOf(unitText);
    if (!unit) {
      hold('revenueUnit', revenueProblems.revenueUnitUnknown({ text: unitText }));
      return;
    }
    const parsed = parseRevenue(text, unit);
    if (!parsed.ok) {
      hold('revenueText', parsed.problem);
      return;
    }
    if (parsed.value.tax && column?.tax === undefined && cell('taxBasis') === '')
      member.taxBasis = parsed.value.tax;
    const folded = foldedRevenueText(text, parsed.value);
    if (isDoubtfullySmall(parsed.value))
      hold('revenueText', rosterProblems.rosterRevenueSmall({ text: folded }));
    state('revenueText', folded);
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

/** What Excel makes of 1-1 and 3-04. */
const EXCEL_DAY = /^(\d{1,2}-)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(-\d{1,2})?$/i;

const NEEDED: readonly MemberColumn[] = [
  'memberNumber',
  'branch',
  'organization',
  'program',
  'planText',
  'revenueText',
];

/** Where a dash or 不明 is no name and no place; a branch 「-」 is none. */
const OF_PEOPLE: readonly MemberColumn[] = ['contact', 'address'];

const isUnusable = (text: string): boolean => statesNothing(text) || isSameAsAbove(text);

const codesOf = (program: Program): string => program.plans.map(({ code }) => code).join('、');

function plain(text: string): string {
  return foldText(text).replace(/\s/g, '');
}
