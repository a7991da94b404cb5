// What a review shows: findings, difference, impact with its histogram, golden cases.
import { useState } from 'preact/hooks';
import { Counts } from '../../../../ui/components/badge';
import { Filter } from '../../../../ui/components/filter';
import { Tick } from '../../../../ui/components/inputs';
import { Notice, TextList } from '../../../../ui/components/notice';
import { Table } from '../../../../ui/components/table';
import { yen } from '../../../../ui/format';
import type { RateDiffRow, RateReview } from '../../contract';
import { reviewPage as words } from '../../words';

interface ReviewFindingsProps {
  readonly review: RateReview;
  readonly acknowledged: boolean;
  readonly onAcknowledge: (value: boolean) => void;
}

const figure = (value: number | null) => (value === null ? words.noFigure : yen(value));

export function ReviewFindings({ review, acknowledged, onAcknowledge }: ReviewFindingsProps) {
  const bad = review.cases.filter(({ ok }) => !ok);
  return (
    <>
      {review.stops.length > 0 && (
        <Notice tone="error" title={words.stops(review.stops.length)}>
          <TextList texts={review.stops} />
        </Notice>
      )}
      {review.notes.length > 0 && (
        <Notice tone="warning" title={words.notes(review.notes.length)}>
          <TextList texts={review.notes} />
          <Tick id="acknowledged" label={words.acknowledge} ticked={acknowledged} onTicked={onAcknowledge} />
        </Notice>
      )}
      {review.stops.length + review.notes.length === 0 && <Notice tone="success">{words.sound}</Notice>}
      {review.closes.length > 0 && <TextList texts={review.closes} />}
      {review.diff.length > 0 && <Difference review={review} />}
      <Impact impact={review.impact} />
      {review.cases.length > 0 && (
        <section>
          <h2>{words.goldenTitle}</h2>
          <Notice tone={bad.length === 0 ? 'success' : 'error'}>
            {bad.length === 0
              ? words.goldenGood(review.cases.length)
              : words.goldenBad(review.cases.length, bad.length)}
          </Notice>
          {bad.length > 0 && (
            <Table
              caption={words.goldenTitle}
              rows={bad}
              keyOf={(_, at) => at}
              columns={[
                { title: words.goldenColumns.kind, class: 'narrow', cell: (row) => row.kind },
                { title: words.goldenColumns.text, cell: (row) => row.text },
                { title: words.goldenColumns.expected, class: 'money', cell: (row) => row.expected },
                { title: words.goldenColumns.actual, class: 'money', cell: (row) => row.actual },
              ]}
            />
          )}
        </section>
      )}
    </>
  );
}

function Difference({ review }: { readonly review: RateReview }) {
  const [show, setShow] = useState<'changed' | 'all'>('changed');
  const changed = review.diff.filter((row) => row.changed);
  const rows: readonly RateDiffRow[] = show === 'changed' ? changed : review.diff;
  return (
    <section>
      <h2>{words.diff}</h2>
      <p class="sub">{review.against}</p>
      <TextList texts={review.terms} />
      <Filter
        label={words.diff}
        value={show}
        onChange={setShow}
        options={[
          { key: 'changed', name: words.onlyChanged, count: changed.length },
          { key: 'all', name: words.allCells, count: review.diff.length },
        ]}
      />
      <Table
        caption={words.diff}
        rows={rows}
        keyOf={(row) => `${row.plan}/${row.revenue}`}
        empty={words.noDifference}
        columns={[
          { title: words.diffColumns.plan, class: 'code', cell: (row) => row.plan },
          { title: words.diffColumns.revenue, cell: (row) => row.revenue },
          { title: words.diffColumns.before, class: 'money', cell: (row) => figure(row.beforeYen) },
          { title: words.diffColumns.after, class: 'money', cell: (row) => figure(row.afterYen) },
          { title: words.diffColumns.change, class: 'number', cell: (row) => row.change },
        ]}
      />
    </section>
  );
}

function Impact({ impact }: { readonly impact: RateReview['impact'] }) {
  const all = impact.quotes + impact.renewals;
  const most = Math.max(1, ...impact.bars.map(({ count }) => count));
  return (
    <section class="impact">
      <h2>{words.impact}</h2>
      {all === 0 ? (
        <p>{words.impactNone}</p>
      ) : (
        <>
          <p>{words.impactLead(impact.quotes, impact.renewals, impact.changed)}</p>
          <p>{words.impactSum(impact.beforeYen, impact.afterYen)}</p>
          <Counts
            counts={[
              { name: words.becomeReferred, value: impact.becomeReferred, attention: true },
              { name: words.becomeRated, value: impact.becomeRated },
              { name: words.leftOut, value: impact.leftOut },
            ]}
          />
          {impact.leftOut > 0 && <p class="sub">{words.leftOutNote}</p>}
          <h3>{words.histogram}</h3>
          <ul class="histogram">
            {impact.bars.map(({ label, count }) => (
              <li key={label} aria-label={words.histogramBar(label, count)}>
                <span class="bar-label">{label}</span>
                <span class="bar" style={{ width: `${Math.round((count / most) * 100)}%` }} />
                <span class="bar-count">{count}</span>
              </li>
            ))}
          </ul>
          {impact.largest.length > 0 && (
            <>
              <h3>{words.largest}</h3>
              <Table
                caption={words.largest}
                rows={impact.largest}
                keyOf={(row) => row.id}
                columns={[
                  { title: words.largestColumns.kind, class: 'narrow', cell: (row) => row.kind },
                  { title: words.largestColumns.id, class: 'code', cell: (row) => row.id },
                  { title: words.largestColumns.name, cell: (row) => row.name },
                  { title: words.largestColumns.plan, class: 'code', cell: (row) => row.plan },
                  { title: words.largestColumns.before, class: 'money', cell: (row) => yen(row.beforeYen) },
                  { title: words.largestColumns.after, class: 'money', cell: (row) => yen(row.afterYen) },
                  { title: words.largestColumns.change, class: 'number', cell: (row) => row.change },
                ]}
              />
            </>
          )}
        </>
      )}
    </section>
  );
}
