// The form of the simulator: what happened, what it costs, and whom the answer is for.
import { ACCESS_FINDINGS, PUBLICATIONS } from '../../../../domain/claim-state';
import { partText, type CoverPart } from '../../../../domain/coverage';
import { FieldGroup } from '../../../../ui/components/field';
import { FormFrame } from '../../../../ui/components/form-frame';
import { ChoiceInput, LineInput, Tick } from '../../../../ui/components/inputs';
import { AudienceChoice } from '../../../../ui/components/member-paper';
import type { FormState } from '../../../../ui/use-form';
import type { SimulateRequest, Simulation, SimulatorStart } from '../../contract';
import { simulatePage as words } from '../../words';

/** As the form holds it: plans in one line. */
export type Incident = Omit<SimulateRequest, 'requestKey' | 'plans'> & { readonly plans: string };

export const requestOf = (incident: Incident): Omit<SimulateRequest, 'requestKey'> => ({
  ...incident,
  plans: incident.plans.split(/[、,\s]+/).filter((plan) => plan !== ''),
});

export const blankIncident = ({ blank, categories }: SimulatorStart): Incident => ({
  ...blank,
  plans: '',
  losses: categories.map(({ code }) => ({ category: code, amount: '' })),
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
    <FormFrame form={form} submit={words.submit} sending={words.working} steps={words.steps}>
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
        <Tick id="keep" label={words.keep} ticked={fields.keep} onTicked={(keep) => set({ keep })} />
      )}
    </FormFrame>
  );
}
