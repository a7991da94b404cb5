// The first step of a quote: start of cover and kind, then for whom.
import { Beside } from '../../../../ui/components/beside';
import { Button } from '../../../../ui/components/button';
import { FormFrame } from '../../../../ui/components/form-frame';
import { Frame } from '../../../../ui/components/frame';
import { DateInput, Radios, Tick } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { japaneseDate } from '../../../../ui/format';
import { common } from '../../../../ui/messages';
import { closePage } from '../../../../ui/server';
import type { FormState } from '../../../../ui/use-form';
import type { CreateQuotesRequest, QuoteDialogStart } from '../../contract';
import { offering, quoting as words } from '../../words';

/** 中途 follows from the dates. */
const KEYED = ['新規', '更改'] as const;

export type Conditions = Required<Pick<CreateQuotesRequest, 'effectiveDate' | 'transaction' | 'letters'>> & {
  readonly members: 'selected' | 'all' | readonly string[];
};

export const firstConditions = ({ effectiveDate, selected, members }: QuoteDialogStart): Conditions => ({
  effectiveDate,
  // No default: a new quote and a renewal are different papers.
  transaction: '',
  members: members.length > 0 ? members : selected === 0 ? 'all' : 'selected',
  letters: true,
});

interface ConditionsFormProps {
  readonly start: QuoteDialogStart;
  readonly form: FormState<Conditions, unknown>;
}

export function ConditionsForm({ start, form }: ConditionsFormProps) {
  const { fields, errors, set } = form;
  const { total, selected, names } = start;
  if (total === 0)
    return (
      <Frame actions={<Button onClick={closePage}>{common.close}</Button>}>
        <Notice tone="warning">{words.emptyRoster}</Notice>
        <Beside page="quotes" />
      </Frame>
    );
  const isOpenedFor = start.members.length > 0;
  const shown = words.names(names.slice(0, 5), selected - Math.min(5, names.length));
  return (
    <FormFrame form={form} steps={words.steps} submit={words.preview} sending={words.previewing}>
      <DateInput
        {...form.input('effectiveDate', words.effectiveDate)}
        hint={[
          japaneseDate(fields.effectiveDate),
          fields.effectiveDate === start.effectiveDate ? offering.by[start.by] : '',
        ]
          .filter(Boolean)
          .join('　')}
      />
      <Radios
        id="transaction"
        label={words.transaction}
        value={fields.transaction}
        error={errors['transaction']}
        hint={words.transactionHint}
        choices={KEYED.map((kind) => [kind, kind, words.transactionHints[kind]] as const)}
        across
        onValue={(transaction) => set({ transaction })}
      />
      <Radios
        id="members"
        label={words.target}
        hint={selected === 0 ? words.noneSelected : ''}
        value={typeof fields.members === 'string' ? fields.members : 'selected'}
        error={errors['members']}
        choices={[
          ...(selected === 0
            ? []
            : [['selected', (isOpenedFor ? words.openedFor : words.selected)(selected), shown] as const]),
          ['all', words.allMembers(total)],
        ]}
        onValue={(members) =>
          set({ members: members === 'selected' && isOpenedFor ? start.members : members })
        }
      />
      <Tick
        id="letters"
        label={words.letters}
        hint={words.lettersHint}
        ticked={fields.letters}
        onTicked={(letters) => set({ letters })}
      />
      <Beside page="quotes" />
    </FormFrame>
  );
}
