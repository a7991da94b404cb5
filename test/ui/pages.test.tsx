// The tests of what the pages show: figures, labels, titles, and text that stays text.
import { renderToString } from 'preact-render-to-string';
import type { ImportMembersReport } from '../../src/rooms/roster/contract';
import type { OutboxPreview } from '../../src/rooms/mail/contract';
import type { QuotePreview, QuotePreviewLine } from '../../src/rooms/quotes/contract';
import { ReviewStep } from '../../src/rooms/mail/pages/outbox/review-step';
import { ConditionsForm, firstConditions } from '../../src/rooms/quotes/pages/quotes/conditions';
import { PreviewStep } from '../../src/rooms/quotes/pages/quotes/preview-step';
import { ImportReport } from '../../src/rooms/roster/pages/import/import-report';
import { useForm } from '../../src/ui/use-form';
import { MemberCardView } from '../../src/rooms/roster/pages/desk/member-card';

const nothing = () => undefined;
const quoteLine: QuotePreviewLine = {
  memberKey: '1002--ALIVE',
  memberNumber: '1002',
  organization: '社会福祉法人かがやき',
  plan: 'ALIVE',
  planName: '障害者施設向け',
  revenueEcho: '50,000千円＝5,000万円',
  transaction: '新規',
  premiumYen: 22000,
  presentYen: null,
  effectiveDate: '2026-04-01',
  validUntil: '2026-03-31',
  validDays: 30,
  label: '保険料表',
  letterTitle: '保険料例のご案内（公表例・参考）',
  reason: '',
  wanted: '',
  status: '新規',
};

const noChoice = {
  fields: { memberKey: '', plans: '' },
  errors: {},
  problems: [],
  busy: false,
  done: null,
  set: nothing,
  clear: nothing,
  submit: () => Promise.resolve(),
  input: (id: string, label: string) => ({ id, label, value: '', error: undefined, onValue: nothing }),
};

function previewHtml(
  lines: readonly QuotePreviewLine[],
  refused: QuotePreview['refused'] = [],
  asked: QuotePreview['asked'] = [],
): string {
  return renderToString(
    <PreviewStep
      request={{ members: 'all', effectiveDate: '2026-04-01', transaction: '新規' }}
      preview={{ members: lines.length, quotes: lines.length, referrals: 0, lines, refused, asked }}
      plans={noChoice}
      onBack={nothing}
      onConfirm={nothing}
    />,
  );
}

describe('quotes', () => {
  test('the preview shows echo, figure, label and the title of the letter', () => {
    const html = previewHtml([quoteLine]);
    for (const text of ['50,000千円＝5,000万円', '22,000円', '保険料表', quoteLine.letterTitle, '新規'])
      expect(html).toContain(text);
    expect(html).toContain('1件の見積を作成する');
  });

  test('a note of several lines is said once, one of a single line in its row', () => {
    const shared = '告知の内容を確認のうえ、保険料が決まります。';
    const html = previewHtml([
      { ...quoteLine, plan: 'A', reason: shared, wanted: '' },
      { ...quoteLine, plan: 'B', reason: shared, wanted: '決算書' },
    ]);
    expect(html.split(shared)).toHaveLength(2);
    expect(html).toContain('複数の見積に共通の確認事項');
    expect(html.split('決算書')).toHaveLength(2);
    expect(previewHtml([{ ...quoteLine, reason: shared }])).not.toContain('共通の確認事項');
  });

  test('a renewal shows this year’s premium, its own start, and asks which plan', () => {
    const renewal = { ...quoteLine, presentYen: 20_000, effectiveDate: '2027-06-01' };
    const asked = {
      memberKey: '1002--ALIVE',
      memberNumber: '1002',
      organization: '社会福祉法人かがやき',
      policyNumber: 'P-2026-0007',
      present: 'Aプラン',
      wish: 'Bプラン',
      choices: [
        { plans: 'A', name: 'Aプラン' },
        { plans: 'B', name: 'Bプラン' },
      ],
      chosen: '',
    };
    const html = previewHtml([renewal], [], [asked]);
    for (const text of [
      '今回 20,000円',
      '2027年6月1日',
      'P-2026-0007',
      '名簿の希望：Bプラン',
      '<option value="B"',
    ])
      expect(html).toContain(text);
    expect(previewHtml([quoteLine])).not.toMatch(/今回|始期（今の契約/);
  });

  test('要照会 shows no figure at all', () => {
    const html = previewHtml([{ ...quoteLine, premiumYen: null, label: '要照会', revenueEcho: '' }]);
    expect(html).toContain('要照会');
    expect(html).not.toMatch(/\d円/);
  });

  test('nothing new: no button that makes quotes, but letters held back may follow', () => {
    const html = previewHtml([{ ...quoteLine, status: '既存' }]);
    expect(html).not.toContain('見積を作成する');
    expect(html).toContain('未登録の案内文を送信箱に登録する');
  });

  test('refusals are shown word for word, and markup in a name stays text', () => {
    const message = '「約」の付いた金額では見積を作成できません。';
    const html = previewHtml([{ ...quoteLine, organization: '<img src=x>' }], [{ code: 'x', message }]);
    expect(html).toContain(message);
    expect(html).not.toContain('<img');
  });

  test('the kind has no default', () => {
    const start = {
      selected: 1,
      names: ['社会福祉法人かがやき'],
      total: 5,
      members: [],
      effectiveDate: '2026-04-01',
      by: 'common',
    } as const;
    const Blank = () => (
      <ConditionsForm start={start} form={useForm(firstConditions(start), () => Promise.resolve())} />
    );
    const html = renderToString(<Blank />);
    expect(html).toContain('社会福祉法人かがやき');
    expect(html).toMatch(/name="transaction"/);
    expect(html).not.toMatch(/name="transaction"[^>]*checked/);
  });
});

describe('outbox', () => {
  const line = {
    deliveryNumber: 'M-0001',
    organization: '社会福祉法人みどり会',
    method: 'メール',
    recipient: 'aoki@midori.example.jp',
    subject: '保険料例のご案内',
    newAddress: false,
    doubles: [],
    quoteNumber: '',
  };
  const html = (part: Pick<OutboxPreview, 'mails' | 'papers' | 'quotaLeft' | 'lines'>, more = {}) =>
    renderToString(
      <ReviewStep
        preview={{ owner: '', leftToOwner: false, held: [], byItself: [], ...part, ...more }}
        stop={() => Promise.resolve({ refused: [] })}
        onStopped={nothing}
        left={new Set()}
        setLeft={nothing}
        onShow={nothing}
        onConfirm={nothing}
      />,
    );

  test('one mail to a known address needs no typed number', () => {
    expect(html({ mails: 1, papers: 0, quotaLeft: 9, lines: [line] })).not.toContain('id="confirm"');
  });

  test('a letter that its reader would get twice is marked, with the number of the other', () => {
    const shown = html({ mails: 1, papers: 0, quotaLeft: 9, lines: [{ ...line, doubles: ['M-0002'] }] });
    expect(shown).toContain('同じ法人・制度・宛先：M-0002');
    expect(shown).toContain('同じ法人・制度で同じ宛先に送る書類が1件あります');
  });

  test('a new address is marked in words and wants the number typed', () => {
    const shown = html({ mails: 1, papers: 0, quotaLeft: 9, lines: [{ ...line, newAddress: true }] });
    expect(shown).toContain('初めての宛先');
    expect(shown).toContain('id="confirm"');
  });

  test('what may not go out is listed with its reason', () => {
    const held = [{ code: 'noMandate', message: 'M-9：取扱区分が未登録です。' }];
    expect(html({ mails: 1, papers: 0, quotaLeft: 9, lines: [line] }, { held })).toContain('M-9：取扱区分');
    expect(html({ mails: 0, papers: 0, quotaLeft: 9, lines: [] }, { held })).toContain('M-9：取扱区分');
  });

  test('whoever is not the sending account confirms only', () => {
    const owner = 'owner@agency.example.jp';
    const shown = html({ mails: 1, papers: 0, quotaLeft: 9, lines: [line] }, { owner, leftToOwner: true });
    expect(shown).toContain('確認のみ');
    expect(shown).toContain(owner);
    expect(shown).not.toContain('通を送信する');
  });

  test('too small a quota is told with what stays behind', () => {
    const lines = ['M-1', 'M-2', 'M-3'].map((deliveryNumber) => ({ ...line, deliveryNumber }));
    // 3 mails, 1 left today: 2 wait.
    expect(html({ mails: 3, papers: 0, quotaLeft: 1, lines })).toContain('2通は送信待ちのまま残ります');
  });
});

test('the import report opens on the rows that are held', () => {
  const row = { organization: '', changes: [], messages: [] };
  const report: ImportMembersReport = {
    dryRun: true,
    encoding: 'shift_jis',
    rows: 2,
    added: 1,
    changed: 0,
    unchanged: 0,
    held: 1,
    members: [],
    passed: 0,
    passedLines: [],
    notes: [{ code: 'columnIgnored', message: '見出し「メモ」は使いません。' }],
    lines: [
      { ...row, line: 2, memberNumber: '0001', outcome: '新規' },
      {
        ...row,
        line: 3,
        memberNumber: '1010',
        outcome: '保留',
        messages: [{ code: 'x', message: '「不明」は金額として読み取れません。' }],
      },
    ],
  };
  const html = renderToString(<ImportReport fileName="名簿.csv" report={report} />);
  expect(html).toContain('「不明」は金額として読み取れません。');
  expect(html).not.toContain('0001');
  expect(html).toContain('見出し「メモ」は使いません。');
});

test('the card tells what a member waits for, and says 未登録 for what is missing', () => {
  const card = {
    memberKey: '0006--GH',
    memberNumber: '0006',
    organization: '株式会社あけぼの',
    program: 'GH',
    plans: 'Aプラン',
    contact: '',
    phone: '03-0000-0000',
    email: '',
    contactMethod: '' as const,
    revenueEcho: '',
    state: '見込',
    check: '売上高未提出',
    quotes: [],
  };
  const html = renderToString(
    <MemberCardView
      card={card}
      onBack={nothing}
      onSend={nothing}
      preCheck="告知を聞く"
      onPreCheck={nothing}
    />,
  );
  expect(html).toContain('売上高未提出');
  expect(html).toContain('未登録');
});
