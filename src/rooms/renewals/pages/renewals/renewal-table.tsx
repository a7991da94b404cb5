import { Badge, labelTone } from '../../../../ui/components/badge';
import { Table, tickColumn, twoLines, type ColumnView } from '../../../../ui/components/table';
import { japaneseDate, yen } from '../../../../ui/format';
import type { RenewalFigures, RenewalLine } from '../../contract';
import { renewalPage as words } from '../../words';

interface RenewalTableProps {
  readonly lines: readonly RenewalLine[];
  /** ISO */
  readonly today: string;
  readonly picked: ReadonlySet<string>;
  readonly onToggle: (policyNumber: string) => void;
}

/** `2027-04-01` → 「2027年4月1日」 */
const plainDate = (iso: string) => japaneseDate(iso).replace(/（.*）$/, '');

function Figures({ figures }: { readonly figures: RenewalFigures }) {
  return (
    <>
      <div>{figures.planName}</div>
      <div class="sub">{figures.revenueText}</div>
      {figures.premiumYen === null ? null : <div class="premium">{yen(figures.premiumYen)}</div>}
      {figures.label && <Badge tone={labelTone(figures.label)}>{figures.label}</Badge>}
    </>
  );
}

function NextYear({ line }: { readonly line: RenewalLine }) {
  const { nextYear } = line;
  if (nextYear.problem !== '') return <div class="sub">{nextYear.problem}</div>;
  return (
    <>
      <Figures figures={nextYear} />{' '}
      {words.basis[nextYear.basis] && (
        <Badge tone={nextYear.basis === 'lastRevenue' ? 'attention' : 'neutral'}>
          {words.basis[nextYear.basis]}
        </Badge>
      )}
    </>
  );
}

function State({ line }: { readonly line: RenewalLine }) {
  const { renewalState, letterState, changedAnswers, askedAnew } = line;
  return (
    <>
      <Badge tone={renewalState === '' ? 'attention' : renewalState === '失効' ? 'bad' : 'good'}>
        {renewalState || words.noState}
      </Badge>
      {letterState && <div class="sub">{words.letter(letterState)}</div>}
      <div class="sub">{askedAnew ? words.askedAnew : words.notAskedAnew}</div>
      {changedAnswers.length > 0 && (
        <details>
          <summary>{words.changed(changedAnswers.length)}</summary>
          <ul class="changes">
            {changedAnswers.map(({ number, before, after }) => (
              <li key={number}>{words.change(number, before, after)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

export function RenewalTable({ lines, today, picked, onToggle }: RenewalTableProps) {
  const columns: readonly ColumnView<RenewalLine>[] = [
    tickColumn({
      title: words.columns.pick,
      label: (line) => words.pick(line.policyNumber, line.organization),
      isTicked: (line) => picked.has(line.policyNumber),
      onToggle: (line) => onToggle(line.policyNumber),
    }),
    {
      title: words.columns.policy,
      class: 'name',
      cell: (line) => (
        <>
          {line.organization}
          <div class="sub">
            {line.memberNumber}　{line.policyNumber}
          </div>
          <div class="sub">{line.programName}</div>
        </>
      ),
    },
    {
      title: words.columns.due,
      cell: (line) =>
        twoLines(
          words.ends(`${plainDate(line.endsAt.slice(0, 10))} ${line.endsAt.slice(11)}`),
          words.due(line.dueOn === '' ? '' : plainDate(line.dueOn), line.dueOn < today),
        ),
    },
    { title: words.columns.lastYear, class: 'plan', cell: (line) => <Figures figures={line.lastYear} /> },
    {
      title: words.columns.nextYear,
      class: 'plan',
      cell: (line) => (
        <>
          <NextYear line={line} />
          {line.wish !== '' && <div class="sub">{words.wish(line.wish)}</div>}
        </>
      ),
    },
    { title: words.columns.state, class: 'plan', cell: (line) => <State line={line} /> },
  ];
  return (
    <Table
      caption={words.caption}
      columns={columns}
      rows={lines}
      keyOf={(line) => line.policyNumber}
      empty={words.empty}
    />
  );
}
