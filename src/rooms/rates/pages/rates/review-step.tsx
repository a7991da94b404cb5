// The guided step: terms and golden cases, then what was found, then the switch.
import { useState } from 'preact/hooks';
import type { ShownProblem } from '../../../../domain/problem-text';
import { Button } from '../../../../ui/components/button';
import { FieldGroup } from '../../../../ui/components/field';
import { Frame } from '../../../../ui/components/frame';
import { DateInput, LineInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { Progress } from '../../../../ui/components/progress';
import { japaneseDate } from '../../../../ui/format';
import { client, problemsOf } from '../../../../ui/server';
import type { Calls } from '../../contract';
import type { ActivatedRates, RateCaseInput, RateDesk, RateReview, RateReviewRequest } from '../../contract';
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
  const [request, setRequest] = useState<RateReviewRequest>({
    program: version.program,
    version: version.version,
    effectiveFrom: '',
    effectiveTo: '',
    insurerPaper: '',
    approvedBy: '',
    cases: [emptyCase],
  });
  const [review, setReview] = useState<RateReview | null>(null);
  const [acknowledged, setAcknowledged] = useState(false);
  const [busy, setBusy] = useState('');
  const [problems, setProblems] = useState<readonly ShownProblem[]>([]);
  const [done, setDone] = useState<ActivatedRates | null>(null);
  const set = (part: Partial<RateReviewRequest>) => setRequest({ ...request, ...part });

  const attempt = async (text: string, work: () => Promise<void>) => {
    setBusy(text);
    setProblems([]);
    try {
      await work();
    } catch (problem) {
      setProblems(problemsOf(problem));
    }
    setBusy('');
  };
  const look = () =>
    attempt(words.running, async () => {
      setAcknowledged(false);
      setReview(await server.reviewRates(request));
    });
  const activate = () =>
    attempt(words.activating, async () => {
      setDone(await server.activateRates({ ...request, reviewKey: review!.reviewKey, acknowledged }));
    });

  if (done) return <Activated done={done} onBack={onBack} />;
  if (busy)
    return (
      <Frame steps={pastePage.steps} step={review ? 3 : 2}>
        <Progress text={busy} />
      </Frame>
    );
  if (review) {
    const isSound =
      review.stops.length === 0 &&
      review.cases.every(({ ok }) => ok) &&
      (review.notes.length === 0 || acknowledged);
    return (
      <Frame
        steps={pastePage.steps}
        step={3}
        actions={
          <>
            <Button kind="primary" onClick={() => void activate()} disabled={!isSound}>
              {words.activate(japaneseDate(request.effectiveFrom))}
            </Button>
            <Button onClick={() => setReview(null)}>{words.again}</Button>
            <Button onClick={onBack}>{words.back}</Button>
          </>
        }
      >
        <Problems problems={problems} />
        <ReviewFindings review={review} acknowledged={acknowledged} onAcknowledge={setAcknowledged} />
      </Frame>
    );
  }

  const input = (
    id: 'insurerPaper' | 'approvedBy' | 'effectiveFrom' | 'effectiveTo',
    label: string,
    hint?: string,
  ) => ({
    id,
    label,
    value: request[id],
    error: undefined,
    onValue: (value: string) => set({ [id]: value }),
    ...(hint ? { hint } : {}),
  });
  const setCase = (at: number, part: Partial<RateCaseInput>) =>
    set({ cases: request.cases.map((one, index) => (index === at ? { ...one, ...part } : one)) });

  return (
    <Frame
      steps={pastePage.steps}
      step={2}
      actions={
        <>
          <Button kind="primary" onClick={() => void look()}>
            {words.run}
          </Button>
          <Button onClick={onBack}>{words.back}</Button>
        </>
      }
    >
      <Problems problems={problems} />
      <p class="lead">{words.title(program.name, version.version)}</p>
      <div class="paper-fields">
        <DateInput {...input('effectiveFrom', words.from)} />
        <DateInput {...input('effectiveTo', words.to)} />
        <LineInput {...input('insurerPaper', words.paper, words.paperHint)} />
        <LineInput {...input('approvedBy', words.approvedBy)} />
      </div>
      <FieldGroup id="cases" label={words.cases} hint={words.casesHint}>
        {request.cases.map((one, at) => (
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
          <Button kind="link" onClick={() => set({ cases: [...request.cases, emptyCase] })}>
            {words.addCase}
          </Button>
        </div>
      </FieldGroup>
    </Frame>
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
