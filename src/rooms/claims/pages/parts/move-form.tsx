// The next step of one cost: its day, and the amount and note that the step asks for.
import type { CostMove } from '../../../../domain/claim-step';
import { Button } from '../../../../ui/components/button';
import { DateInput, LineInput } from '../../../../ui/components/inputs';
import { Problems } from '../../../../ui/components/problems';
import { yen } from '../../../../ui/format';
import { client } from '../../../../ui/server';
import type { Calls, CostView } from '../../contract';
import { deskPage as words } from '../../words';
import { useDeskForm } from './use-desk-form';

const server = client<Calls>();

interface MoveFormProps {
  readonly cost: CostView;
  readonly move: CostMove;
  readonly today: string;
  readonly onDone: () => void;
}

export function MoveForm({ cost, move, today, onDone }: MoveFormProps) {
  const first = move === 'approve' ? cost.estimateYen : move === 'spend' ? cost.approvedYen : null;
  const { costNumber } = cost;
  const form = useDeskForm(
    { start: { on: today, amount: first === null ? '' : yen(first), note: '', payee: '' } },
    (fields) => server.moveClaimCost({ costNumber, move, ...fields }),
    onDone,
  );
  const amountLabel = words.moveAmount[move];
  const noteLabel = words.moveNote[move];
  return (
    <>
      <Problems problems={form.problems} />
      <div class="move-form" role="group" aria-label={`${costNumber} ${words.moves[move]}`}>
        <p>
          <strong>{words.moves[move]}</strong>
          <span class="sub">
            {' '}
            {costNumber} {cost.itemName}
          </span>
        </p>
        <DateInput {...form.input('on', words.on)} />
        {amountLabel && <LineInput {...form.input('amount', amountLabel)} />}
        {move === 'spend' && cost.payee === '' && <LineInput {...form.input('payee', words.payee)} />}
        {noteLabel && <LineInput {...form.input('note', noteLabel)} />}
        <Button kind="primary" disabled={form.busy} onClick={() => void form.submit()}>
          {form.busy ? words.working : words.record}
        </Button>
      </div>
    </>
  );
}
