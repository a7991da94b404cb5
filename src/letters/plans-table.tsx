// The table of plans side by side: limits, deductible, premium and how it is to be understood.
import type { LetterPlan } from '../domain/quote-letter';
import { formatYen } from '../domain/yen';
import { basisTexts, figureText } from '../domain/letter-figure';
import { limitText } from './figures';
import { words } from './messages';
import { figureStyle, styles, wordStyle } from './styles';

interface PlansTableProps {
  readonly plans: readonly LetterPlan[];
  readonly revenueBasis: string;
}

export function PlansTable({ plans, revenueBasis }: PlansTableProps) {
  const isPartYear = plans.some(({ term }) => term);
  return (
    <table style={styles.table}>
      <tbody>
        <tr>
          <td style={{ ...styles.head, width: '19%' }}>{words.plan}</td>
          {plans.map((plan) => (
            <td key={plan.planCode} style={styles.head}>
              {plan.planName}
            </td>
          ))}
        </tr>
        <FactRow
          label={words.liability}
          plans={plans}
          text={(plan) => limitText(plan.liabilityLimitYen, plan.liabilityBasis)}
        />
        <FactRow
          label={words.costs}
          plans={plans}
          text={(plan) => limitText(plan.costLimitYen, plan.costBasis)}
        />
        <FactRow label={words.deductible} plans={plans} text={(plan) => plan.deductible || words.notStated} />
        <tr>
          <td style={styles.premiumLabel}>{isPartYear ? words.premium : words.annualPremium}</td>
          {plans.map((plan) => (
            <td key={plan.planCode} style={styles.premium}>
              <Premium plan={plan} plans={plans.length} revenueBasis={revenueBasis} />
            </td>
          ))}
        </tr>
        <tr>
          <td style={styles.row}>{words.basis}</td>
          {plans.map((plan) => (
            <td key={plan.planCode} style={styles.meaning}>
              {basisTexts[plan.basis](plan.yearNote)}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function FactRow(props: { label: string; plans: readonly LetterPlan[]; text: (plan: LetterPlan) => string }) {
  return (
    <tr>
      <td style={styles.row}>{props.label}</td>
      {props.plans.map((plan) => (
        <td key={plan.planCode} style={styles.fact}>
          {props.text(plan)}
        </td>
      ))}
    </tr>
  );
}

function Premium(props: { plan: LetterPlan; plans: number; revenueBasis: string }) {
  const { term, figure } = props.plan;
  const { lines } = figureText(figure, props.revenueBasis);
  const isFigure = figure.kind !== 'separate';
  // What has to be paid is what the eye finds; the year's premium is told beside it.
  if (term && figure.kind === 'exact') {
    return (
      <>
        <div style={styles.caption}>{words.partOfYear(term.months)}</div>
        <div style={figureStyle(props.plans, 1)}>{formatYen(term.premiumYen)}</div>
        <div style={styles.caption}>
          {words.annualPremium}　
          <span style={{ ...styles.caption, whiteSpace: 'nowrap' }}>{formatYen(figure.premiumYen)}</span>
        </div>
      </>
    );
  }
  return (
    <>
      {lines.map((line) => (
        <div key={line.caption}>
          {line.caption === '' ? null : <div style={styles.caption}>{line.caption}</div>}
          <div style={isFigure ? figureStyle(props.plans, lines.length) : wordStyle(props.plans)}>
            {line.amount}
          </div>
        </div>
      ))}
    </>
  );
}
