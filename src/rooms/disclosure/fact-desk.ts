// 資料の内容を確認・訂正: the facts of a programme, another year's beside them, and one confirmed by the insurer's paper.
import { cutText } from '../../domain/cut-text';
import { figureOf, isReadable, reachOf } from '../../domain/corrected-program';
import { factDifference, readFactTable } from '../../domain/fact-difference';
import { readForm } from '../../domain/form-reader';
import { pick } from '../../domain/pick';
import { refuse } from '../../domain/problem';
import type { Ports } from '../../ports';
import { programOf, programs as registry } from '../../programs';
import { CONFIRMED, confirmedKeys, facts, type FactRow } from '../../tables/facts';
import { certain } from '../../tables/unread';
import type {
  CompareFactsRequest,
  ConfirmFactRequest,
  FactDesk,
  FactLine,
  OpenFactsRequest,
} from './contract';
import { deskAudit, preCheckProblems as say } from './words';

type ConfirmPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'audit' | 'showHandbook'>;

/** One read. */
export function openFacts(
  { tables, user }: Pick<Ports, 'tables' | 'user'>,
  { program: wanted }: OpenFactsRequest = {},
): FactDesk {
  const program = wanted || registry[0]!.code;
  return {
    programs: registry.map(({ code, name }) => ({ code, name })),
    program,
    facts: rowsOf(tables, program).map(lineOf),
    mayConfirm: user.isManager(),
  };
}

export function compareFacts({ tables }: Pick<Ports, 'tables'>, { program, table }: CompareFactsRequest) {
  const after = readFactTable(table, program);
  if (after.length === 0) refuse(say.factTableUnreadable({ program }));
  const before = rowsOf(tables, program).map(({ factKey, label, value, corrected }) => ({
    key: factKey,
    label,
    text: corrected || value,
  }));
  return { differences: factDifference(before, after), read: after.length };
}

export function confirmFact(ports: ConfirmPorts, request: ConfirmFactRequest): FactLine {
  const { factKey } = request;
  const form = readForm<keyof ConfirmFactRequest>(request, ports.clock.today());
  const paper = form.text('paper', { need: say.factPaperMissing(), max: 200 });
  const approvedBy = form.text('approvedBy', { need: say.factApproverMissing(), max: 200 });
  const corrected = form.text('corrected', { max: 1_000 });
  const program = programOf(factKey.slice(0, factKey.indexOf('/')));
  if (corrected !== '' && program && !isReadable(program, idOf(factKey), corrected)) {
    form.refuse('corrected', say.factFigureUnreadable({ text: cutText(corrected, 40) }));
  }
  form.done();
  return ports.lock.hold(() => {
    const row = certain(ports.tables.read(facts).find((each) => each.factKey === factKey));
    if (!row) refuse(say.factUnknown({ factKey: cutText(factKey, 60) }));
    const set = { state: CONFIRMED, corrected, paper, approvedBy, confirmedOn: ports.clock.today() } as const;
    ports.tables.update(facts, [{ id: factKey, set }]);
    // Read again: what is confirmed is what the tab says now.
    const confirmed = new Set([...confirmedKeys(ports.tables.sound(facts)), factKey]);
    ports.showHandbook(ports, row.program, confirmed);
    ports.audit.record('confirmFact', [factKey], deskAudit.factConfirmed(row.label, corrected, paper));
    ports.tables.flush();
    return lineOf({ ...row, ...set });
  });
}

const idOf = (factKey: string): string => factKey.slice(factKey.indexOf('/') + 1);

const rowsOf = (tables: Ports['tables'], program: string): FactRow[] =>
  tables.sound(facts).filter((row) => row.program === program);

function lineOf(row: FactRow): FactLine {
  return {
    ...pick(
      row,
      ...(['factKey', 'label', 'value', 'corrected', 'state', 'doubt', 'source'] as const),
      ...(['paper', 'approvedBy', 'confirmedOn'] as const),
    ),
    figure: figureOf(idOf(row.factKey)),
    reach: reachOf(idOf(row.factKey)),
  };
}
