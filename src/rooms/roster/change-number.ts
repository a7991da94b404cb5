// 会員番号の変更: one member's key in every tab that has it. Frozen content stays, each row remembers its old key.
import { plainText } from '../../domain/cell-value';
import { alikeKeyOf, memberKeyOf } from '../../domain/member-cells';
import { MEMBER_CODE } from '../../domain/member-check';
import { memberProblems } from '../../domain/member-problems';
import { refuse } from '../../domain/problem';
import type { Table } from '../../tables/column';
import { members } from '../../tables/members';
import { outbox, type Delivery } from '../../tables/outbox';
import { audit, numberOfLine } from '../../tables/records';
import type { Change, Ports } from '../../ports';
import { deliveryIdentity, readPayload } from '../mail';
import type { ChangeMemberNumberRequest, MemberNumberChanged } from './contract';
import { numberChange } from './words';

type ChangePorts = Pick<Ports, 'tables' | 'whole' | 'lock' | 'audit' | 'log'>;
type PlainRow = Readonly<Record<string, unknown>>;

interface Carried {
  readonly from: string;
  readonly to: string;
  readonly memberNumber: string;
}

export const CHANGE_NUMBER = 'changeMemberNumber';

/**
 * Cut off and asked for again it ends the same: the audit line comes first and once, the roster row, by which the
 * member is found, last. Where somebody typed the new number already, the row that has it takes over.
 */
export function changeMemberNumber(
  ports: ChangePorts,
  request: ChangeMemberNumberRequest,
): MemberNumberChanged {
  return ports.lock.hold(() => {
    const rows = ports.tables.read(members);
    const from = request.memberKey;
    const standing = rows.filter((row) => row.memberKey === from);
    const memberNumber = request.memberNumber.trim();
    const branch = request.branch.trim();
    const codes = [memberNumber, ...(branch === '' ? [] : [branch])];
    const bad = codes.find((code) => !MEMBER_CODE.test(code));
    if (from === '') refuse(memberProblems.memberUnknown({ memberKey: from }));
    if (bad !== undefined) refuse(numberChange.problems.numberUnfit({ text: bad }));
    if (standing.length > 1) refuse(memberProblems.memberTwice());
    const program = standing[0]?.program ?? from.split('/').pop()!;
    const wanted = { memberNumber, branch, program };
    const to = memberKeyOf(wanted);
    const alike = alikeKeyOf(wanted);
    const others = rows.filter((row) => row.memberKey !== from && alikeKeyOf(row) === alike);
    if (standing.length > 0 && others.length > 0)
      refuse(numberChange.problems.numberTaken({ memberKey: to }));
    if (standing.length === 0 && !others.some((row) => row.memberKey === to))
      refuse(memberProblems.memberUnknown({ memberKey: from }));
    if (to === from) return { from, to, rows: 0 };

    const plan = carryOf(ports, { from, to, memberNumber });
    const changed = plan.reduce((sum, { changes }) => sum + changes.length, 0);
    if (changed + standing.length > 0) tellOnce(ports, from, to, changed);
    for (const { table, changes } of plan)
      ports.whole.tables.update(table, changes as Change<Table>[], 'skip');
    if (standing.length > 0) ports.tables.update(members, [{ id: from, set: { memberNumber, branch } }]);
    ports.tables.flush();
    ports.log.info(CHANGE_NUMBER, { rows: changed });
    return { from, to, rows: changed };
  });
}

const hasColumn = (table: Table, key: string): boolean => table.columns.some((column) => column.key === key);

/** Every tab but the roster that has a member's key. */
export const keyedTables = (tabs: readonly Table[]): readonly Table[] =>
  tabs.filter((table) => table.key !== members.key && hasColumn(table, 'memberKey'));

function carryOf(ports: ChangePorts, carried: Carried) {
  const keyed = keyedTables(ports.whole.tabs).map((table) => ({
    table,
    changes: (ports.whole.tables.read(table) as PlainRow[])
      .filter((row) => row['memberKey'] === carried.from && plainText(row[table.id]) !== '')
      .map((row) => ({ id: String(row[table.id]), set: keysOf(table, row, carried) })),
  }));
  const letters = ports.tables
    .read(outbox)
    .flatMap((row) => letterChange(row as unknown as Delivery, carried));
  return [...keyed, { table: outbox as Table, changes: letters }].filter(({ changes }) => changes.length > 0);
}

function keysOf(table: Table, row: PlainRow, { from, to, memberNumber }: Carried): Record<string, string> {
  const former = plainText(row['formerKey']) || from;
  return {
    memberKey: to,
    ...(hasColumn(table, 'memberNumber') ? { memberNumber } : {}),
    // Back under the number of its frozen content it has no other.
    ...(hasColumn(table, 'formerKey') ? { formerKey: former === to ? '' : former } : {}),
  };
}

/** A letter that waits finds its member again, and is not made a second time. */
function letterChange(row: Delivery, { from, to, memberNumber }: Carried) {
  let payload: { memberKey?: unknown };
  try {
    payload = JSON.parse(row.payload) as typeof payload;
  } catch {
    return [];
  }
  if (payload.memberKey !== from) return [];
  const next = JSON.stringify({ ...payload, memberKey: to });
  const old = readPayload(row);
  const now = readPayload({ ...row, payload: next });
  const isIdentity = old && now && row.idempotencyKey === deliveryIdentity(old);
  return [
    {
      id: row.deliveryNumber,
      set: { memberNumber, payload: next, ...(isIdentity ? { idempotencyKey: deliveryIdentity(now) } : {}) },
    },
  ];
}

const ARROW = ' → ';

/** One line a change: a run that is repeated finds its own as the last about these keys, by number; the tab may be sorted. */
function tellOnce(ports: ChangePorts, from: string, to: string, rows: number): void {
  const subject = [from, to].join(ARROW);
  const about = ports.tables
    .read(audit)
    .filter((line) => line.useCase === CHANGE_NUMBER)
    .filter(({ subjects }) => subjects.split(ARROW).some((key) => key === from || key === to));
  const last = Math.max(0, ...about.map((line) => numberOfLine(line) ?? 0));
  if (about.some((line) => numberOfLine(line) === last && line.subjects === subject)) return;
  ports.audit.record(CHANGE_NUMBER, [subject], numberChange.audit(rows));
}
