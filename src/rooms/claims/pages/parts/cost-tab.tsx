// This file defines 費用と承認: each cost with what it waits for, and the form for another one.
import { useState } from 'preact/hooks';
import type { ClaimView, CostMove, CostView } from '../../contract';
import { deskPage as words } from '../../words';
import { newRequestKey, type Problems } from './claim-form';
import { Badge } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { Choose, TextInput } from '../../../../ui/components/choose';
import { Notice } from '../../../../ui/components/notice';
import { Table } from '../../../../ui/components/table';
import { yen } from '../../../../ui/format';
import { client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import type { Act } from './claim-desk';

const server = client<Calls>();

interface CostTabProps {
  readonly view: ClaimView;
  readonly act: Act;
  readonly busy: boolean;
  readonly problems: Problems;
}

const money = (value: number | null): string => (value === null ? '' : yen(value));

export function CostTab({ view, act, busy, problems }: CostTabProps) {
  const [moving, setMoving] = useState<{ cost: CostView; move: CostMove } | null>(null);
  return (
    <>
      <Table
        caption={words.tabs.costs}
        rows={view.costs}
        keyOf={(cost) => cost.costNumber}
        empty={words.noCosts}
        columns={[
          {
            title: words.item,
            cell: (cost) => (
              <>
                {cost.itemName}
                <span class="sub"> {cost.costNumber}</span>
                {cost.warnings.map((warning) => (
                  <Notice key={warning} tone="warning">
                    {warning}
                  </Notice>
                ))}
              </>
            ),
          },
          { title: words.payee, cell: (cost) => cost.payee },
          { title: words.amount, class: 'money', cell: (cost) => money(cost.estimateYen) },
          {
            title: words.approval,
            cell: (cost) =>
              cost.approvedOn ? (
                `${cost.approvedOn.replace(/-/g, '/')} ${cost.approvedBy} ${money(cost.approvedYen)}`
              ) : (
                <Badge tone={cost.approvalNeeded === '不要' ? 'neutral' : 'attention'}>
                  {words.needs(cost.approvalNeeded)}
                </Badge>
              ),
          },
          { title: words.spent, class: 'money', cell: (cost) => money(cost.spentYen) },
          { title: words.checked, class: 'money', cell: (cost) => money(cost.checkedYen) },
          { title: words.state, class: 'narrow', cell: (cost) => cost.state },
          {
            title: words.action,
            cell: (cost) =>
              cost.next.map((move) => (
                <Button
                  key={move}
                  kind="link"
                  disabled={busy}
                  title={`${cost.costNumber} ${words.moves[move]}`}
                  onClick={() => setMoving({ cost, move })}
                >
                  {words.moves[move]}
                </Button>
              )),
          },
        ]}
      />
      {moving && (
        <MoveForm
          key={moving.cost.costNumber + moving.move}
          cost={moving.cost}
          move={moving.move}
          today={view.today}
          busy={busy}
          act={act}
          onDone={() => setMoving(null)}
        />
      )}
      <CostForm view={view} act={act} busy={busy} problems={problems} />
    </>
  );
}

interface MoveFormProps {
  readonly cost: CostView;
  readonly move: CostMove;
  readonly today: string;
  readonly busy: boolean;
  readonly act: Act;
  readonly onDone: () => void;
}

function MoveForm({ cost, move, today, busy, act, onDone }: MoveFormProps) {
  const first = move === 'approve' ? cost.estimateYen : move === 'spend' ? cost.approvedYen : null;
  const [on, setOn] = useState(today);
  const [amount, setAmount] = useState(first === null ? '' : yen(first));
  const [note, setNote] = useState('');
  const amountLabel = words.moveAmount[move];
  const noteLabel = words.moveNote[move];
  const { costNumber } = cost;
  return (
    <div class="move-form" role="group" aria-label={`${costNumber} ${words.moves[move]}`}>
      <p>
        <strong>{words.moves[move]}</strong>
        <span class="sub">
          {' '}
          {costNumber} {cost.itemName}
        </span>
      </p>
      <TextInput id="move-on" label={words.on} type="date" value={on} set={setOn} />
      {amountLabel && <TextInput id="move-amount" label={amountLabel} value={amount} set={setAmount} />}
      {noteLabel && <TextInput id="move-note" label={noteLabel} value={note} set={setNote} />}
      <Button
        kind="primary"
        disabled={busy}
        onClick={() => {
          void act(() => server.moveClaimCost({ costNumber, move, on, amount, note })).then(
            (done) => done && onDone(),
          );
        }}
      >
        {busy ? words.working : words.record}
      </Button>
    </div>
  );
}

const FIELDS = ['item', 'payee', 'estimate', 'persons', 'companies', 'notDuplicate'];
const BLANK = { item: '', payee: '', estimate: '', persons: '', companies: '', notDuplicate: false };

function CostForm({ view, act, busy, problems }: CostTabProps) {
  const [cost, setCost] = useState(BLANK);
  const [requestKey, setRequestKey] = useState(newRequestKey);
  const chosen = view.items.find(({ item }) => item === cost.item);
  const bound = (field: 'item' | 'payee' | 'estimate' | 'persons' | 'companies') => ({
    id: `cost-${field}`,
    value: cost[field],
    set: (value: string) => setCost((before) => ({ ...before, [field]: value })),
    error: problems.byField[field] ?? '',
  });
  const add = async () => {
    const request = { claimNumber: view.claimNumber, requestKey, ...cost };
    if (!(await act(() => server.saveClaimCost(request), FIELDS))) return;
    setCost(BLANK);
    setRequestKey(newRequestKey());
  };
  return (
    <section aria-label={words.addTitle}>
      <h3>{words.addTitle}</h3>
      <div class="claim-fields">
        <Choose
          {...bound('item')}
          label={words.item}
          blank={words.choose}
          hint={chosen ? words.needs(chosen.approval) : ''}
          options={view.items.map((item) => ({
            code: item.item,
            text: `${item.part}：${item.name}${item.listed ? '' : words.otherPlan}`,
          }))}
        />
        <TextInput {...bound('payee')} label={words.payee} />
        <TextInput {...bound('estimate')} label={words.estimate} />
        {chosen?.perPerson && <TextInput {...bound('persons')} label={words.persons} />}
        {chosen?.perCompany && <TextInput {...bound('companies')} label={words.companies} />}
      </div>
      {problems.byField['notDuplicate'] && (
        <>
          <Notice tone="error">{problems.byField['notDuplicate']}</Notice>
          <label class="choice">
            <input
              type="checkbox"
              checked={cost.notDuplicate}
              onChange={(event) => setCost({ ...cost, notDuplicate: event.currentTarget.checked })}
            />
            <span>{words.notDuplicate}</span>
          </label>
        </>
      )}
      <Button onClick={() => void add()} disabled={busy}>
        {words.add}
      </Button>
    </section>
  );
}
