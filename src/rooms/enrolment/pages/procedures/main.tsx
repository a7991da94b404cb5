// 契約の手続き: the steps of the case that is selected, or the search for one.
import { useState } from 'preact/hooks';
import { Badge, labelTone } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { Filter } from '../../../../ui/components/filter';
import { Frame } from '../../../../ui/components/frame';
import { showPage } from '../../../../ui/components/page';
import { Problems } from '../../../../ui/components/problems';
import { RowSearch } from '../../../../ui/components/row-search';
import { StepList } from '../../../../ui/components/step-list';
import { yen } from '../../../../ui/format';
import { common } from '../../../../ui/messages';
import { client, closePage } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, Procedure, ProcedureDesk } from '../../contract';
import { procedurePage as words } from '../../words';

const server = client<Calls>();

const TABS = ['見積', '契約'] as const;

function Procedures({ first }: { readonly first: ProcedureDesk }) {
  const [desk, setDesk] = useState(first);
  const [tab, setTab] = useState<(typeof TABS)[number]>('見積');
  const open = useForm({ tab: '', id: '' }, async (row) => setDesk(await server.openProcedure(row)));
  const choose = async (row: { readonly tab: string; readonly id: string }) => {
    await server.showRow(row);
    await open.submit(row);
  };
  if (desk.chosen)
    return <Case chosen={desk.chosen} onOther={() => setDesk({ chosen: null, waiting: desk.waiting })} />;
  return (
    <Frame actions={<Button onClick={closePage}>{common.close}</Button>}>
      <p class="lead">{words.choose}</p>
      <Problems problems={open.problems} />
      <Filter
        label={words.find}
        value={tab}
        options={TABS.map((name) => ({ key: name, name }))}
        onChange={setTab}
      />
      <RowSearch key={tab} tab={tab} onChosen={({ id }) => void open.submit({ tab, id })} />
      <h2>{words.waitingHead}</h2>
      {desk.waiting.length === 0 ? (
        <p class="hint">{words.noWaiting}</p>
      ) : (
        <ul class="plain-list">
          {desk.waiting.map((row) => (
            <li key={row.tab + row.id}>
              <Button kind="link" onClick={() => void choose(row)}>
                {row.id}
              </Button>{' '}
              {row.organization} <Badge>{row.state}</Badge>
            </li>
          ))}
        </ul>
      )}
    </Frame>
  );
}

function Case({ chosen, onOther }: { readonly chosen: Procedure; readonly onOther: () => void }) {
  const numbers = [chosen.policyNumber, chosen.quoteNumber].filter((number) => number !== '').join('　');
  return (
    <Frame
      actions={
        <>
          <Button onClick={closePage}>{common.close}</Button>
          <Button onClick={onOther}>{words.other}</Button>
        </>
      }
    >
      <p class="summary">
        <strong>{chosen.organization}</strong>
        <span>{`${chosen.memberNumber}　${numbers}`}</span>
        <span>{`${chosen.programName}　${chosen.planName}　${words.term(chosen.from, chosen.to)}`}</span>
      </p>
      <p>
        <Badge tone="info">{chosen.state}</Badge>{' '}
        {chosen.label !== '' && <Badge tone={labelTone(chosen.label)}>{chosen.label}</Badge>}{' '}
        {chosen.premiumYen !== null && <strong>{yen(chosen.premiumYen)}</strong>}
      </p>
      <p class="lead">{words.lead}</p>
      <StepList label={words.steps} steps={chosen.steps} />
      <h2>{words.asideHead}</h2>
      <StepList label={words.asideHead} steps={chosen.aside} />
    </Frame>
  );
}

showPage(
  words.loading,
  () => server.openProcedure({}),
  (first) => <Procedures first={first} />,
);
