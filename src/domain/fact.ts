// A fact: a value with its state and the place in a document where it stands.

export type FactState = 'published' | 'inferred' | 'unverified';

/** One of the five source documents, and the heading or line in it. */
export interface FactSource {
  document: 'S0' | 'S1' | 'S2' | 'S3' | 'S4';
  section: string;
}

export interface Fact<T> {
  value: T;
  state: FactState;
  source: FactSource;
  /** What is doubtful, for staff, in Japanese. Required by a test wherever the state is not `published`. */
  doubt?: string;
  /** The insurer's own words, where its paper has corrected the fact and they say more than the value. */
  said?: string;
}

export const factStateText = {
  published: '公表',
  inferred: '推定',
  unverified: '未確認',
} as const satisfies Readonly<Record<FactState, string>>;

/** The words of a fact that the insurer has answered, too. */
export const certaintyText = { ...factStateText, confirmed: '確認済' } as const;
export const certainties = Object.values(certaintyText);

/** @example factSourceText({ document: 'S2', section: '保険金額と保険料' }) // 'S2「保険金額と保険料」' */
export function factSourceText(source: FactSource): string {
  return `${source.document}「${source.section}」`;
}
