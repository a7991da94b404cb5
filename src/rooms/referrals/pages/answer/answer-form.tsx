// The form of an insurer's answer, and what came of it.
import { Button } from '../../../../ui/components/button';
import { describedBy, Field, FieldGroup } from '../../../../ui/components/field';
import { Frame } from '../../../../ui/components/frame';
import { DateInput, LineInput, TextInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { japaneseDate } from '../../../../ui/format';
import { closePage, client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import { ANSWER_OUTCOMES } from '../../../../domain/referral-state';
import type { AnswerDesk, AnswerReferralRequest, AnswerReferralResult, Calls } from '../../contract';
import { answerPage as words } from '../../words';
import { common } from '../../../../ui/messages';

const server = client<Calls>();

export function AnswerForm({ desk, again }: { readonly desk: AnswerDesk; readonly again: () => void }) {
  const form = useForm<AnswerReferralRequest, AnswerReferralResult>(
    {
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
    },
    (fields) => server.answerReferral(fields),
  );
  const { fields, set, errors, busy, done } = form;
  if (done) return <AnswerDone done={done} again={again} />;
  const referral = desk.referrals.find((row) => row.referralNumber === fields.referralNumber);
  const isDeclined = fields.outcome === '引受不可';

  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={() => void form.submit()} disabled={busy || !referral}>
            {busy ? words.working : words.submit}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <Problems problems={form.problems} />
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
          {ANSWER_OUTCOMES.map((outcome) => (
            <label key={outcome} class="choice">
              <input
                type="radio"
                name="outcome"
                value={outcome}
                checked={fields.outcome === outcome}
                onChange={() => set({ outcome })}
              />
              <span>{outcome}</span>
            </label>
          ))}
        </div>
      </FieldGroup>
      <div class="paper-fields">
        {!isDeclined && <LineInput {...form.input('premium', words.premium)} hint={words.premiumHint} />}
        {!isDeclined && <DateInput {...form.input('validUntil', words.validUntil)} />}
        <DateInput {...form.input('answeredOn', words.answeredOn)} />
        <LineInput {...form.input('answeredBy', words.answeredBy)} />
        <LineInput {...form.input('paper', words.paper)} hint={words.paperHint} />
        <LineInput {...form.input('approvedBy', words.approvedBy)} />
      </div>
      <TextInput {...form.input('conditions', words.conditions)} hint={words.conditionsHint} rows={3} />
    </Frame>
  );
}

function AnswerDone({ done, again }: { readonly done: AnswerReferralResult; readonly again: () => void }) {
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
