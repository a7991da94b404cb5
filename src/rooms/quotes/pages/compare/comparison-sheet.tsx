// The comparison as a sheet: on screen in the dialog, on paper A4 across.
import { MemberPaper } from '../../../../ui/components/member-paper';
import { type ComparisonRow, comparisonRows, itemTables } from '../parts/comparison';
import { comparing as words } from '../../words';
import type { Comparison, CoverageDesk } from '../../contract';
import { japaneseDate } from '../../../../ui/format';

interface ComparisonSheetProps {
  readonly comparison: Comparison;
  readonly desks: readonly CoverageDesk[];
  readonly onBack: () => void;
}

export function ComparisonSheet({ comparison, desks, onBack }: ComparisonSheetProps) {
  const { audience, lines, notes } = comparison;
  const date = japaneseDate(comparison.effectiveDate) || comparison.effectiveDate;
  return (
    <MemberPaper
      audience={audience}
      mark={words.houseMark}
      addressee={comparison.organization && words.forMember(comparison.organization)}
      heading={words.heading(audience)}
      steps={words.steps}
      words={words}
      back={words.back}
      onBack={onBack}
    >
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
    </MemberPaper>
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
