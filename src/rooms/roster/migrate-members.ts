// The rows of 会員名簿 as version 0.1.0 left them, in the layout of today: nothing that a person decided is lost.
import { plainText } from '../../domain/cell-value';
import {
  foldedRevenueText,
  memberKeyOf,
  planTextOf,
  plansNamed,
  revenueOfCells,
} from '../../domain/member-cells';
import { formatYen } from '../../domain/yen';
import { programOf } from '../../programs';
import { members } from '../../tables/members';
import type { TabChange } from '../../tables/migration';
import { migrationText } from './words';

/** A row by the headers of the old tab; cells as text, yen as a number or blank. */
export type OldMemberRow = Readonly<Record<string, unknown>>;

/** Renamed to 実績/計画: its choices are fewer. */
const OLD_RESULT_HEADER = '実績/計画/概数';
const RESULT_HEADER = '実績/計画';
const YEN_HEADER = '売上高等（円）';
/** The stored yen stand aside until they were compared: the block has a column of that name. */
const STORED_YEN_HEADER = '売上高等（円）（旧）';

/** What 会員名簿 of 0.1.0 becomes. */
export const memberTabChange: TabChange = {
  table: members,
  headers: { [OLD_RESULT_HEADER]: RESULT_HEADER, [YEN_HEADER]: STORED_YEN_HEADER },
  dropped: ['名簿キー', '確認待ち理由', STORED_YEN_HEADER],
  rewrite: (rows) =>
    rows.map((row) => {
      const { cells, difference } = migratedMember({
        ...row,
        [OLD_RESULT_HEADER]: row[RESULT_HEADER],
        [YEN_HEADER]: row[STORED_YEN_HEADER],
      });
      return { set: cells, ...(difference ? { note: migrationText.difference(difference) } : {}) };
    }),
};

/** What a manager is shown afterwards. */
export interface MigratedDifference {
  readonly memberKey: string;
  /** As it was stored in yen, and as it reads now; null where there is none. */
  readonly storedYen: number | null;
  readonly readYen: number | null;
  /** '' where the key is what it was. */
  readonly oldKey: string;
}

export interface MigratedMember {
  /** Cells to be written, by header of the new tab: only those that change. */
  readonly cells: Readonly<Record<string, string>>;
  readonly difference?: MigratedDifference;
}

/** Reasons that the old import wrote; 確認事項 finds them anew. */
const OWN_REASONS = [
  '売上高等が保険料区分の境目のため、円単位の金額を確認',
  'メールアドレスの形式',
  '希望プランの確認',
];
const FOLLOWING_STATES = ['売上高未提出', '確認待ち'];
const APPROXIMATE = '概数';

/** Repeatable: a row that is migrated stays as it is. */
export function migratedMember(old: OldMemberRow): MigratedMember {
  const text = (header: string): string => plainText(old[header]).trim();
  const stored = old['売上高等（円）'];
  const storedYen = typeof stored === 'number' ? stored : null;
  const revenue = revenueTextOf(text('売上高等（原文）'), text('単位'), storedYen);
  const basis = text(OLD_RESULT_HEADER);
  // 「概数」 that a person chose would be lost: the text says it from now on.
  const isMarked = basis === APPROXIMATE && revenue.text !== '' && !revenue.approximate;
  const cells: Record<string, string> = {
    '売上高等（原文）': isMarked ? `約${revenue.text}` : revenue.text,
    単位: revenue.unit,
    希望プラン: planText(text('加入制度'), text('希望プラン')),
    状態: FOLLOWING_STATES.includes(text('状態')) ? '有効' : text('状態'),
    備考: [text('備考'), ...ownReasons(text('確認待ち理由'))].filter((part) => part !== '').join('\n'),
    [RESULT_HEADER]:
      OLD_RESULT_HEADER in old ? (['実績', '計画'].includes(basis) ? basis : '') : text(RESULT_HEADER),
  };
  const before = (header: string) =>
    header === RESULT_HEADER && OLD_RESULT_HEADER in old ? basis : text(header);
  const changed = Object.entries(cells).filter(([header, cell]) => cell !== before(header));
  const difference = differenceOf(old, text, cells, storedYen);
  return { cells: Object.fromEntries(changed), ...(difference ? { difference } : {}) };
}

function revenueTextOf(
  text: string,
  unit: string,
  storedYen: number | null,
): { readonly text: string; readonly unit: string; readonly approximate: boolean } {
  if (text === '') {
    return { text: storedYen === null ? '' : formatYen(storedYen), unit: '', approximate: false };
  }
  const read = revenueOfCells(text, unit);
  if (!read.ok) return { text, unit, approximate: false };
  return { text: foldedRevenueText(text, read.value), unit: '', approximate: read.value.approximate };
}

/** Letters: full codes do not fit the column. */
function planText(program: string, text: string): string {
  const found = programOf(program);
  const plans = found && text !== '' ? plansNamed(text, found) : undefined;
  return found && plans ? planTextOf(plans, found) : text;
}

function ownReasons(text: string): string[] {
  const own = text
    .split('、')
    .reduce<string[]>((parts, part) => {
      // Our own reasons have the same mark inside: they are put together again before they are compared.
      const last = parts[parts.length - 1];
      const joined = last === undefined ? part : `${last}、${part}`;
      return last !== undefined && OWN_REASONS.includes(joined)
        ? [...parts.slice(0, -1), joined]
        : [...parts, part];
    }, [])
    .filter((part) => part !== '' && !OWN_REASONS.includes(part));
  return own.length === 0 ? [] : [`確認待ち：${own.join('、')}`];
}

function differenceOf(
  old: OldMemberRow,
  text: (header: string) => string,
  cells: Readonly<Record<string, string>>,
  storedYen: number | null,
): MigratedDifference | undefined {
  // A tab that is migrated stores neither.
  if (!('名簿キー' in old)) return undefined;
  const memberKey = memberKeyOf({
    memberNumber: text('会員番号'),
    branch: text('事業所枝番'),
    program: text('加入制度'),
  });
  const read = revenueOfCells(cells['売上高等（原文）']!, cells['単位']!);
  const readYen = read.ok ? read.value.yen : null;
  const oldKey = text('名簿キー') === memberKey ? '' : text('名簿キー');
  return readYen === storedYen && oldKey === '' ? undefined : { memberKey, storedYen, readYen, oldKey };
}
