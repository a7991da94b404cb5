// Whether this file is the workbook that it was: no copy of it, and no earlier version of it.
import { placeOf, type BookOrigin, type BookPlace } from '../../domain/book-origin';
import type { Ports } from '../../ports';
import { settings } from '../../tables/masters';
import { settingValues } from '../../tables/setting-values';
import { keptMarks } from './kept-marks';

type BookPorts = Pick<Ports, 'tables' | 'memory'>;

/** What 設定 says of this file. */
export const bookPlace = ({ tables, memory }: BookPorts): BookPlace =>
  placeOf(settingValues(tables.read(settings))('bookFile'), memory.fileId());

/** For practice or not: files that the rows name are those of the workbook that it was copied from. */
export const isCopy = (ports: BookPorts): boolean => ['copy', 'practice'].includes(bookPlace(ports));

/** Kept with a word that an earlier version of the workbook takes away; '' until one came back. */
export const settledNow = ({ memory }: Pick<BookPorts, 'memory'>): string => keptMarks(memory).settled;

/** What has become of the workbook since a word was given, by what `settledNow` said then. */
export function bookOrigin(ports: BookPorts): (settledThen: string) => BookOrigin {
  if (bookPlace(ports) === 'copy') return () => 'copied';
  if (ports.tables.isBehind()) return () => 'restored';
  const settled = settledNow(ports);
  return (settledThen) => (settledThen === settled ? 'same' : 'restored');
}
