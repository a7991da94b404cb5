// The page 料率の版: the versions, a draft from a pasted table, review and activation.
import { useState } from 'preact/hooks';
import { showPage } from '../../../../ui/components/page';
import { client } from '../../../../ui/server';
import type { BrochureView, Calls, RateDesk, RateVersionLine } from '../../contract';
import { ratesPage as words } from '../../words';
import { PasteStep } from './paste-step';
import { ReadingStep } from './reading-step';
import { ReviewStep } from './review-step';
import { VersionList } from './version-list';

const server = client<Calls>();

type View =
  | { readonly kind: 'list' }
  | { readonly kind: 'paste' }
  | { readonly kind: 'reading'; readonly program: string; readonly reading: BrochureView }
  | { readonly kind: 'review'; readonly version: Pick<RateVersionLine, 'program' | 'version'> };

function Rates({ desk, again }: { readonly desk: RateDesk; readonly again: () => void }) {
  const [view, setView] = useState<View>({ kind: 'list' });
  switch (view.kind) {
    case 'list':
      return (
        <VersionList
          desk={desk}
          again={again}
          onPaste={() => setView({ kind: 'paste' })}
          onReview={(version) => setView({ kind: 'review', version })}
        />
      );
    case 'paste':
      return (
        <PasteStep
          desk={desk}
          onBack={again}
          onRead={(program, reading) => setView({ kind: 'reading', program, reading })}
        />
      );
    case 'reading':
      return (
        <ReadingStep
          program={view.program}
          reading={view.reading}
          onBack={() => setView({ kind: 'paste' })}
          onSaved={(version) => setView({ kind: 'review', version: { program: view.program, version } })}
        />
      );
    case 'review':
      return <ReviewStep desk={desk} version={view.version} onBack={again} />;
  }
}

showPage(words.loading, server.openRates, (desk, again) => <Rates desk={desk} again={again} />);
