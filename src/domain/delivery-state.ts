// The life of a row in 送信箱: a letter by mail, FAX or post.

export const DELIVERY_METHODS = ['メール', 'FAX', '郵送'] as const;
export type DeliveryMethod = (typeof DELIVERY_METHODS)[number];

export const DELIVERY_STATES = [
  '下書き',
  '確認待ち',
  '送信待ち',
  '送信中',
  '送信済',
  '送信失敗',
  '要確認（送信結果不明）',
  '取消',
  '発送待ち',
  '発送済（記録）',
  '不達',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Nothing of these has left the house yet, and a newer letter may take their place. */
export const WAITING_DELIVERIES: readonly (DeliveryState | '')[] = [
  '下書き',
  '確認待ち',
  '送信待ち',
  '発送待ち',
];

export type DeliveryEvent =
  | 'hold'
  | 'release'
  | 'reserve'
  | 'sent'
  | 'failed'
  | 'returned'
  | 'lost'
  | 'resend'
  | 'dispatched'
  | 'arrived'
  | 'bounced'
  | 'cancel';

const waiting = { reserve: '送信中', hold: '確認待ち', cancel: '取消' } as const;

const transitions: Readonly<Record<DeliveryState, Partial<Record<DeliveryEvent, DeliveryState>>>> = {
  下書き: { hold: '確認待ち', release: '送信待ち', cancel: '取消' },
  確認待ち: { hold: '確認待ち', release: '送信待ち', cancel: '取消' },
  送信待ち: waiting,
  // `returned`: nothing left the house (no quota, no time), so the row may wait again.
  送信中: {
    sent: '送信済',
    failed: '送信失敗',
    returned: '送信待ち',
    lost: '要確認（送信結果不明）',
    dispatched: '発送待ち',
  },
  送信済: { bounced: '不達' },
  送信失敗: { resend: '送信待ち', cancel: '取消' },
  // The run that was thought dead may still come back with its result; otherwise a person decides.
  '要確認（送信結果不明）': {
    sent: '送信済',
    failed: '送信失敗',
    arrived: '送信済',
    resend: '送信待ち',
    cancel: '取消',
  },
  取消: {},
  発送待ち: { dispatched: '発送済（記録）', cancel: '取消' },
  '発送済（記録）': { bounced: '不達' },
  // A letter that came back goes again as a row of its own.
  不達: {},
};

/** The state after the event, or undefined where the event has no place; in a blank cell none has. */
export function moveDelivery(state: DeliveryState | '', event: DeliveryEvent): DeliveryState | undefined {
  return state === '' ? undefined : transitions[state][event];
}
