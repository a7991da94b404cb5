// Who may solicit on a day, by the agency's own list of solicitors.
import { formatJapanese, type IsoDate } from './calendar';
import * as pageTitles from './page-titles';
import { problemsOf, type Given, type Problem } from './problem';
import { says, type Way } from './way';

export interface RegisteredSolicitor {
  readonly name: string;
  readonly registrationNumber: string;
  /** '' where nobody has keyed it yet. */
  readonly validUntil: IsoDate;
  readonly state: '有効' | '要確認' | '停止' | '';
}

const list: Way = { kind: 'page', page: 'solicitors', title: pageTitles.solicitors };

export const solicitorProblems = /* @__PURE__ */ problemsOf({
  solicitorUnlisted: ({ name }: Given<'name'>) =>
    says(`募集人「${name}」は募集人の一覧にありません。一覧から選ぶか、一覧に追加してください。`, list, {
      kind: 'person',
      who: 'manager',
    }),
  solicitorUnconfirmed: ({ name }: Given<'name'>) =>
    says(
      `募集人「${name}」は登録番号または有効期限が未確認です。一覧で「${name}」の行に入力してください。`,
      list,
      {
        kind: 'person',
        who: 'manager',
      },
    ),
  solicitorExpired: ({ name, until, on }: Given<'name' | 'until' | 'on'>) =>
    says(
      `募集人「${name}」の登録は${formatJapanese(String(until))}までで、${formatJapanese(String(on))}には有効ではありません。ほかの募集人を選ぶか、一覧で「${name}」の「有効期限」を更新してください。`,
      list,
      { kind: 'person', who: 'manager' },
    ),
  solicitorStopped: ({ name }: Given<'name'>) =>
    says(
      `募集人「${name}」は「停止」です。ほかの募集人を選ぶか、一覧で「${name}」の「状態」を直してください。`,
      list,
      { kind: 'person', who: 'manager' },
    ),
});

/** Why this person may not solicit on that day; undefined where nothing says so. */
export function notRegistered(of: RegisteredSolicitor | undefined, on: IsoDate): Problem | undefined {
  if (!of) return undefined;
  const { name, validUntil: until } = of;
  if (of.state === '停止') return solicitorProblems.solicitorStopped({ name });
  return until !== '' && until < on ? solicitorProblems.solicitorExpired({ name, until, on }) : undefined;
}

/** What is not known of a person of whom nothing speaks against soliciting; nothing while the list is empty. */
export function solicitorDoubt(
  name: string,
  of: RegisteredSolicitor | undefined,
  { isListKept }: { readonly isListKept: boolean },
): Problem | undefined {
  if (name === '') return undefined;
  if (!of) return isListKept ? solicitorProblems.solicitorUnlisted({ name }) : undefined;
  const known = of.registrationNumber.trim() !== '' && of.validUntil !== '' && of.state === '有効';
  return known ? undefined : solicitorProblems.solicitorUnconfirmed({ name });
}

/** 「担当A（登録番号 12345678）」 */
export const solicitorText = (name: string, of: RegisteredSolicitor | undefined): string =>
  of && of.registrationNumber.trim() !== '' ? `${name}（登録番号 ${of.registrationNumber.trim()}）` : name;
