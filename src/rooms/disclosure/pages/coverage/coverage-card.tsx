// The card of one item: covered, up to how much, at what ratio, with whose consent, where it says so.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Notice } from '../../../../ui/components/notice';
import { exclusionsOf, factsOfLine, otherPlans } from '../parts/coverage';
import type { CoverageDesk, CoverageLine } from '../../contract';
import { coverage as words } from '../../words';
import { CoveredBadge, StateBadge } from './item-list';

interface CoverageCardProps {
  readonly desk: CoverageDesk;
  readonly line: CoverageLine;
  readonly onBack: () => void;
  readonly onPlan: (plan: string) => void;
}

export function CoverageCard({ desk, line, onBack, onPlan }: CoverageCardProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [line.item]);
  const clauses = line.covered === '記載なし' ? [] : exclusionsOf(desk, line);
  const others = otherPlans(desk, line);
  const planName = (code: string) =>
    desk.programs.flatMap((program) => program.plans).find((plan) => plan.code === code)?.name ?? code;
  return (
    <section
      class="card"
      aria-labelledby="item-name"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onBack();
      }}
    >
      <Button kind="link" onClick={onBack}>
        ‹ {words.back}
      </Button>
      <h2 id="item-name" ref={heading} tabIndex={-1}>
        {line.name}
        <span class="sub">{[line.part, line.group, line.summary].filter(Boolean).join(' ・ ')}</span>
      </h2>
      <div class="item-facts">
        <CoveredBadge line={line} />
        <StateBadge line={line} />
      </div>
      {line.covered === '記載なし' && <Notice tone="info">{words.unlisted}</Notice>}
      {line.covered !== '記載なし' && <Notice tone="warning">{words.beforeSpending}</Notice>}
      <dl class="facts wide-facts">
        {factsOfLine(line).map(({ name, value, open }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class={open ? 'open' : ''}>{value}</dd>
          </div>
        ))}
      </dl>
      {line.doubt && (
        <Notice tone="warning" title={words.facts.doubt}>
          {line.doubt}
        </Notice>
      )}
      {clauses.length > 0 && (
        <details class="clauses">
          <summary>{words.exclusions(clauses.length)}</summary>
          <p class="hint">{words.exclusionsHint}</p>
          {clauses.map((clause) => (
            <section key={clause.clause + clause.heading}>
              <h3>
                {clause.heading}
                <span class="sub">{clause.clause}</span>
              </h3>
              <ul>
                {clause.entries.map((entry) => (
                  <li key={entry}>{entry}</li>
                ))}
              </ul>
              {clause.more && <p class="hint">{words.more}</p>}
              <p class="sub">{clause.source}</p>
            </section>
          ))}
        </details>
      )}
      {others.length > 0 && (
        <>
          <h3>{words.otherPlans}</h3>
          <ul class="other-plans">
            {others.map((other) => (
              <li key={other.plan}>
                <Button kind="link" onClick={() => onPlan(other.plan)}>
                  {planName(other.plan)}
                </Button>
                <CoveredBadge line={other} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="hint">{words.internal}</p>
    </section>
  );
}
