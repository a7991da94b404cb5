// How limits are printed.
import { formatYenInWords } from '../domain/yen';
import { words } from './messages';

export function limitText(yen: number | null, basis: string): string {
  if (yen === null) return words.notStated;
  return basis === '' ? formatYenInWords(yen) : `${formatYenInWords(yen)}（${basis}）`;
}
