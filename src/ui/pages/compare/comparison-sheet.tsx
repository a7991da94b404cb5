// This file defines the comparison as a sheet: on screen in the dialog, on paper A4 across.
import { Button } from '../../client/components/button';
import { Frame } from '../../client/components/frame';
import { comparisonRows, itemTables, type ComparisonRow } from '../../client/comparison';
import { japaneseDate } from '../../client/format';
import { closePage } from '../../client/server';
import { comparing as words } from '../../coverage-messages';
import { common } from '../../messages';
import type { Comparison } from '../../comparison-contract';
import type { CoverageDesk } from '../../disclosure-contract';

interface ComparisonSheetProps {
  readonly comparison: Comparison;
  readonly desks: readonly CoverageDesk[];
  readonly onBack: () => void;
}

export function ComparisonSheet({ comparison, desks, onBack }: ComparisonSheetProps) {
  const { audience, lines, notes } = comparison;
  const date = japaneseDate(comparison.effectiveDate) || comparison.effectiveDate;
  return (
    <Frame
      steps={words.steps}
      step={1}
      actions={
        <>
          <Button kind="primary" onClick={() => window.print()}>
            {words.print}
          </Button>
          <Button onClick={onBack}>{words.back}</Button>
          <Button onClick={closePage}>{common.close}</Button>
          <span class="hint print-hint">{words.printHint}</span>
        </>
      }
    >
      <article class={audience === '社内' ? 'comparison house' : 'comparison'}>
        {audience === '社内' && <p class="internal-mark">{words.houseMark}</p>}
        {comparison.organization && <p class="addressee">{words.forMember(comparison.organization)}</p>}
        <h1>{words.heading(audience)}</h1>
        <p>{words.condition(date, comparison.revenueEcho)}</p>
        {comparison.reason && (
          <p>
            {words.reason}：{comparison.reason}
          </p>
        )}
        <PlanTable
          caption={words.title}
          corner={words.rows.plan}
          heads={lines.map((line) => ({ key: line.plan, program: line.programName, name: line.planName }))}
          rows={comparisonRows(comparison)}
          strong={words.rows.premium}
        />
        {itemTables(comparison, desks).map((table) => (
          <section key={table.program}>
            <h2>{words.items(table.programName)}</h2>
            {table.rows.length === 0 ? (
              <p>{words.none}</p>
            ) : (
              <PlanTable
                caption={words.items(table.programName)}
                corner={words.item}
                heads={table.plans.map((plan) => ({ key: plan.code, program: '', name: plan.name }))}
                rows={table.rows}
              />
            )}
          </section>
        ))}
        <ul class="comparison-notes">
          {[words.unlistedNote, words.limitsNote, ...notes].map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        <p class="sub">
          {words.made(japaneseDate(comparison.madeOn))}
          {comparison.approvalNumber && `　${words.approval} ${comparison.approvalNumber}`}
        </p>
      </article>
    </Frame>
  );
}

interface PlanTableProps {
  readonly caption: string;
  readonly corner: string;
  readonly heads: readonly { readonly key: string; readonly program: string; readonly name: string }[];
  readonly rows: readonly ComparisonRow[];
  /** The row that the eye looks for. */
  readonly strong?: string;
}

function PlanTable({ caption, corner, heads, rows, strong }: PlanTableProps) {
  return (
    <table class="plan-table" aria-label={caption}>
      <thead>
        <tr>
          <th scope="col">{corner}</th>
          {heads.map((head) => (
            <th scope="col" key={head.key}>
              {head.program && <span class="sub">{head.program}</span>}
              {head.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name} class={row.name === strong ? 'strong' : undefined}>
            <th scope="row">{row.name}</th>
            {row.cells.map((cell, index) => (
              <td key={heads[index]!.key}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
