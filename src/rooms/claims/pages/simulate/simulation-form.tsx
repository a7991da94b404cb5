// This file defines the form of the simulator: what happened, what it costs, and whom the answer is for.
import type { CoverPart } from '../../../../domain/coverage';
import { Button } from '../../../../ui/components/button';
import { Choose, plainOptions, TextInput } from '../../../../ui/components/choose';
import { FieldGroup } from '../../../../ui/components/field';
import { Frame } from '../../../../ui/components/frame';
import { AudienceChoice } from '../../../../ui/components/member-paper';
import { Notice } from '../../../../ui/components/notice';
import type { Problems } from '../parts/claim-form';
import { closePage } from '../../../../ui/server';
import type { SimulateRequest, SimulatorStart } from '../../contract';
import { simulatePage as words } from '../../page-words';
import { common } from '../../../../ui/messages';

interface SimulationFormProps {
  readonly start: SimulatorStart;
  readonly request: SimulateRequest;
  readonly onChange: (request: SimulateRequest) => void;
  readonly onSubmit: () => void;
  readonly busy: boolean;
  readonly problems: Problems;
}

type TextField =
  | 'kind'
  | 'persons'
  | 'companies'
  | 'access'
  | 'detection'
  | 'publication'
  | 'memberNumber'
  | 'intention'
  | 'reason'
  | 'approvalNumber';

export function SimulationForm(props: SimulationFormProps) {
  const { start, request, onChange, onSubmit, busy, problems } = props;
  const bound = (field: TextField) => ({
    id: field,
    value: request[field],
    set: (value: string) => onChange({ ...request, [field]: value }),
    error: problems.byField[field] ?? '',
  });
  const setLoss = (category: string, amount: string) =>
    onChange({
      ...request,
      losses: request.losses.map((loss) => (loss.category === category ? { category, amount } : loss)),
    });
  const losses = (part: CoverPart) =>
    start.categories
      .filter((category) => category.part === part)
      .map(({ code, text }) => (
        <TextInput
          key={code}
          id={`loss-${code}`}
          label={text}
          value={request.losses.find((loss) => loss.category === code)?.amount ?? ''}
          set={(amount) => setLoss(code, amount)}
          error={problems.byField[`loss-${code}`] ?? ''}
        />
      ));
  return (
    <Frame
      steps={words.steps}
      step={0}
      actions={
        <>
          <Button kind="primary" onClick={onSubmit} disabled={busy}>
            {busy ? words.working : words.submit}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      {problems.general.map((message) => (
        <Notice key={message} tone="error">
          {message}
        </Notice>
      ))}
      <div class="claim-fields">
        <Choose {...bound('kind')} label={words.kind} blank={words.unknown} options={start.kinds} />
        <TextInput {...bound('persons')} label={words.persons} />
        <TextInput {...bound('companies')} label={words.companies} />
        <Choose
          {...bound('access')}
          label={words.access}
          blank={words.unknown}
          options={plainOptions(['有', '無'])}
        />
        <Choose
          {...bound('detection')}
          label={words.detection}
          blank={words.unknown}
          options={start.sources}
        />
        <Choose
          {...bound('publication')}
          label={words.publication}
          blank={words.unknown}
          options={plainOptions(['公表済', '公表しない'])}
        />
      </div>
      <FieldGroup id="liability" label={`${words.losses}　${words.liability}`}>
        <div class="claim-fields">{losses('賠償')}</div>
      </FieldGroup>
      <FieldGroup id="costs" label={words.costs}>
        <div class="claim-fields">{losses('費用')}</div>
      </FieldGroup>
      <AudienceChoice
        audience={request.audience}
        onChange={(audience) => onChange({ ...request, audience })}
        words={words}
      />
      {request.audience === '会員' ? (
        <div class="claim-fields">
          <TextInput
            id="plans"
            label={words.plans}
            value={request.plans.join('、')}
            set={(text) => onChange({ ...request, plans: text.split(/[、,\s]+/) })}
          />
          <TextInput {...bound('memberNumber')} label={words.memberNumber} />
          <TextInput {...bound('approvalNumber')} label={words.approval} />
          <TextInput {...bound('intention')} label={words.intention} />
          <TextInput {...bound('reason')} label={words.reason} />
        </div>
      ) : (
        <label class="choice">
          <input
            type="checkbox"
            name="keep"
            checked={request.keep}
            onChange={(event) => onChange({ ...request, keep: event.currentTarget.checked })}
          />
          <span>{words.keep}</span>
        </label>
      )}
    </Frame>
  );
}
