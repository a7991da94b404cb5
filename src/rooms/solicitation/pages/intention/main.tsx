import { Button } from '../../../../ui/components/button';
import { FieldGroup } from '../../../../ui/components/field';
import { FormFrame } from '../../../../ui/components/form-frame';
import { Frame } from '../../../../ui/components/frame';
import { ChoiceInput, DateInput, LineInput, TextInput, Ticks } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { showPage } from '../../../../ui/components/page';
import { MissingList, SubjectCard } from '../parts/subject-card';
import { closePage, client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import { common } from '../../../../ui/messages';
import type { Calls, IntentionDesk } from '../../contract';
import { deskWords, intentionPage as words } from '../../words';

const server = client<Calls>();

function IntentionForm({ desk, again }: { readonly desk: IntentionDesk; readonly again: () => void }) {
  const { quoteNumber } = desk.quote;
  const form = useForm(desk.fields, (fields) => server.recordIntention({ quoteNumber, ...fields }));
  const { fields, errors, set, input } = form;

  if (form.done)
    return (
      <Frame
        actions={
          <>
            <Button kind="primary" onClick={closePage}>
              {common.close}
            </Button>
            <Button onClick={again}>{common.back}</Button>
          </>
        }
      >
        <Notice tone="success">{deskWords.saved(form.done.recordNumber)}</Notice>
        <MissingList missing={form.done.missing} />
      </Frame>
    );
  return (
    <FormFrame form={form} submit={words.submit} sending={deskWords.working}>
      <SubjectCard quote={desk.quote} />
      <MissingList missing={desk.missing} />
      <h2 class="form-heading">{words.groups[0]}</h2>
      <div class="paper-fields wide-first">
        <TextInput {...input('firstIntention', words.first)} hint={words.firstHint} />
        <DateInput {...input('firstOn', words.firstOn)} />
        <TextInput {...input('finalIntention', words.final)} />
        <DateInput {...input('finalOn', words.finalOn)} />
      </div>
      <TextInput {...input('difference', words.difference)} hint={words.differenceHint} />
      <h2 class="form-heading">{words.groups[1]}</h2>
      <div class="paper-fields">
        <LineInput {...input('explanationDocument', words.paper)} hint={words.paperHint} list={desk.papers} />
        <DateInput {...input('explainedOn', words.explainedOn)} />
        <ChoiceInput {...input('method', words.method)} choices={desk.methods} blank={words.choose} />
        <LineInput {...input('solicitor', words.solicitor)} />
      </div>
      <FieldGroup id="consents" label={words.consents} error={errors['consents'] ?? ''}>
        <Ticks
          name="consents"
          choices={desk.consents}
          ticked={fields.consents}
          onTicked={(consents) => set({ consents })}
        />
      </FieldGroup>
      <h2 class="form-heading">{words.groups[2]}</h2>
      <div class="paper-fields">
        <TextInput {...input('comparisonReason', words.comparison)} />
        <LineInput {...input('approvalNumber', words.approval)} />
      </div>
    </FormFrame>
  );
}

showPage(
  deskWords.loading,
  () => server.openIntention({ quoteNumber: 'selected' }),
  (desk, again) => <IntentionForm desk={desk} again={again} />,
);
