// Buttons of pages: none moves while it can be pressed, and the end of a sending leads on.
import { renderToString } from 'preact-render-to-string';
import { NextSteps } from '../../src/rooms/disclosure/pages/parts/next-steps';
import { AfterSending } from '../../src/rooms/mail/pages/outbox/send-step';
import { MemberCardView } from '../../src/rooms/roster/pages/desk/member-card';

const nothing = () => undefined;
const card = {
  ...{ memberKey: '0006--GH', memberNumber: '0006', organization: '株式会社あけぼの', program: 'GH' },
  ...{ plans: 'Aプラン', contact: '', phone: '', email: '', contactMethod: '' as const, revenueEcho: '' },
  ...{ state: '見込', check: '', quotes: [] },
};
const mailLine = {
  ...{ deliveryNumber: 'M-0001', organization: '社会福祉法人みどり会', method: 'メール', doubles: [] },
  ...{ recipient: 'aoki@midori.example.jp', subject: '保険料例のご案内', newAddress: false },
};

/** Words of the enabled buttons that stand below something that is still coming. */
function pressableBelow(html: string): string[] {
  const below = html.slice(html.indexOf('<progress'));
  expect(below).toContain('<progress');
  return [...below.matchAll(/<button(?![^>]* disabled)[^>]*>(.*?)<\/button>/gs)].map(([, words]) => words!);
}

describe('what is still coming moves no button that can be pressed', () => {
  test('on the card of a member', () => {
    const premiums = () => <p>保険料</p>;
    const html = renderToString(
      <MemberCardView
        card={card}
        onBack={nothing}
        onSend={nothing}
        Premiums={premiums}
        preCheck="告知を聞く"
        onPreCheck={nothing}
      />,
    );
    expect(html).toContain('条件を選んで見積を作成');
    expect(pressableBelow(html)).toEqual([]);
  });

  test('at the end of a questionnaire', () => {
    const end = renderToString(<NextSteps memberKey="1001/GH" program="GH" version={1} onBack={nothing} />);
    expect(end).toContain('見積を作成');
    expect(pressableBelow(end)).toEqual([]);
  });
});

describe('after sending', () => {
  const sentLine = { ...mailLine, quoteNumber: 'Q-2026-0001' };
  const primary = (html: string) => /class="button primary"[^>]*>(.*?)</.exec(html)?.[1];
  test.each([
    ['one quote leads to its case', [sentLine], 0, '次の手続きへ'],
    ['several lead to the work of today', [sentLine, sentLine], 0, '今日の仕事へ'],
    ['a letter without a quote too', [{ ...sentLine, quoteNumber: '' }], 0, '今日の仕事へ'],
    ['papers are to be posted first', [sentLine], 1, '発送を記録する（1件）'],
  ])('%s', (_, lines, prepared, next) => {
    const html = renderToString(<AfterSending lines={lines} prepared={prepared} isDone />);
    expect(primary(html)).toBe(next);
    expect(html).toContain('送信箱のシートを開く');
  });
});
