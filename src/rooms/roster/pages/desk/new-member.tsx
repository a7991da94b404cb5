// 新しい会員: a form with lists, and a look at whoever may be in the roster already.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  CONTACT_METHODS,
  ENROLMENT_UNITS,
  REVENUE_STATES,
  REVENUE_UNITS,
} from '../../../../domain/member-words';
import { Button } from '../../../../ui/components/button';
import { ChoiceInput, LineInput, TextInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { Progress } from '../../../../ui/components/progress';
import { client } from '../../../../ui/server';
import { leaving } from '../../../../ui/shell';
import { useForm, type FormState } from '../../../../ui/use-form';
import type { Calls, MemberAdded, MemberAlike, MemberCard, NewMemberStart } from '../../contract';
import { newMemberForm as words } from '../../words';

const server = client<Calls>();

type Field = keyof typeof words.labels;
type Fields = Record<Field, string>;
const BLANK = Object.fromEntries(Object.keys(words.labels).map((key) => [key, ''])) as Fields;

interface NewMemberProps {
  readonly onBack: () => void;
  readonly onOpen: (card: MemberCard) => void;
}

export function NewMember({ onBack, onOpen }: NewMemberProps) {
  const opens = useForm({}, server.openNewMember);
  useEffect(() => void opens.submit(), []);
  return (
    <div class="sidebar">
      <Button kind="link" onClick={() => leaving(onBack)}>
        ‹ {words.back}
      </Button>
      <h2>{words.title}</h2>
      <Problems problems={opens.problems} />
      {opens.busy && <Progress text={words.loading} />}
      {opens.done && <MemberForm start={opens.done} onOpen={onOpen} />}
    </div>
  );
}

function MemberForm({ start, onOpen }: { readonly start: NewMemberStart } & Pick<NewMemberProps, 'onOpen'>) {
  const [alike, setAlike] = useState<readonly MemberAlike[]>([]);
  const form = useForm<Fields & { readonly seen: readonly string[] }, MemberAdded>(
    { ...BLANK, seen: [] },
    async ({ seen, ...fields }) => {
      const added = await server.addMember({ ...fields, seen: [...seen] });
      setAlike(added.alike);
      if (added.card) onOpen(added.card);
      return added;
    },
  );
  useLayoutEffect(() => document.getElementById('memberNumber')?.focus(), []);
  const line = (field: Field) => (
    <LineInput {...form.input(field, words.labels[field])} hint={hintOf(field)} />
  );
  const choice = (field: Field, choices: readonly string[], blank: string = words.none) => (
    <ChoiceInput
      {...form.input(field, words.labels[field])}
      hint={hintOf(field)}
      blank={blank}
      choices={choices}
    />
  );
  const plans = start.programs.find(({ code }) => code === form.fields.program)?.plans ?? [];
  return (
    <form
      class="member-form"
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      <h3>{words.parts.who}</h3>
      {line('memberNumber')}
      {line('branch')}
      {line('organization')}
      {line('kana')}
      <ChoiceInput
        {...form.input('program', words.labels.program)}
        blank={words.blank}
        choices={start.programs.map(({ code, name }) => ({ code, text: `${code} ${name}` }))}
        onValue={(program) => form.set({ program, planText: '' })}
      />
      <ChoiceInput
        {...form.input('planText', words.labels.planText)}
        blank={words.none}
        choices={[
          ...plans.map(({ code, name }) => ({ code, text: name || code })),
          ...(plans.length > 1 ? [words.allPlans] : []),
        ]}
      />
      <h3>{words.parts.contact}</h3>
      {line('contact')}
      {line('department')}
      {line('phone')}
      {line('email')}
      {choice('contactMethod', CONTACT_METHODS)}
      {line('fax')}
      {line('postalCode')}
      {line('address')}
      <h3>{words.parts.basis}</h3>
      {line('revenueText')}
      {choice('revenueUnit', REVENUE_UNITS)}
      {choice('revenueState', REVENUE_STATES)}
      {line('fiscalYear')}
      <h3>{words.parts.more}</h3>
      {line('kind')}
      {line('corporateNumber')}
      {line('association')}
      {choice('enrolmentUnit', ENROLMENT_UNITS)}
      {line('representative')}
      {choice('solicitor', start.solicitors)}
      <TextInput {...form.input('remarks', words.labels.remarks)} />
      <Problems problems={form.problems} />
      {alike.length > 0 && <Alike rows={alike} form={form} />}
      <div class="card-actions">
        {alike.length === 0 && (
          <button type="submit" class="button primary" disabled={form.busy}>
            {form.busy ? words.saving : words.submit}
          </button>
        )}
      </div>
    </form>
  );
}

function Alike({
  rows,
  form,
}: {
  readonly rows: readonly MemberAlike[];
  readonly form: FormState<Fields & { readonly seen: readonly string[] }, MemberAdded>;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: 'center' }), []);
  return (
    <div ref={place}>
      <Notice tone="warning" title={words.alike(rows.length)}>
        <ul class="lines">
          {rows.map((row) => (
            <li key={row.memberKey}>
              {row.memberNumber} {row.organization}（{row.program}）
              <span class="sub">{words.alikeBy(row.by)}</span>
              <Button
                kind="link"
                title={words.openAlike(row.memberKey)}
                onClick={() => void server.showRow({ tab: '会員名簿', id: row.memberKey })}
              >
                {words.openAlike(row.memberKey)}
              </Button>
            </li>
          ))}
        </ul>
        <Button
          disabled={form.busy}
          onClick={() => void form.submit({ seen: rows.map(({ memberKey }) => memberKey) })}
        >
          {words.another}
        </Button>
      </Notice>
    </div>
  );
}

const hintOf = (field: Field): string => (words.hints as Partial<Record<Field, string>>)[field] ?? '';
