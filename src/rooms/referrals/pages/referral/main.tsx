// The page 保険会社へ照会: the letter as it will be printed, then where it goes, on paper only.
import { render } from 'preact';
import { Opening } from '../../../../ui/components/opening';
import { client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { referralPage as words } from '../../words';
import { LetterToInsurer } from './letter-to-insurer';
import { useCall } from '../../../../ui/use-call';

const server = client<Calls>();

function ReferralPage() {
  const { answer, again } = useCall(() => server.previewReferral({ referralNumbers: 'selected' }));
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(view) => (
        <LetterToInsurer
          view={view}
          lead={words.lead(view.organization, view.referralNumbers.length)}
          methods={words.methods}
          methodHint={words.methodHint}
          recipientLabels={{ FAX: words.fax, 郵送: words.address }}
          queue={(target) => server.queueReferralLetter({ referralNumbers: view.referralNumbers, ...target })}
        />
      )}
    </Opening>
  );
}

render(<ReferralPage />, document.getElementById('app')!);
