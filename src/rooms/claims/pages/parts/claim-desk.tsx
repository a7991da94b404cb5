// This file defines the desk of one claim: costs and approvals, papers, steps and clocks, one tab each.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ClaimAnswered, ClaimView } from '../../contract';
import { CLAIMS_TAB, deskPage as words, intakePage } from '../../words';
import { common } from '../../../../ui/messages';
import { NO_PROBLEMS, problemsOf, type Problems } from './claim-form';
import { Button } from '../../../../ui/components/button';
import { ClockList } from './clock-list';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { Opening } from '../../../../ui/components/opening';
import { closePage, failureText, client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import type { Calls as HomeCalls } from '../../../home/contract';
import { useCall } from '../../../../ui/use-call';
import { CostTab } from './cost-tab';
import { PaperTab } from './paper-tab';
import { StepTab } from './step-tab';

const server = client<Calls & HomeCalls>();

export type DeskTab = keyof typeof words.tabs;

/** Runs a call, shows what it refuses, reads the claim anew when it went through. */
export type Act = (
  work: () => Promise<ClaimAnswered<object>>,
  fields?: readonly string[],
  told?: (answer: never) => string,
) => Promise<boolean>;

export function ClaimDeskPage({ tab }: { readonly tab: DeskTab }) {
  const { answer, again } = useCall(() => server.openClaim({ claimNumber: 'selected' }));
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(view) => <Desk opened={view} first={tab} />}
    </Opening>
  );
}

function Desk({ opened, first }: { readonly opened: ClaimView; readonly first: DeskTab }) {
  const [view, setView] = useState(opened);
  const [tab, setTab] = useState(first);
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS);
  const [told, setTold] = useState('');
  const [busy, setBusy] = useState(false);

  const act: Act = async (work, fields = [], tell) => {
    setBusy(true);
    setTold('');
    let done = false;
    try {
      const answer = await work();
      setProblems(problemsOf(answer, fields));
      done = answer.ok;
      if (answer.ok) {
        if (tell) setTold(tell(answer as never));
        setView(await server.openClaim({ claimNumber: view.claimNumber }));
      }
    } catch (problem) {
      setProblems({ byField: {}, general: [failureText(problem)] });
    }
    setBusy(false);
    return done;
  };
  const bodies: Record<DeskTab, ComponentChildren> = {
    costs: <CostTab view={view} act={act} busy={busy} problems={problems} />,
    papers: <PaperTab view={view} act={act} busy={busy} />,
    steps: <StepTab view={view} act={act} busy={busy} problems={problems} />,
    clocks: <ClockList clocks={view.clocks} />,
  };
  return (
    <Frame
      actions={
        <>
          <Button
            kind="primary"
            onClick={() => {
              void server
                .showRow({ tab: CLAIMS_TAB, id: view.claimNumber })
                .then(() => server.openPage({ page: 'payable' }));
            }}
          >
            {words.openPayable}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <p class="summary">
        <strong>
          {view.claimNumber}　{view.organization}
        </strong>
        <span>{words.lead(view.programName, view.planName, view.state)}</span>
        <span>{words.policy(view.policyNumber, view.certificate)}</span>
      </p>
      <div class="caution" role="note">
        <strong>{intakePage.caution}</strong>
        <p>{view.settlement}</p>
      </div>
      {view.warnings.length > 0 && (
        <Notice tone="warning" title={words.warnings}>
          <ul class="messages">
            {view.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
      {problems.general.map((message) => (
        <Notice key={message} tone="error">
          {message}
        </Notice>
      ))}
      {told && <Notice tone="success">{told}</Notice>}
      <div class="claim-tabs" role="tablist">
        {(Object.keys(words.tabs) as DeskTab[]).map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={name === tab}
            aria-controls="tab-body"
            onClick={() => {
              setTab(name);
              setProblems(NO_PROBLEMS);
              setTold('');
            }}
          >
            {words.tabs[name]}
          </button>
        ))}
      </div>
      <div id="tab-body" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {bodies[tab]}
      </div>
    </Frame>
  );
}
