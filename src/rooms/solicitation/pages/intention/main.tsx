import { Button } from '../../../../ui/components/button';
import { FieldGroup } from '../../../../ui/components/field';
import { FormFrame } from '../../../../ui/components/form-frame';
import { Frame } from '../../../../ui/components/frame';
import {
  ChoiceInput,
  DateInput,
  LineInput,
  Radios,
  TextInput,
  Ticks,
} from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { OpenPage, ToCase, WayButtons } from '../../../../ui/components/ways';
import { showPage } from '../../../../ui/components/page';
import { MissingList, SubjectCard } from '../parts/subject-card';
import { closePage, client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import { common } from '../../../../ui/messages';
import type { Calls, ExplanationVersion, IntentionDesk } from '../../contract';
import { deskWords, explanationPaperName, intentionPage as words } from '../../words';

const server = client<Calls>();
const DIFFERENT = 'あり';
const paperName = ({ paper, version }: ExplanationVersion): string => explanationPaperName(paper, version);

function IntentionForm({ desk, again }: { readonly desk: IntentionDesk; readonly again: () => void }) {
  const { quoteNumber } = desk.quote;
  const form = useForm(desk.fields, (fields) => server.recordIntention({ quoteNumber, ...fields }));
  const { fields, errors, set, input } = form;
  const { explainedOn } = fields;
  const inForce = desk.versions.find(
    ({ from, until }) => explainedOn !== '' && from <= explainedOn && (until === '' || explainedOn <= until),
  );
  // What an older record names stays to be seen, though it is not on the list.
  const names = [...new Set([...desk.solicitors, desk.fields.solicitor])].filter((name) => name !== '');

  if (form.done)
    return (
      <Frame
        actions={
          <>
            <ToCase tab="見積" id={quoteNumber} />
            <Button onClick={again}>{common.back}</Button>
            <Button onClick={closePage}>{common.close}</Button>
          </>
        }
      >
        <Notice tone="success">{deskWords.saved(form.done.recordNumber)}</Notice>
        {form.done.doubts.map(({ message, ways = [] }) => (
          <Notice key={message} tone="warning">
            {message}
            <WayButtons ways={ways} />
          </Notice>
        ))}
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
      <Radios
        across
        id="differs"
        label={words.differs}
        hint={words.differsHint}
        error={errors['differs']}
        value={fields.differs}
        choices={desk.differs.map((word) => [word, word] as const)}
        onValue={(differs) =>
          set(differs === DIFFERENT ? { differs } : { differs, difference: '', differenceReason: '' })
        }
      />
      {(fields.differs === DIFFERENT || fields.difference !== '' || fields.differenceReason !== '') && (
        <div class="paper-fields">
          <TextInput {...input('difference', words.difference)} />
          <TextInput {...input('differenceReason', words.differenceReason)} />
        </div>
      )}
      <h2 class="form-heading">{words.groups[1]}</h2>
      <div class="paper-fields">
        <LineInput
          {...input('explanationDocument', words.paper)}
          hint={inForce === undefined ? words.paperHint : words.paperInForce(paperName(inForce))}
          list={inForce === undefined ? desk.papers : []}
        />
        <DateInput {...input('explainedOn', words.explainedOn)} />
        <ChoiceInput {...input('method', words.method)} choices={desk.methods} blank={words.choose} />
        {desk.solicitors.length === 0 ? (
          <LineInput {...input('solicitor', words.solicitor)} />
        ) : (
          <ChoiceInput {...input('solicitor', words.solicitor)} choices={names} blank={words.choose} />
        )}
      </div>
      <p class="lone-button">
        <OpenPage kind="link" page="solicitors">
          {words.solicitorList}
        </OpenPage>
      </p>
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
