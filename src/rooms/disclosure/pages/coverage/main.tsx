// 補償を調べる: programme, plan, item, and what the documents say about it. For the house only.
import { render } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Notice } from '../../../../ui/components/notice';
import { Opening } from '../../../../ui/components/opening';
import { SearchBox } from '../../../../ui/components/search-box';
import { foundItems, itemsOf } from '../parts/coverage';
import { failureText, client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { useCall } from '../../../../ui/use-call';
import { coverage as words } from '../../words';
import type { CoverageDesk, CoverageLine } from '../../contract';
import { CoverageCard } from './coverage-card';
import { ItemList, itemId } from './item-list';

const server = client<Calls>();

function Explorer({ start }: { readonly start: CoverageDesk }) {
  const [desk, setDesk] = useState(start);
  const [plan, setPlan] = useState(firstPlan(start));
  const [text, setText] = useState('');
  const [active, setActive] = useState(-1);
  const [opened, setOpened] = useState<CoverageLine | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const found = foundItems(itemsOf(desk, plan), text);

  useLayoutEffect(() => input.current?.focus(), []);
  const chooseProgram = async (program: string) => {
    setBusy(true);
    setError('');
    try {
      const next = await server.openCoverage({ program });
      setDesk(next);
      setPlan(firstPlan(next));
      setOpened(null);
      setText('');
      setActive(-1);
    } catch (problem) {
      setError(failureText(problem));
    }
    setBusy(false);
  };
  const choosePlan = (next: string) => {
    setPlan(next);
    // The same item under the other plan: that is what is compared aloud.
    setOpened((line) => itemsOf(desk, next).find((each) => each.item === line?.item) ?? null);
  };
  const openChosen = () => {
    const chosen = found[active] ?? (text.trim() ? found[0] : undefined);
    if (chosen) setOpened(chosen);
  };
  const back = () => {
    setOpened(null);
    setTimeout(() => input.current?.focus());
  };

  const plans = desk.programs.find((program) => program.code === desk.program)?.plans ?? [];
  return (
    <div class="sidebar coverage">
      <p class="internal-mark">{words.title}</p>
      <div class="two-fields">
        <label class="field">
          <span>{words.program}</span>
          <select
            id="program"
            value={desk.program}
            disabled={busy}
            onChange={(event) => void chooseProgram(event.currentTarget.value)}
          >
            {desk.programs.map((program) => (
              <option key={program.code} value={program.code}>
                {program.code} {program.name}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{words.plan}</span>
          <select
            id="plan"
            value={plan}
            disabled={busy}
            onChange={(event) => choosePlan(event.currentTarget.value)}
          >
            {plans.map((each) => (
              <option key={each.code} value={each.code}>
                {each.name}
              </option>
            ))}
          </select>
        </label>
      </div>
      {error && <Notice tone="error">{error}</Notice>}
      {opened ? (
        <CoverageCard desk={desk} line={opened} onBack={back} onPlan={choosePlan} />
      ) : (
        <>
          <SearchBox
            field={input}
            label={words.search}
            placeholder={words.placeholder}
            list="items"
            length={found.length}
            active={active}
            optionId={itemId}
            text={text}
            onText={(typed) => {
              setText(typed);
              setActive(-1);
            }}
            onActive={setActive}
            onEnter={openChosen}
          />
          <p class="hint" role="status" aria-live="polite">
            {found.length === 0 ? words.none(text.trim()) : `${words.found(found.length)}。${words.keys}`}
          </p>
          <ItemList lines={found} active={active} onOpen={setOpened} />
        </>
      )}
    </div>
  );
}

function firstPlan(desk: CoverageDesk): string {
  return desk.programs.find((program) => program.code === desk.program)?.plans[0]?.code ?? '';
}

function CoveragePage() {
  const { answer, again } = useCall(() => server.openCoverage({}));
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(desk) => <Explorer start={desk} />}
    </Opening>
  );
}

render(<CoveragePage />, document.getElementById('app')!);
