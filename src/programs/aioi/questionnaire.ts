// AIOI's pre-check: the web form with disclosures 1 to 4 and what makes each of them required.
import type { FactSource } from '../../domain/fact';
import type { FormField, LayoutItem, Questionnaire } from '../../domain/questionnaire';
import { hintOf, layoutBlock } from '../layout';

const source = (section: string): FactSource => ({ document: 'S1', section });
const ours = { hintState: hintOf.ours } as const;
const NO_QUOTE = { key: 'WANTS_QUOTE', options: ['no'] };
/** The question is the document's, its choices are not: each is a fact of its own. */
const BORROWED = {
  optionsState: {
    state: 'inferred',
    doubt: '選択肢の文言が資料にないため、同じ質問を持つ別の資料の選択肢を使っています',
  },
} as const;
const CHOICES_OURS = {
  state: 'inferred',
  doubt: '資料にある選択肢は「はい」「時々ある」だけで、「いいえ」などは当社が補っています',
} as const;

export const questionnaire = (): Questionnaire => ({
  program: 'AIOI',
  version: 'AIOI-2',
  title: 'サイバーセキュリティ保険 資料請求・お見積り',
  origin: { value: 'webForm', state: 'published', source: source('資料請求・お見積り') },
  fields: fields(),
  fieldsOf: { source: source('資料請求・お見積り'), marksRequired: true },
  blocks: [
    { code: 'request', title: 'ご依頼の内容' },
    { code: 'disclosure1', title: '告知事項1', hiddenWhen: NO_QUOTE },
    { code: 'disclosure2', title: '告知事項2', hiddenWhen: NO_QUOTE },
    { code: 'disclosure3', title: '告知事項3', hiddenWhen: NO_QUOTE },
    {
      code: 'disclosure4',
      title: '告知事項4',
      hiddenWhen: NO_QUOTE,
      requiredWhen: { key: 'RIDER_IT_WORK', options: ['yes'] },
    },
  ],
  items: [...request(), ...first(), ...third(), ...fourth()].map(withOptionsOf),
});

/** Where none are borrowed, they are ours but for what S1 names. */
const withOptionsOf = (item: LayoutItem): LayoutItem => ({ optionsState: CHOICES_OURS, ...item });

function fields(): FormField[] {
  const field = (code: string, text: string, maxLength: number, required = true): FormField => ({
    code,
    text,
    required,
    maxLength,
  });
  return [
    field('organization', '企業名', 100),
    field('department', '担当部署', 60),
    field('contact', '担当者名', 60),
    field('phone', '電話番号', 20),
    field('mail', 'メールアドレス', 254),
    field('postalCode', '郵便番号', 8),
    field('address', '住所', 200),
    field('building', 'ビル名等', 100, false),
  ];
}

function request(): LayoutItem[] {
  const ask = layoutBlock('request', source('資料請求・お見積り'));
  const rider = { when: { key: 'WANTS_QUOTE', options: ['yes'] } } as const;
  const doubt = '特約の希望を選ぶ欄は資料にありません。注記から読み取って先にうかがいます';
  return [
    ask('資料', 'WANTS_MATERIAL'),
    ask('見積', 'WANTS_QUOTE'),
    ask('特約-1', 'RIDER_FIXED_PREMIUM', { ...rider, state: 'inferred', doubt }),
    ask('特約-2', 'RIDER_LEAK_ONLY', { ...rider, state: 'inferred', doubt }),
    ask('特約-3', 'RIDER_IT_WORK', { ...rider, state: 'inferred', doubt }),
  ];
}

function first(): LayoutItem[] {
  const revenue = layoutBlock('disclosure1', source('告知事項1'));
  const event = layoutBlock('disclosure2', source('告知事項2'));
  return [
    revenue('1', 'REV', {
      asked: {
        text: '売上高（消費税込み）',
        hint: '記入は千円単位。保険料確定特約を付ける場合は直近の会計年度、付けない場合は保険期間中の見込み。金融業・学校などは別の単位の案内があります',
      },
    }),
    event('2', 'EVENT_5Y'),
  ];
}

function third(): LayoutItem[] {
  const ask = layoutBlock('disclosure3', source('告知事項3'));
  const policy = { when: { key: 'POLICY', options: ['yes'] } } as const;
  return [
    ask('3-1', 'POLICY', {
      asked: {
        hint: '個人情報や業務の情報の扱い、「情報資産」を守る対策の対応方針などを具体的にまとめた社内ルール・社内規定・ガイドラインをいいます',
      },
    }),
    ask('3-1a', 'POLICY_OFFICE', policy),
    ask('3-1b', 'POLICY_TRAINING', policy),
    ask('3-1c', 'POLICY_OATH', policy),
    ask('3-2', 'ACCESS', BORROWED),
    ask('3-2a', 'ACCESS_LOG', { when: { key: 'ACCESS', options: ['yes'] } }),
    ask('3-3', 'CARD', ours),
    ask('3-4', 'ID', BORROWED),
    ask('3-5', 'ZONE', BORROWED),
    ask('3-6', 'FW_IDS', BORROWED),
    ask('3-7', 'LOG3M'),
    ask('3-8', 'AV_PATCH', BORROWED),
    ask('3-9', 'MAIL'),
    ask('3-10', 'NET_ENC', BORROWED),
    ask('3-11', 'ISO15408'),
    ask('3-12', 'LEAVER'),
    ask('3-13', 'EXT_AUDIT'),
    ask('3-14', 'BCP'),
    ask('3-15', 'OUTSOURCE', ours),
    ask('3-15a', 'OUTSOURCE_TERMS', {
      when: { key: 'OUTSOURCE', options: ['yes', 'sometimes'] },
      ...BORROWED,
    }),
    ask('3-16', 'STORE', BORROWED),
    ask('3-17', 'DISPOSE'),
    ask('3-18', 'TAKEOUT', BORROWED),
    ask('3-19', 'COPY', BORROWED),
    ask('3-20', 'VENDOR'),
    ask('3-21', 'SHARE'),
    ask('3-22', 'CERTS', {
      optionsState: {
        state: 'inferred',
        doubt: '認証の一覧が資料にないため、同じ質問を持つ別の資料の一覧を使っています',
      },
      hintState: hintOf.otherDocument,
    }),
  ];
}

function fourth(): LayoutItem[] {
  const ask = layoutBlock('disclosure4', source('告知事項4'));
  return [
    ask('4-1', 'NO_3P_NET', {
      asked: {
        hint: '否定文の質問です。構築していなければ「はい」。サイバーモールの運営会社と販売代理店、フランチャイズ本部と加盟店、メーカーと下請けなど、外部の企業との間のネットワーク等をいいます',
      },
    }),
    ask('4-2', 'IR_FLOW'),
    ask('4-2a', 'IR_DRILL', { when: { key: 'IR_FLOW', options: ['yes'] } }),
    ask('4-3', 'CISO'),
    ask('4-4', 'CSIRT_SOC'),
    ask('4-5', 'EOL_OS', ours),
    ask('4-6', 'BYOD', ours),
    ask('4-7', 'SOFT', {
      asked: { text: '導入している認証ソフトウェア・システム' },
      state: 'unverified',
      doubt: '「認証」の意味がはっきりしません',
      optionsState: {
        state: 'unverified',
        doubt: '一覧が資料にないため、別の資料の一覧を使っています',
      },
      hintState: hintOf.otherDocument,
    }),
  ];
}
