// 受付内容: what is known of a claim, to be added to and put right, and every version of it.
import { Opening } from '../../../../ui/components/opening';
import { Table } from '../../../../ui/components/table';
import { client } from '../../../../ui/server';
import { useCall } from '../../../../ui/use-call';
import type { Calls, ClaimView } from '../../contract';
import { deskPage as words } from '../../words';
import { IntakeForm } from './intake-form';
import type { Told } from './use-desk-form';

const server = client<Calls>();

export function FactsTab({ view, onDone }: { readonly view: ClaimView; readonly onDone: Told }) {
  const { memberKey } = view;
  const { answer, again } = useCall(() => server.claimStart({ memberKey }));
  return (
    <div class="claim-facts">
      <p>{words.factsLead}</p>
      <ul>
        {view.policyLines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Opening answer={answer} again={again} text={words.loading}>
        {(start) =>
          start.member && (
            <IntakeForm
              // What has been recorded is where the next change begins.
              key={view.versions.length}
              start={start}
              member={start.member}
              corrected={view}
              onDone={() => onDone(words.factsKept)}
            />
          )
        }
      </Opening>
      <h3>{words.versions}</h3>
      <Table
        caption={words.versions}
        rows={view.versions}
        keyOf={(row) => row.key}
        empty={words.noVersions}
        columns={[
          { title: words.changedAt, class: 'narrow', cell: (row) => row.at },
          { title: words.changedItem, cell: (row) => row.item },
          { title: words.was, cell: (row) => row.was || words.blank },
          { title: words.became, cell: (row) => row.became || words.blank },
          { title: words.changedBy, cell: (row) => row.by },
        ]}
      />
    </div>
  );
}
