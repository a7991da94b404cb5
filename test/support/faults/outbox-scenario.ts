// The promises of sending: nothing twice, nothing lost, every doubtful mail in 要確認.
import type { Twin } from '../../../local/twin';
import type { FaultPlan } from '../../../local/contracts';
import type { SendOutboxReport } from '../../../src/rooms/mail/contract';
import { auditProblems } from './audit-chain';
import type { Scenario } from './explore';

type Row = Readonly<Record<string, unknown>>;

const HEAD = '会員番号,法人名,担当者名,メール,郵便番号,住所,売上高,税区分,決算期,加入制度';

/** Demonstration letters and as many more as make `mails` mails; two papers are among them. */
export function outboxScenario(mails: number): Scenario {
  let waiting = 0;
  return {
    name: `sendOutbox, ${mails} mails`,
    prepare: async (twin) => {
      await fillDemonstration(twin);
      // Five of the demonstration's letters go by mail: two of its members with mail have cover until later.
      await importMembers(twin, mails - 5);
      const request = { members: 'all', effectiveDate: '2027-04-01', transaction: '新規' };
      // Again while some are left, as the page does.
      while ((await mustCall<{ left: number }>(twin, 'createQuotes', request)).left > 0);
      const preview = await mustCall<{ mails: number }>(twin, 'previewOutbox');
      waiting = preview.mails;
      if (waiting !== mails) throw new Error(`${waiting} mails wait instead of ${mails}`);
    },
    run: { name: 'sendOutbox', args: () => [{ confirm: waiting }] },
    again: sendTheRest,
    check: (twin, fault) => outboxProblems(twin, fault),
  };
}

/** New ones: T-0001 and on, or from another number where those stand. */
export async function importMembers(twin: Twin, count: number, first = 1): Promise<void> {
  if (count <= 0) return;
  const lines = Array.from({ length: count }, (_, at) => {
    const number = `T-${String(first + at).padStart(4, '0')}`;
    return `${number},【見本】社会福祉法人試験${first + at},見本　試験,${number.toLowerCase()}@mihon.example.jp,100-0000,東京都見本区1-1,"3億円",税込,2026年3月期,ALIVE`;
  });
  const contentBase64 = Buffer.from([HEAD, ...lines].join('\r\n')).toString('base64');
  const request = { fileName: 'roster.csv', contentBase64, dryRun: false };
  const report = await mustCall<{ added: number }>(twin, 'importMembers', request);
  if (report.added !== count) throw new Error(`${report.added} members imported instead of ${count}`);
}

/** Nothing where a twin was opened with it. */
export async function fillDemonstration(twin: Twin): Promise<void> {
  if (twin.workbook.tabRows('会員名簿').length === 0) await mustCall(twin, 'installDemonstration');
}

export async function mustCall<T>(twin: Twin, name: string, ...args: unknown[]): Promise<T> {
  const { result, error } = await twin.call(name, args);
  if (error) throw new Error(`${name}: ${error.message}`);
  return result as T;
}

/** As a person would: press again, type the number that is asked for, until nothing is left. */
export async function sendTheRest(twin: Twin): Promise<void> {
  let request: object = {};
  for (let time = 0; time < 60; time++) {
    const { result, error } = await twin.call('sendOutbox', [request]);
    const asked = error && /メール(\d+)通を送信します/.exec(error.message);
    if (error && !asked) throw new Error(`again: ${error.message}`);
    if (!error && (result as SendOutboxReport).left === 0) return;
    request = asked ? { confirm: Number(asked[1]) } : {};
  }
  throw new Error('again: sending never ends');
}

const DOUBTFUL = '要確認（送信結果不明）';

export function outboxProblems(twin: Twin, fault?: FaultPlan): string[] {
  const problems: string[] = [];
  const rows = twin.workbook.tabRows('送信箱');
  // The attachment carries the letter's number: a member may get other letters too.
  const mailsOf = new Map<string, number>();
  for (const { attachments } of twin.mailbox()) {
    const number = attachments[0]?.split('_')[0] ?? '';
    mailsOf.set(number, (mailsOf.get(number) ?? 0) + 1);
  }
  const quotes = new Map(twin.workbook.tabRows('見積').map((row) => [String(row['見積番号']), row]));
  const contacts = twin.workbook.tabRows('対応履歴').filter((row) => row['記録'] === '自動');
  const seen = new Set<string>();
  for (const row of rows) {
    const number = String(row['送信番号']);
    const say = (text: string) => problems.push(`${number}: ${text}`);
    if (number === '') {
      // A row that a person inserted and typed into is theirs; nothing of ours may stand in it.
      if (['状態', '件名', '試行', '送信開始', '確認者'].some((header) => row[header] !== '')) {
        say('our cells in a row without a number');
      }
      continue;
    }
    if (seen.has(number)) say('two rows');
    seen.add(number);
    problems.push(...rowProblems(row, mailsOf.get(number) ?? 0, fault).map((text) => `${number}: ${text}`));
    for (const quoteNumber of String(row['対象番号']).split('、')) {
      const told = quotes.get(quoteNumber)?.['送付状態'];
      if (told !== undefined && told !== row['状態']) say(`quote ${quoteNumber} says ${String(told)}`);
    }
    const wanted = row['状態'] === '送信済' ? 1 : 0;
    const found = contacts.filter((contact) => contact['対象番号'] === number).length;
    if (found !== wanted) say(`${found} rows in 対応履歴`);
  }
  return [...problems, ...auditProblems(twin)];
}

function rowProblems(row: Row, sent: number, fault?: FaultPlan): string[] {
  const state = String(row['状態']);
  if (row['方法'] !== 'メール') {
    const fine = state === '発送待ち' || (fault?.how === 'throw' && state === '送信失敗');
    return fine ? [] : [`paper in ${state}`];
  }
  if (sent > 1) return [`sent ${sent} times`];
  if (state === '送信済') return sent === 1 ? [] : ['said to be sent, but was not'];
  if (state === DOUBTFUL) return [];
  if (sent === 1) return [`sent, but the row says ${state}`];
  // A failing service is told, and nothing has left; a kill leaves no such trace.
  return state === '送信失敗' && fault?.how === 'throw' ? [] : [`lost in ${state}`];
}
