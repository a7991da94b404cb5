// The confirmation: every entry once more, figures in words, each part with its way back.
import { requestFields } from '../../src/domain/public-request';
import { extraFields } from '../../src/domain/request-check';
import { Button } from '../../src/ui/components/button';
import type { OpenProgram } from '../contract';
import { confirmedAnswer, requestOf, type Draft, type Section } from './draft';
import { pageWords as words } from './words';

interface ConfirmationProps {
  readonly sections: readonly Section[];
  readonly program: OpenProgram;
  readonly draft: Draft;
  readonly purpose: string;
  readonly privacy: string;
  readonly onChange: (section: Section) => void;
}

export function Confirmation({ sections, program, draft, purpose, privacy, onChange }: ConfirmationProps) {
  return (
    <>
      <p class="lead">{words.confirmLead}</p>
      {sections.map((section) => (
        <section key={section.code} class="confirmed" aria-labelledby={`confirmed-${section.code}`}>
          <div class="confirmed-head">
            <h3 id={`confirmed-${section.code}`}>{section.title}</h3>
            <Button kind="link" title={words.changeSpoken(section.title)} onClick={() => onChange(section)}>
              {words.change}
            </Button>
          </div>
          <dl>
            {entriesOf(section, program, draft).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value || words.none}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <section class="confirmed" aria-labelledby="purpose-again">
        <h3 id="purpose-again">{words.purpose}</h3>
        <p class="privacy">{purpose}</p>
        <p>{words.consented}</p>
      </section>
      {privacy && (
        <section class="confirmed" aria-labelledby="privacy">
          <h3 id="privacy">{words.privacy}</h3>
          <p class="privacy">{privacy}</p>
        </section>
      )}
    </>
  );
}

function entriesOf(section: Section, program: OpenProgram, draft: Draft): [string, string][] {
  const { layout, name } = program;
  const request = requestOf(draft, layout);
  const wish = (wanted: boolean) => (wanted ? words.wants.yes : words.wants.no);
  switch (section.code) {
    case 'request':
      return [
        [words.program, name],
        [words.wantsMaterial, wish(request.wantsMaterial)],
        [words.wantsQuote, wish(request.wantsQuote)],
      ];
    case 'contact':
      return requestFields.map(({ key }) => [words.fields[key].label, request.fields[key]]);
    case 'conditions':
      return [
        ...extraFields(layout).map(({ code, text }): [string, string] => [text, request.extras[code] ?? '']),
        [words.startsOn, request.startsOn],
      ];
    default:
      return section.items.map((item) => [
        `${item.number} ${item.question.text}`,
        confirmedAnswer(item, request.answers[item.question.key]),
      ]);
  }
}
