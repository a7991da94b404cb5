// Figures, traces, limits and both readings, to read and to print.
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { WayButtons } from '../../../../ui/components/ways';
import { japaneseDate, yen } from '../../../../ui/format';
import { showPage } from '../../../../ui/components/page';
import { closePage, client } from '../../../../ui/server';
import type { Calls, PayableRowView, PayableSheet } from '../../contract';
import { costsWay, payablePage as words } from '../../words';
import { common } from '../../../../ui/messages';

const server = client<Calls>();

function Sheet({ sheet }: { readonly sheet: PayableSheet }) {
  const head: readonly (readonly [string, string])[] = [
    [words.claim, sheet.claimNumber],
    [words.member, sheet.organization],
    [words.plan, `${sheet.programName}　${sheet.planName}`],
    [words.policy, [sheet.policyNumber, sheet.period].filter(Boolean).join('　') || words.ask],
    [words.deductible, sheet.deductible],
    [words.conditions, sheet.conditions.join('、') || words.none],
    [words.made, japaneseDate(sheet.madeOn)],
  ];
  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={() => window.print()}>
            {words.print}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
          <span class="hint print-hint">{words.printHint}</span>
        </>
      }
    >
      <article class="comparison house">
        <p class="internal-mark">{words.mark}</p>
        <h1>{words.title}</h1>
        <dl class="sheet-head">
          {head.map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        {sheet.rows.length === 0 ? (
          <p>
            {words.noCosts} <WayButtons ways={[costsWay(sheet.claimNumber)]} />
          </p>
        ) : (
          <Figures sheet={sheet} />
        )}
        {sheet.incomplete && <p>{words.incomplete}</p>}
        {sheet.wholeYen !== sheet.totalYen && <p>{words.whole(yen(sheet.wholeYen))}</p>}
        {sheet.lowYen !== sheet.highYen && <p>{words.span(yen(sheet.lowYen), yen(sheet.highYen))}</p>}
        {sheet.firstLimit && (
          <p>
            {words.first}：{sheet.firstLimit}
          </p>
        )}
        <Readings sheet={sheet} />
        <Limits sheet={sheet} />
        <section>
          <h2>{words.notes}</h2>
          <ul class="comparison-notes">
            {sheet.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
            {sheet.referrals.length > 0 && <li>{words.referrals(sheet.referrals.join('、'))}</li>}
          </ul>
        </section>
      </article>
    </Frame>
  );
}

function Figures({ sheet }: { readonly sheet: PayableSheet }) {
  const figure = (value: number | null, atMost: boolean): string =>
    value === null ? words.ask : atMost ? words.atMost(yen(value)) : yen(value);
  const counted = sheet.rows.filter((row) => !row.consentOpen);
  const apart = sheet.rows.filter((row) => row.consentOpen);
  const line = (row: PayableRowView) => (
    <tr key={row.costNumber}>
      <th scope="row">{row.name}</th>
      <td class="money">{yen(row.lossYen)}</td>
      <td class="money">{figure(row.aloneYen, row.atMost)}</td>
      <td class="money">{figure(row.payableYen, row.atMost)}</td>
      <td class="money">{row.payableYen === null ? words.ask : yen(row.ownYen)}</td>
      <td>
        <ol class="trace">
          {row.trace.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </td>
    </tr>
  );
  return (
    <table class="plan-table payable-table" aria-label={words.title}>
      <Head titles={[words.item, words.loss, words.alone, words.within, words.own, words.trace]} />
      <tbody>
        {counted.map(line)}
        {sheet.deductedYen > 0 && (
          <tr>
            <th scope="row">{words.deducted}</th>
            <td />
            <td />
            <td class="money">{yen(-sheet.deductedYen)}</td>
            <td class="money">{yen(sheet.deductedYen)}</td>
            <td />
          </tr>
        )}
        <tr class="strong">
          <th scope="row">{apart.length > 0 ? words.counted : words.total}</th>
          <td class="money">{yen(sheet.lossYen)}</td>
          <td />
          <td class="money">{yen(sheet.totalYen)}</td>
          <td class="money">{yen(sheet.ownYen)}</td>
          <td />
        </tr>
        {apart.length > 0 && (
          <tr>
            <th scope="rowgroup" colSpan={6}>
              {words.openConsents}
            </th>
          </tr>
        )}
        {apart.map(line)}
      </tbody>
    </table>
  );
}

function Readings({ sheet }: { readonly sheet: PayableSheet }) {
  if (sheet.alternatives.length === 0) return null;
  return (
    <section>
      <h2>{words.alternatives}</h2>
      <table class="plan-table" aria-label={words.alternatives}>
        <Head titles={[words.point, words.used2, words.other]} />
        <tbody>
          {sheet.alternatives.map((point) => (
            <tr key={point.name + point.other}>
              <th scope="row">{point.name}</th>
              <td>{words.reading(point.assumed, yen(point.assumedYen))}</td>
              <td>{words.reading(point.other, yen(point.otherYen))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Limits({ sheet }: { readonly sheet: PayableSheet }) {
  if (sheet.limits.length === 0) return null;
  return (
    <section>
      <h2>{words.limits}</h2>
      <table class="plan-table" aria-label={words.limits}>
        <Head titles={[words.limitName, words.limitAmount, words.earlier, words.used, words.left]} />
        <tbody>
          {sheet.limits.map((limit) => (
            <tr key={limit.name}>
              <th scope="row">{limit.name}</th>
              <td class="money">{yen(limit.amountYen)}</td>
              <td class="money">{yen(limit.earlierYen)}</td>
              <td class="money">{yen(limit.usedYen)}</td>
              <td class="money">{yen(limit.leftYen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Head({ titles }: { readonly titles: readonly string[] }) {
  return (
    <thead>
      <tr>
        {titles.map((title) => (
          <th scope="col" key={title} class={title === words.trace ? 'trace-column' : undefined}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}

showPage(
  words.loading,
  () => server.preparePayable({ claimNumber: 'selected' }),
  (sheet) => <Sheet sheet={sheet} />,
);
