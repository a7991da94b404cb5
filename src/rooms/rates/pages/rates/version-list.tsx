// The list of rate versions: what is in force, what comes, which drafts wait.
import { useState } from 'preact/hooks';
import { Badge, type BadgeTone } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { Table, twoLines } from '../../../../ui/components/table';
import { OpenRow } from '../../../../ui/components/ways';
import { client, closePage } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import { common } from '../../../../ui/messages';
import type { Calls, RateDesk, RateVersionLine } from '../../contract';
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
  const [asked, setAsked] = useState<Pick<RateVersionLine, 'program' | 'version'> | null>(null);
  const form = useForm({ program: '', version: '' }, async (draft) => {
    setAsked(null);
    await server.withdrawRateDraft(draft);
    again();
  });

  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={onPaste} disabled={!desk.isManager}>
            {words.newDraft}
          </Button>
          <OpenRow tab={words.tab}>{words.openTab}</OpenRow>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <p class="lead">{desk.isManager ? words.lead : words.staffOnly}</p>
      <Problems problems={form.problems} />
      {desk.problems.map((problem) => (
        <Notice key={problem} tone="warning">
          {problem}
        </Notice>
      ))}
      {asked && (
        <Notice tone="warning" title={words.withdrawAsk(asked.version)}>
          <Button kind="link" onClick={() => void form.submit(asked)}>
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
            cell: (row) => twoLines(row.plans.join('、'), row.method),
          },
          {
            title: words.columns.paper,
            cell: (row) => twoLines(row.paper || words.none, row.approvedBy),
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
                  <Button
                    kind="link"
                    onClick={() => setAsked({ program: row.program, version: row.version })}
                  >
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
  return twoLines(dated ? `${effectiveFrom}～${effectiveTo}` : words.open, yearNote);
}
