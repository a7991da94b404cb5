// The steps of one case as buttons: the row is selected, and the page of the step opens for it.
import { Button } from '../../../../ui/components/button';
import { standing as words } from '../../words';

interface CaseStepsProps {
  readonly tab: string;
  readonly id: string;
  /** Captions by the page of each. */
  readonly steps: Readonly<Record<string, string>>;
  readonly busy: boolean;
  readonly onShow: (tab: string, id: string, page: string) => void;
}

export const CaseSteps = ({ tab, id, steps, busy, onShow }: CaseStepsProps) => (
  <div class="case-steps" role="group" aria-label={words.stepsOf(id)}>
    {Object.entries(steps).map(([page, caption]) => (
      <Button
        key={page}
        kind="link"
        disabled={busy}
        title={`${caption} ${id}`}
        onClick={() => onShow(tab, id, page)}
      >
        {caption}
      </Button>
    ))}
  </div>
);
