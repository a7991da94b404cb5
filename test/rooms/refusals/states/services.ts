// States that provoke what a sheet, a cell and the services of Google refuse, and what leads out of them.
import type { callProblems } from '../../../../src/calls/words';
import type { houseProblems } from '../../../../src/domain/messages';
import { createDocumentLock } from '../../../../src/google/lock';
import { mailer } from '../../../../src/google/mailer';
import { textFiles } from '../../../../src/google/text-files';
import { withClosed } from '../../../../src/sheets/closed-tables';
import { encodeCell } from '../../../../src/sheets/codec';
import { positionsOf, sheetOf } from '../../../../src/sheets/grid';
import { refuseReader, refuseUnfitWorkbook } from '../../../../src/sheets/named-cells';
import type { cellProblems, sheetProblems } from '../../../../src/sheets/messages';
import { requestSource } from '../../../../src/sheets/request-source';
import { visibleSelectedIds } from '../../../../src/sheets/selection';
import { createTables } from '../../../../src/sheets/store';
import { liftHeaders } from '../../../../src/sheets/tab-layout';
import type { ColumnType } from '../../../../src/tables/column';
import { contacts } from '../../../../src/tables/contacts';
import { members } from '../../../../src/tables/members';
import { newRecord } from '../../../../src/tables/new-record';
import { requests } from '../../../../src/tables/requests';
import { part, type RefusalState, type StatesOf } from '../../../support/refusals/stage';
import { bookOf, bytesOf, serviceOf } from '../../../support/refusals/services';

/** A value that its column cannot hold: a mistake of the product's, told with its place. */
const written = (type: ColumnType, value: unknown, right: unknown) =>
  part(
    () => encodeCell(value, { key: 'x', header: '見本', type }),
    () => encodeCell(right, { key: 'x', header: '見本', type }),
  );
const uploaded = (bytes: readonly number[]) =>
  part(
    () => serviceOf({ Utilities: bytesOf(bytes) }, () => textFiles.decode('')),
    () => serviceOf({ Utilities: bytesOf(Buffer.from('会員番号')) }, () => textFiles.decode('')),
  );
const fitted = (wrong: Parameters<typeof bookOf>[0], more?: Parameters<typeof part>[2]): RefusalState =>
  part(
    () => refuseUnfitWorkbook(bookOf(wrong), 8),
    () => refuseUnfitWorkbook(bookOf({}), 8),
    more,
  );
const headed = (...headers: readonly string[]) => positionsOf(members, headers);
const HEADERS = members.columns.map(({ header }) => header);
/** The first rows of a tab. */
const lifted = (...rows: readonly (readonly string[])[]) =>
  liftHeaders(
    {
      getRange: (...place: unknown[]) => ({
        getValues: () => (place.length === 1 ? rows.slice(0, 1) : rows),
      }),
      getMaxRows: () => rows.length,
      getMaxColumns: () => HEADERS.length,
      deleteRows: () => undefined,
    } as unknown as GoogleAppsScript.Spreadsheet.Sheet,
    members,
  );
const sent = (service: string | undefined) =>
  serviceOf(
    {
      MailApp: {
        sendEmail: () => {
          if (service !== undefined) throw new Error(service);
        },
      },
      Utilities: { sleep: () => undefined },
    },
    () =>
      mailer.send({
        to: 'a@b.example',
        subject: '',
        text: '',
        html: '',
        senderName: '',
        replyTo: '',
        attachments: [],
      }),
  );
const locked = (isFree: boolean) =>
  serviceOf(
    { LockService: { getDocumentLock: () => ({ tryLock: () => isFree, releaseLock: () => undefined }) } },
    () => createDocumentLock(() => undefined).hold(() => undefined),
  );
const collected = (rows: (() => unknown[][]) | undefined) =>
  serviceOf(
    {
      Sheets: {
        Spreadsheets: {
          Values: {
            get: () => {
              if (!rows) throw new Error('no share');
              return { values: rows() };
            },
          },
        },
      },
    },
    () => requestSource.rows('1AbC'),
  );
const FORM = requests.columns.map(({ header }) => header);
const selected = (rows: number) => visibleSelectedIds(bookOf({ tab: members.tab, selected: rows }), members);

export const serviceStates = {
  cellNotNumber: written('number', '多い', 3),
  cellNotYen: written('yen', 0.5, 1),
  cellNotDate: written('date', '春', '2026-04-01'),
  cellNotCode: written('code', '=1', 'A-1'),
  cellTooLong: written('text', 'あ'.repeat(50_001), 'あ'),
  readerWrites: part(
    () => refuseReader(bookOf({ readers: 'a@b.example、c@d.example' }), 'c@d.example'),
    () => refuseReader(bookOf({ readers: 'a@b.example' }), 'c@d.example'),
  ),
  tabMissing: part(
    () => sheetOf(bookOf({}), '会員名簿'),
    () => sheetOf(bookOf({ tab: '会員名簿' }), '会員名簿'),
  ),
  headerMissing: part(
    () => headed(...HEADERS.map((header) => (header === 'TEL' ? '電話' : header))),
    () => headed(...HEADERS),
  ),
  headerRowLost: part(
    () => lifted([], ['', ''], ['メモ', 'TEL']),
    () => lifted([''], HEADERS),
  ),
  rowMissing: part(
    () =>
      createTables(() => bookOf({ tab: members.tab }), {
        beforeFirstWrite: () => undefined,
        olderWorkbook: () => undefined,
      }).update(members, [{ id: 'X-9/GH', set: { phone: '03' } }]),
    undefined,
    { over: 'the row has been deleted: the text says that it is put back first' },
  ),
  zoneWrong: fitted({ zone: 'America/New_York' }),
  workbookNewer: fitted({ version: 9 }),
  workbookOlder: fitted({ version: 7 }),
  lockBusy: part(
    () => locked(false),
    () => locked(true),
  ),
  mailRefused: part(
    () => sent('Invalid email: a@b.example'),
    () => sent(undefined),
  ),
  encodingUnknown: uploaded([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00, 0x00]),
  encodingBroken: uploaded([0xef, 0xbb, 0xbf, 0xe4, 0xbc, 0xff]),
  intakeWorkbookUnreadable: part(
    () => collected(undefined),
    () => collected(() => [FORM]),
  ),
  intakeColumnsMissing: part(
    () => collected(() => [FORM.slice(1)]),
    () => collected(() => [FORM]),
  ),
  jobTooManySelected: part(
    () => selected(301),
    () => selected(300),
  ),
  roomOff: part(({ ports }) =>
    withClosed(ports.tables, (table) => table.key === contacts.key).append(contacts, [
      newRecord(contacts, { summary: '資料の希望' }),
    ]),
  ),
  unforeseen: part(
    () => {
      throw new TypeError('nobody foresaw it');
    },
    undefined,
    { over: 'nobody knows: the text says to look at the sheet, and whom to tell' },
  ),
} satisfies StatesOf<typeof cellProblems & typeof sheetProblems & typeof houseProblems & typeof callProblems>;
