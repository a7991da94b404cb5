// The page 見積を作成: conditions first, then the preview, then the work chunk by chunk.
import { useState } from 'preact/hooks';
import { showPage } from '../../../../ui/components/page';
import { common } from '../../../../ui/messages';
import { client, pageAbout } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, CreateQuotesRequest, QuoteDialogStart, QuotePreview } from '../../contract';
import { ConditionsForm, firstConditions, type Conditions } from './conditions';
import { PreviewStep } from './preview-step';
import type { PlanChoice } from './renewal-plans';
import { RunStep } from './run-step';

const server = client<Calls>();

interface Shown {
  readonly request: CreateQuotesRequest;
  readonly preview: QuotePreview;
}

function Steps({ start }: { readonly start: QuoteDialogStart }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [confirmed, setConfirmed] = useState<CreateQuotesRequest | null>(null);
  const form = useForm<Conditions, void>(firstConditions(start), async (request) =>
    setShown({ request, preview: await server.previewQuotes(request) }),
  );
  const plans = useForm<PlanChoice, void>({ memberKey: '', plans: '' }, async ({ memberKey, plans }) => {
    const { request } = shown!;
    const { [memberKey]: _before, ...others } = request.plans ?? {};
    const again = { ...request, plans: plans === '' ? others : { ...others, [memberKey]: plans } };
    setShown({ request: again, preview: await server.previewQuotes(again) });
  });
  if (confirmed) return <RunStep request={confirmed} refused={shown?.preview.refused ?? []} />;
  if (!shown) return <ConditionsForm start={start} form={form} />;
  return (
    <PreviewStep
      {...shown}
      plans={plans}
      onBack={() => setShown(null)}
      onConfirm={() => setConfirmed(withShownMembers(shown))}
    />
  );
}

/**
 * What was shown is what is made: the selection in the sheet may change while the dialog is open. Members whose
 * quotes stand already go along, because their letter may still be missing.
 */
function withShownMembers({ request, preview }: Shown): CreateQuotesRequest {
  return { ...request, members: [...new Set(preview.lines.map((line) => line.memberKey))] };
}

showPage(
  common.loading,
  () => server.quoteDialogStart({ members: pageAbout() }),
  (start) => <Steps start={start} />,
);
