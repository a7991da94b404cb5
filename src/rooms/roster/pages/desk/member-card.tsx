// A member's card: whom to call, what is wanted and what it costs, what is open, and where to go from here.
import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Notice } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, ContactRecorded, MemberCard } from '../../contract';
import { sidebar as words, contactEntry, standing as standingWords } from '../../words';
import { Progress } from '../../../../ui/components/progress';
import { ContactForm } from './contact-form';
import { QuoteList } from './quote-list';
import { StandingView } from './standing-view';
import { useShownRow } from './use-shown-row';

const server = client<Calls>();

export interface PremiumsProps {
  readonly memberKey: string;
  /** Once it shows all it will show: nothing below it moves any more. */
  readonly onSettled: () => void;
}

interface MemberCardProps {
  readonly card: MemberCard;
  readonly onBack: () => void;
  /** Where the page has the quotes too. */
  readonly onSend?: () => void;
  readonly Premiums?: ComponentType<PremiumsProps>;
  /** The caption of what opens it. */
  readonly preCheck: string;
  readonly onPreCheck: () => void;
}

export function MemberCardView(props: MemberCardProps) {
  const { card, onBack, onSend, Premiums, preCheck, onPreCheck } = props;
  const { show, busy, problems } = useShownRow();
  const heading = useRef<HTMLHeadingElement>(null);
  const standing = useForm({}, () => server.openMember({ memberKey: card.memberKey }));
  const [settled, setSettled] = useState(Premiums === undefined);
  // What stands below moves while it comes: a press would miss its button.
  const moves = !settled || (standing.done === null && standing.problems.length === 0);
  const held = busy || moves;
  const [recording, setRecording] = useState(false);
  const [recorded, setRecorded] = useState('');
  const [newer, setNewer] = useState<Partial<ContactRecorded>>({});
  useLayoutEffect(() => heading.current?.focus(), [card.memberKey]);
  useEffect(() => void standing.submit(), [card.memberKey]);
  const startContact = () => {
    setRecorded('');
    setRecording(true);
  };
  const facts = [
    { name: words.person, value: card.contact },
    { name: words.phone, value: card.phone },
    { name: words.email, value: card.email },
    { name: words.method, value: card.contactMethod },
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
      <Problems problems={[...problems, ...standing.problems]} />
      <div class="card-actions">
        {onSend && (
          <Button kind="primary" disabled={busy} onClick={onSend}>
            {words.send}
          </Button>
        )}
        <Button disabled={busy} onClick={onPreCheck}>
          {preCheck}
        </Button>
        <Button disabled={recording} onClick={startContact}>
          {contactEntry.open} <kbd>C</kbd>
        </Button>
        <Button disabled={busy} onClick={() => show('会員名簿', card.memberKey, 'talk')}>
          {words.cover}
        </Button>
      </div>
      {recording && (
        <ContactForm
          memberKey={card.memberKey}
          onClose={() => {
            setRecording(false);
            heading.current?.focus();
          }}
          onRecorded={(contact) => {
            setRecording(false);
            setRecorded(contact.contactNumber);
            setNewer(contact);
            heading.current?.focus();
          }}
        />
      )}
      {recorded && <Notice tone="success">{contactEntry.done(recorded, card.organization)}</Notice>}
      <dl class="facts">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class={value ? '' : 'blank'}>{value || words.blank}</dd>
          </div>
        ))}
      </dl>
      {Premiums && <Premiums memberKey={card.memberKey} onSettled={() => setSettled(true)} />}
      {standing.done ? (
        <StandingView standing={{ ...standing.done, ...newer }} busy={held} onShow={show} />
      ) : standing.problems.length > 0 ? (
        <Button onClick={() => void standing.submit()}>{standingWords.again}</Button>
      ) : (
        <Progress text={standingWords.loading} />
      )}
      <QuoteList quotes={card.quotes} busy={held} onShow={show} />
      <div class="card-actions">
        <Button kind="link" disabled={held} onClick={() => show('会員名簿', card.memberKey)}>
          {words.showRow}
        </Button>
        <Button kind="link" disabled={held} onClick={() => show('会員名簿', card.memberKey, 'quotes')}>
          {words.makeBulk}
        </Button>
      </div>
    </section>
  );
}
