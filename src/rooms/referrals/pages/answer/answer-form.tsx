// The form of an insurer's answer, and what came of it.
import { ANSWER_OUTCOMES } from '../../../../domain/referral-state';
import { Button } from '../../../../ui/components/button';
import { FormFrame } from '../../../../ui/components/form-frame';
import { Frame } from '../../../../ui/components/frame';
import { ChoiceInput, DateInput, LineInput, Radios, TextInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { OpenRow, SendThese, ToCase } from '../../../../ui/components/ways';
import { japaneseDate } from '../../../../ui/format';
import { common } from '../../../../ui/messages';
import { client, closePage } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { AnswerDesk, AnswerReferralRequest, AnswerReferralResult, Calls } from '../../contract';
import { answerPage as words } from '../../words';

const server = client<Calls>();

const NO_TERMS = { liabilityLimit: '', costLimit: '', deductible: '', periodEnd: '' };

export function AnswerForm({ desk, again }: { readonly desk: AnswerDesk; readonly again: () => void }) {
  const first =
    desk.referrals.find((row) => row.referralNumber === desk.selected) ??
    (desk.referrals.length === 1 ? desk.referrals[0] : undefined);
  const form = useForm<AnswerReferralRequest, AnswerReferralResult>(
    {
      referralNumber: first?.referralNumber ?? '',
      // No default: a refusal is not a slip of the mouse away.
      outcome: '',
      premium: '',
      answeredOn: desk.today,
      answeredBy: '',
      paper: '',
      approvedBy: '',
      validUntil: '',
      conditions: '',
      method: '',
      link: '',
      riders: '',
      termPremium: '',
      ...(first?.terms ?? NO_TERMS),
    },
    server.answerReferral,
  );
  const { fields, set, done, input } = form;
  if (done) return <AnswerDone done={done} again={again} />;
  const referral = desk.referrals.find((row) => row.referralNumber === fields.referralNumber);
  const isDeclined = fields.outcome === '引受不可';

  return (
    <FormFrame
      form={form}
      submit={words.submit}
      sending={words.working}
      disabled={!referral || !desk.mayAnswer}
    >
      {!desk.mayAnswer && <Notice tone="warning">{words.notManager}</Notice>}
      <ChoiceInput
        {...input('referralNumber', words.referral)}
        onValue={(referralNumber) => {
          const chosen = desk.referrals.find((row) => row.referralNumber === referralNumber);
          set({ referralNumber, ...(chosen?.terms ?? NO_TERMS) });
        }}
        blank={words.choose}
        choices={desk.referrals.map(({ referralNumber: code, memberNumber, organization, planName }) => ({
          code,
          text: `${code}　${memberNumber} ${organization}　${planName}`,
        }))}
      />
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
      <Radios
        {...input('outcome', words.outcome)}
        value={fields.outcome}
        choices={ANSWER_OUTCOMES.map((outcome) => [outcome, outcome] as const)}
        across
        onValue={(outcome) => set({ outcome })}
      />
      <div class="paper-fields">
        {!isDeclined && <LineInput {...input('premium', words.premium)} hint={words.premiumHint} />}
        {!isDeclined && <DateInput {...input('validUntil', words.validUntil)} />}
        <DateInput {...input('answeredOn', words.answeredOn)} />
        <LineInput {...input('answeredBy', words.answeredBy)} />
        <LineInput {...input('paper', words.paper)} hint={words.paperHint} />
        <ChoiceInput
          {...input('method', words.method)}
          blank={words.unstated}
          choices={desk.methods.map((code) => ({ code, text: code }))}
        />
        <LineInput {...input('link', words.link)} hint={words.linkHint} />
        <LineInput {...input('approvedBy', words.approvedBy)} />
      </div>
      {!isDeclined && (
        <>
          <div>
            <h2>{words.termsTitle}</h2>
            <p class="hint">{words.termsHint}</p>
          </div>
          <div class="paper-fields">
            <LineInput {...input('liabilityLimit', words.liabilityLimit)} hint={words.limitHint} />
            <LineInput {...input('costLimit', words.costLimit)} hint={words.limitHint} />
            <LineInput {...input('deductible', words.deductible)} hint={words.deductibleHint} />
            <DateInput {...input('periodEnd', words.periodEnd)} />
            <LineInput {...input('termPremium', words.termPremium)} hint={words.premiumHint} />
          </div>
          <TextInput {...input('riders', words.riders)} hint={words.ridersHint} rows={2} />
        </>
      )}
      <TextInput {...input('conditions', words.conditions)} hint={words.conditionsHint} rows={3} />
    </FormFrame>
  );
}

function AnswerDone({ done, again }: { readonly done: AnswerReferralResult; readonly again: () => void }) {
  const quote = done.quoteNumber || done.replacedQuote;
  return (
    <Frame
      actions={
        <>
          <ToCase tab="見積" id={quote} />
          <OpenRow tab="見積" id={quote}>
            {words.showQuote}
          </OpenRow>
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
      <p>{words.filed(done.documentNumber)}</p>
      {done.quoteNumber && <p>{words.replaced(done.replacedQuote)}</p>}
      {done.deliveryNumber && (
        <p>
          {words.queued(done.deliveryNumber)} <SendThese deliveries={[done.deliveryNumber]} />
        </p>
      )}
      {done.notices.map((notice) => (
        <Notice key={notice} tone="warning">
          {notice}
        </Notice>
      ))}
    </Frame>
  );
}
