// What is refused where the steps of solicitation stand in another order than the law's (rule C19).
import { formatJapanese } from './calendar';
import * as pageTitles from './page-titles';
import { problemsOf, type Given } from './problem';
import { says } from './way';

const day = (iso: string | number): string => formatJapanese(String(iso));

export const orderProblems = /* @__PURE__ */ problemsOf({
  explanationBeforeIntention: ({ explained, intended }: Given<'explained' | 'intended'>) =>
    says(
      `重要事項説明（${day(explained)}）が、意向の把握（${day(intended)}）より前です。意向に沿って説明し直し、新しい説明日を記録してください。`,
      { kind: 'page', page: 'intention', title: pageTitles.intention },
    ),
  declarationBeforeExplanation: ({ declared, explained }: Given<'declared' | 'explained'>) =>
    says(
      `告知書の署名（${day(declared)}）が、重要事項説明（${day(explained)}）より前です。説明の後に署名された告知書を、新しい版の告知に登録してください。`,
      { kind: 'page', page: 'disclosure', title: pageTitles.disclosure },
    ),
});
