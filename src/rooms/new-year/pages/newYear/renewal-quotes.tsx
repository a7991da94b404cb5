import { Button } from '../../../../ui/components/button';
import { Tick } from '../../../../ui/components/inputs';
import { MessageNotice, Notice } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { OpenPage } from '../../../../ui/components/ways';
import { Table, tickColumn, toggled, twoLines, type ColumnView } from '../../../../ui/components/table';
import { runToEnd } from '../../../../ui/chunks';
import { useForm } from '../../../../ui/use-form';
import { yen } from '../../../../ui/format';
import { client } from '../../../../ui/server';
import type { Calls, CreateQuotesReport, NewYearDesk, RenewalProposal } from '../../contract';
import { newYearPage as words } from '../../words';

const server = client<Calls>();

/** Enough to look at; the others are quoted with the plan that stands proposed. */
const SHOWN = 200;

interface Choice {
  /** Numbers of policies that are not to be quoted. */
  readonly left: ReadonlySet<string>;
  /** By number of policy. */
  readonly plans: Readonly<Record<string, string>>;
  readonly confirmed: boolean;
}

const planOf = (line: RenewalProposal, plans: Choice['plans']) => plans[line.policyNumber] ?? line.proposed;

const linesOf = (open: readonly RenewalProposal[], { left, plans }: Choice) =>
  open
    .filter((line) => !left.has(line.policyNumber))
    .map((line) => ({ policyNumber: line.policyNumber, plan: planOf(line, plans) }));

export function RenewalQuotes({ desk }: { readonly desk: NewYearDesk }) {
  const open = desk.proposals.filter((line) => line.quoteNumber === '');
  const start: Choice = { left: new Set(), plans: {}, confirmed: false };
  const form = useForm(start, (choice) => {
    const lines = linesOf(open, choice);
    return runToEnd(() => server.quoteRenewals({ program: desk.program, lines }));
  });

  if (desk.proposals.length === 0) return <p class="hint">{words.noProposals}</p>;
  if (form.done) return <QuotesDone reports={form.done.reports} />;

  const { left, plans, confirmed } = form.fields;
  const chosen = linesOf(open, form.fields);
  const ready = chosen.every(({ plan }) => plan !== '');
  const boxes = tickColumn<RenewalProposal>({
    title: words.columns.pick,
    label: (line) => words.pick(line.organization),
    isTicked: (line) => !left.has(line.policyNumber),
    onToggle: (line) => form.set({ left: toggled(left, line.policyNumber) }),
  });
  const columns: readonly ColumnView<RenewalProposal>[] = [
    { ...boxes, cell: (line, at) => line.quoteNumber === '' && boxes.cell(line, at) },
    {
      title: words.columns.member,
      class: 'name',
      cell: (line) =>
        twoLines(line.organization, `${line.memberNumber}　${line.policyNumber}　${line.renewalState}`),
    },
    {
      title: words.columns.last,
      cell: (line) => twoLines(line.planName, yen(line.premiumYen)),
    },
    {
      title: words.columns.plan,
      cell: (line) =>
        line.quoteNumber === '' && (
          <select
            aria-label={words.planOf(line.organization)}
            value={planOf(line, plans)}
            onChange={({ currentTarget: { value } }) =>
              form.set({ plans: { ...plans, [line.policyNumber]: value } })
            }
          >
            <option value="">{words.choosePlan}</option>
            {line.plans.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        ),
    },
    { title: words.columns.quote, cell: (line) => line.quoteNumber },
  ];

  return (
    <>
      <h2>{words.proposals(desk.proposals.length)}</h2>
      <Problems problems={form.problems} />
      <Table
        caption={words.caption}
        columns={columns}
        rows={desk.proposals.slice(0, SHOWN)}
        keyOf={(line) => line.policyNumber}
      />
      {desk.isManager && chosen.length > 0 && (
        <>
          <Tick
            id="confirmed"
            label={words.confirm}
            ticked={confirmed}
            onTicked={(ticked) => form.set({ confirmed: ticked })}
          />
          <div class="lone-button">
            <Button
              kind="primary"
              disabled={form.busy || !confirmed || !ready}
              onClick={() => void form.submit()}
            >
              {form.busy ? words.working : words.submit(chosen.length)}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function QuotesDone({ reports }: { readonly reports: readonly CreateQuotesReport[] }) {
  const made = new Set(reports.flatMap((report) => report.created));
  const last = reports[reports.length - 1]!;
  const existing = last.existing.filter((number) => !made.has(number)).length;
  const deliveries = [...new Set(reports.flatMap((report) => report.deliveries))];
  return (
    <>
      <Notice tone="success">{words.done(made.size, existing)}</Notice>
      {deliveries.length > 0 && (
        <OpenPage kind="primary" page="outbox" about={deliveries}>
          {words.openOutbox}
        </OpenPage>
      )}
      <MessageNotice tone="warning" title={words.refused(last.refused.length)} messages={last.refused} />
    </>
  );
}
