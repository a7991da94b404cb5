// The steps of a case: how each stands, what is missing, and the button that leads to it.
import type { CaseStep } from '../../domain/case-step';
import { common } from '../messages';
import { Badge, type BadgeTone } from './badge';
import { WayButtons } from './ways';

const tones: Readonly<Record<CaseStep['stands'], BadgeTone>> = {
  done: 'good',
  next: 'attention',
  later: 'neutral',
  aside: 'neutral',
};

export function StepList({ label, steps }: { readonly label: string; readonly steps: readonly CaseStep[] }) {
  return (
    <ol class="case-steps" aria-label={label}>
      {steps.map(({ title, state, stands, detail, ways }) => (
        <li key={title} class={stands}>
          <span class="case-step">
            <strong>{title}</strong>
            {state && <Badge tone={tones[stands]}>{state}</Badge>}
            {stands === 'next' && <span class="case-next">{common.nextStep}</span>}
            {detail && <span class="sub">{detail}</span>}
          </span>
          <WayButtons ways={ways} short />
        </li>
      ))}
    </ol>
  );
}
