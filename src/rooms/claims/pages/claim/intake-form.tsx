// This file defines the intake form: three dates first, what happened, how it was found and made public, what was known.
import { ACCESS_FINDINGS, PUBLICATIONS, YES_NO } from '../../../../domain/claim-state';
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Choose, plainOptions, TextArea, TextInput } from '../../../../ui/components/choose';
import { FieldGroup } from '../../../../ui/components/field';
import { Notice } from '../../../../ui/components/notice';
import { blankIntake, newRequestKey, NO_PROBLEMS, problemsOf } from '../parts/claim-form';
import { failureText, client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import type { ClaimIntake, ClaimMember, ClaimStart, ClaimView } from '../../contract';
import { intakePage as words } from '../../page-words';

const server = client<Calls>();

interface IntakeFormProps {
  readonly start: ClaimStart;
  readonly member: ClaimMember;
  readonly corrected: ClaimView | null;
  readonly onChange: () => void;
  readonly onDone: (claimNumber: string) => void;
}

type TextField = Exclude<keyof ClaimIntake, 'priorKnowledge' | 'cautionGiven'>;
const yesNoOptions = plainOptions(YES_NO);

export function IntakeForm({ start, member, corrected, onChange, onDone }: IntakeFormProps) {
  const [intake, setIntake] = useState<ClaimIntake>(() => corrected?.intake ?? blankIntake(member.memberKey));
  const [requestKey] = useState(newRequestKey);
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const [busy, setBusy] = useState(false);
  const set = (changed: Partial<ClaimIntake>) => setIntake((before) => ({ ...before, ...changed }));
  const bound = (field: TextField) => ({
    id: field,
    value: intake[field],
    set: (value: string) => set({ [field]: value }),
    error: problems.byField[field] ?? '',
  });
  const submit = async () => {
    setBusy(true);
    try {
      const answer = await server.registerClaim({
        claimNumber: corrected?.claimNumber ?? '',
        requestKey,
        intake,
      });
      setProblems(problemsOf(answer, Object.keys(intake)));
      if (answer.ok) onDone(answer.claimNumber);
    } catch (problem) {
      setProblems({ byField: {}, general: [failureText(problem)] });
    }
    setBusy(false);
  };
  return (
    <form class="card" onSubmit={(event) => event.preventDefault()}>
      <h2>
        {member.organization}
        <span class="sub">
          {member.memberNumber} ・ {member.programName}
        </span>
      </h2>
      <Button kind="link" onClick={onChange}>
        {words.change}
      </Button>
      <PolicyFields member={member} bound={bound} />
      <FieldGroup id="dates" label={words.dates} hint={words.timeHint}>
        <DateAndTime label={words.occurred} date={bound('occurredOn')} time={bound('occurredTime')} />
        <DateAndTime label={words.known} date={bound('knownOn')} time={bound('knownTime')} />
        <DateAndTime label={words.claimed} date={bound('claimedOn')} time={bound('claimedTime')} />
      </FieldGroup>
      <Choose {...bound('kind')} label={words.kind} blank={words.choose} options={start.kinds} />
      <FieldGroup id="heads" label={words.heads} hint={words.searchHint}>
        <TextInput {...bound('persons')} label={words.persons} />
        <TextInput {...bound('companies')} label={words.companies} />
      </FieldGroup>
      <FieldGroup id="nature" label={words.nature}>
        <Choose {...bound('sensitive')} label={words.sensitive} blank={words.choose} options={yesNoOptions} />
        <Choose
          {...bound('propertyDamage')}
          label={words.propertyDamage}
          blank={words.choose}
          options={yesNoOptions}
        />
        <Choose
          {...bound('wrongfulIntent')}
          label={words.wrongfulIntent}
          blank={words.choose}
          options={yesNoOptions}
        />
      </FieldGroup>
      <Choose {...bound('detection')} label={words.detection} blank={words.choose} options={start.sources} />
      <TextInput {...bound('reporter')} label={words.reporter} />
      <Choose
        {...bound('access')}
        label={words.access}
        blank={words.choose}
        options={plainOptions(ACCESS_FINDINGS)}
      />
      <Choose
        {...bound('publication')}
        label={words.publication}
        blank={words.choose}
        options={plainOptions(PUBLICATIONS)}
      />
      <TextInput {...bound('publishedHow')} label={words.publishedHow} list="ways" />
      <datalist id="ways">
        {member.publicationWays.map((way) => (
          <option key={way} value={way} />
        ))}
      </datalist>
      <TextInput {...bound('publishedOn')} label={words.publishedOn} type="date" />
      <TextArea {...bound('knownHow')} label={words.knownHow} />
      <TextArea {...bound('allegation')} label={words.allegation} />
      <TextArea {...bound('cause')} label={words.cause} />
      {member.priorKnowledge.map((question, index) => (
        <Choose
          key={question}
          id={`prior-${index}`}
          label={question}
          value={intake.priorKnowledge[index] ?? ''}
          blank={words.choose}
          options={plainOptions(words.priorChoices)}
          set={(value) => {
            const priorKnowledge = member.priorKnowledge.map((_, at) =>
              at === index ? value : (intake.priorKnowledge[at] ?? ''),
            );
            set({ priorKnowledge });
          }}
        />
      ))}
      <label class="choice">
        <input
          type="checkbox"
          name="caution"
          checked={intake.cautionGiven}
          onChange={(event) => set({ cautionGiven: event.currentTarget.checked })}
        />
        <span>{words.said}</span>
      </label>
      {problems.general.map((message) => (
        <Notice key={message} tone="error">
          {message}
        </Notice>
      ))}
      <Button kind="primary" onClick={() => void submit()} disabled={busy}>
        {busy ? words.working : corrected ? words.submitCorrection(corrected.claimNumber) : words.submit}
      </Button>
    </form>
  );
}

interface Bound {
  readonly id: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly error: string;
}

function PolicyFields({ member, bound }: { member: ClaimMember; bound: (field: TextField) => Bound }) {
  if (member.policies.length === 0) {
    return (
      <>
        <Notice tone="warning">{words.noPolicies}</Notice>
        <Choose
          {...bound('plan')}
          label={words.plan}
          blank={words.choose}
          options={member.plans.map(({ code, name }) => ({ code, text: name }))}
        />
      </>
    );
  }
  return (
    <Choose
      {...bound('policyNumber')}
      label={words.policies}
      blank={words.byTrigger}
      options={member.policies.map((policy) => ({
        code: policy.policyNumber,
        text: [policy.policyNumber, policy.plan, policy.period, policy.state, policy.certificate]
          .filter(Boolean)
          .join(' '),
      }))}
    />
  );
}

function DateAndTime({ label, date, time }: { label: string; date: Bound; time: Bound }) {
  return (
    <div class="date-and-time">
      <TextInput {...date} label={label} type="date" />
      <TextInput {...time} label={words.time} />
    </div>
  );
}
