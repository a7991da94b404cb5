// The exported .xlsx as other programs read it: text as typed with quotePrefix, named ranges, links with names.
import { inflateRawSync } from 'node:zlib';
import { dispatch } from '../../../local/workbook/cells';
import { sheetNumber } from '../../../local/workbook/sheet-number';
import { Workbook } from '../../../local/workbook/workbook';
import { csvText } from '../../../src/domain/csv-file';
import { parseCsv } from '../../../src/rooms/roster/csv';

/** Entries of a zip by their names, from its directory. */
function entriesOf(zip: Buffer): Map<string, string> {
  const entries = new Map<string, string>();
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4)) {
    const name = zip.subarray(at + 46, at + 46 + zip.readUInt16LE(at + 28)).toString('utf8');
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    entries.set(name, inflateRawSync(packed).toString('utf8'));
  }
  return entries;
}

const TYPED = ["'0001", "'=1+1", '架空会', "''引用", "'+81", "'  空白"];
/** As Sheets and Excel show them: the first apostrophe marks a text and is no part of it. */
const SHOWN = ['0001', '=1+1', '架空会', "'引用", '+81', '  空白'];

async function exported() {
  const workbook = Workbook.create(20);
  const { model } = workbook;
  const [sheetId] = model.getters.getSheetIds();
  const put = (row: number, content: string) =>
    dispatch(model, 'UPDATE_CELL', { sheetId: sheetId!, col: 0, row, content });
  TYPED.forEach((content, row) => put(row, content));
  const gid = sheetNumber(sheetId!);
  put(10, `=HYPERLINK("#gid=${gid}&range=A5","見る")`);
  put(11, `=HYPERLINK("#gid=${gid}","開く")`);
  put(12, `=HYPERLINK("#gid="&INDEX($B$1:$B$3,MATCH(1,$C$1:$C$3,0)),"次")`);
  dispatch(model, 'CREATE_NAMED_RANGE', {
    sheetId: sheetId!,
    name: '料率表',
    ranges: [{ _sheetId: sheetId!, _zone: { left: 0, right: 25, top: 0, bottom: 9 } }],
  } as never);
  return { gid, parts: entriesOf(Buffer.from(await workbook.exportXlsx())) };
}

const plain = (text: string) =>
  text
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"');

test('text is the text as typed, and its cell says that it is text', async () => {
  const { parts } = await exported();
  const strings = [...parts.get('xl/sharedStrings.xml')!.matchAll(/<si>\s*<t[^>]*>([\s\S]*?)<\/t>/g)].map(
    ([, text]) => plain(text!),
  );
  const formats = /<cellXfs count="(\d+)">([\s\S]*?)<\/cellXfs>/.exec(parts.get('xl/styles.xml')!)!;
  const xfs = formats[2]!.match(/<xf\b[^>]*>/g)!;
  expect(xfs).toHaveLength(Number(formats[1]));
  const sheet = parts.get('xl/worksheets/sheet0.xml')!;
  const cells = TYPED.map((typed, row) => {
    const [, attributes, value] = new RegExp(`<c ([^>]*r="A${row + 1}"[^>]*)>\\s*<v>(\\d+)`).exec(sheet)!;
    const style = Number(/\bs="(\d+)"/.exec(attributes!)?.[1] ?? 0);
    return [strings[Number(value)], xfs[style]!.includes('quotePrefix="1"'), typed.startsWith("'")];
  });
  expect(cells.map(([text]) => text)).toEqual(SHOWN);
  for (const [, quoted, marked] of cells) expect(quoted).toBe(marked);
});

test('what no XML may hold is left out, so that Excel opens the file', async () => {
  const workbook = Workbook.create(5);
  const [sheetId] = workbook.model.getters.getSheetIds();
  ["'a\u0001b\u000b", "'c\uffff", "'d\ufffe"].forEach((content, row) =>
    dispatch(workbook.model, 'UPDATE_CELL', { sheetId: sheetId!, col: 0, row, content }),
  );
  const parts = entriesOf(Buffer.from(await workbook.exportXlsx()));
  expect([...parts.values()].join('')).not.toMatch(
    /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u,
  );
  expect(parts.get('xl/sharedStrings.xml')).toContain('>c</t>');
});

test('saved as CSV and taken in again, nothing changes', () => {
  // A program that saves CSV writes what it shows; ours marks what would be a formula.
  const raw = SHOWN.map((text) => `"${text.replace(/"/g, '""')}"`).join(',');
  expect(parseCsv(csvText(SHOWN, []))).toEqual({ ok: true, value: [SHOWN] });
  expect(parseCsv(raw)).toEqual({ ok: true, value: [SHOWN] });
});

test('named ranges and links are there by the names of tabs', async () => {
  const { gid, parts } = await exported();
  const book = parts.get('xl/workbook.xml')!;
  const name = /<sheet [^>]*name="([^"]*)"/.exec(book)![1]!;
  // The 26th column is Z.
  expect(plain(book)).toContain(`<definedName name="料率表">'${name}'!$A$1:$Z$10</definedName>`);
  const formulas = [...parts.get('xl/worksheets/sheet0.xml')!.matchAll(/<f\b[^>]*>([^<]*)<\/f>/g)].map(
    ([, text]) => plain(text!),
  );
  expect(formulas).toEqual([
    `HYPERLINK("#'${name}'!A5","見る")`,
    `HYPERLINK("#'${name}'!A1","開く")`,
    `HYPERLINK("#"&CHOOSE(MATCH(INDEX($B$1:$B$3,MATCH(1,$C$1:$C$3,0)),{${gid}},0),"'${name}'")&"!A1","次")`,
  ]);
});
