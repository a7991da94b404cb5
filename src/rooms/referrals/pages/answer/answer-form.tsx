// This file defines the form of an insurer's answer, and what came of it.
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { describedBy, Field, FieldGroup } from '../../../../ui/components/field';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { japaneseDate } from '../../../../ui/format';
import { closePage, failureText, client } from '../../../../ui/server';
import type { Calls as HomeCalls } from '../../../home/contract';
import type { AnswerDesk, AnswerReferralRequest, AnswerReferralResult, Calls } from '../../contract';
import { answerPage as words } from '../../page-words';
import { common } from '../../../../ui/messages';

const server = client<HomeCalls & Calls>();

type Fields = Omit<AnswerReferralRequest, 'outcome'> & {
  readonly outcome: AnswerReferralRequest['outcome'] | '';
};
type Done = Extract<AnswerReferralResult, { ok: true }>;

export function AnswerForm({ desk, again }: { readonly desk: AnswerDesk; readonly again: () => void }) {
  const [fields, setFields] = useState<Fields>({
    referralNumber: desk.selected || (desk.referrals.length === 1 ? desk.referrals[0]!.referralNumber : ''),
    // No default: a refusal is not a slip of the mouse away.
    outcome: '',
    premium: '',
    answeredOn: desk.today,
    answeredBy: '',
    paper: '',
    approvedBy: '',
    validUntil: '',
    conditions: '',
  });
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const referral = desk.referrals.find((row) => row.referralNumber === fields.referralNumber);
  const set = (part: Partial<Fields>) => setFields({ ...fields, ...part });

  const submit = async () => {
    setBusy(true);
    setErrors({});
    try {
      const result = await server.answerReferral(fields as AnswerReferralRequest);
      if (result.ok) setDone(result);
      else
        setErrors(
          Object.fromEntries(result.problems.map(({ field, message }) => [field ?? 'form', message])),
        );
    } catch (problem) {
      setErrors({ form: failureText(problem) });
    }
    setBusy(false);
  };

  if (done) return <AnswerDone done={done} again={again} />;
  const line = (id: 'answeredBy' | 'paper' | 'approvedBy' | 'premium', hint = '') => (
    <Field id={id} label={words[id]} hint={hint} error={errors[id] ?? ''}>
      <input
        id={id}
        type="text"
        value={fields[id]}
        aria-describedby={describedBy(id)}
        aria-invalid={Boolean(errors[id])}
        onInput={(event) => set({ [id]: event.currentTarget.value })}
      />
    </Field>
  );
  const date = (id: 'answeredOn' | 'validUntil') => (
    <Field id={id} label={words[id]} hint={japaneseDate(fields[id])} error={errors[id] ?? ''}>
      <input
        id={id}
        type="date"
        value={fields[id]}
        aria-describedby={describedBy(id)}
        aria-invalid={Boolean(errors[id])}
        onInput={(event) => set({ [id]: event.currentTarget.value })}
      />
    </Field>
  );

  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={() => void submit()} disabled={busy || !referral}>
            {busy ? words.working : words.submit}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      {errors['form'] && <Notice tone="error">{errors['form']}</Notice>}
      <Field id="referral" label={words.referral}>
        <select
          id="referral"
          value={fields.referralNumber}
          aria-describedby={describedBy('referral')}
          onChange={(event) => set({ referralNumber: event.currentTarget.value })}
        >
          <option value="">{words.choose}</option>
          {desk.referrals.map((row) => (
            <option key={row.referralNumber} value={row.referralNumber}>
              {`${row.referralNumber}　${row.memberNumber} ${row.organization}　${row.planName}`}
            </option>
          ))}
        </select>
      </Field>
      {referral && (
        <table class="facts">
          <tbody>
            <tr>
              <th>{words.member}</th>
              <td>{`${referral.memberNumber}　${referral.organization}　${referral.revenueEcho}`}</td>
            </tr>
            <tr>
              <th>{words.quote(referral.quoteNumber)}</th>
              <td>{`${referral.programName}　${referral.planName}　${japaneseDate(referral.effectiveDate)}`}</td>
            </tr>
            <tr>
              <th>{words.request}</th>
              <td>{referral.question}</td>
            </tr>
          </tbody>
        </table>
      )}
      <FieldGroup id="outcome" label={words.outcome} error={errors['outcome'] ?? ''}>
        <div class="choices across">
          {(Object.keys(words.outcomes) as AnswerReferralRequest['outcome'][]).map((outcome) => (
            <label key={outcome} class="choice">
              <input
                type="radio"
                name="outcome"
                value={outcome}
                checked={fields.outcome === outcome}
                onChange={() => set({ outcome })}
              />
              <span>{words.outcomes[outcome]}</span>
            </label>
          ))}
        </div>
      </FieldGroup>
      <div class="paper-fields">
        {fields.outcome === '引受不可' ? null : line('premium', words.premiumHint)}
        {fields.outcome === '引受不可' ? null : date('validUntil')}
        {date('answeredOn')}
        {line('answeredBy')}
        {line('paper', words.paperHint)}
        {line('approvedBy')}
      </div>
      <Field
        id="conditions"
        label={words.conditions}
        hint={words.conditionsHint}
        error={errors['conditions'] ?? ''}
      >
        <textarea
          id="conditions"
          rows={3}
          value={fields.conditions}
          aria-describedby={describedBy('conditions')}
          onInput={(event) => set({ conditions: event.currentTarget.value })}
        />
      </Field>
    </Frame>
  );
}

function AnswerDone({ done, again }: { readonly done: Done; readonly again: () => void }) {
  const quote = done.quoteNumber || done.replacedQuote;
  return (
    <Frame
      actions={
        <>
          <Button
            kind="primary"
            onClick={() => void server.showRow({ tab: '見積', id: quote }).then(closePage)}
          >
            {words.showQuote}
          </Button>
          <Button onClick={again}>{words.next}</Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <Notice tone="success">
        {done.quoteNumber
          ? words.released(done.quoteNumber, done.premiumText)
          : words.declined(done.replacedQuote)}
      </Notice>
      {done.quoteNumber && <p>{words.replaced(done.replacedQuote)}</p>}
      {done.deliveryNumber && <p>{words.queued(done.deliveryNumber)}</p>}
      {done.notices.map((notice) => (
        <Notice key={notice} tone="warning">
          {notice}
        </Notice>
      ))}
    </Frame>
  );
}
