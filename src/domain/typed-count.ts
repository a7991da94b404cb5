// How a typed confirmation is read.

/** A count typed by a person, full-width digits and 通 allowed; null when it is no count. */
export function typedCount(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/[通件]$/, '');
  return /^\d{1,6}$/.test(plain) ? Number(plain) : null;
}
