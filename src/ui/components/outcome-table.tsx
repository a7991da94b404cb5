// What a file would do, line by line; the lines that are held come first, because a person has to look at them.
import { useState } from 'preact/hooks';
import { importing } from '../messages';
import { Filter } from './filter';
import { Table, type ColumnView } from './table';

const HELD = '保留';

interface OutcomeTableProps<Line> {
  readonly lines: readonly Line[];
  readonly outcomes: readonly string[];
  readonly columns: readonly ColumnView<Line>[];
}

export function OutcomeTable<Line extends { readonly line: number; readonly outcome: string }>(
  props: OutcomeTableProps<Line>,
) {
  const { lines, outcomes, columns } = props;
  const of = (outcome: string) => lines.filter((line) => line.outcome === outcome);
  const [shown, setShown] = useState(of(HELD).length > 0 ? HELD : importing.all);
  return (
    <>
      <Filter
        label={importing.filter}
        value={shown}
        onChange={setShown}
        options={[
          { key: importing.all, name: importing.all, count: lines.length },
          ...outcomes.map((outcome) => ({ key: outcome, name: outcome, count: of(outcome).length })),
        ]}
      />
      <Table
        caption={importing.caption}
        columns={columns}
        rows={shown === importing.all ? lines : of(shown)}
        keyOf={(line) => line.line}
        empty={importing.none}
      />
    </>
  );
}
