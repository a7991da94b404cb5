// The page 保険会社へ照会: the letter as it will be printed, then where it goes, on paper only.
import { showPage } from '../../../../ui/components/page';
import { client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { referralPage as words } from '../../words';
import { LetterToInsurer } from './letter-to-insurer';

const server = client<Calls>();

showPage(
  words.loading,
  () => server.previewReferral({ referralNumbers: 'selected' }),
  (view) => (
    <LetterToInsurer
      view={view}
      lead={words.lead(view.organization, view.referralNumbers.length)}
      methods={words.methods}
      methodHint={words.methodHint}
      recipientLabels={{ FAX: words.fax, 郵送: words.address }}
      queue={(target) => server.queueReferralLetter({ referralNumbers: view.referralNumbers, ...target })}
    />
  ),
);
