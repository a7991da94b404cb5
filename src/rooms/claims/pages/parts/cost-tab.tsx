// 費用と承認: each cost with what it waits for, and the form for another one.
import { useState } from 'preact/hooks';
import type { CostMove } from '../../../../domain/claim-step';
import { Badge } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { Notice } from '../../../../ui/components/notice';
import { Table } from '../../../../ui/components/table';
import { yenOf } from '../../../../ui/format';
import type { ClaimView, CostView } from '../../contract';
import { deskPage as words } from '../../words';
import { CostForm } from './cost-form';
import { MoveForm } from './move-form';
import type { Told } from './use-desk-form';

export function CostTab({ view, onDone }: { readonly view: ClaimView; readonly onDone: Told }) {
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
          { title: words.amount, class: 'money', cell: (cost) => yenOf(cost.estimateYen) },
          {
            title: words.approval,
            cell: (cost) =>
              cost.approvedOn ? (
                `${cost.approvedOn.replace(/-/g, '/')} ${cost.approvedBy} ${yenOf(cost.approvedYen)}`
              ) : (
                <Badge tone={cost.approvalNeeded === '不要' ? 'neutral' : 'attention'}>
                  {words.needs(cost.approvalNeeded)}
                </Badge>
              ),
          },
          { title: words.spent, class: 'money', cell: (cost) => yenOf(cost.spentYen) },
          { title: words.checked, class: 'money', cell: (cost) => yenOf(cost.checkedYen) },
          { title: words.state, class: 'narrow', cell: (cost) => cost.state },
          {
            title: words.action,
            cell: (cost) =>
              cost.next.map((move) => (
                <Button
                  key={move}
                  kind="link"
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
          onDone={() => {
            setMoving(null);
            onDone();
          }}
        />
      )}
      <CostForm view={view} onDone={onDone} />
    </>
  );
}
