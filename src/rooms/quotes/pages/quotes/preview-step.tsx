// The second step of a quote: count and names, figures, labels, and the titles of the letters.
import { Badge, labelTone } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { Notice, RefusedList } from '../../../../ui/components/notice';
import { Table, type ColumnView } from '../../../../ui/components/table';
import { japaneseDate, yen } from '../../../../ui/format';
import { closePage } from '../../../../ui/server';
import type { FormState } from '../../../../ui/use-form';
import type { CreateQuotesRequest, QuotePreview, QuotePreviewLine } from '../../contract';
import { common } from '../../../../ui/messages';
import { quoting as words } from '../../words';
import { RenewalPlans, type PlanChoice } from './renewal-plans';

/** What holds for more than one line is said once, above the table. */
function sharedReasons(lines: readonly QuotePreviewLine[]): readonly string[] {
  const reasons = lines.flatMap(({ reason, wanted }) => [reason, wanted]).filter(Boolean);
  return [...new Set(reasons.filter((reason, at) => reasons.indexOf(reason) !== at))];
}

const columnsFor = (start: string, shared: readonly string[]): readonly ColumnView<QuotePreviewLine>[] => [
  {
    title: words.columns.member,
    class: 'name',
    cell: (line) => (
      <>
        {line.organization}
        <div class="sub">{line.memberNumber}</div>
      </>
    ),
  },
  { title: words.columns.plan, class: 'plan', cell: (line) => line.planName || line.plan },
  { title: words.columns.revenue, class: 'revenue', cell: (line) => line.revenueEcho },
  {
    title: words.columns.premium,
    class: 'money',
    cell: (line) => (
      <>
        {line.premiumYen !== null && <div>{yen(line.premiumYen)}</div>}
        <Badge tone={labelTone(line.label)}>{line.label}</Badge>
        {line.presentYen !== null && <div class="sub">{words.present(yen(line.presentYen))}</div>}
      </>
    ),
  },
  {
    title: words.columns.letter,
    class: 'wide',
    cell: (line) => (
      <>
        {line.transaction === '中途' && (
          <>
            <Badge tone="info">{words.midTerm}</Badge>{' '}
          </>
        )}
        {line.letterTitle}
        {line.effectiveDate !== start && (
          <div class="sub">{words.ownStart(japaneseDate(line.effectiveDate))}</div>
        )}
        <div class="sub">{words.valid(japaneseDate(line.validUntil), line.validDays)}</div>
        {line.status === '既存' && (
          <>
            {' '}
            <Badge>{words.existing}</Badge>
          </>
        )}
        {[line.reason, line.wanted]
          .filter((text) => text !== '' && !shared.includes(text))
          .map((text) => (
            <div class="sub" key={text}>
              {text}
            </div>
          ))}
      </>
    ),
  },
];

/** Below it nobody can answer in time. */
const SHORT_DAYS = 7;

interface PreviewStepProps {
  readonly request: CreateQuotesRequest;
  readonly preview: QuotePreview;
  readonly plans: FormState<PlanChoice, void>;
  readonly onBack: () => void;
  readonly onConfirm: () => void;
}

export function PreviewStep({ request, preview, plans, onBack, onConfirm }: PreviewStepProps) {
  const fresh = preview.lines.filter((line) => line.status === '新規');
  // Counted from what is shown, so that heading, table and button agree.
  const members = new Set(preview.lines.map((line) => line.memberKey)).size;
  const short = fresh.filter((line) => line.validDays < SHORT_DAYS).length;
  const existing = preview.lines.length - fresh.length;
  const shared = sharedReasons(preview.lines);
  const referrals = fresh.filter((line) => line.label === '要照会').length;
  // A letter may be missing beside standing quotes: held back while the mandate was not recorded.
  const lettersOnly = fresh.length === 0 && existing > 0 && request.letters !== false;
  return (
    <Frame
      steps={words.steps}
      step={1}
      actions={
        <>
          {(fresh.length > 0 || lettersOnly) && (
            <Button kind="primary" onClick={onConfirm}>
              {lettersOnly ? words.submitLetters : words.submit(fresh.length)}
            </Button>
          )}
          <Button onClick={onBack}>{common.back}</Button>
          {fresh.length === 0 && <Button onClick={closePage}>{common.close}</Button>}
        </>
      }
    >
      <p class="summary">
        <strong>{words.summary(members, fresh.length, referrals)}</strong>
        <span>{words.condition(japaneseDate(request.effectiveDate), request.transaction)}</span>
      </p>
      {short > 0 && <Notice tone="warning">{words.validShort(short)}</Notice>}
      <RenewalPlans asked={preview.asked} form={plans} />
      <RefusedList title={words.refused} messages={preview.refused} />
      {fresh.length === 0 && (
        <Notice tone="info">
          {existing > 0 ? words.nothingNew : words.nothing}
          {lettersOnly && <div>{words.lettersOnlyNote}</div>}
        </Notice>
      )}
      {fresh.length > 0 && (existing > 0 || referrals > 0) && (
        <Notice tone="info">
          {referrals > 0 && <div>{words.referralNote(referrals)}</div>}
          {existing > 0 && <div>{words.existingNote(existing)}</div>}
        </Notice>
      )}
      {shared.length > 0 && (
        <Notice tone="info" title={words.sharedNotes}>
          <ul class="plain-list">
            {shared.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      {preview.lines.length > 0 && (
        <Table
          caption={words.caption}
          columns={columnsFor(request.effectiveDate, shared)}
          rows={preview.lines}
          keyOf={(line) => `${line.memberKey} ${line.plan}`}
        />
      )}
    </Frame>
  );
}
