// A member's card: what is wanted, what it waits for, its quotes, and where to go from here.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Badge, labelTone } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { Notice } from '../../../../ui/components/notice';
import { yen } from '../../../../ui/format';
import { failureText, client } from '../../../../ui/server';
import type { Calls, MemberCard, MemberStanding } from '../../contract';
import { sidebar as words, contactEntry, standing as standingWords } from '../../words';
import { Progress } from '../../../../ui/components/progress';
import { ContactForm } from './contact-form';
import { StandingView } from './standing-view';

const server = client<Calls>();

interface MemberCardProps {
  readonly card: MemberCard;
  readonly onBack: () => void;
  /** The caption of what opens it. */
  readonly preCheck: string;
  readonly onPreCheck: () => void;
}

export function MemberCardView({ card, onBack, preCheck, onPreCheck }: MemberCardProps) {
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const [standing, setStanding] = useState<MemberStanding | null>(null);
  const [recording, setRecording] = useState(false);
  const [recorded, setRecorded] = useState('');
  useLayoutEffect(() => heading.current?.focus(), [card.memberKey]);
  const loadStanding = async () => {
    setError('');
    try {
      setStanding(await server.openMember({ memberKey: card.memberKey }));
    } catch (problem) {
      setError(failureText(problem));
    }
  };
  useEffect(() => void loadStanding(), [card.memberKey]);
  const startContact = () => {
    setRecorded('');
    setRecording(true);
  };

  /** Selects a row; what follows needs the row to be there. */
  const show = async (tab: string, id: string, then?: () => Promise<unknown>) => {
    setBusy(true);
    setError('');
    try {
      const { found } = await server.showRow({ tab, id });
      if (found) await then?.();
      else setError(words.rowMissing);
    } catch (problem) {
      setError(failureText(problem));
    }
    setBusy(false);
  };

  const facts = [
    { name: words.program, value: card.program },
    { name: words.plans, value: card.plans },
    { name: words.revenue, value: card.revenueEcho },
    { name: words.state, value: card.state },
  ];
  return (
    <section
      class="card"
      aria-labelledby="card-name"
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') onBack();
        const typing = (event.target as HTMLElement).closest('input, textarea, select') !== null;
        if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key !== 'c' && event.key !== 'C') return;
        // The letter must not land in the field that opens.
        event.preventDefault();
        startContact();
      }}
    >
      <Button kind="link" onClick={onBack}>
        ‹ {words.backToResults}
      </Button>
      <h2 id="card-name" ref={heading} tabIndex={-1}>
        {card.organization}
        <span class="sub">{card.memberNumber}</span>
      </h2>
      {card.check && (
        <Notice tone="warning" title={words.check}>
          <div>{card.check}</div>
        </Notice>
      )}
      {error && <Notice tone="error">{error}</Notice>}
      <dl class="facts">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class={value ? '' : 'blank'}>{value || words.blank}</dd>
          </div>
        ))}
      </dl>
      <div class="card-actions">
        <Button
          kind="primary"
          disabled={busy}
          onClick={() => show('会員名簿', card.memberKey, () => server.openPage({ page: 'quotes' }))}
        >
          {words.makeQuote}
        </Button>
        <Button disabled={busy} onClick={onPreCheck}>
          {preCheck}
        </Button>
        <Button disabled={busy} onClick={() => show('会員名簿', card.memberKey)}>
          {words.showRow}
        </Button>
        <Button disabled={recording} onClick={startContact}>
          {contactEntry.open} <kbd>C</kbd>
        </Button>
      </div>
      {recording && (
        <ContactForm
          memberKey={card.memberKey}
          onClose={() => {
            setRecording(false);
            heading.current?.focus();
          }}
          onRecorded={({ contactNumber, contacts }) => {
            setRecording(false);
            setRecorded(contactNumber);
            setStanding((known) => known && { ...known, contacts });
            heading.current?.focus();
          }}
        />
      )}
      {recorded && <Notice tone="success">{contactEntry.done(recorded)}</Notice>}
      {standing ? (
        <StandingView standing={standing} busy={busy} onShow={(tab, id) => void show(tab, id)} />
      ) : error ? (
        <Button onClick={() => void loadStanding()}>{standingWords.again}</Button>
      ) : (
        <Progress text={standingWords.loading} />
      )}
      <h3>{words.quotes}</h3>
      {card.quotes.length === 0 && <p class="hint">{words.noQuotes}</p>}
      <ul class="quotes">
        {card.quotes.map((quote) => (
          <li key={quote.quoteNumber}>
            <Button
              kind="link"
              disabled={busy}
              title={words.showQuote(quote.quoteNumber)}
              onClick={() => show('見積', quote.quoteNumber)}
            >
              {quote.quoteNumber}
            </Button>
            <span class="quote-plan">{quote.plan}</span>
            <span class="quote-money">
              {quote.premiumYen !== null && <b>{yen(quote.premiumYen)}</b>}
              <Badge tone={labelTone(quote.label)}>{quote.label}</Badge>
            </span>
            <span class="sub">{quote.state}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
