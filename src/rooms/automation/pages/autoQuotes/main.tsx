// 自動見積: the switch of each programme, the limits, what waits, what went, and what waits for a person.
import { useState } from 'preact/hooks';
import { Badge } from '../../../../ui/components/badge';
import { Beside } from '../../../../ui/components/beside';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { Notice, TextList } from '../../../../ui/components/notice';
import { showPage } from '../../../../ui/components/page';
import { Problems } from '../../../../ui/components/problems';
import { Progress } from '../../../../ui/components/progress';
import { StoppableMails } from '../../../../ui/components/stoppable-mails';
import { Table, twoLines } from '../../../../ui/components/table';
import { common } from '../../../../ui/messages';
import { client, closePage } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { AutomaticQuotesView, Calls } from '../../contract';
import { autoQuotesPage as words } from '../../words';

const server = client<Calls>();

type Program = AutomaticQuotesView['programs'][number];

const stateOf = ({ on, since, offBecause }: Program) =>
  twoLines(
    <Badge tone={on ? 'good' : offBecause === '' ? 'info' : 'attention'}>{on ? words.on : words.off}</Badge>,
    on ? since : offBecause,
  );

function AutoQuotes({ first }: { readonly first: AutomaticQuotesView }) {
  const [view, setView] = useState(first);
  const form = useForm({ program: '', on: false }, async (wanted) => {
    setView(await server.switchAutomaticQuotes(wanted));
    return wanted;
  });
  if (form.busy)
    return (
      <Frame>
        <Progress text={words.working} />
      </Frame>
    );
  const { limits } = view;
  return (
    <Frame actions={<Button onClick={closePage}>{common.close}</Button>}>
      <p class="lead">{words.lead}</p>
      {!view.isManager && <Notice tone="info">{words.managerOnly}</Notice>}
      <Problems problems={form.problems} />
      {form.done && (
        <Notice tone="success">{words.done(form.done.program, form.done.on ? words.on : words.off)}</Notice>
      )}
      <section>
        <Table
          caption={words.program}
          rows={view.programs}
          keyOf={({ program }) => program}
          columns={[
            { title: words.program, class: 'wide', cell: ({ program, name }) => twoLines(program, name) },
            { title: words.state, class: 'wide', cell: stateOf },
            {
              title: words.needs,
              class: 'wide',
              cell: ({ needs }) => (needs.length === 0 ? words.ready : <TextList texts={needs} />),
            },
            {
              title: words.change,
              class: 'narrow',
              cell: ({ program, on, needs }) => (
                <Button
                  disabled={!view.isManager || (!on && needs.length > 0)}
                  title={words.turn(program, on ? words.off : words.on)}
                  onClick={() => void form.submit({ program, on: !on })}
                >
                  {on ? words.turnOff : words.turnOn}
                </Button>
              ),
            },
          ]}
        />
      </section>
      <p class="summary">
        <span>{words.thisHour(limits.sentThisHour, limits.hourlyLimit)}</span>
        <span>{words.today(limits.sentToday, limits.dailyLimit)}</span>
        <span>{words.quota(limits.quotaLeft, limits.reserve)}</span>
      </p>
      <StoppableMails
        mails={view.waiting}
        empty={words.nothingWaits}
        stop={server.stopDeliveries}
        onStopped={async () => setView(await server.openAutomaticQuotes())}
      />
      <section>
        <h2>{words.sent(view.sent.length)}</h2>
        <Table
          caption={words.sent(view.sent.length)}
          rows={view.sent}
          keyOf={({ deliveryNumber }) => deliveryNumber}
          empty={words.nothingSent}
          columns={[
            { title: words.at, class: 'date', cell: ({ at }) => at },
            { title: words.organization, class: 'name', cell: ({ organization }) => organization },
            { title: words.recipient, class: 'recipient', cell: ({ recipient }) => recipient },
            { title: words.letter, class: 'wide', cell: ({ letterTitle }) => letterTitle },
          ]}
        />
      </section>
      <Reasons title={words.held(view.held.length)} rows={view.held} />
      <Reasons title={words.kept(view.kept.length)} rows={view.kept} />
      <Beside page="autoQuotes" />
    </Frame>
  );
}

function Reasons({
  title,
  rows,
}: {
  readonly title: string;
  readonly rows: readonly { readonly organization: string; readonly reason: string }[];
}) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <Table
        caption={title}
        rows={rows}
        keyOf={(_, index) => index}
        columns={[
          { title: words.organization, class: 'name', cell: ({ organization }) => organization },
          { title: words.reason, class: 'wide', cell: ({ reason }) => reason },
        ]}
      />
    </section>
  );
}

showPage(words.loading, server.openAutomaticQuotes, (first) => <AutoQuotes first={first} />);
