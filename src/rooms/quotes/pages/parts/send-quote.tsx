// 見積を送る: plans, figures, title, validity and address on one look; then the letter in the outbox, and its sending.
import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { kindOfLetter, letterTitles } from '../../../../domain/quote-letter';
import { Badge, labelTone } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { DateInput, Radios, Tick } from '../../../../ui/components/inputs';
import { Notice, RefusedList } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { Progress } from '../../../../ui/components/progress';
import { OpenPage, OpenRow } from '../../../../ui/components/ways';
import { japaneseDate, yen } from '../../../../ui/format';
import { client, Refusal } from '../../../../ui/server';
import { leaving } from '../../../../ui/shell';
import { useForm } from '../../../../ui/use-form';
import type { Calls, OfferLine, QuoteOffer } from '../../contract';
import { offering as words } from '../../words';

const server = client<Calls>();

/** Below it staff are asked to look at the dates again. */
const SHORT_DAYS = 7;
const KINDS = ['新規', '更改'] as const;

export interface SendQuoteProps {
  readonly memberKey: string;
  readonly onBack: () => void;
  /** The letter in the outbox, to be looked at and sent. */
  readonly Send: ComponentType<{
    readonly deliveryNumber: string;
    readonly onSent: (told: string) => void;
  }>;
}

interface Asked {
  readonly memberKey: string;
  readonly effectiveDate: string;
  readonly transaction: '' | '新規' | '更改';
}

export function SendQuote({ memberKey, onBack, Send }: SendQuoteProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);
  const [told, setTold] = useState('');
  const opens = useForm<Asked, QuoteOffer>(
    { memberKey, effectiveDate: '', transaction: '' },
    async (asked) => {
      const offer = await server.openOffer(asked);
      setPicked(
        (before) => before ?? new Set(offer.lines.filter((line) => line.chosen).map((line) => line.plan)),
      );
      return offer;
    },
  );
  useEffect(() => void opens.submit(), [memberKey]);
  useLayoutEffect(() => heading.current?.focus(), []);
  const offer = opens.done;
  const lines = offer?.lines.filter((line) => picked?.has(line.plan)) ?? [];
  const makes = useForm({}, () => make(offer!, lines));
  const made = makes.done;

  return (
    <div class="sidebar">
      <Button kind="link" onClick={() => leaving(onBack)}>
        ‹ {words.back}
      </Button>
      <h2 ref={heading} tabIndex={-1}>
        {words.title}
        {offer && (
          <span class="sub">
            {offer.memberNumber} {offer.organization}
          </span>
        )}
      </h2>
      <Problems problems={[...opens.problems, ...makes.problems]} />
      {opens.busy && <Progress text={words.loading} />}
      {offer && !made && !opens.busy && (
        <OfferView
          offer={offer}
          picked={picked ?? new Set()}
          onPick={setPicked}
          onDate={(effectiveDate) => void opens.submit({ effectiveDate })}
          onKind={(transaction) => void opens.submit({ transaction, effectiveDate: offer.effectiveDate })}
          busy={makes.busy}
          onMake={() => void makes.submit()}
        />
      )}
      {made && told === '' && (
        <>
          <p class="hint">{words.made(made.quotes)}</p>
          <Send deliveryNumber={made.deliveryNumber} onSent={setTold} />
        </>
      )}
      {made && told !== '' && <Sent told={told} quotes={made.quotes} onBack={onBack} />}
    </div>
  );
}

interface Made {
  readonly quotes: readonly string[];
  readonly deliveryNumber: string;
}

/** Asked for again it finds what stands: no second quote, and no second letter. */
async function make(offer: QuoteOffer, lines: readonly OfferLine[]): Promise<Made> {
  const { memberKey, effectiveDate, transaction } = offer;
  const report = await server.createQuotes({
    members: [memberKey],
    effectiveDate,
    transaction,
    plans: { [memberKey]: lines.map((line) => line.plan).join('、') },
    letters: false,
  });
  if (report.refused.length > 0) throw new Refusal(report.refused);
  const quotes = [...report.created, ...report.existing];
  const { deliveryNumber } = await server.queueLetter({ quoteNumbers: quotes });
  return { quotes, deliveryNumber };
}

interface OfferViewProps {
  readonly offer: QuoteOffer;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (picked: ReadonlySet<string>) => void;
  readonly onDate: (date: string) => void;
  readonly onKind: (kind: '新規' | '更改') => void;
  readonly busy: boolean;
  readonly onMake: () => void;
}

function OfferView({ offer, picked, onPick, onDate, onKind, busy, onMake }: OfferViewProps) {
  const [date, setDate] = useState(offer.effectiveDate);
  const lines = offer.lines.filter((line) => picked.has(line.plan));
  const isAsked = date === '' || date !== offer.effectiveDate;
  const days = Math.min(...lines.map((line) => line.validDays));
  const until = lines.map((line) => line.validUntil).sort()[0] ?? '';
  const reasons = [...new Set(offer.lines.map((line) => line.reason))];
  const isReady = lines.length > 0 && offer.recipient !== '' && !isAsked && !busy;
  return (
    <>
      <RefusedList title={() => words.none} messages={offer.refused} />
      <fieldset class="field">
        <legend>{words.plans}</legend>
        {offer.lines.map((line) => (
          <div class="offer-line" key={line.plan}>
            <Tick
              id={`plan-${line.plan}`}
              label={line.planName || line.plan}
              hint={reasons.length > 1 ? line.reason : ''}
              ticked={picked.has(line.plan)}
              onTicked={(ticked) =>
                onPick(
                  new Set(ticked ? [...picked, line.plan] : [...picked].filter((plan) => plan !== line.plan)),
                )
              }
            />
            <span class="quote-money">
              {line.premiumYen !== null && <b>{yen(line.premiumYen)}</b>}
              <Badge tone={labelTone(line.label)}>{line.label}</Badge>
            </span>
          </div>
        ))}
      </fieldset>
      {reasons.length === 1 && reasons[0] !== '' && (
        <details>
          <summary>{words.notes}</summary>
          <p class="hint">{reasons[0]}</p>
        </details>
      )}
      <DateInput
        id="effectiveDate"
        label={words.effectiveDate}
        value={date}
        error={undefined}
        hint={[japaneseDate(date), date === offer.effectiveDate ? words.by[offer.by] : '']
          .filter(Boolean)
          .join('　')}
        onValue={setDate}
      />
      {isAsked && date !== '' && <Button onClick={() => onDate(date)}>{words.show}</Button>}
      <Radios
        id="transaction"
        label={words.transaction}
        value={offer.transaction === '中途' ? '新規' : offer.transaction}
        choices={KINDS.map((kind) => [kind, kind] as const)}
        across
        onValue={onKind}
      />
      <dl class="facts">
        <div>
          <dt>{words.letter}</dt>
          <dd>{lines.length === 0 ? words.nonePicked : letterTitles[kindOfLetter(lines)]}</dd>
        </div>
        {lines.length > 0 && offer.effectiveDate !== '' && (
          <div>
            <dt>{words.valid}</dt>
            <dd>{words.validDays(japaneseDate(until), days)}</dd>
          </div>
        )}
        <div>
          <dt>{words.to}</dt>
          <dd>{offer.recipient === '' ? words.noAddress : `${offer.recipient}（${offer.method}）`}</dd>
        </div>
      </dl>
      {lines.length > 0 && offer.effectiveDate !== '' && days < SHORT_DAYS && (
        <Notice tone="warning">{words.validShort(days)}</Notice>
      )}
      <div class="card-actions at-bottom">
        <Button kind="primary" disabled={!isReady} onClick={onMake}>
          {busy ? words.busy : words.submit}
        </Button>
        {offer.recipient === '' && (
          <OpenRow tab="会員名簿" id={offer.memberKey}>
            {words.toRoster}
          </OpenRow>
        )}
      </div>
    </>
  );
}

function Sent({ told, quotes, onBack }: { told: string; quotes: readonly string[]; onBack: () => void }) {
  const row = { tab: '見積', id: quotes[0]! };
  return (
    <>
      <Notice tone="success">{told}</Notice>
      <h3>{words.next}</h3>
      <div class="card-actions">
        <OpenPage page="intention" row={row}>
          {words.toIntention}
        </OpenPage>
        <Button onClick={() => void server.showRow(row)}>{words.toQuote}</Button>
        <Button onClick={onBack}>{words.back}</Button>
      </div>
    </>
  );
}
