// The form as the visitor works it: one page on a large screen, step by step on a phone.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../src/ui/components/button';
import type { FormStart } from '../contract';
import { Confirmation } from './confirmation';
import { ConsentField } from './consent-field';
import { filledIn } from './draft';
import { ErrorSummary } from './error-summary';
import { SectionBody } from './sections';
import { useForm } from './use-form';
import { pageWords as words } from './words';

interface RequestFormProps {
  readonly start: Extract<FormStart, { open: true }>;
  readonly onAnother: () => void;
}

const SMALL = '(max-width: 720px)';

function useSmallScreen(): boolean {
  const [small, setSmall] = useState(() => matchMedia(SMALL).matches);
  useEffect(() => {
    const query = matchMedia(SMALL);
    const follow = () => setSmall(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return small;
}

export function RequestForm({ start, onAnother }: RequestFormProps) {
  const small = useSmallScreen();
  const form = useForm(start, { small });
  const { draft, program, sections, at, place, problems } = form;
  const heading = useRef<HTMLHeadingElement>(null);
  const [website, setWebsite] = useState('');
  const opened = useRef(true);

  // Whoever listens hears where they are; the first view is left alone.
  useLayoutEffect(() => {
    if (opened.current) {
      opened.current = false;
      return;
    }
    if (problems.length > 0) return;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'start' });
  }, [place, small ? at : 0]);

  if (form.receipt) {
    return (
      <section class="receipt" aria-labelledby="receipt-title">
        <h2 id="receipt-title" ref={heading} tabIndex={-1}>
          {words.received}
        </h2>
        <dl>
          <div>
            <dt>{words.receiptNumber}</dt>
            <dd class="receipt-number">{form.receipt.receiptNumber}</dd>
          </div>
          <div>
            <dt>{words.receivedAt}</dt>
            <dd>{form.receipt.receivedAt.replace('T', ' ').slice(0, 16).replace(/-/g, '/')}</dd>
          </div>
        </dl>
        <p>{words.receivedText}</p>
        <Button onClick={onAnother}>{words.another}</Button>
      </section>
    );
  }

  const errors = new Map(problems.map(({ field, message }) => [field, message]));
  const confirming = place === 'confirm';
  const shown = small ? [sections[at]!] : sections;
  const { done, total } = filledIn(draft, program?.layout, form);
  const steps = sections.length + 1;
  const step = confirming ? steps : at + 1;
  const title = confirming ? words.sections.confirm : small ? sections[at]!.title : words.lead;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (confirming) void form.send(website);
        else form.forward();
      }}
    >
      <div class="progress-bar">
        {small && <span>{words.step(step, steps)}</span>}
        <span>{words.filled(done, total)}</span>
        <progress max={total} value={done} aria-label={words.filled(done, total)} />
      </div>
      <h2 ref={heading} tabIndex={-1} class={confirming || small ? '' : 'quiet'}>
        {title}
      </h2>
      {form.restored && !confirming && (
        <div class="notice info" role="status">
          <div class="notice-text">
            <p>{words.restored}</p>
            <Button kind="link" onClick={form.erase}>
              {words.erase}
            </Button>
          </div>
        </div>
      )}
      <ErrorSummary problems={problems} />
      {form.notice && (
        <div class="notice warning" role="alert">
          <p class="notice-text">{form.notice}</p>
        </div>
      )}
      {confirming ? (
        <Confirmation
          sections={sections}
          program={program!}
          draft={draft}
          purpose={start.purpose}
          privacy={start.privacy}
          onChange={form.goTo}
        />
      ) : (
        shown.map((section, index) => (
          <section key={section.code} class="part" aria-labelledby={`part-${section.code}`}>
            <h3 id={`part-${section.code}`} class={small ? 'spoken' : ''}>
              {section.title}
            </h3>
            {index === 0 && section === sections[0] && (
              <ConsentField
                purpose={start.purpose}
                given={form.consent}
                error={errors.get('consent') ?? ''}
                onGive={form.agree}
              />
            )}
            <SectionBody
              section={section}
              programs={start.programs}
              layout={program?.layout}
              draft={draft}
              errors={errors}
              onChange={form.change}
            />
          </section>
        ))
      )}
      {/* Out of sight and out of reach: whoever fills this in is a machine. */}
      <div class="off-page" aria-hidden="true">
        <label>
          Website
          <input
            name="website"
            type="text"
            tabIndex={-1}
            autocomplete="off"
            value={website}
            onInput={(event) => setWebsite(event.currentTarget.value)}
          />
        </label>
      </div>
      <div class="form-actions">
        <button type="submit" class="button primary" disabled={form.busy !== ''}>
          {confirming ? words.send : small && at < sections.length - 1 ? words.next : words.toConfirm}
        </button>
        {(confirming || (small && at > 0)) && (
          <Button onClick={form.back} disabled={form.busy !== ''}>
            {words.back}
          </Button>
        )}
        <span role="status">{form.busy}</span>
      </div>
      {!confirming && <p class="hint">{words.keptHere}</p>}
    </form>
  );
}
