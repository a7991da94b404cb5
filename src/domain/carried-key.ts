// A member's number was corrected: what was frozen under the old key is still the same member's.

export interface KeyedRow {
  readonly memberKey: string;
  readonly memberNumber: string;
  /** The key that frozen content has; '' where it never changed. */
  readonly formerKey: string;
}

/** Whether a row shows the member that its frozen content names, under whatever number it has now. */
export function isSameMember(row: KeyedRow, frozen: Omit<KeyedRow, 'formerKey'>): boolean {
  if (row.memberKey === frozen.memberKey) return row.memberNumber === frozen.memberNumber;
  return row.formerKey === frozen.memberKey && row.memberNumber === row.memberKey.split('/')[0];
}
