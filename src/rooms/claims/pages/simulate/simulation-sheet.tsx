// A chart, the table plan by plan, what is unknown; to read and to print.
import { MemberPaper } from '../../../../ui/components/member-paper';
import { japaneseDate, yen } from '../../../../ui/format';
import type { SimulatedPlanView, Simulation } from '../../contract';
import { simulatePage as words } from '../../words';
import { PayableChart } from './payable-chart';

interface SimulationSheetProps {
  readonly simulation: Simulation;
  readonly onBack: () => void;
}

export function SimulationSheet({ simulation, onBack }: SimulationSheetProps) {
  const { audience, plans } = simulation;
  return (
    <MemberPaper
      audience={audience}
      mark={words.mark}
      addressee={simulation.organization && words.forMember(simulation.organization)}
      heading={words.title(audience)}
      steps={words.steps}
      words={words}
      back={words.again}
      onBack={onBack}
    >
      <p>
        {words.incident}：{simulation.incident}
      </p>
      <PayableChart plans={plans} lossYen={simulation.lossYen} />
      <PlanTable simulation={simulation} />
      {plans.some((plan) => plan.unknown.length > 0) && (
        <section>
          <h2>{words.unknowns}</h2>
          <ul class="comparison-notes">
            {plans
              .filter((plan) => plan.unknown.length > 0)
              .map((plan) => (
                <li key={plan.plan}>
                  {plan.planName}：{plan.unknown.join('／')}
                </li>
              ))}
          </ul>
        </section>
      )}
      <ul class="comparison-notes">
        {words.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <p class="sub">
        {words.made} {japaneseDate(simulation.madeOn)}
        {simulation.approvalNumber && `　${words.approval} ${simulation.approvalNumber}`}
        {simulation.kept && `　${words.kept(simulation.kept)}`}
      </p>
    </MemberPaper>
  );
}

function PlanTable({ simulation }: { readonly simulation: Simulation }) {
  const { plans, losses } = simulation;
  const most = (plan: SimulatedPlanView, text: string): string => (plan.atMost ? words.atMost(text) : text);
  const total = (plan: SimulatedPlanView): string =>
    plan.payableYen === 0 && plan.askYen > 0 ? words.ask : most(plan, yen(plan.payableYen));
  const rows: readonly (readonly [string, (plan: SimulatedPlanView, index: number) => string, boolean])[] = [
    ...losses.map(
      (loss, index) =>
        [
          `${loss.text} ${yen(loss.lossYen)}`,
          (plan: SimulatedPlanView) => {
            const row = plan.rows[index]!;
            return row.payableYen === null ? words.ask : most(plan, yen(row.payableYen));
          },
          false,
        ] as const,
    ),
    [words.total, total, true],
    [words.ofLiability, (plan) => yen(plan.liabilityYen), false],
    [words.ofCosts, (plan) => yen(plan.costYen), false],
    [words.own, (plan) => yen(plan.ownYen), true],
    [words.ask, (plan) => (plan.askYen === 0 ? words.nothing : yen(plan.askYen)), false],
    [
      words.span,
      (plan) => (plan.lowYen === plan.highYen ? words.nothing : `${yen(plan.lowYen)}～${yen(plan.highYen)}`),
      false,
    ],
    [words.first, (plan) => plan.firstLimit || words.nothing, false],
  ];
  return (
    <table class="plan-table simulation-table" aria-label={words.title(simulation.audience)}>
      <thead>
        <tr>
          <th scope="col">
            {words.loss} {yen(simulation.lossYen)}
          </th>
          {plans.map((plan) => (
            <th scope="col" key={plan.plan}>
              <span class="sub">{plan.programName}</span>
              {plan.plan}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, cell, strong], index) => (
          <tr key={name} class={strong ? 'strong' : undefined}>
            <th scope="row">{name}</th>
            {plans.map((plan) => (
              <td key={plan.plan}>{cell(plan, index)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
