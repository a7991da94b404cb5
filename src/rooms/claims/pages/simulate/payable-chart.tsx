// One bar a plan, the loss split into three parts, drawn as SVG.
import { yen } from '../../../../ui/format';
import type { SimulatedPlanView } from '../../contract';
import { simulatePage as words } from '../../words';

const WIDTH = 760;
const NAME = 92;
const FIGURE = 116;
const ROW = 24;
const BAR = 14;

interface PayableChartProps {
  readonly plans: readonly SimulatedPlanView[];
  readonly lossYen: number;
}

export function PayableChart({ plans, lossYen }: PayableChartProps) {
  const room = WIDTH - NAME - FIGURE;
  const wide = (value: number): number => (lossYen === 0 ? 0 : (value / lossYen) * room);
  return (
    <figure>
      <p class="chart-legend" aria-hidden="true">
        <span class="paid">{words.legend.paid}</span>
        <span class="own">{words.legend.own}</span>
        <span class="ask">{words.legend.ask}</span>
      </p>
      <svg
        class="chart"
        viewBox={`0 0 ${WIDTH} ${plans.length * ROW + 4}`}
        role="img"
        aria-label={words.chart}
      >
        {plans.map((plan, index) => {
          const top = index * ROW + 5;
          const paid = wide(plan.payableYen);
          const own = wide(plan.ownYen);
          const told =
            plan.payableYen === 0 && plan.askYen > 0
              ? words.ask
              : plan.atMost
                ? words.atMost(yen(plan.payableYen))
                : yen(plan.payableYen);
          return (
            <g key={plan.plan}>
              <title>{`${plan.planName}：${told}`}</title>
              <text x={NAME - 6} y={top + 11} text-anchor="end">
                {plan.plan}
              </text>
              <rect class="bar-paid" x={NAME} y={top} width={paid} height={BAR} />
              <rect class="bar-own" x={NAME + paid} y={top} width={own} height={BAR} />
              {plan.askYen > 0 && (
                <rect class="bar-ask" x={NAME + paid + own} y={top} width={wide(plan.askYen)} height={BAR} />
              )}
              <text x={NAME + room + 6} y={top + 11}>
                {told}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
