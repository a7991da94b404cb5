// How the workbook is built, step by step: tabs, named ranges, computed columns, protections, ホーム.
import { fingerprintOf } from '../domain/fingerprint';
import type { Table } from '../tables/column';
import { HOME_TAB, type HomeParts } from '../tables/home';
import { facts } from '../tables/facts';
import { rates } from '../tables/rates';
import { settings } from '../tables/masters';
import { settingKeys } from '../tables/setting-keys';
import type { WorkbookBuilder } from '../ports';
import { blocksOf, brokenBlocks, mendBlocks } from './computed-blocks';
import { readGrid, sheetOf, type Grid, type Sheet, type Spreadsheet } from './grid';
import {
  chooseRooms,
  fillHome,
  homeSheet,
  readHealth,
  referenceDateCell,
  writeHealth,
  writeTasks,
} from './home';
import { placeCharts } from './home-charts';
import { migrateTab } from './migrate-tab';
import { moveRows } from './move-rows';
import { referenceDate } from './cell-reads';
import { names, schemaVersion, writeBook, writeReferenceDate } from './named-cells';
import { guardsOf } from './protection';
import { markCells, readMarks, writeMarks } from './set-up-marks';
import type { BlankTabs } from './store';
import { arrangeTabs, hideTabs } from './tab-order';
import { columnPlaces, tabsOf, type LaidOutTab } from './tab-layout';
import { dressCells, dressTab, LOOK } from './tab-look';

/** What a workbook is made of, as far as its rooms are in use. */
export interface Plan {
  /** Every tab, in the order in which they stand. */
  readonly tables: readonly Table[];
  /** Names of those that nobody sees. */
  readonly hidden: readonly string[];
  readonly home: HomeParts;
}

/**
 * `plan`: asked anew by each use, for a room may have been switched on meanwhile. `blank`: gets the tabs that are made.
 */
export function createWorkbookBuilder(
  spreadsheet: () => Spreadsheet,
  plan: () => Plan,
  blank: BlankTabs = new Map(),
): WorkbookBuilder {
  const made: LaidOutTab[] = [];
  return {
    schemaVersion: () => schemaVersion(spreadsheet()),
    begin: (managers, self) => beginRound(spreadsheet(), { ...plan(), managers, self, blank, made }),
    progress: () => {
      const { round, troubles } = readMarks(spreadsheet().getSheetByName(HOME_TAB));
      return { underWay: round !== '', troubles };
    },
    brokenBlocks: () => brokenBlocks(spreadsheet(), plan().tables),
    mendBlocks: () => {
      const workbook = spreadsheet();
      return plan().tables.flatMap((table) => {
        const sheet = blocksOf(table).length > 0 ? workbook.getSheetByName(table.tab) : null;
        return sheet ? mendBlocks(workbook, sheet, table) : [];
      });
    },
    chooseRooms: (text) => chooseRooms(spreadsheet(), text),
    nameBook: (text) => writeBook(spreadsheet(), text),
    moveReferenceDate: (today) => writeReferenceDate(spreadsheet(), today),
    referenceDate: () => referenceDate(spreadsheet()),
    timeZones: () => ({
      workbook: spreadsheet().getSpreadsheetTimeZone(),
      script: Session.getScriptTimeZone(),
    }),
    extent: () => {
      const sheets = spreadsheet().getSheets();
      if (sheets.length === made.length + 1) return extentAsMade(sheets, made, blank);
      return {
        cells: sheets.reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0),
        rows: sheets.reduce((sum, sheet) => sum + sheet.getLastRow(), 0),
      };
    },
    hideTabs: () => hideTabs(spreadsheet(), plan().hidden),
    showHealth: (lines) => writeHealth(sheetOf(spreadsheet(), HOME_TAB), lines),
    health: () => {
      const sheet = spreadsheet().getSheetByName(HOME_TAB);
      return sheet ? readHealth(sheet) : [];
    },
    showTasks: (counts, at) => writeTasks(sheetOf(spreadsheet(), HOME_TAB), counts, at),
  };
}

/** So much is done again at most after a run that died; each mark is a write. */
const UNSAVED_MS = 30_000;

interface Round extends Plan {
  readonly managers: readonly string[];
  readonly self: string;
  readonly blank: BlankTabs;
  /** Gets them too, and keeps them. */
  readonly made: LaidOutTab[];
}

function beginRound(
  workbook: Spreadsheet,
  { tables, hidden, home: parts, managers, self, blank, made }: Round,
): ReturnType<WorkbookBuilder['begin']> {
  let home = workbook.getSheetByName(HOME_TAB);
  const marks = readMarks(home);
  const layouts = new Map(marks.layouts);
  const program = fingerprintOf(tables.map(layoutOf)).slice(0, 8);
  const isSame = marks.round === program;
  const finished = new Set(isSame ? marks.finished : []);
  const troubles = new Set(isSame ? marks.troubles : []);
  const note = (lines: readonly string[]) => lines.forEach((line) => troubles.add(line));
  const standing = () => ({ layouts, finished, round: program, troubles: [...troubles] });
  const wasUnderWay = isSame || schemaVersion(workbook) === 0;
  const isOpen = (key: string) => wasUnderWay && !layouts.has(key);
  const tabs = once(() => tabsOf(workbook, tables));
  const guards = once(() => guardsOf(workbook, managers, self));
  let savedAt = Date.now();
  const laidOut = new Map<string, LaidOutTab['positions']>();
  const places = (table: Table) => {
    const known = laidOut.get(table.key) ?? columnPlaces(workbook, sheetOf(workbook, table.tab), table);
    laidOut.set(table.key, known);
    return known;
  };
  return {
    isFinished: (step) => finished.has(step),
    finish: (step) => {
      finished.add(step);
      if (Date.now() - savedAt < UNSAVED_MS) return;
      writeMarks(home!, standing());
      savedAt = Date.now();
    },
    pause: () => writeMarks(home!, standing()),
    end: () => {
      writeMarks(home!, { ...standing(), finished: new Set(), round: '' });
      home!.activate();
    },
    makeHome: () => {
      workbook.setSpreadsheetTimeZone('Asia/Tokyo');
      workbook.setSpreadsheetLocale('ja_JP');
      const isNew = home === null;
      // The blank first sheet must become ホーム before other tabs stand beside it.
      home = homeSheet(workbook, () => layouts.delete(HOME_TAB));
      workbook.setNamedRange(names.referenceDate, referenceDateCell(home));
      note(guards().askBefore(home, HOME_TAB, isOpen(HOME_TAB)));
      return isNew;
    },
    migrate: (table, changes, version) => {
      const sheet = workbook.getSheetByName(table.tab);
      if (!sheet || sheet.getLastRow() === 0) return [];
      const { isChanged, notes } = migrateTab(workbook, sheet, table, changes, version);
      if (isChanged) layouts.delete(table.key);
      return notes;
    },
    moveRows: (move) => {
      blank.delete(move.to.key);
      return moveRows(workbook, move);
    },
    layOut: (table, shipped, next) => {
      const tab = tabs().make(table, shipped, next);
      laidOut.set(table.key, tab.positions);
      const layout = layoutOf(table);
      const isHidden = hidden.includes(table.tab);
      if (layouts.get(table.key) === layout) dressCells(tab, table);
      else dressTab(tab, table, { isHidden });
      note(guards().protectTab(tab, table, { isOpen: isOpen(table.key), isHidden }));
      layouts.set(table.key, layout);
      if (tab.created) {
        blank.set(table.key, tab);
        made.push(tab);
      }
      return tab.created;
    },
    nameRanges: () => nameRanges(workbook),
    fillComputed: () => {
      for (const table of tables) {
        if (blocksOf(table).length > 0)
          mendBlocks(workbook, sheetOf(workbook, table.tab), table, places(table));
      }
    },
    fillHome: (programs) => {
      if (!layouts.has(HOME_TAB)) placeCharts(home!, programs.length);
      layouts.set(HOME_TAB, 'charts');
      const found = tabs().all();
      const gids = new Map(
        tables.map(({ tab }) => [tab, once(() => (found?.get(tab) ?? sheetOf(workbook, tab)).getSheetId())]),
      );
      fillHome(
        home!,
        { ...parts, places, gidOf: (tab) => gids.get(tab)!(), programs },
        markCells(standing()),
      );
    },
    arrange: () => {
      const visible = tables.map(({ tab }) => tab).filter((tab) => !hidden.includes(tab));
      arrangeTabs(workbook, [HOME_TAB, ...visible], hidden, tabs().all());
    },
    startReferenceDate: (today) => {
      if (referenceDate(workbook) === '') writeReferenceDate(workbook, today);
    },
  };
}

/** Of a workbook that this execution has made: asking each tab would be a tenth of all its calls. */
function extentAsMade(sheets: readonly Sheet[], made: readonly LaidOutTab[], blank: BlankTabs) {
  const isBlank = new Set([...blank.values()].map(({ sheet }) => sheet));
  const rowsOf = ({ sheet }: LaidOutTab) => (isBlank.has(sheet) ? 1 : sheet.getLastRow());
  const home = sheets[0]!;
  return {
    cells: made.reduce(
      (sum, { rows, columns }) => sum + rows * columns,
      home.getMaxRows() * home.getMaxColumns(),
    ),
    rows: made.reduce((sum, tab) => sum + rowsOf(tab), home.getLastRow()),
  };
}

/** Of the table and of how tabs look: whichever changes, the tab is laid out in full again. */
function layoutOf(table: Table): string {
  return fingerprintOf([LOOK, JSON.stringify(table)]).slice(0, 8);
}

/** The protected last row of 料率, so that rows inserted above it stay inside 料率表. Gives its number. */
function ensureLastRow({ sheet, values, lastRowIndex }: Grid): number {
  if (lastRowIndex >= 0) return lastRowIndex + 1;
  const row = values.length + 1;
  sheet.getRange(row, 1).setValue(rates.lastRowText!).setFontColor('#5f6368').setFontStyle('italic');
  return row;
}

function nameRanges(workbook: Spreadsheet): void {
  const rateGrid = readGrid(workbook, rates);
  const height = ensureLastRow(rateGrid);
  workbook.setNamedRange(names.rates, rateGrid.sheet.getRange(1, 1, height, rateGrid.values[0]!.length));
  const factGrid = readGrid(workbook, facts);
  const width = factGrid.positions.get('state')! + 1;
  workbook.setNamedRange(names.facts, factGrid.sheet.getRange(1, 1, factGrid.values.length, width));
  const grid = readGrid(workbook, settings);
  const cell = (key: string) => {
    const row = grid.values.findIndex((values) => values[grid.positions.get('key')!] === key);
    return grid.sheet.getRange(row + 1, grid.positions.get('value')! + 1);
  };
  workbook.setNamedRange(names.defaultProgram, cell(settingKeys.defaultProgram));
  workbook.setNamedRange(names.readers, cell(settingKeys.readers));
  workbook.setNamedRange(names.rooms, cell(settingKeys.rooms));
  workbook.setNamedRange(names.schemaVersion, cell(settingKeys.schemaVersion));
  for (const key of ['bookFile', 'lastDaily', 'lastHourly', 'lastWorker'] as const)
    workbook.setNamedRange(names[key], cell(settingKeys[key]));
}

function once<T>(make: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: make() }).value;
}
