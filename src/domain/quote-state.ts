// The life of a quote: which event takes it from which state to which.

/** What a quote is made for. */
export const TRANSACTION_KINDS = ['新規', '更改', '中途'] as const;
export type TransactionKind = (typeof TRANSACTION_KINDS)[number];

export const QUOTE_STATES = [
  '下書き',
  '不備確認中',
  '照会中',
  '案内準備完了',
  '案内済',
  '申込受付',
  '見送り',
  '期限切れ',
  '取消',
] as const;
export type QuoteState = (typeof QUOTE_STATES)[number];

export type QuoteEvent =
  | 'release'
  | 'refer'
  | 'answer'
  | 'deliver'
  | 'receiveApplication'
  | 'decline'
  | 'expire'
  | 'cancel';

const transitions: Readonly<Record<QuoteState, Partial<Record<QuoteEvent, QuoteState>>>> = {
  下書き: { release: '案内準備完了', refer: '照会中', expire: '期限切れ', cancel: '取消' },
  不備確認中: { release: '案内準備完了', refer: '照会中', expire: '期限切れ', cancel: '取消' },
  // A notice that the insurer is being asked goes out, and the question stays open.
  照会中: {
    deliver: '照会中',
    answer: '案内準備完了',
    decline: '見送り',
    expire: '期限切れ',
    cancel: '取消',
  },
  案内準備完了: { deliver: '案内済', refer: '照会中', decline: '見送り', expire: '期限切れ', cancel: '取消' },
  // Sent again by FAX or post: still sent.
  案内済: {
    deliver: '案内済',
    refer: '照会中',
    receiveApplication: '申込受付',
    decline: '見送り',
    expire: '期限切れ',
    cancel: '取消',
  },
  申込受付: { cancel: '取消' },
  見送り: {},
  期限切れ: {},
  取消: {},
};

/** The state after the event, or undefined where the event has no place; in a blank cell none has. */
export function moveQuote(state: QuoteState | '', event: QuoteEvent): QuoteState | undefined {
  return state === '' ? undefined : transitions[state][event];
}

/** Nothing more happens to it; a blank cell says nothing. */
export function isFinalQuoteState(state: QuoteState | ''): boolean {
  return state !== '' && Object.keys(transitions[state]).length === 0;
}
