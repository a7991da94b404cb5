// The step in which every reading stands beside its source text, and becomes a draft.
import { useState } from 'preact/hooks';
import { FormFrame } from '../../../../ui/components/form-frame';
import { ChoiceInput, LineInput } from '../../../../ui/components/inputs';
import { Notice, TextList } from '../../../../ui/components/notice';
import { typedYen } from '../../../../ui/format';
import { client, Refusal } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { BrochureView, Calls, ReadCellView } from '../../contract';
import { pastePage, pointsMethod, readingPage as words } from '../../words';

const server = client<Calls>();

interface ReadingStepProps {
  readonly program: string;
  readonly reading: BrochureView;
  readonly onBack: () => void;
  readonly onSaved: (version: string) => void;
}

const amountText = (value: number | null) => (value === null ? '' : value.toLocaleString('ja-JP'));

export function ReadingStep({ program, reading, onBack, onSaved }: ReadingStepProps) {
  const { proposal } = reading;
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const keyOf = (row: number, plan: string) => `${row}/${plan}`;
  const shown = (row: number, cell: ReadCellView) =>
    typed[keyOf(row, cell.plan)] ?? amountText(cell.premiumYen);
  const figures = reading.rows.flatMap((row, at) =>
    row.revenueYen === null
      ? []
      : row.cells.map((cell) => ({
          plan: cell.plan,
          revenueYen: row.revenueYen!,
          premiumYen: typedYen(shown(at, cell)),
          text: cell.text,
        })),
  );

  const steps = figures.flatMap(({ premiumYen, ...rest }) =>
    premiumYen === null ? [] : [{ ...rest, premiumYen }],
  );
  const form = useForm(
    {
      version: proposal.version,
      source: '',
      yearNote: '',
      label: proposal.label,
      toNext: proposal.toNext,
    },
    async (fields) => {
      if (steps.length < figures.length) throw new Refusal([{ code: 'missing', message: words.missing }]);
      const saved = await server.saveRateDraft({
        program,
        ...fields,
        method: reading.method,
        about: reading.about,
        roundingUnitYen: proposal.roundingUnitYen,
        roundingMode: proposal.roundingMode,
        steps,
      });
      onSaved(saved.version);
    },
  );
  const choices = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([code, text]) => ({ code, text }));

  return (
    <FormFrame
      form={form}
      submit={words.save}
      sending={words.saving}
      steps={pastePage.steps}
      step={1}
      back={{ onClick: onBack }}
    >
      <Notice tone={reading.doubtful === 0 ? 'success' : 'warning'} title={words.found(figures.length)}>
        {reading.doubtful === 0 ? words.clear : words.doubtful(reading.doubtful)}
      </Notice>
      <div class="table-region reading" tabIndex={0} role="region" aria-label={words.caption}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.revenue}</th>
              {reading.plans.map(({ code, name }) => (
                <th key={code} scope="col" title={name}>
                  {code}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reading.rows.map((row, at) => (
              <tr key={at}>
                <td class={row.doubts.length > 0 ? 'doubtful' : ''}>
                  {row.revenueWords}
                  <Source text={row.text} doubts={row.doubts} />
                </td>
                {row.cells.map((cell) => (
                  <td key={cell.plan} class={cell.doubts.length > 0 ? 'doubtful' : ''}>
                    {cell.refers && row.revenueYen === null ? (
                      words.refer
                    ) : (
                      <input
                        type="text"
                        class="amount"
                        inputMode="numeric"
                        aria-label={words.amount(cell.plan, row.revenueWords)}
                        value={shown(at, cell)}
                        onInput={(event) =>
                          setTyped({ ...typed, [keyOf(at, cell.plan)]: event.currentTarget.value })
                        }
                      />
                    )}
                    <Source text={cell.text} doubts={cell.doubts} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {reading.ignored.length > 0 && (
        <details>
          <summary>{words.ignored(reading.ignored.length)}</summary>
          <TextList texts={reading.ignored} />
        </details>
      )}
      <div class="paper-fields">
        <LineInput {...form.input('version', words.version)} hint={words.versionHint} />
        <LineInput {...form.input('source', words.source)} hint={words.sourceHint} />
        <LineInput {...form.input('yearNote', words.yearNote)} hint={words.yearNoteHint} />
        <ChoiceInput {...form.input('label', words.label)} choices={choices(words.labels)} />
        {reading.method === pointsMethod && (
          <ChoiceInput {...form.input('toNext', words.toNext)} choices={choices(words.toNexts)} />
        )}
      </div>
    </FormFrame>
  );
}

/** The cell as pasted, and why to look twice. */
function Source({ text, doubts }: { readonly text: string; readonly doubts: readonly string[] }) {
  return (
    <>
      <div class="sub">{`${words.original}：${text || '―'}`}</div>
      {doubts.map((doubt) => (
        <div key={doubt} class="doubt">
          {doubt}
        </div>
      ))}
    </>
  );
}
