// The list of rate versions: what is in force, what comes, which drafts wait.
import { useState } from 'preact/hooks';
import type { ShownProblem } from '../../../../domain/problem-text';
import { Badge, type BadgeTone } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { Table } from '../../../../ui/components/table';
import { closePage, client, problemsOf } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { common } from '../../../../ui/messages';
import type { RateDesk, RateVersionLine } from '../../contract';
import { ratesPage as words, versionStates as states } from '../../words';

const server = client<Calls>();

interface VersionListProps {
  readonly desk: RateDesk;
  readonly again: () => void;
  readonly onPaste: () => void;
  readonly onReview: (version: RateVersionLine) => void;
}

const tones: Readonly<Record<string, BadgeTone>> = {
  [states.inForce]: 'good',
  [states.draft]: 'attention',
  [states.retired]: 'neutral',
};

export function VersionList({ desk, again, onPaste, onReview }: VersionListProps) {
  const [problems, setProblems] = useState<readonly ShownProblem[]>([]);
  const [asked, setAsked] = useState<RateVersionLine | null>(null);

  const withdraw = async ({ program, version }: RateVersionLine) => {
    setAsked(null);
    try {
      await server.withdrawRateDraft({ program, version });
      again();
    } catch (problem) {
      setProblems(problemsOf(problem));
    }
  };

  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={onPaste} disabled={!desk.isManager}>
            {words.newDraft}
          </Button>
          <Button onClick={() => void server.showRow({ tab: words.tab, id: '' }).then(closePage)}>
            {words.openTab}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <p class="lead">{desk.isManager ? words.lead : words.staffOnly}</p>
      <Problems problems={problems} />
      {desk.problems.map((problem) => (
        <Notice key={problem} tone="warning">
          {problem}
        </Notice>
      ))}
      {asked && (
        <Notice tone="warning" title={words.withdrawAsk(asked.version)}>
          <Button kind="link" onClick={() => void withdraw(asked)}>
            {words.withdraw}
          </Button>
        </Notice>
      )}
      <Table
        caption={words.caption}
        rows={desk.versions}
        keyOf={({ program, version }) => `${program}/${version}`}
        columns={[
          { title: words.columns.program, cell: (row) => row.programName },
          { title: words.columns.version, class: 'code', cell: (row) => row.version },
          {
            title: words.columns.state,
            class: 'narrow',
            cell: (row) => (
              <>
                <Badge tone={tones[row.state] ?? 'bad'}>{row.state}</Badge>
                {row.standing && <div class="sub">{row.standing}</div>}
              </>
            ),
          },
          { title: words.columns.period, class: 'period', cell: (row) => periodText(row) },
          {
            title: words.columns.plans,
            cell: (row) => (
              <>
                {row.plans.join('、')}
                <div class="sub">{row.method}</div>
              </>
            ),
          },
          {
            title: words.columns.paper,
            cell: (row) => (
              <>
                {row.paper || words.none}
                <div class="sub">{row.approvedBy}</div>
              </>
            ),
          },
          {
            title: words.columns.action,
            class: 'narrow',
            cell: (row) =>
              row.state === states.draft && desk.isManager ? (
                <>
                  <Button kind="link" onClick={() => onReview(row)}>
                    {words.review}
                  </Button>
                  <Button kind="link" onClick={() => setAsked(row)}>
                    {words.withdraw}
                  </Button>
                </>
              ) : null,
          },
        ]}
      />
    </Frame>
  );
}

function periodText({ effectiveFrom, effectiveTo, yearNote, state }: RateVersionLine) {
  if (state === states.draft) return yearNote;
  const dated = effectiveFrom !== '' || effectiveTo !== '';
  return (
    <>
      {dated ? `${effectiveFrom}～${effectiveTo}` : words.open}
      <div class="sub">{yearNote}</div>
    </>
  );
}
