// The page 料率の版: the versions, a draft from a pasted table, review and activation.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Opening } from '../../../../ui/components/opening';
import { client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { useCall } from '../../../../ui/use-call';
import type { BrochureView, RateDesk, RateVersionLine } from '../../contract';
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

function RatesPage() {
  const { answer, again } = useCall(() => server.openRates());
  const [view, setView] = useState<View>({ kind: 'list' });
  const toList = () => {
    setView({ kind: 'list' });
    again();
  };
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(desk: RateDesk) => {
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
                onBack={toList}
                onRead={(program, reading) => setView({ kind: 'reading', program, reading })}
              />
            );
          case 'reading':
            return (
              <ReadingStep
                program={view.program}
                reading={view.reading}
                onBack={() => setView({ kind: 'paste' })}
                onSaved={(version) =>
                  setView({ kind: 'review', version: { program: view.program, version } })
                }
              />
            );
          case 'review':
            return <ReviewStep desk={desk} version={view.version} onBack={toList} />;
        }
      }}
    </Opening>
  );
}

render(<RatesPage />, document.getElementById('app')!);
