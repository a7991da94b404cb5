// The form for another cost.
import { Button } from '../../../../ui/components/button';
import { ChoiceInput, LineInput, Tick } from '../../../../ui/components/inputs';
import { Problems } from '../../../../ui/components/problems';
import { newEntryId } from '../../../../ui/entry-id';
import { client } from '../../../../ui/server';
import type { Calls, ClaimView } from '../../contract';
import { deskPage as words, OTHER_ITEM } from '../../words';
import { useDeskForm, type Told } from './use-desk-form';

const server = client<Calls>();

const start = {
  item: '',
  itemName: '',
  payee: '',
  estimate: '',
  persons: '',
  companies: '',
  notDuplicate: false,
};

export function CostForm({ view, onDone }: { readonly view: ClaimView; readonly onDone: Told }) {
  const { claimNumber } = view;
  const form = useDeskForm(
    { start: { ...start, requestKey: '' }, blank: () => ({ ...start, requestKey: newEntryId() }) },
    (fields) => server.saveClaimCost({ claimNumber, ...fields }),
    () => onDone(),
  );
  const { notDuplicate, item } = form.fields;
  const chosen = view.items.find((one) => one.item === item);
  const twice = form.errors['notDuplicate'];
  return (
    <section aria-label={words.addTitle}>
      <h3>{words.addTitle}</h3>
      <Problems problems={form.problems} />
      <div class="claim-fields">
        <ChoiceInput
          {...form.input('item', words.item)}
          blank={words.choose}
          hint={chosen ? (chosen.listed ? words.needs(chosen.approval) : words.ownCost) : ''}
          choices={[
            ...view.items.map((one) => ({
              code: one.item,
              text: `${one.part}：${one.name}${one.listed ? '' : words.otherPlan}`,
            })),
            { code: OTHER_ITEM, text: words.otherItem },
          ]}
        />
        {item === OTHER_ITEM && <LineInput {...form.input('itemName', words.itemName)} />}
        <LineInput {...form.input('payee', words.payee)} hint={words.payeeHint} />
        <LineInput {...form.input('estimate', words.estimate)} />
        {chosen?.listed && chosen.perPerson && <LineInput {...form.input('persons', words.persons)} />}
        {chosen?.listed && chosen.perCompany && <LineInput {...form.input('companies', words.companies)} />}
      </div>
      {twice || notDuplicate ? (
        <Tick
          id="notDuplicate"
          label={words.notDuplicate}
          ticked={notDuplicate}
          error={twice}
          onTicked={(ticked) => form.set({ notDuplicate: ticked })}
        />
      ) : (
        // Its place is there before the question is.
        <div id="notDuplicate-error" hidden />
      )}
      <Button onClick={() => void form.submit()} disabled={form.busy}>
        {words.add}
      </Button>
    </section>
  );
}
