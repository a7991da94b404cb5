// Requests as the public form sends them, filled in far enough for their programme.
import type { Answer, Answers } from '../../src/domain/question';

type Fields = Record<string, string>;

/** 4011001098993 is a checked number of the domain notes. */
export const FIELDS: Fields = {
  organization: '株式会社みなと製作所',
  department: '総務部',
  contact: '見本　太郎',
  phone: '03-1234-5678',
  email: 'tanto@minato.example.jp',
  postalCode: '100-0001',
  address: '東京都見本区港1-2-3',
  building: '',
  corporateNumber: '4011001098993',
};

export function materialRequest(fields: Partial<Fields> = {}, program = 'AIOI') {
  return {
    program,
    wantsMaterial: true,
    wantsQuote: false,
    fields: { ...FIELDS, ...fields } as Fields,
    extras: {} as Fields,
    startsOn: '',
    answers: {} as Answers,
  };
}

const yes: Answer = { kind: 'choice', option: 'yes' };
const no: Answer = { kind: 'choice', option: 'no' };

const ASKED =
  'EVENT_5Y POLICY ACCESS CARD ID ZONE FW_IDS LOG3M AV_PATCH MAIL NET_ENC ISO15408 LEAVER EXT_AUDIT BCP OUTSOURCE STORE DISPOSE TAKEOUT COPY VENDOR SHARE'.split(
    ' ',
  );

/** Everything that AIOI asks without the IT-work rider: no follow-up is open, because all answers are いいえ. */
export function quoteRequest(fields: Partial<Fields> = {}, answers: Answers = {}) {
  return {
    ...materialRequest(fields),
    wantsMaterial: false,
    wantsQuote: true,
    answers: {
      RIDER_FIXED_PREMIUM: yes,
      RIDER_LEAK_ONLY: no,
      RIDER_IT_WORK: no,
      REV: { kind: 'revenue', text: '50,000', fiscalMonth: '2026年3月期' },
      ...Object.fromEntries(ASKED.map((key) => [key, no])),
      CERTS: { kind: 'list', checked: [] },
      ...answers,
    } as Answers,
  };
}
