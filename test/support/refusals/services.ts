// As much of Google's services and of a workbook as one refusal needs.
import { members } from '../../../src/tables/members';
import { names } from '../../../src/sheets/named-cells';

/** Works with these services, and puts back what was there before. */
export function serviceOf<T>(services: object, work: () => T): T {
  const before = Object.fromEntries(
    Object.keys(services).map((name) => [name, (globalThis as Record<string, unknown>)[name]]),
  );
  Object.assign(globalThis, services);
  try {
    return work();
  } finally {
    Object.assign(globalThis, before);
  }
}

const CHARSETS: Readonly<Record<string, string>> = { MS932: 'shift_jis' };

/** Utilities over an upload of these bytes. */
export const bytesOf = (bytes: Iterable<number>) => ({
  base64Decode: () => [...bytes],
  newBlob: (sent: readonly number[]) => ({
    getDataAsString: (charset: string) =>
      new TextDecoder(CHARSETS[charset] ?? charset, { ignoreBOM: true }).decode(Uint8Array.from(sent)),
  }),
});

/** A workbook with one tab of members, `selected` of them selected. */
export function bookOf({
  zone = 'Asia/Tokyo',
  version = 8,
  readers = '',
  tab = '',
  selected = 0,
}: {
  readonly zone?: string;
  readonly version?: number;
  readonly readers?: string;
  readonly tab?: string;
  readonly selected?: number;
}): GoogleAppsScript.Spreadsheet.Spreadsheet {
  const cells: Readonly<Record<string, unknown>> = {
    [names.schemaVersion]: version,
    [names.readers]: readers,
  };
  const header = members.columns.map((column) => column.header);
  const rows = Array.from({ length: selected }, (_, at) =>
    members.columns.map(({ key }) => (key === 'memberNumber' ? `N-${at}` : '')),
  );
  const sheet = {
    getName: () => tab,
    getDataRange: () => ({ getValues: () => [header, ...rows] }),
    getLastRow: () => rows.length + 1,
    getActiveRangeList: () => ({ getRanges: () => [{ getRow: () => 2, getLastRow: () => rows.length + 1 }] }),
    isRowHiddenByFilter: () => false,
    isRowHiddenByUser: () => false,
  };
  return {
    getSpreadsheetTimeZone: () => zone,
    getRangeByName: (name: string) =>
      name in cells ? { getValue: () => cells[name], getValues: () => [[cells[name]]] } : null,
    getSheetByName: (name: string) => (name === tab ? sheet : null),
    getActiveSheet: () => sheet,
  } as unknown as GoogleAppsScript.Spreadsheet.Spreadsheet;
}
