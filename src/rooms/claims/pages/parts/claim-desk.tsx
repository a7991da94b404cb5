// The desk of one claim: costs and approvals, papers, steps and clocks, one tab each.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { showPage } from '../../../../ui/components/page';
import { Problems } from '../../../../ui/components/problems';
import { OpenPage } from '../../../../ui/components/ways';
import { common } from '../../../../ui/messages';
import { client, closePage } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, ClaimView } from '../../contract';
import { CLAIMS_TAB, deskPage as words, intakePage } from '../../words';
import { ClockList } from './clock-list';
import { CostTab } from './cost-tab';
import { FactsTab } from './facts-tab';
import { PaperTab } from './paper-tab';
import { StepTab } from './step-tab';
import type { Told } from './use-desk-form';
import { WarningList } from './warning-list';

const server = client<Calls>();

type DeskTab = keyof typeof words.tabs;

/** Tabs that are pages too. */
const PAGES: Readonly<Partial<Record<DeskTab, string>>> = {
  facts: 'claimFacts',
  costs: 'claimCosts',
  steps: 'claimSteps',
  clocks: 'claimClocks',
};

/** The claim of the row that is selected, at one of its tabs. */
export function openDesk(tab: DeskTab): void {
  showPage(
    words.loading,
    () => server.openClaim({ claimNumber: 'selected' }),
    (view) => <Desk opened={view} first={tab} />,
  );
}

function Desk({ opened, first }: { readonly opened: ClaimView; readonly first: DeskTab }) {
  const [view, setView] = useState(opened);
  const [tab, setTab] = useState(first);
  const [told, setTold] = useState('');
  const { claimNumber } = view;
  const said = useRef<HTMLDivElement>(null);
  // A long form ends far below what is told of it.
  useEffect(() => {
    if (told) said.current?.scrollIntoView({ block: 'center' });
  }, [told, view]);
  const claim = useForm({}, async () => setView(await server.openClaim({ claimNumber })));

  const onDone: Told = (text = '') => {
    setTold(text);
    void claim.submit();
  };
  const bodies: Record<DeskTab, ComponentChildren> = {
    facts: <FactsTab view={view} onDone={onDone} />,
    costs: <CostTab view={view} onDone={onDone} />,
    papers: <PaperTab view={view} onDone={onDone} />,
    steps: <StepTab view={view} onDone={onDone} />,
    clocks: <ClockList clocks={view.clocks} />,
  };
  return (
    <Frame
      actions={
        <>
          <OpenPage kind="primary" page="payable" row={{ tab: CLAIMS_TAB, id: claimNumber }}>
            {words.openPayable}
          </OpenPage>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <p class="summary">
        <strong>
          {claimNumber}　{view.organization}
        </strong>
        <span>{words.lead(view.programName, view.planName, view.state)}</span>
        <span>{words.policy(view.policyNumber, view.certificateName, view.certificate)}</span>
      </p>
      <div class="caution" role="note">
        <strong>{intakePage.caution}</strong>
        <p>{view.agreement}</p>
      </div>
      <WarningList warnings={view.warnings} here={PAGES[tab] ?? ''} />
      <Problems problems={claim.problems} />
      <div ref={said}>{told && <Notice tone="success">{told}</Notice>}</div>
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
