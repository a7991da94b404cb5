// What payments owes: premiums that have not come, and money that has to go back.
import type { Ports } from '../../ports';
import type { TaskKind } from '../../room';
import { members } from '../../tables/members';
import { payments } from '../../tables/payments';
import { policies } from '../../tables/policies';
import { quotes, type Quote } from '../../tables/quotes';
import { asTyped, attempt, lookup } from '../../tables/unread';
import { moneyRows } from './money-rows';
import { solicitorsOf, taskRows, type FoundTask, type Task } from '../../tables/task';
import { moneyByPolicy, moneyOf, sumOf, type PolicyMoney, type PremiumPolicy } from './open-premiums';
import { returnsOf } from './return-held';
import { payBackWay, takeBackWay, taskText, unpaidWay } from './words';

/** All of a policy that is reckoned with; the rest of its row may be as it likes. */
const PREMIUM = [
  'state',
  'paymentState',
  'appliedPremiumYen',
  'startsAt',
  'applicationOn',
  'endedOn',
] as const;

export const tasks: readonly TaskKind[] = [
  {
    kind: 'unpaid',
    at: 60,
    title: taskText.unpaid,
    closedBy: taskText.unpaidClosedBy,
    open: (ports) =>
      premiums(ports, ({ policy, money, task }) => {
        const { openYen } = sumOf(policy, money);
        if (openYen === 0) return undefined;
        const since = policy.applicationOn || policy.startsAt;
        return { ...task, since, waitsFor: taskText.unpaidWaits(openYen), ways: [unpaidWay] };
      }),
  },
  {
    kind: 'refund',
    at: 70,
    title: taskText.refund,
    closedBy: taskText.refundClosedBy,
    open: (ports) => [
      ...heldToReturn(ports),
      ...premiums(ports, ({ policy, money, planned, task }) => {
        const { excessYen } = sumOf(policy, money);
        const { plannedYen } = moneyOf(money, policy.policyNumber);
        if (excessYen === 0 && plannedYen === 0) return undefined;
        const since = policy.endedOn || lastReceived(ports, policy.policyNumber);
        if (plannedYen > excessYen && planned) {
          const waitsFor = taskText.refundNotOver(plannedYen - excessYen);
          return { ...task, since, waitsFor, ways: [takeBackWay(planned)] };
        }
        return {
          ...task,
          since,
          waitsFor:
            plannedYen < excessYen
              ? taskText.refundToPlan(excessYen - plannedYen)
              : taskText.refundWaits(plannedYen),
          ways: [plannedYen < excessYen || !planned ? unpaidWay : payBackWay(planned)],
        };
      }),
    ],
  },
];

/** No application can come of these any more. */
const OVER: readonly Quote['state'][] = ['見送り', '期限切れ', '取消'];

/** 仮受 of a quote that came to nothing, and what of it is planned to go back. */
function heldToReturn({ tables }: Pick<Ports, 'tables'>): readonly FoundTask[] {
  const { rows } = moneyRows({ tables });
  const returns = returnsOf(rows);
  const quoteOf = lookup(tables.read(quotes), (quote) => quote.quoteNumber);
  const solicitors = solicitorsOf(tables.read(members));
  return rows.flatMap((row): Task | readonly [] => {
    if (row.state !== '仮受') return [];
    const back = returns.get(row.paymentNumber);
    // Of a quote that cannot be read nobody can tell that it came to nothing.
    const quote = attempt(() => quoteOf.get(row.quoteNumber));
    const isOver = quote.ok && quote.value !== undefined && OVER.includes(quote.value.state);
    if (back ? back.state !== '返金予定' : !isOver) return [];
    const yen = row.amountYen ?? 0;
    return {
      number: row.paymentNumber,
      organization: row.organization || row.payer,
      owner: solicitors.ofKey(row.memberKey),
      since: row.receivedOn,
      waitsFor: back ? taskText.refundWaits(yen) : taskText.refundToReturn(yen),
      ways: [back ? payBackWay(back.paymentNumber) : unpaidWay],
    };
  });
}

interface Premium {
  readonly policy: PremiumPolicy & {
    readonly startsAt: string;
    readonly applicationOn: string;
    readonly endedOn: string;
  };
  readonly money: ReadonlyMap<string, PolicyMoney>;
  /** Number of a refund that is planned; '' where none is. */
  readonly planned: string;
  readonly task: Pick<Task, 'number' | 'organization' | 'owner'>;
}

/** What stands in doubt about its money is no reckoning: its row is the task, and its policy is left alone. */
function premiums(ports: Ports, taskOf: (premium: Premium) => Task | undefined): readonly FoundTask[] {
  const { tables } = ports;
  const { rows, inDoubt, sureOf } = moneyRows(ports);
  const isSure = (policy: Parameters<typeof sureOf>[0]): boolean => attempt(() => sureOf(policy)).ok;
  const money = moneyByPolicy(rows);
  const planned = new Map(
    rows.flatMap((row) => (row.state === '返金予定' ? [[row.policyNumber, row.paymentNumber]] : [])),
  );
  const solicitors = solicitorsOf(tables.read(members));
  return [
    ...inDoubt,
    ...taskRows(policies, tables.read(policies), PREMIUM, (policy) =>
      isSure(policy)
        ? taskOf({
            policy,
            money,
            planned: planned.get(policy.policyNumber) ?? '',
            task: {
              number: policy.policyNumber,
              organization: policy.organization,
              owner: policy.solicitor || solicitors.ofKey(policy.memberKey),
            },
          })
        : undefined,
    ),
  ];
}

function lastReceived({ tables }: Pick<Ports, 'tables'>, policyNumber: string): string {
  const dates = tables
    .read(payments)
    .flatMap((row) => (row.policyNumber === policyNumber ? asTyped(row.receivedOn) : []));
  return dates.sort().pop() ?? '';
}
