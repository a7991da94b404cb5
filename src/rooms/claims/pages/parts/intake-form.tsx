// The intake form: three dates first, what happened, how it was found and made public, what was known.
import { useState } from 'preact/hooks';
import { ACCESS_FINDINGS, PUBLICATIONS, YES_NO } from '../../../../domain/claim-state';
import { PRIOR_ANSWERS } from '../../../../domain/claim-step';
import { Button } from '../../../../ui/components/button';
import { FieldGroup } from '../../../../ui/components/field';
import { ChoiceInput, DateInput, LineInput, TextInput, Tick } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { newEntryId } from '../../../../ui/entry-id';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, ClaimIntake, ClaimMember, ClaimStart, ClaimView } from '../../contract';
import { intakePage as words } from '../../words';

const server = client<Calls>();

interface IntakeFormProps {
  readonly start: ClaimStart;
  readonly member: ClaimMember;
  readonly corrected: ClaimView | null;
  /** To another member. */
  readonly onChange?: () => void;
  readonly onDone: (claimNumber: string) => void;
}

export function IntakeForm(props: IntakeFormProps) {
  const { start, member, corrected, onChange, onDone } = props;
  const { memberKey } = member;
  const [requestKey] = useState(newEntryId);
  const form = useForm<ClaimIntake, { claimNumber: string }>(
    corrected?.intake ?? { ...start.blank, memberKey },
    async (intake) => {
      const claimNumber = corrected?.claimNumber ?? '';
      const answer = await server.registerClaim({ claimNumber, requestKey, intake });
      onDone(answer.claimNumber);
      return answer;
    },
  );
  const { input } = form;
  const { priorKnowledge, cautionGiven } = form.fields;
  const yesNo = (field: 'sensitive' | 'propertyDamage' | 'wrongfulIntent') => (
    <ChoiceInput {...input(field, words[field])} blank={words.choose} choices={YES_NO} />
  );
  return (
    <form class="card" onSubmit={(event) => event.preventDefault()}>
      <h2>
        {member.organization}
        <span class="sub">
          {member.memberNumber} ・ {member.programName}
        </span>
      </h2>
      {onChange && (
        <Button kind="link" onClick={onChange}>
          {words.change}
        </Button>
      )}
      <Problems problems={form.problems} />
      {member.policies.length === 0 ? (
        <>
          <Notice tone="warning">{words.noPolicies}</Notice>
          <ChoiceInput
            {...input('plan', words.plan)}
            blank={words.choose}
            choices={member.plans.map(({ code, name }) => ({ code, text: name }))}
          />
        </>
      ) : (
        <ChoiceInput
          {...input('policyNumber', words.policies)}
          blank={words.byTrigger}
          choices={member.policies.map((policy) => ({
            code: policy.policyNumber,
            text: [policy.policyNumber, policy.plan, policy.period, policy.state, policy.certificate]
              .filter(Boolean)
              .join(' '),
          }))}
        />
      )}
      <FieldGroup id="call" label={words.call}>
        <LineInput {...input('caller', words.caller)} />
        <LineInput {...input('callerPhone', words.callerPhone)} />
        <div class="date-and-time">
          <DateInput {...input('reportedOn', words.reported)} />
          <LineInput {...input('reportedTime', words.time)} />
        </div>
      </FieldGroup>
      <FieldGroup id="dates" label={words.dates} hint={words.timeHint}>
        <div class="date-and-time">
          <DateInput {...input('occurredOn', words.occurred)} />
          <LineInput {...input('occurredTime', words.time)} />
        </div>
        <div class="date-and-time">
          <DateInput {...input('knownOn', words.known)} />
          <LineInput {...input('knownTime', words.time)} />
        </div>
        <div class="date-and-time">
          <DateInput {...input('claimedOn', words.claimed)} />
          <LineInput {...input('claimedTime', words.time)} />
        </div>
      </FieldGroup>
      <ChoiceInput {...input('kind', words.kind)} blank={words.choose} choices={start.kinds} />
      <FieldGroup id="heads" label={words.heads} hint={words.searchHint}>
        <LineInput {...input('persons', words.persons)} />
        <LineInput {...input('companies', words.companies)} />
      </FieldGroup>
      <FieldGroup id="nature" label={words.nature}>
        {yesNo('sensitive')}
        {yesNo('propertyDamage')}
        {yesNo('wrongfulIntent')}
      </FieldGroup>
      <ChoiceInput {...input('detection', words.detection)} blank={words.choose} choices={start.sources} />
      <LineInput {...input('reporter', words.reporter)} />
      <ChoiceInput {...input('access', words.access)} blank={words.choose} choices={ACCESS_FINDINGS} />
      <ChoiceInput {...input('publication', words.publication)} blank={words.choose} choices={PUBLICATIONS} />
      <LineInput {...input('publishedHow', words.publishedHow)} list={member.publicationWays} />
      <DateInput {...input('publishedOn', words.publishedOn)} />
      <TextInput {...input('knownHow', words.knownHow)} rows={3} />
      <TextInput {...input('allegation', words.allegation)} rows={3} />
      <TextInput {...input('cause', words.cause)} rows={3} />
      {member.priorKnowledge.map((question, index) => (
        <ChoiceInput
          key={question}
          id={`prior-${index}`}
          label={question}
          value={priorKnowledge[index] ?? ''}
          error=""
          blank={words.choose}
          choices={PRIOR_ANSWERS}
          onValue={(value) => {
            const answers = member.priorKnowledge.map((_, at) =>
              at === index ? value : (priorKnowledge[at] ?? ''),
            );
            form.set({ priorKnowledge: answers });
          }}
        />
      ))}
      <Tick
        id="cautionGiven"
        label={words.said}
        ticked={cautionGiven}
        onTicked={(ticked) => form.set({ cautionGiven: ticked })}
      />
      <Button kind="primary" onClick={() => void form.submit()} disabled={form.busy}>
        {form.busy ? words.working : corrected ? words.submitCorrection : words.submit}
      </Button>
    </form>
  );
}
