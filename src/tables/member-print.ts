// The row of a member as people typed it, in one text: what scripts write into it does not change that.
import { fingerprintOf } from '../domain/fingerprint';
import { Unread } from './unread';
import { members } from './members';

const typed = members.columns.filter((column) => 'owner' in column).map(({ key }) => key);

/** `row`: its cells by key, as they were read. */
export function memberPrint(row: object): string {
  return fingerprintOf(
    typed.map((key) => {
      const value = (row as Readonly<Record<string, unknown>>)[key];
      return value instanceof Unread ? value.text : value;
    }),
  );
}
