// The ways out of a refusal: as data for buttons, and as the sentences that end its text.

/** What the reader can do next; the last kind says why nothing can be done. */
export type Way =
  | {
      readonly kind: 'page';
      readonly page: string;
      /** As the menu names the page. */
      readonly title: string;
      /** The row that the page is about: it is selected first. */
      readonly row?: { readonly tab: string; readonly id: string | number };
      /** Ids that it is opened for, where no row can be selected. */
      readonly about?: readonly string[];
    }
  | {
      readonly kind: 'call';
      readonly call: string;
      readonly request: Readonly<Record<string, unknown>>;
      readonly label: string;
    }
  /** The page needs a row of this tab, and asks for it by search. */
  | { readonly kind: 'row'; readonly tab: string }
  | { readonly kind: 'cell'; readonly tab: string; readonly id: string | number; readonly column: string }
  | { readonly kind: 'person'; readonly who: 'manager' | 'insurer' | 'member' | 'owner' }
  | { readonly kind: 'none'; readonly why: string };

/** A text with its ways out. */
export interface Said {
  readonly text: string;
  readonly ways: readonly Way[];
}

/** @example says('契約がありません。', { kind: 'person', who: 'manager' }).text // '契約がありません。管理者にご依頼ください。' */
export function says(text: string, ...ways: readonly Way[]): Said {
  return { text: text + waysText(ways), ways };
}

/** Rows of several tabs will do: one sentence. @example 「照会」か「見積」の行を選んでください。 */
function waysText(ways: readonly Way[]): string {
  const tabs = ways.flatMap((way) => (way.kind === 'row' ? [`「${way.tab}」`] : []));
  const others = ways.filter(({ kind }) => kind !== 'row').map(wayText);
  return (tabs.length === 0 ? '' : `${tabs.join('か')}の行を選んでください。`) + others.join('');
}

/** The same for a text that names its ways itself: they come as buttons alone. */
export const offers = (text: string, ...ways: readonly Way[]): Said => ({ text, ways });

const asked = {
  manager: '管理者にご依頼ください。',
  insurer: '引受保険会社にご照会ください。',
  member: '会員にご確認ください。',
  owner: '台帳の所有者にご依頼ください。',
} as const;

/** One sentence for the reader. */
export function wayText(way: Way): string {
  switch (way.kind) {
    case 'page':
      return `「${way.title}」の画面をお開きください。`;
    case 'call':
      return `「${way.label}」を選ぶと続けられます。`;
    case 'row':
      return `「${way.tab}」の行を選んでください。`;
    case 'cell':
      return `「${way.tab}」の「${way.id}」の行で「${way.column}」をご確認ください。`;
    case 'person':
      return asked[way.who];
    case 'none':
      return way.why;
  }
}
