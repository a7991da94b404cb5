// A person at work in 会員名簿, by seed, through the real engine; and what must be true whenever triggers have ended.
import type { TwinUser } from '../../local/contracts';
import type { Workbook } from '../../local/workbook/workbook';
import { clearComputed, mendBlocks } from '../../src/sheets/computed-blocks';
import { columnLetters, headerFormula } from '../../src/tables/computed';
import { members, ROSTER_COLUMNS } from '../../src/tables/members';
import { pick, seeded } from './faults/seeded';
import { functionsOver, publishedBlock } from './published-rates';

/** The classes of the twin, built or from source. */
export interface Engine {
  readonly Workbook: { create(rows: number): Workbook };
  readonly Model: new (...args: any[]) => any;
}

/** What is not known of Google: each is tried. */
export interface UndoVariant {
  /** Whether an undo or redo calls onEdit, too. */
  readonly fires: boolean;
  /** Whether what onEdit wrote goes with the edit that is undone, or stays. */
  readonly together: boolean;
}

export const UNDO_VARIANTS: readonly UndoVariant[] = [true, false].flatMap((fires) =>
  [true, false].map((together) => ({ fires, together })),
);

const SHEET = 'sheet-1';
const TAB = members.tab;
const ROWS = 12;
const DAY = '2026-04-01';
const STAFF: TwinUser = { email: 'staff@example.jp', role: 'staff' };
const BLOCK = ['premium', 'premiumLabel', 'check', 'revenueYen'];
/** In the order of the tab. */
const KEYS = members.columns
  .map(({ key }) => key as string)
  .filter((key) => BLOCK.includes(key) || (ROSTER_COLUMNS as readonly string[]).includes(key));
const AT = new Map(KEYS.map((key, at) => [key, at]));
const TYPED: Readonly<Record<string, readonly string[]>> = {
  memberNumber: ['1', '2', '3', '01', '4', ''],
  organization: ['甲', '乙', ''],
  program: ['ALIVE', 'GH', 'TOSHA', 'XX', ''],
  planText: ['A', 'A、B', 'B', 'A、B、C、D', 'Z', ''],
  revenueText: ['3億円', '400000000', '1億円', '50,000千円', '約2億円', '不明', '5億円', ''],
  email: ['a@example.jp', 'a@b', ''],
  branch: ['', '1'],
  revenueUnit: ['', '千円'],
  revenueState: ['', '計画'],
};

interface Zone {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface RosterDesk {
  /** What a person did, in words. */
  readonly acts: readonly string[];
  /** One thing that a person does, with what triggers do after it. */
  step(): void;
  /** What shows something else than its own row says; blocked rows show errors. */
  lies(): readonly string[];
  isBlocked(): boolean;
  mend(): void;
  /** Calls that wrote. */
  readonly writes: () => number;
}

export function rosterDesk({ Workbook, Model }: Engine, seed: number, undo: UndoVariant): RosterDesk {
  const random = seeded(seed);
  const functions = functionsOver({ rateValues: publishedBlock });
  const workbook = Workbook.create(ROWS + 1);
  const parameters = [...ROSTER_COLUMNS, 'rates', 'asOf'].map((name) => ({ name, optional: false }));
  workbook.setCustomFunctions([{ name: 'ROSTER', description: '', parameters }], (_, args) => ({
    value: functions.ROSTER(...args),
  }));
  const model = workbook.model as any;
  const write = (rows: number[], cols: number[], contents: string[][], by: any = model): boolean =>
    by.dispatch('WRITE_CELLS', { sheetId: SHEET, rows, cols, contents }).isSuccessful;
  model.dispatch('RENAME_SHEET', {
    sheetId: SHEET,
    newName: TAB,
    oldName: model.getters.getSheetName(SHEET),
  });
  // Rates and day are named cells of the workbook; here they are what the functions read by themselves.
  const blockFormula = headerFormula(
    members.columns.find(({ key }) => key === 'premium')!,
    AT,
  )
    .replace('料率表', '""')
    .replace('基準日', `"${DAY}"`);
  const headers = KEYS.map((key) => {
    const column = members.columns.find((one) => one.key === key)!;
    return key === 'premium' ? blockFormula : BLOCK.includes(key) ? '' : column.header;
  });
  write(
    [0],
    KEYS.map((_, at) => at),
    [headers],
  );
  const grid = joinGrid(workbook, Model);
  const acts: string[] = [];
  /** The same with what was taken back. */
  const told: string[] = [];
  let writes = 0;
  /** Revisions of what onEdit wrote, by the number of the person's act. */
  const scripts: (string | undefined)[] = [];
  const undone: number[] = [];
  const zones: (Zone | undefined)[] = [];

  const cellAt = (row: number, col: number) =>
    model.getters.getEvaluatedCell({ sheetId: SHEET, row, col }) as { value: unknown; type: string };
  const contentAt = (row: number, col: number): string => {
    const cell = model.getters.getCell({ sheetId: SHEET, row, col }) as
      | { isFormula: boolean; content: string; compiledFormula: { toFormulaString(of: unknown): string } }
      | undefined;
    return (cell?.isFormula ? cell.compiledFormula.toFormulaString(model.getters) : cell?.content) ?? '';
  };
  const lastRow = (): number => model.getters.getNumberRows(SHEET) - 1;

  /** As Apps Script sees the tab. */
  const rangeOf = ({ top, left, bottom, right }: Zone) => {
    const across = <T>(read: (row: number, col: number) => T): T[][] =>
      Array.from({ length: bottom - top + 1 }, (_, r) =>
        Array.from({ length: right - left + 1 }, (_, c) => read(top + r, left + c)),
      );
    const shown = (row: number, col: number): unknown => {
      const { value } = cellAt(row, col);
      return value === null ? '' : value === '#SPILL!' ? '#REF!' : value;
    };
    const fill = (content: (row: number, col: number) => string) => {
      writes += 1;
      const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
      write(span(top, bottom), span(left, right), across(content));
    };
    return {
      getSheet: () => sheet,
      getRow: () => top + 1,
      getLastRow: () => bottom + 1,
      getColumn: () => left + 1,
      getLastColumn: () => right + 1,
      getValues: () => across(shown),
      getValue: () => shown(top, left),
      getFormula: () => (contentAt(top, left).startsWith('=') ? contentAt(top, left) : ''),
      getFormulas: () =>
        across((row, col) => (contentAt(row, col).startsWith('=') ? contentAt(row, col) : '')),
      clearContent: () => fill(() => ''),
      setFormula: (formula: string) => fill(() => formula),
    };
  };
  const sheet = {
    getName: () => TAB,
    getMaxColumns: () => KEYS.length,
    getMaxRows: () => lastRow() + 1,
    getRange: (row: number, col: number, rows = 1, cols = 1) =>
      rangeOf({ top: row - 1, left: col - 1, bottom: row + rows - 2, right: col + cols - 2 }),
  };
  const spreadsheet = { getRangeByName: () => null, setNamedRange: () => undefined };

  const onEdit = (zone: Zone): string | undefined => {
    const before = workbook.revisionId;
    clearComputed(spreadsheet as never, rangeOf(zone) as never, [members]);
    grid.deliver();
    return workbook.revisionId === before ? undefined : workbook.revisionId;
  };

  const edit = (what: string, zone: Zone | undefined, act: () => boolean): void => {
    const before = workbook.revisionId;
    act();
    grid.deliver();
    if (workbook.revisionId === before) return;
    acts.push(what);
    told.push(what);
    zones.push(zone);
    undone.length = 0;
    scripts.push(zone && onEdit(zone));
  };

  const row = () => 1 + Math.floor(random() * lastRow());
  const typedKeys = Object.keys(TYPED);
  const typeCell = (): void => {
    const key = random() < 0.12 ? pick(random, BLOCK) : pick(random, typedKeys);
    const [top, left] = [row(), AT.get(key)!];
    const content = BLOCK.includes(key) ? '9' : pick(random, TYPED[key]!);
    edit(`type ${content} into ${columnLetters(left)}${top + 1}`, zoneOf(top, left), () =>
      write([top], [left], [[content]], grid.model),
    );
  };
  const wholeRow = (): void => {
    const top = row();
    const contents = KEYS.map((key) => (BLOCK.includes(key) ? '' : pick(random, TYPED[key]!)));
    edit(`type row ${top + 1}`, { top, left: 0, bottom: top, right: KEYS.length - 1 }, () =>
      write(
        [top],
        KEYS.map((_, at) => at),
        [contents],
        grid.model,
      ),
    );
  };
  /** Values, as a paste from another row has them: also of the computed cells. */
  const valuesOf = (from: number, left: number, right: number): string[] =>
    Array.from({ length: right - left + 1 }, (_, at) => {
      const { value } = cellAt(from, left + at);
      return value === null ? '' : String(value);
    });
  const pasteRows = (): void => {
    const [from, to] = [row(), row()];
    const whole = random() < 0.5;
    const left = whole ? 0 : Math.floor(random() * KEYS.length);
    const right = whole ? KEYS.length - 1 : Math.min(KEYS.length - 1, left + Math.floor(random() * 6));
    const span = Array.from({ length: right - left + 1 }, (_, at) => left + at);
    edit(
      `paste row ${from + 1} over ${to + 1} (${left}–${right})`,
      { top: to, left, bottom: to, right },
      () => write([to], span, [valuesOf(from, left, right)], grid.model),
    );
  };
  const fillDown = (): void => {
    const [top, left] = [row(), Math.floor(random() * KEYS.length)];
    const bottom = Math.min(lastRow(), top + 3);
    if (bottom === top) return;
    const rows = Array.from({ length: bottom - top }, (_, at) => top + 1 + at);
    const content = BLOCK.includes(KEYS[left]!) ? valuesOf(top, left, left)[0]! : contentAt(top, left);
    edit(`fill ${columnLetters(left)}${top + 1} down`, { top: top + 1, left, bottom, right: left }, () =>
      write(
        rows,
        [left],
        rows.map(() => [content]),
        grid.model,
      ),
    );
  };
  /** The typed cells of all rows in another order; the engine sorts no rows beside a spill yet. */
  const sort = (): void => {
    const left = AT.get(pick(random, typedKeys))!;
    const rows = Array.from({ length: lastRow() }, (_, at) => at + 1);
    const cols = typedKeys.map((key) => AT.get(key)!).sort((a, b) => a - b);
    const order = [...rows].sort((a, b) => (contentAt(a, left) < contentAt(b, left) ? -1 : 1));
    const contents = order.map((from) => cols.map((col) => contentAt(from, col)));
    edit(`sort by ${columnLetters(left)}`, undefined, () => write(rows, cols, contents, grid.model));
  };
  const changeRows = (): void => {
    const at = row();
    const base = { sheetId: SHEET, sheetName: TAB, dimension: 'ROW' };
    if (random() < 0.5 && lastRow() > 4)
      return edit(
        `delete row ${at + 1}`,
        undefined,
        () => grid.model.dispatch('REMOVE_COLUMNS_ROWS', { ...base, elements: [at] }).isSuccessful,
      );
    edit(
      `insert above row ${at + 1}`,
      undefined,
      () =>
        grid.model.dispatch('ADD_COLUMNS_ROWS', { ...base, base: at, quantity: 1, position: 'before' })
          .isSuccessful,
    );
  };
  const clear = (): void => {
    const [top, left] = [row(), Math.floor(random() * KEYS.length)];
    const zone = {
      top,
      left,
      bottom: Math.min(lastRow(), top + 1),
      right: Math.min(KEYS.length - 1, left + 3),
    };
    edit(
      `clear ${columnLetters(left)}${top + 1}`,
      zone,
      () => grid.model.dispatch('DELETE_CONTENT', { sheetId: SHEET, target: [zone] }).isSuccessful,
    );
  };
  const back = (command: 'REQUEST_UNDO' | 'REQUEST_REDO'): void => {
    const isUndo = command === 'REQUEST_UNDO';
    const at = isUndo ? acts.length - 1 - undone.length : undone[undone.length - 1];
    if (at === undefined || at < 0) return;
    const before = workbook.revisionId;
    grid.model.dispatch(command);
    grid.deliver();
    if (workbook.revisionId === before) return;
    if (isUndo) undone.push(at);
    else undone.pop();
    if (isUndo && undo.together && scripts[at] !== undefined) {
      workbook.undo(scripts[at]);
      scripts[at] = undefined;
      grid.deliver();
    }
    told.push(isUndo ? 'undo' : 'redo');
    // What was taken back together comes back together.
    const zone = zones[at];
    if (zone && (undo.fires || (!isUndo && undo.together))) scripts[at] = onEdit(zone) ?? scripts[at];
  };

  const ways: readonly (() => void)[] = [
    typeCell,
    typeCell,
    wholeRow,
    wholeRow,
    pasteRows,
    fillDown,
    sort,
    changeRows,
    clear,
    () => back('REQUEST_UNDO'),
    () => back('REQUEST_UNDO'),
    () => back('REQUEST_REDO'),
  ];

  return {
    acts: told,
    step: () => pick(random, ways)(),
    isBlocked: () => cellAt(0, AT.get('premium')!).type === 'error',
    mend: () => void mendBlocks(spreadsheet as never, sheet as never, testTable, AT),
    writes: () => writes,
    lies: () => {
      const rows = Array.from({ length: lastRow() }, (_, at) => at + 1);
      const columns = ROSTER_COLUMNS.map((key) => rows.map((at) => [cellAt(at, AT.get(key)!).value ?? '']));
      const expected = functions.ROSTER(...columns, undefined, DAY);
      return rows.flatMap((at, index) => {
        const shown = BLOCK.map((key) => cellAt(at, AT.get(key)!).value ?? '');
        // What scripts derive is what is seen.
        const texts = members.derive!.from.map((key) => [key, String(cellAt(at, AT.get(key)!).value ?? '')]);
        const { revenueYen } = members.derive!.of(Object.fromEntries(texts) as Record<string, string>);
        if ((revenueYen ?? '') !== shown[3]) return [`row ${at + 1}: ${revenueYen} behind ${shown[3]}`];
        return JSON.stringify(shown) === JSON.stringify(expected[index])
          ? []
          : [`row ${at + 1}: ${JSON.stringify(shown)} for ${JSON.stringify(expected[index])}`];
      });
    },
  };
}

/** `count` sequences in each variant; gives what was not true, with its seed. */
export function exploreEdits(
  engine: Engine,
  count: number,
  steps: number,
  tell: (line: string) => void,
): number {
  const broken: string[] = [];
  let edits = 0;
  for (const variant of UNDO_VARIANTS)
    for (let seed = 1; seed <= count; seed++) {
      const found = liesOf(rosterDesk(engine, seed, variant), variant, steps);
      edits += found.acts.length;
      if (found.lies.length > 0)
        broken.push(
          `seed ${seed} ${JSON.stringify(variant)} after ${found.acts.join(', ')}: ${found.lies[0]}`,
        );
    }
  const tried = count * UNDO_VARIANTS.length;
  tell(
    `edits of 会員名簿: ${tried} sequences, ${edits} edits; ${tried} faults tried, ${tried - broken.length} survived`,
  );
  broken.slice(0, 20).forEach((line) => tell(`  ${line}`));
  return broken.length;
}

/** Ends at the first thing that is not true. */
export function liesOf(
  desk: RosterDesk,
  { fires }: UndoVariant,
  steps: number,
): { readonly acts: readonly string[]; readonly lies: readonly string[] } {
  for (let step = 0; step < steps; step++) {
    desk.step();
    if (desk.isBlocked()) {
      // Where undo calls no trigger, nobody can take out what a redo puts back: an error is shown until it is mended.
      const last = desk.acts[desk.acts.length - 1]!;
      if (fires || !['undo', 'redo'].includes(last)) return { acts: desk.acts, lies: ['blocked'] };
      desk.mend();
    }
    const lies = desk.lies();
    if (lies.length > 0) return { acts: desk.acts, lies };
  }
  return { acts: desk.acts, lies: [] };
}

/** Its formula is the one of this workbook, which has no named cells. */
const testTable = {
  ...members,
  columns: members.columns.map((column) =>
    column.key === 'premium'
      ? { ...column, formula: column.formula.replace('料率表', '""').replace('基準日', `"${DAY}"`) }
      : column,
  ),
};

const zoneOf = (row: number, col: number): Zone => ({ top: row, left: col, bottom: row, right: col });

/** A grid in a browser, without a network between. */
export function joinGrid(workbook: Workbook, Model: Engine['Model']) {
  const incoming: unknown[] = [];
  const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
  const joined = workbook.join({ id: 'grid', user: STAFF, send: (message) => incoming.push(plain(message)) });
  let receive: (message: unknown) => void = () => undefined;
  const model = new Model(
    plain(joined.data),
    {
      client: { id: 'grid', name: STAFF.email },
      custom: { user: STAFF, say: () => undefined, confirm: () => true },
      transportService: {
        sendMessage: (message: unknown) => {
          workbook.receive('grid', plain(message));
          return Promise.resolve();
        },
        onNewMessage: (_: string, callback: (message: unknown) => void) => (receive = callback),
        leave: () => undefined,
      },
    },
    joined.messages,
  );
  return {
    model,
    deliver: () => {
      workbook.settle();
      incoming.splice(0).forEach((message) => receive(message));
    },
  };
}
