// What stands after an intake: the policy found, what to look at, the clocks, and the first report.
import { Button } from '../../../../ui/components/button';
import { Notice } from '../../../../ui/components/notice';
import { Opening } from '../../../../ui/components/opening';
import { OpenPage } from '../../../../ui/components/ways';
import { client } from '../../../../ui/server';
import { useCall } from '../../../../ui/use-call';
import type { Calls, ClaimView } from '../../contract';
import { CLAIMS_TAB, deskPage, intakePage as words } from '../../words';
import { ClockList } from '../parts/clock-list';
import { WarningList } from '../parts/warning-list';

const server = client<Calls>();

interface IntakeResultProps {
  readonly claimNumber: string;
  readonly onNext: () => void;
}

export function IntakeResult({ claimNumber, onNext }: IntakeResultProps) {
  const { answer, again } = useCall(() => server.openClaim({ claimNumber }));
  return (
    <Opening answer={answer} again={again} text={deskPage.loading}>
      {(view) => <Result view={view} onNext={onNext} />}
    </Opening>
  );
}

function Result({ view, onNext }: { readonly view: ClaimView; readonly onNext: () => void }) {
  const row = { tab: CLAIMS_TAB, id: view.claimNumber };
  return (
    <div class="card">
      <Notice tone="success">{words.done(view.claimNumber)}</Notice>
      <OpenPage kind="primary" page="firstReport" row={row}>
        {words.firstReport}
      </OpenPage>
      <OpenPage page="claimCosts" row={row}>
        {words.costs}
      </OpenPage>
      <h3>{words.policyFound}</h3>
      <ul>
        {view.policyLines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <WarningList warnings={view.warnings} />
      <p class="sub">{view.agreement}</p>
      <h3>{words.clocks}</h3>
      <ClockList clocks={view.clocks} />
      <Button onClick={onNext}>{words.next}</Button>
    </div>
  );
}
