// The form of the simulator: what happened, what it costs, and whom the answer is for.
import { ACCESS_FINDINGS, PUBLICATIONS } from '../../../../domain/claim-state';
import { partText, type CoverPart } from '../../../../domain/coverage';
import { Button } from '../../../../ui/components/button';
import { FieldGroup } from '../../../../ui/components/field';
import { Frame } from '../../../../ui/components/frame';
import { ChoiceInput, LineInput, Tick } from '../../../../ui/components/inputs';
import { AudienceChoice } from '../../../../ui/components/member-paper';
import { Problems } from '../../../../ui/components/problems';
import { common } from '../../../../ui/messages';
import { closePage } from '../../../../ui/server';
import type { FormState } from '../../../../ui/use-form';
import type { SimulateRequest, Simulation, SimulatorStart } from '../../contract';
import { simulatePage as words } from '../../words';

/** As the form holds it: plans in one line. */
export type Incident = Omit<SimulateRequest, 'requestKey' | 'plans'> & { readonly plans: string };

export const requestOf = (incident: Incident): Omit<SimulateRequest, 'requestKey'> => ({
  ...incident,
  plans: incident.plans.split(/[、,\s]+/).filter((plan) => plan !== ''),
});

export const blankIncident = (start: SimulatorStart): Incident => ({
  kind: 'leak',
  persons: '',
  companies: '',
  access: '',
  detection: '',
  publication: '',
  losses: start.categories.map(({ code }) => ({ category: code, amount: '' })),
  keep: false,
  audience: '社内',
  plans: '',
  memberNumber: '',
  intention: '',
  reason: '',
  approvalNumber: '',
});

interface SimulationFormProps {
  readonly start: SimulatorStart;
  readonly form: FormState<Incident, Simulation>;
}

export function SimulationForm({ start, form }: SimulationFormProps) {
  const { fields, errors, set, input } = form;
  const lossInputs = (part: CoverPart) =>
    start.categories
      .filter((category) => category.part === part)
      .map(({ code, text }) => (
        <LineInput
          key={code}
          id={`loss-${code}`}
          label={text}
          value={fields.losses.find((loss) => loss.category === code)?.amount ?? ''}
          error={errors[`loss-${code}`]}
          onValue={(amount) =>
            set({
              losses: fields.losses.map((loss) =>
                loss.category === code ? { category: code, amount } : loss,
              ),
            })
          }
        />
      ));
  return (
    <Frame
      steps={words.steps}
      step={0}
      actions={
        <>
          <Button kind="primary" onClick={() => void form.submit()} disabled={form.busy}>
            {form.busy ? words.working : words.submit}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <Problems problems={form.problems} />
      <div class="claim-fields">
        <ChoiceInput {...input('kind', words.kind)} blank={words.unknown} choices={start.kinds} />
        <LineInput {...input('persons', words.persons)} />
        <LineInput {...input('companies', words.companies)} />
        <ChoiceInput
          {...input('access', words.access)}
          blank={words.unknown}
          choices={ACCESS_FINDINGS.filter((finding) => finding !== '調査中')}
        />
        <ChoiceInput {...input('detection', words.detection)} blank={words.unknown} choices={start.sources} />
        <ChoiceInput
          {...input('publication', words.publication)}
          blank={words.unknown}
          choices={PUBLICATIONS.filter((publication) => publication !== '未定')}
        />
      </div>
      <FieldGroup id="losses" label={`${words.losses}　${partText.liability}`} error={errors['losses'] ?? ''}>
        <div class="claim-fields">{lossInputs(partText.liability)}</div>
      </FieldGroup>
      <FieldGroup id="costs" label={partText.cost}>
        <div class="claim-fields">{lossInputs(partText.cost)}</div>
      </FieldGroup>
      <AudienceChoice audience={fields.audience} onChange={(audience) => set({ audience })} words={words} />
      {fields.audience === '会員' ? (
        <div class="claim-fields">
          <LineInput {...input('plans', words.plans)} />
          <LineInput {...input('memberNumber', words.memberNumber)} />
          <LineInput {...input('approvalNumber', words.approval)} />
          <LineInput {...input('intention', words.intention)} />
          <LineInput {...input('reason', words.reason)} />
        </div>
      ) : (
        <Tick
          id="keep"
          label={words.keep}
          ticked={fields.keep}
          onTicked={(ticked) => set({ keep: ticked })}
        />
      )}
    </Frame>
  );
}
