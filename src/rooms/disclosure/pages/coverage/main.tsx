// 補償を調べる: programme, plan, item, and what the documents say about it. For the house only.
import { Beside } from '../../../../ui/components/beside';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ChoiceInput } from '../../../../ui/components/inputs';
import { showPage } from '../../../../ui/components/page';
import { Problems } from '../../../../ui/components/problems';
import { SearchBox } from '../../../../ui/components/search-box';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, CoverageDesk, CoverageLine } from '../../contract';
import { coverage as words } from '../../words';
import { foundItems, itemsOf } from '../parts/coverage';
import { CoverageCard } from './coverage-card';
import { ItemList, itemId } from './item-list';

const server = client<Calls>();

function Explorer({ start }: { readonly start: CoverageDesk }) {
  const [desk, setDesk] = useState(start);
  const [plan, setPlan] = useState(firstPlan(start));
  const [text, setText] = useState('');
  const [active, setActive] = useState(-1);
  const [opened, setOpened] = useState<CoverageLine | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const found = foundItems(itemsOf(desk, plan), text);

  useLayoutEffect(() => input.current?.focus(), []);
  const programs = useForm({ program: desk.program }, async (request) => {
    const next = await server.openCoverage(request);
    setDesk(next);
    setPlan(firstPlan(next));
    setOpened(null);
    setText('');
    setActive(-1);
  });
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
      <div class="two-fields" role="search">
        <ChoiceInput
          {...programs.input('program', words.program)}
          choices={desk.programs.map(({ code, name }) => ({ code, text: `${code} ${name}` }))}
          onValue={(program) => void programs.submit({ program })}
        />
        <ChoiceInput
          id="plan"
          label={words.plan}
          value={plan}
          error=""
          choices={plans.map(({ code, name: planName }) => ({ code, text: planName }))}
          onValue={choosePlan}
        />
      </div>
      <Problems problems={programs.problems} />
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
      <Beside page="coverage" />
    </div>
  );
}

function firstPlan(desk: CoverageDesk): string {
  return desk.programs.find((program) => program.code === desk.program)?.plans[0]?.code ?? '';
}

showPage(
  words.loading,
  () => server.openCoverage({}),
  (desk) => <Explorer start={desk} />,
);
