// How a month stands with an insurer as its record has it, and what whoever looks may do about it.
import type { Ports } from '../../ports';
import { sameAddress } from '../../domain/mail-address';
import { valueOf } from '../../domain/problem';
import { shown } from '../../domain/problem-text';
import type { Settlement } from '../../tables/settlements';
import { lineOf } from './compare-settlement';
import type { SettlementClosing, SettlementLine } from './contract';
import type { Month } from './forwarded';
import { channelsOf } from './held-money';
import { keptLines, settlementKeyOf, type KeptLine } from './settlement-records';
import type { SettlementWorld } from './settlement-world';
import { paymentProblems } from './words';

export function closingOf(
  { clock, user }: Pick<Ports, 'clock' | 'user'>,
  { byKey, unsureInsurers }: SettlementWorld,
  month: Month,
  insurer: string,
): SettlementClosing {
  const inDoubt = unsureInsurers.get(insurer);
  const record = inDoubt ? undefined : byKey.get(settlementKeyOf(month, insurer));
  const state = record?.state ?? '';
  const running = month >= clock.today().slice(0, 7);
  const blocked = inDoubt ?? (running ? paymentProblems.settlementMonthOpen({ month }) : undefined);
  const waits = state === '確認待ち';
  return {
    state,
    proposed: said(record?.proposedBy, record?.proposedAt),
    confirmed: said(record?.confirmedBy, record?.confirmedAt),
    reason: record?.reason ?? '',
    file: record?.file ?? '',
    history: record?.history ?? '',
    blocked: blocked ? shown(blocked) : null,
    mayPropose: !blocked && state !== '確定' && insurer !== '',
    mayConfirm: waits && !sameAddress(record?.proposedBy ?? '', user.email()),
    mayReopen: state === '確定' && user.isManager(),
  };
}

const said = (by = '', at = ''): string => [by, at.replace('T', ' ').slice(0, 16)].join('　').trim();

/** The lines as they were kept; names as the policies have them today. */
export function keptView(
  record: Settlement,
  { policyRows, rows }: SettlementWorld,
): { readonly compared: boolean; readonly lines: readonly SettlementLine[] } {
  const { compared, lines } = valueOf(keptLines.read(record));
  const rowOf = new Map(policyRows.map((row) => [row.policyNumber, row]));
  return {
    compared,
    lines: lines.map((line): SettlementLine => {
      const policy = rowOf.get(line.policy);
      const theirYen = theirsOf(line, compared);
      const named = {
        policyNumber: line.policy,
        certificateNumber: line.number ?? '',
        organization: line.organization ?? '',
        planName: '',
      };
      return {
        ...(policy ? lineOf(policy) : named),
        channel: channelsOf(rows, line.policy),
        ourYen: line.yen,
        theirYen,
        ...(line.feeYen === undefined ? {} : { feeYen: line.feeYen }),
        difference: !compared ? '' : line.feeDiffers ? '手数料相違' : differenceOf(line.yen, theirYen),
      };
    }),
  };
}

const theirsOf = ({ yen, theirYen }: KeptLine, compared: boolean): number | null =>
  !compared ? null : theirYen === undefined ? yen : theirYen;

function differenceOf(ourYen: number | null, theirYen: number | null): SettlementLine['difference'] {
  if (ourYen === null) return '当方の計上になし';
  if (theirYen === null) return '保険会社の一覧になし';
  return ourYen === theirYen ? '一致' : '金額相違';
}
