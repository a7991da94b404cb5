// The guided step: terms and golden cases, then what was found, then the switch.
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { FieldGroup } from '../../../../ui/components/field';
import { FormFrame } from '../../../../ui/components/form-frame';
import { Frame } from '../../../../ui/components/frame';
import { DateInput, LineInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { Progress } from '../../../../ui/components/progress';
import { japaneseDate } from '../../../../ui/format';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type {
  ActivatedRates,
  Calls,
  RateCaseInput,
  RateDesk,
  RateReview,
  RateReviewRequest,
} from '../../contract';
import { pastePage, reviewPage as words } from '../../words';
import { ReviewFindings } from './review-findings';

const server = client<Calls>();

interface ReviewStepProps {
  readonly desk: RateDesk;
  readonly version: { readonly program: string; readonly version: string };
  readonly onBack: () => void;
}

export function ReviewStep({ desk, version, onBack }: ReviewStepProps) {
  const program = desk.programs.find(({ code }) => code === version.program)!;
  const emptyCase: RateCaseInput = { plan: program.plans[0]!.code, revenue: '', premium: '' };
  const [review, setReview] = useState<RateReview | null>(null);
  const start: RateReviewRequest = {
    program: version.program,
    version: version.version,
    effectiveFrom: '',
    effectiveTo: '',
    insurerPaper: '',
    approvedBy: '',
    cases: [emptyCase],
  };
  const form = useForm(start, async (request) => setReview(await server.reviewRates(request)));
  const { cases } = form.fields;
  const setCase = (at: number, part: Partial<RateCaseInput>) =>
    form.set({ cases: cases.map((one, index) => (index === at ? { ...one, ...part } : one)) });

  if (review)
    return <Reviewed request={form.fields} review={review} onAgain={() => setReview(null)} onBack={onBack} />;

  return (
    <FormFrame
      form={form}
      submit={words.run}
      sending={words.run}
      steps={pastePage.steps}
      step={2}
      back={{ caption: words.back, onClick: onBack }}
    >
      {form.busy && <Progress text={words.running} />}
      <p class="lead">{words.title(program.name, version.version)}</p>
      <div class="paper-fields">
        <DateInput {...form.input('effectiveFrom', words.from)} />
        <DateInput {...form.input('effectiveTo', words.to)} />
        <LineInput {...form.input('insurerPaper', words.paper)} hint={words.paperHint} />
        <LineInput {...form.input('approvedBy', words.approvedBy)} />
      </div>
      <FieldGroup id="cases" label={words.cases} hint={words.casesHint} error={form.errors['cases'] ?? ''}>
        {cases.map((one, at) => (
          <div key={at} class="rate-case">
            <select
              aria-label={words.casePlan(at + 1)}
              value={one.plan}
              onChange={(event) => setCase(at, { plan: event.currentTarget.value })}
            >
              {program.plans.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
            <input
              type="text"
              class="case-revenue"
              aria-label={words.caseRevenue(at + 1)}
              placeholder={words.caseRevenueExample}
              value={one.revenue}
              onInput={(event) => setCase(at, { revenue: event.currentTarget.value })}
            />
            <input
              type="text"
              class="case-premium"
              aria-label={words.casePremium(at + 1)}
              placeholder={words.casePremiumExample}
              value={one.premium}
              onInput={(event) => setCase(at, { premium: event.currentTarget.value })}
            />
          </div>
        ))}
        <div>
          <Button kind="link" onClick={() => form.set({ cases: [...cases, emptyCase] })}>
            {words.addCase}
          </Button>
        </div>
      </FieldGroup>
    </FormFrame>
  );
}

interface ReviewedProps {
  readonly request: RateReviewRequest;
  readonly review: RateReview;
  readonly onAgain: () => void;
  readonly onBack: () => void;
}

function Reviewed({ request, review, onAgain, onBack }: ReviewedProps) {
  const form = useForm({ acknowledged: false }, ({ acknowledged }) =>
    server.activateRates({ ...request, reviewKey: review.reviewKey, acknowledged }),
  );
  const { acknowledged } = form.fields;
  if (form.done) return <Activated done={form.done} onBack={onBack} />;
  const isSound =
    review.stops.length === 0 &&
    review.cases.every(({ ok }) => ok) &&
    (review.notes.length === 0 || acknowledged);
  return (
    <FormFrame
      form={form}
      submit={words.activate(japaneseDate(request.effectiveFrom))}
      sending={words.activating}
      disabled={!isSound}
      steps={pastePage.steps}
      step={3}
      back={{ caption: words.back, onClick: onBack }}
      actions={
        <Button onClick={onAgain} disabled={form.busy}>
          {words.again}
        </Button>
      }
    >
      <ReviewFindings
        review={review}
        acknowledged={acknowledged}
        onAcknowledge={(ticked) => form.set({ acknowledged: ticked })}
      />
    </FormFrame>
  );
}

function Activated({ done, onBack }: { readonly done: ActivatedRates; readonly onBack: () => void }) {
  return (
    <Frame
      actions={
        <Button kind="primary" onClick={onBack}>
          {words.back}
        </Button>
      }
    >
      <Notice tone="success" title={words.activated(done.version, japaneseDate(done.effectiveFrom))}>
        {done.later && <div>{words.later}</div>}
        {done.closed.length > 0 && <div>{words.ended(done.closed)}</div>}
      </Notice>
    </Frame>
  );
}
