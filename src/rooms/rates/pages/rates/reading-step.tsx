// The step in which every reading stands beside its source text, and becomes a draft.
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { describedBy, Field } from '../../../../ui/components/field';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { typedYen } from '../../../../ui/format';
import { failureText, client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { common } from '../../../../ui/messages';
import type { BrochureView, ReadCellView } from '../../contract';
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
  const [fields, setFields] = useState({
    version: proposal.version,
    source: '',
    yearNote: '',
    label: proposal.label,
    toNext: proposal.toNext,
  });
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const set = (part: Partial<typeof fields>) => setFields({ ...fields, ...part });

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

  const save = async () => {
    const steps = figures.flatMap(({ premiumYen, ...rest }) =>
      premiumYen === null ? [] : [{ ...rest, premiumYen }],
    );
    if (steps.length < figures.length) return setError(words.missing);
    setBusy(true);
    setError('');
    try {
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
    } catch (problem) {
      setError(failureText(problem));
      setBusy(false);
    }
  };

  const line = (id: 'version' | 'source' | 'yearNote', hint: string) => (
    <Field id={id} label={words[id]} hint={hint}>
      <input
        id={id}
        type="text"
        value={fields[id]}
        aria-describedby={describedBy(id)}
        onInput={(event) => set({ [id]: event.currentTarget.value })}
      />
    </Field>
  );
  const choice = (id: 'label' | 'toNext', options: Readonly<Record<string, string>>) => (
    <Field id={id} label={words[id]}>
      <select id={id} value={fields[id]} onChange={(event) => set({ [id]: event.currentTarget.value })}>
        {Object.entries(options).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );

  return (
    <Frame
      steps={pastePage.steps}
      step={1}
      actions={
        <>
          <Button kind="primary" onClick={() => void save()} disabled={busy}>
            {busy ? words.saving : words.save}
          </Button>
          <Button onClick={onBack} disabled={busy}>
            {common.back}
          </Button>
        </>
      }
    >
      {error && <Notice tone="error">{error}</Notice>}
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
          <ul class="messages">
            {reading.ignored.map((text, at) => (
              <li key={at}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      <div class="paper-fields">
        {line('version', words.versionHint)}
        {line('source', words.sourceHint)}
        {line('yearNote', words.yearNoteHint)}
        {choice('label', words.labels)}
        {reading.method === pointsMethod && choice('toNext', words.toNexts)}
      </div>
    </Frame>
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
