// 新しい会員: one row from a form, read as a line of a file is; a member who may be there already is shown first.
import type { RequestOf } from '../../calls/call';
import { memberKeyOf, alikeKeyOf } from '../../domain/member-cells';
import { plain, plainName } from '../../domain/organization-name';
import { refuse, refuseAll, type Problem } from '../../domain/problem';
import { programs as registry, publishesRates } from '../../programs';
import { compileRates } from '../../rating/compile';
import { edgesYenOf } from '../../rating/rate';
import { members, newMember, type Member, type MemberColumn } from '../../tables/members';
import { solicitors } from '../../tables/solicitors';
import type { Ports } from '../../ports';
import type { contract, MemberAdded, MemberAlike, NewMemberStart } from './contract';
import { memberCard } from './find-members';
import { memberChecks } from './member-checks';
import { NEW_MEMBER_FIELDS } from '../../domain/member-words';
import { nameOf, type RosterHeader } from './roster-columns';
import { readRosterRow, type RosterRow } from './roster-row';
import { memberAddedText, newMemberProblems, rosterProblems } from './words';

/** The lists of the form. */
export function openNewMember({ tables }: Pick<Ports, 'tables'>): NewMemberStart {
  return {
    programs: registry.map(({ code, name, plans }) => ({
      code,
      name,
      plans: plans.map((plan) => ({ code: plan.code, name: plan.name })),
    })),
    solicitors: tables
      .sound(solicitors)
      .filter(({ state }) => state !== '停止')
      .map(({ name }) => name),
  };
}

type AddPorts = Pick<Ports, 'tables' | 'rates' | 'clock' | 'lock' | 'audit'>;

/** Nothing is written while somebody like it stands in the roster and nobody has said that it is another one. */
export function addMember(ports: AddPorts, request: RequestOf<typeof contract.addMember>): MemberAdded {
  const row = readForm(ports, request);
  const { member } = row;
  return ports.lock.hold(() => {
    const rows = ports.tables.read(members);
    const standing = ports.tables.sift(rows);
    const key = memberKeyOf(member);
    if (rows.some((one) => alikeKeyOf(one) === alikeKeyOf(member)))
      refuse({ ...newMemberProblems.memberStands({ memberKey: key }), field: 'memberNumber' });
    const alike = alikeOf(member, standing);
    const seen = new Set(request.seen ?? []);
    if (alike.some(({ memberKey }) => !seen.has(memberKey))) return { memberKey: '', card: null, alike };
    ports.tables.append(members, [newMember(member)]);
    ports.audit.record('addMember', [key], memberAddedText);
    ports.tables.flush();
    const all = [...standing, member];
    return { memberKey: key, card: memberCard(member, [], memberChecks(ports, all)), alike: [] };
  });
}

/** The form as a file of one line. */
function readForm(
  ports: Pick<Ports, 'rates' | 'clock'>,
  request: RequestOf<typeof contract.addMember>,
): RosterRow {
  const keys = NEW_MEMBER_FIELDS;
  const header: RosterHeader = {
    columns: new Map(keys.map((key: MemberColumn, at) => [key, { key, at, header: nameOf(key) }])),
    address: [keys.indexOf('address')],
    buildingFrom: keys.length,
    ignored: [],
    width: keys.length,
  };
  const rates = compileRates(ports.rates.rateValues(), publishesRates);
  const today = ports.clock.today();
  const row = readRosterRow({ line: 1, cells: keys.map((key) => request[key]) }, header, {
    programs: registry,
    edgesYen: (plan) => edgesYenOf(rates, plan, today),
  });
  // What a file would leave out with a word is asked for again: the person is at the keyboard.
  const wrong = row.notices.filter(({ code }) => !LEFT_FOR_LATER.includes(code));
  refuseAll([...row.holds, ...wrong].map((problem) => besideField(problem)));
  return row;
}

/** 確認事項 says these of the row, and a quote waits for them. */
const LEFT_FOR_LATER: readonly string[] = [
  rosterProblems.rosterPlanBlank.code,
  rosterProblems.rosterApproximate.code,
  rosterProblems.rosterBandEdge.code,
];

function besideField({ where, ...problem }: Problem): Problem {
  const field = NEW_MEMBER_FIELDS.find((key) => nameOf(key) === where?.column);
  return field ? { ...problem, field } : problem;
}

/** By number, by name as it is spoken, by mail: each alone is worth a look. */
export function alikeOf(wanted: Member, rows: readonly Member[]): MemberAlike[] {
  const same = (left: string, right: string) => left !== '' && left === right;
  return rows.flatMap((row) => {
    const by = (
      [
        ['memberNumber', same(plain(wanted.memberNumber), plain(row.memberNumber))],
        ['organization', same(plainName(wanted.organization), plainName(row.organization))],
        ['email', same(plain(wanted.email), plain(row.email))],
      ] as const
    ).flatMap(([key, holds]) => (holds ? [nameOf(key)] : []));
    const { memberKey, memberNumber, organization, program } = row;
    return by.length === 0 ? [] : [{ memberKey, memberNumber, organization, program, by }];
  });
}
