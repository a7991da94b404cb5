// A file in, right rows into 会員名簿, wrong ones into 取込結果 with reasons.
import { addressFault, sameAddress } from '../../domain/mail-address';
import { alikeNumber } from '../../domain/member-cells';
import { asSeen, foldText } from '../../domain/fold-text';
import { pick } from '../../domain/pick';
import { refuse, at, type Problem } from '../../domain/problem';
import { shown, type ShownProblem } from '../../domain/problem-text';
import { programs as registry, publishesRates } from '../../programs';
import { compileRates } from '../../rating/compile';
import { edgesYenOf } from '../../rating/rate';
import { members, newMember } from '../../tables/members';
import type { Member, MemberColumn, NewMember } from '../../tables/members';
import type { ImportResult } from '../../tables/records';
import type { ImportLine, ImportMembersReport, ImportMembersRequest } from './contract';
import { lookup } from '../../tables/unread';
import type { Change, Ports } from '../../ports';
import { decodeUpload } from './decode-upload';
import { appendResults, passedReport, resultKeyOf, toldResult } from './import-results';
import { nameOf, type RosterHeader } from './roster-columns';
import { readRosterFile, type RosterFile } from './roster-file';
import { readRosterRow, type RosterRow } from './roster-row';
import { fitsEitherBasis } from './revenue-heading';
import { BLANK, changeText, FILE_LABEL, importedText, rosterProblems } from './words';

export type ImportPorts = Pick<Ports, 'tables' | 'rates' | 'clock' | 'lock' | 'audit' | 'log' | 'textFiles'>;

/** One line of the file with what it would do. */
interface Decision {
  readonly row: RosterRow;
  readonly outcome: ImportLine['outcome'];
  readonly holds: readonly Problem[];
  readonly change?: Change<typeof members>;
  readonly changes: readonly string[];
}

export function importMembers(ports: ImportPorts, request: ImportMembersRequest): ImportMembersReport {
  const { text, encoding } = decodeUpload(ports, request.contentBase64, FILE_LABEL);
  const file = readRosterFile(text);
  if (!file.ok) refuse(file.problem);
  const rates = compileRates(ports.rates.rateValues(), publishesRates);
  const today = ports.clock.today();
  const rows = file.value.lines.map((line) =>
    readRosterRow(line, file.value.header, {
      programs: registry,
      edgesYen: (plan) => edgesYenOf(rates, plan, today),
    }),
  );
  const duplicates = duplicatesOf(rows);
  const decideAll = () => {
    const all = ports.tables.read(members);
    const standing = lookup(all, (member) => member.memberKey);
    const alike = alikeTo([...ports.tables.sift(all), ...rows.map(({ member }) => member)]);
    return rows.map((row) =>
      decide(row, [duplicates.get(row.line), alike(row.member)], standing.get(row.member.memberKey)),
    );
  };
  // The roster is read again under the lock: what the dry run showed may have moved since.
  const decisions = request.dryRun
    ? decideAll()
    : ports.lock.hold(() => {
        const decided = decideAll();
        write(ports, decided, request.fileName);
        return decided;
      });
  const report = reportOf(decisions, file.value, encoding, request.dryRun);
  ports.log.info('importMembers', {
    dryRun: String(request.dryRun),
    rows: report.rows,
    added: report.added,
    changed: report.changed,
    held: report.held,
  });
  return report;
}

/** Lines that share a key, by line: none of them goes in. */
function duplicatesOf(rows: readonly RosterRow[]): Map<number, Problem> {
  const linesOfKey = new Map<string, RosterRow[]>();
  for (const row of rows) {
    if (row.member.memberNumber === '') continue;
    linesOfKey.set(row.member.memberKey, [...(linesOfKey.get(row.member.memberKey) ?? []), row]);
  }
  const problems = new Map<number, Problem>();
  for (const same of linesOfKey.values()) {
    if (same.length < 2) continue;
    const problem: Problem = rosterProblems.rosterDuplicate({
      number: same[0]!.member.memberNumber,
      count: same.length,
      lines: same.map((row) => row.line).join('・'),
    });
    for (const row of same) problems.set(row.line, problem);
  }
  return problems;
}

type Named = Pick<Member, 'memberNumber' | 'branch' | 'organization' | 'program' | 'email'>;

/**
 * Why a row cannot be told from another whose number looks the same: 1 and 0001, of one name, programme or address.
 * Excel takes the zeros, and what comes in would stand a second time.
 */
function alikeTo(members: readonly Named[]): (row: Named) => Problem | undefined {
  const groups = new Map<string, Named[]>();
  for (const member of members) {
    const key = alikeNumber(member);
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), member]);
  }
  const written = ({ memberNumber, branch }: Named) =>
    branch === '' ? memberNumber : `${memberNumber}/${branch}`;
  const name = ({ organization }: Named) => foldText(organization).replace(/\s/g, '');
  return (row) => {
    const other = groups
      .get(alikeNumber(row))
      ?.find(
        (member) =>
          written(member) !== written(row) &&
          (member.program === row.program ||
            (row.organization !== '' && name(member) === name(row)) ||
            (row.email !== '' && sameAddress(member.email, row.email))),
      );
    return other && rosterProblems.rosterAlike({ number: written(row), standing: written(other) });
  };
}

function decide(
  row: RosterRow,
  doubles: readonly (Problem | undefined)[],
  standing: Member | undefined,
): Decision {
  const holds = [...row.holds, ...doubles.filter((problem) => problem !== undefined)];
  if (holds.length > 0) return { row, outcome: '保留', holds, changes: [] };
  if (!standing) return { row, outcome: '新規', holds, changes: [] };
  const set = changesOf(row, standing);
  const { email } = row.member;
  if (row.stated.has('email') && isWorse(email, standing.email))
    row.notices.push(
      at(rosterProblems.rosterEmailKept({ text: email, standing: standing.email }), {
        file: FILE_LABEL,
        row: row.line,
      }),
    );
  const keys = Object.keys(set) as MemberColumn[];
  if (keys.length === 0) return { row, outcome: '変更なし', holds, changes: [] };
  const changes = keys.map((key) => changeText(nameOf(key), cellText(standing[key]), cellText(set[key])));
  return { row, outcome: '変更', holds, changes, change: { id: standing.memberKey, set } };
}

/** 状態 is what a person decided: a file never changes it. */
function changesOf(row: RosterRow, standing: Member): Partial<NewMember> {
  const keys = [...row.stated].filter((key) => {
    const [next, before] = [row.member[key], standing[key]];
    if (key === 'planText') return row.member.plans !== standing.plans;
    if (key === 'email')
      return !sameAddress(String(next), String(before)) && !isWorse(String(next), String(before));
    return SAME_IN_OTHER_LETTERS.includes(key)
      ? plain(next) !== plain(before)
      : asSeen(String(next)) !== asSeen(String(before));
  });
  return Object.fromEntries(keys.map((key) => [key, row.member[key]]));
}

/** Width and spaces are ways of writing these; what stands is kept. */
const SAME_IN_OTHER_LETTERS: readonly MemberColumn[] = ['address', 'phone', 'fax', 'postalCode'];
const plain = (text: unknown): string => foldText(String(text)).replace(/[\s()-]/g, '');

/** What cannot be used never replaces what can. */
const isWorse = (next: string, before: string): boolean =>
  before !== '' && !addressFault(before) && addressFault(next) !== undefined;

function write(ports: ImportPorts, decisions: readonly Decision[], fileName: string): void {
  const added = decisions.filter(({ outcome }) => outcome === '新規').map(({ row }) => row.member);
  const changes = decisions.flatMap(({ change }) => (change ? [change] : []));
  ports.tables.append(members, added.map(newMember));
  ports.tables.update(members, changes);
  const told = appendResults(ports, resultsOf(decisions, fileName, ports.clock.now()));
  if (added.length + changes.length + told > 0) {
    const held = decisions.filter(({ outcome }) => outcome === '保留').length;
    ports.audit.record(
      'importMembers',
      [...added.map((member) => member.memberKey), ...changes.map(({ id }) => id)],
      importedText(added.length, changes.length, held),
    );
  }
  ports.tables.flush();
}

/** What was changed, held, or is to be looked at. The same line with the same reason is recorded once. */
function resultsOf(decisions: readonly Decision[], fileName: string, now: string): ImportResult[] {
  return decisions.flatMap(({ row, outcome, holds, changes }) => {
    const line = {
      line: row.line,
      ...pick(row.member, 'memberNumber', 'organization'),
      original: row.original,
    };
    const kind = outcome === '保留' ? '保留' : '注意';
    const told = [...holds, ...row.notices].map((problem) =>
      toldResult({ ...line, outcome: kind, problem }, { file: fileName, importedAt: now }),
    );
    const changed = changes.map((message): ImportResult => ({
      ...line,
      resultKey: resultKeyOf('変更', message, row.original, now),
      importedAt: now,
      file: fileName,
      outcome: '変更',
      column: message.split('：')[0]!,
      code: 'memberChanged',
      message,
    }));
    return [...changed, ...told];
  });
}

function reportOf(
  decisions: readonly Decision[],
  { header, passed }: RosterFile,
  encoding: ImportMembersReport['encoding'],
  dryRun: boolean,
): ImportMembersReport {
  const count = (outcome: ImportLine['outcome']) =>
    decisions.filter((decision) => decision.outcome === outcome).length;
  return {
    dryRun,
    encoding,
    rows: decisions.length + passed.length,
    added: count('新規'),
    changed: count('変更'),
    unchanged: count('変更なし'),
    held: count('保留'),
    passed: passed.length,
    passedLines: passed.map(passedReport),
    lines: decisions.map(({ row, outcome, holds, changes }) => ({
      line: row.line,
      memberNumber: row.member.memberNumber,
      organization: row.member.organization,
      outcome,
      changes,
      messages: [...holds, ...row.notices].map((problem) => messageOf(problem, row.line)),
    })),
    members: decisions
      .filter(({ outcome }) => outcome === '新規' || outcome === '変更')
      .map(({ row }) => row.member.memberKey),
    notes: notesOf(decisions, header).map((problem) => messageOf(problem)),
  };
}

function notesOf(decisions: readonly Decision[], header: RosterHeader): Problem[] {
  const notes: Problem[] = [];
  if (header.ignored.length > 0) {
    notes.push(
      at(rosterProblems.rosterColumnIgnored({ headers: header.ignored.join('、') }), { file: FILE_LABEL }),
    );
  }
  const revenue = header.columns.get('revenueText');
  const income = decisions.filter(
    ({ row, outcome }) =>
      outcome !== '保留' && row.member.revenueBasis === '収入合計' && row.member.revenueYen !== null,
  );
  const isOpen = revenue && !revenue.basis && !fitsEitherBasis(revenue.header);
  if (isOpen && !header.columns.has('revenueBasis') && income.length > 0) {
    const programs = [...new Set(income.map(({ row }) => row.member.program))].join('、');
    notes.push(
      at(rosterProblems.rosterTotalIncome({ header: revenue.header, programs, rows: income.length }), {
        file: FILE_LABEL,
      }),
    );
  }
  return notes;
}

function messageOf(problem: Problem, row?: number): ShownProblem {
  return { ...shown(problem), ...(row === undefined ? {} : { row }) };
}

function cellText(value: string | undefined): string {
  return value || BLANK;
}
