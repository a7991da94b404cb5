// How the workbook is built: tabs, named ranges, computed columns, protections, ホーム.
import type { Table } from '../tables/column';
import { HOME_TAB, type HomeParts } from '../tables/home';
import { facts } from '../tables/facts';
import { rates } from '../tables/rates';
import { settings } from '../tables/masters';
import { settingKeys } from '../tables/setting-keys';
import type { WorkbookBuilder } from '../ports';
import { allPositions, blocksOf, brokenBlocks, mendBlocks } from './computed-blocks';
import { readGrid, sheetOf, type Spreadsheet } from './grid';
import { fillHome, homeSheet, referenceDateCell, writeHealth } from './home';
import { names, referenceDate, schemaVersion, writeReferenceDate } from './named-cells';
import { protectTab, warnOnEdit } from './protection';
import { dressTab, makeTab, type LaidOutTab } from './tab-layout';

/** `tables`: every tab, in the order in which they stand. */
export function createWorkbookBuilder(
  spreadsheet: () => Spreadsheet,
  tables: readonly Table[],
  parts: HomeParts,
): WorkbookBuilder {
  const laidOut = new Map<string, LaidOutTab>();
  return {
    schemaVersion: () => schemaVersion(spreadsheet()),
    layOut: (programs) => {
      const book = spreadsheet();
      book.setSpreadsheetTimeZone('Asia/Tokyo');
      book.setSpreadsheetLocale('ja_JP');
      const hadHome = book.getSheetByName(HOME_TAB) !== null;
      // The blank first sheet must become ホーム before other tabs stand beside it.
      const home = homeSheet(book);
      for (const table of tables) laidOut.set(table.key, makeTab(book, table));
      for (const table of tables) dressTab(laidOut.get(table.key)!, table);
      book.setNamedRange(names.referenceDate, referenceDateCell(home));
      const at = new Map([...laidOut].map(([key, tab]) => [key, tab.positions]));
      fillHome(home, {
        ...parts,
        at,
        gidOf: cached((tab) => sheetOf(book, tab).getSheetId()),
        programs,
      });
      const created = tables.filter((table) => laidOut.get(table.key)!.created).map((table) => table.tab);
      return hadHome ? created : [HOME_TAB, ...created];
    },
    finish: (managers) => {
      const book = spreadsheet();
      ensureLastRow(book);
      nameRanges(book);
      for (const table of tables) {
        const tab = laidOut.get(table.key)!;
        mendBlocks(book, tab.sheet, table, tab.positions);
        protectTab(tab.sheet, table, managers);
      }
      warnOnEdit(sheetOf(book, HOME_TAB));
      SpreadsheetApp.flush();
    },
    brokenBlocks: () => brokenBlocks(spreadsheet(), tables),
    mendBlocks: () => {
      const book = spreadsheet();
      return tables.flatMap((table) => {
        const sheet = blocksOf(table).length > 0 ? book.getSheetByName(table.tab) : null;
        return sheet ? mendBlocks(book, sheet, table, allPositions(book, sheet, table)) : [];
      });
    },
    moveReferenceDate: (today) => writeReferenceDate(spreadsheet(), today),
    referenceDate: () => referenceDate(spreadsheet()),
    startReferenceDate: (today) => {
      if (referenceDate(spreadsheet()) === '') writeReferenceDate(spreadsheet(), today);
    },
    timeZones: () => ({
      workbook: spreadsheet().getSpreadsheetTimeZone(),
      script: Session.getScriptTimeZone(),
    }),
    showHealth: (lines) => writeHealth(sheetOf(spreadsheet(), HOME_TAB), lines),
  };
}

/** The protected last row of 料率, so that rows inserted above it stay inside 料率表. */
function ensureLastRow(book: Spreadsheet): void {
  const grid = readGrid(book, rates);
  if (grid.lastRowIndex >= 0) return;
  const row = grid.values.length + 1;
  grid.sheet.getRange(row, 1).setValue(rates.lastRowText!).setFontColor('#5f6368').setFontStyle('italic');
}

function nameRanges(book: Spreadsheet): void {
  const rateGrid = readGrid(book, rates);
  const height = (rateGrid.lastRowIndex < 0 ? rateGrid.values.length - 1 : rateGrid.lastRowIndex) + 1;
  book.setNamedRange(names.rates, rateGrid.sheet.getRange(1, 1, height, rateGrid.values[0]!.length));
  const factGrid = readGrid(book, facts);
  const width = factGrid.positions.get('state')! + 1;
  book.setNamedRange(names.facts, factGrid.sheet.getRange(1, 1, factGrid.values.length, width));
  const grid = readGrid(book, settings);
  const cell = (key: string) => {
    const row = grid.values.findIndex((values) => values[grid.positions.get('key')!] === key);
    return grid.sheet.getRange(row + 1, grid.positions.get('value')! + 1);
  };
  book.setNamedRange(names.defaultProgram, cell(settingKeys.defaultProgram));
  book.setNamedRange(names.readers, cell(settingKeys.readers));
  book.setNamedRange(names.schemaVersion, cell(settingKeys.schemaVersion));
  for (const key of ['lastDaily', 'lastHourly', 'lastWorker'] as const)
    book.setNamedRange(names[key], cell(settingKeys[key]));
}

function cached(read: (tab: string) => number): (tab: string) => number {
  const known = new Map<string, number>();
  return (tab) => {
    if (!known.has(tab)) known.set(tab, read(tab));
    return known.get(tab)!;
  };
}
