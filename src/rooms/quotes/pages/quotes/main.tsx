// The page 見積を作成: conditions first, then the preview, then the work chunk by chunk.
import { useState } from 'preact/hooks';
import { showPage } from '../../../../ui/components/page';
import { common } from '../../../../ui/messages';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, CreateQuotesRequest, QuoteDialogStart, QuotePreview } from '../../contract';
import { ConditionsForm, firstConditions, type Conditions } from './conditions';
import { PreviewStep } from './preview-step';
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
  if (confirmed) return <RunStep request={confirmed} />;
  if (!shown) return <ConditionsForm start={start} form={form} />;
  return (
    <PreviewStep
      {...shown}
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

showPage(common.loading, server.quoteDialogStart, (start) => <Steps start={start} />);
