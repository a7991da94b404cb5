// A desk in full swing, in memory: something of everything that a request can be about.
import iconv from 'iconv-lite';
import { programOf } from '../../../src/programs';
import { RATE_COLUMNS } from '../../../src/rating/rate-row';
import { outbox } from '../../../src/tables/outbox';
import type { BuildRound } from '../../../src/ports';
import { SCHEMA_VERSION } from '../../../src/rooms/set-up';
import { quotes } from '../../../src/tables/quotes';
import { rates } from '../../../src/tables/rates';
import { completeAnswers } from '../disclosure-answers';
import { recordEverything } from '../enrolment-world';
import { memoryWorld, type MemoryWorld } from '../memory-ports';
import { mustAnswer } from './call';
import { workIn } from './memory-composition';
import { arrived, claimIntake, payments, rateDraft, roster, startJob } from './requests';

/** An empty workbook after 初期設定; rating reads the tab. */
function workbook(): MemoryWorld {
  const world = memoryWorld();
  world.rows.clear();
  const builder = {
    schemaVersion: () => (world.rows.size > 0 ? SCHEMA_VERSION : 0),
    begin: (): BuildRound => ({
      isFinished: () => false,
      finish: () => undefined,
      pause: () => undefined,
      end: () => undefined,
      makeHome: () => false,
      migrate: () => [],
      moveRows: () => 0,
      layOut: () => false,
      nameRanges: () => undefined,
      fillComputed: () => undefined,
      fillHome: () => undefined,
      arrange: () => undefined,
      startReferenceDate: () => undefined,
    }),
    progress: () => ({ underWay: false, troubles: [] }),
    moveReferenceDate: () => undefined,
    showHealth: () => undefined,
    showTasks: () => undefined,
  };
  Object.assign(world.ports.builder, builder);
  Object.assign(world.ports.textFiles, {
    decode: (base64: string) => ({
      text: Buffer.from(base64, 'base64')
        .toString('utf8')
        .replace(/^\ufeff/, ''),
      encoding: 'utf-8',
    }),
    encode: (text: string, encoding: string) => ({
      base64: iconv.encode(text, encoding).toString('base64'),
      lost: [],
    }),
  });
  Object.defineProperty(world.state, 'rateValues', {
    get: () => [
      RATE_COLUMNS.map(({ header }) => header),
      ...(world.rows.get(rates.key) ?? []).map((row) => RATE_COLUMNS.map(({ key }) => row[key] ?? '')),
    ],
  });
  return world;
}

/** The day is 2026-11-22; whoever works afterwards is set by `workIn`. */
export function deskWorld(): MemoryWorld {
  const world = workbook();
  workIn(world, 'manager');
  mustAnswer('setUpWorkbook', {});
  mustAnswer('installDemonstration');
  world.setProgram('ALIVE', {
    yearConfirmed: '管理 2026-11-01',
    yearPaper: '確認書1',
    roundingConfirmed: '管理 2026-11-01',
    officialDisclosure: '不要',
  });
  quoteAndSend(world);
  insure(world);
  claim();
  takeMoney();
  receiveRequests(world);
  mustAnswer('saveRateDraft', rateDraft);
  mustAnswer('startJob', startJob);
  return world;
}

/** As the demonstration's roster has it for D-001: another figure would refuse its quotes. */
export const REV = { kind: 'revenue', text: '100,000', fiscalMonth: '2026-03' } as const;

function quoteAndSend(world: MemoryWorld): void {
  mustAnswer('importMembers', { fileName: '名簿.csv', contentBase64: roster, dryRun: false });
  const gh = programOf('GH')!.handbook!.questionnaire();
  const entry = { memberKey: 'D-001/GH', program: 'GH', carried: [], unconfirmed: [] };
  mustAnswer('saveDisclosureDraft', { ...entry, revision: 0, answers: {} });
  mustAnswer('finishDisclosure', { ...entry, revision: 1, answers: completeAnswers(gh, { REV }) });
  mustAnswer('createQuotes', { members: 'all', effectiveDate: '2027-04-01', transaction: '新規' });
  const [first] = world.table(outbox).filter((row) => row.method === 'メール' && row.state === '送信待ち');
  mustAnswer('sendOutbox', { deliveries: [first!.deliveryNumber], confirm: 1 });
}

function insure(world: MemoryWorld): void {
  for (const quote of world.table(quotes)) {
    if (quote.program !== 'ALIVE' || quote.state === '照会中') continue;
    quote.state = '案内済';
    recordEverything(world, quote);
  }
}

function claim(): void {
  mustAnswer('registerClaim', claimIntake('D-201/TOSHA', 'claim-1'));
}

function takeMoney(): void {
  mustAnswer('importPayments', {
    fileName: '入金.csv',
    contentBase64: payments,
    channel: '団体',
    dryRun: false,
  });
}

function receiveRequests(world: MemoryWorld): void {
  world.state.requests = [arrived('W261122-AAAAAAA', '【見本】社会福祉法人あおば会')];
  mustAnswer('connectIntake', { workbook: '1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789' });
  mustAnswer('collectIntake');
}
