// What a world in memory holds: rows, mails, files, and what a test may change between two runs.
import { publishedRateRows, rateBlock } from '../../../src/rating/seed-rows';
import { programs as registry } from '../../../src/programs';
import { withDerived, type RecordOf, type Table } from '../../../src/tables/column';
import type { PaperModel } from '../../../src/domain/paper';
import type { ProgramRow, Template } from '../../../src/tables/masters';
import type { Member } from '../../../src/tables/members';
import type { RequestRow } from '../../../src/tables/requests';
import type { settingKeys } from '../../../src/tables/setting-keys';
import type {
  OutgoingMail,
  PaperFolder,
  PaperFolderState,
  Permission,
  Ports,
  RunKind,
} from '../../../src/ports';

export type Row = Record<string, unknown>;

export interface MemoryWorld {
  readonly ports: Ports;
  readonly rows: Map<string, Row[]>;
  readonly mails: OutgoingMail[];
  readonly files: { readonly name: string; readonly html: string }[];
  readonly letters: PaperModel[];
  readonly audit: {
    readonly useCase: string;
    readonly subjects: readonly string[];
    readonly summary: string;
  }[];
  readonly calls: { read: number; append: number; update: number; flush: number };
  /** Keys of the tables that were read since somebody cleared it. */
  readonly looked: Set<string>;
  /** What may be changed between two runs. */
  readonly state: {
    today: string;
    /** Of the day. */
    time: string;
    quota: number;
    manager: boolean;
    /** Another run holds the lock. */
    busy: boolean;
    /** Members. */
    selected: readonly string[];
    /** Rows of other tabs, by the table's key. */
    selectedIds: Readonly<Record<string, readonly string[]>>;
    /** Of the cell that is selected on ホーム, and of the one before it. */
    homeTexts: readonly string[];
    /** Looks before each effect; throws to stand for a kill or a failing service. */
    before: (effect: 'pdf' | 'store' | 'mail' | 'append' | 'update', detail: string) => void;
    /** True: the time of this execution is over. */
    spent: () => boolean;
    rateValues: unknown[][];
    /** Rows of the public form's workbook. */
    requests: readonly RequestRow[];
    /** Its 設定. */
    formSettings: ReadonlyMap<string, string>;
    /** Rows get their seals, as those of a workbook do: most tests change rows where they stand. */
    seals: boolean;
    /** Whoever runs it. */
    user: string;
    /** Of the workbook's file; a copy has another. */
    fileId: string;
    /** The desk's folder in Drive. */
    folder: PaperFolderState | undefined;
    /** Files of closed years, by id. */
    archives: Map<
      string,
      { readonly headers: readonly string[]; readonly rows: string[][]; readonly writer: string }
    >;
    /** What becomes of a file that shall go into it. */
    papers: Record<string, ReturnType<PaperFolder['take']>>;
    /** Who can edit the workbook. */
    colleagues: readonly string[];
    /** Addresses that Google refuses. */
    unsharable: readonly string[];
    /** What the product remembers outside of the cells. */
    memory: Map<string, string>;
    triggers: { readonly id: string; readonly run: RunKind }[];
    missingPermissions: Permission[];
  };
  table<T extends Table>(table: T): RecordOf<T>[];
  addMember(member: Partial<Member>): Member;
  /** A person types into a cell of the row with this id, past every validation. */
  type<T extends Table>(table: T, id: string, key: keyof RecordOf<T> & string, cell: unknown): void;
  setProgram(code: string, set: Partial<ProgramRow>): void;
  setTemplates(set: Partial<Template>): void;
  setSetting(key: keyof typeof settingKeys, value: string): void;
}

/** Of a row, or of what it derives. */
export const idOf = (table: Table, row: Row): unknown => withDerived(table, row)[table.id];

export const startState = (): MemoryWorld['state'] => ({
  today: '2026-11-22',
  time: '10:00:00',
  quota: 100,
  manager: false,
  busy: false,
  selected: [],
  selectedIds: {},
  homeTexts: [],
  before: () => undefined,
  spent: () => false,
  rateValues: rateBlock(publishedRateRows(registry)),
  requests: [],
  formSettings: new Map(),
  seals: false,
  user: 'staff@agency.example.jp',
  fileId: 'book-1',
  folder: undefined,
  archives: new Map(),
  papers: {},
  colleagues: [],
  unsharable: [],
  memory: new Map(),
  triggers: [],
  missingPermissions: [],
});
