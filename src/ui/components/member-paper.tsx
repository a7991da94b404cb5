// What the comparison and the simulator share: whom it is for (rule C4), and the sheet that is printed.
import type { ComponentChildren } from 'preact';
import { common } from '../messages';
import { closePage } from '../server';
import { Button } from './button';
import { FieldGroup } from './field';
import { Frame } from './frame';

export type Audience = '社内' | '会員';

interface AudienceChoiceProps {
  readonly audience: Audience;
  readonly onChange: (audience: Audience) => void;
  readonly words: {
    readonly audience: string;
    readonly house: string;
    readonly houseHint: string;
    readonly member: string;
    readonly memberHint: string;
  };
}

export function AudienceChoice({ audience: chosen, onChange, words }: AudienceChoiceProps) {
  return (
    <FieldGroup id="audience" label={words.audience}>
      <div class="choices across">
        {(['社内', '会員'] as const).map((audience) => (
          <label class="choice" key={audience}>
            <input
              type="radio"
              name="audience"
              checked={chosen === audience}
              onChange={() => onChange(audience)}
            />
            <span>
              {audience === '社内' ? words.house : words.member}
              <small>{audience === '社内' ? words.houseHint : words.memberHint}</small>
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

interface MemberPaperProps {
  readonly audience: Audience;
  /** Stands on a sheet for the house. */
  readonly mark: string;
  readonly addressee: string;
  readonly heading: string;
  readonly steps: readonly string[];
  readonly words: { readonly print: string; readonly printHint: string };
  readonly back: string;
  readonly onBack: () => void;
  readonly children: ComponentChildren;
}

/** On screen in the dialog, on paper A4 across. */
export function MemberPaper(props: MemberPaperProps) {
  const { audience, mark, addressee, heading, steps, words, back, onBack, children } = props;
  return (
    <Frame
      steps={steps}
      step={1}
      actions={
        <>
          <Button kind="primary" onClick={() => window.print()}>
            {words.print}
          </Button>
          <Button onClick={onBack}>{back}</Button>
          <Button onClick={closePage}>{common.close}</Button>
          <span class="hint print-hint">{words.printHint}</span>
        </>
      }
    >
      <article class={audience === '社内' ? 'comparison house' : 'comparison'}>
        {audience === '社内' && <p class="internal-mark">{mark}</p>}
        {addressee && <p class="addressee">{addressee}</p>}
        <h1>{heading}</h1>
        {children}
      </article>
    </Frame>
  );
}
