// One person's request in the files of closed years: counted, and erased file by file.
import { ERASED_ON_REQUEST } from '../../domain/erased-text';
import type { Ports } from '../../ports';
import { eraseInFile, lookInYears } from './closed-years';
import type { ClosedYears, ErasePersonYearRequest, PersonYearsRequest } from './contract';
import { markErased } from './erased-marks';
import { choiceOf, known } from './person';
import { personText as say } from './words';

type YearPorts = Pick<Ports, 'whole' | 'archives' | 'time'>;

export function openPersonYears(ports: YearPorts, { memberNumber, after }: PersonYearsRequest): ClosedYears {
  const { tables } = ports.whole;
  return lookInYears({ ...ports, tables }, after, choiceOf(ports, known(ports, memberNumber)));
}

/** Of one file. */
export function erasePersonYear(
  ports: YearPorts & Pick<Ports, 'lock' | 'audit' | 'memory' | 'clock' | 'log'>,
  { memberNumber, fileId, confirm }: ErasePersonYearRequest,
): { readonly erased: number } {
  return ports.lock.hold(() => {
    const erased = eraseInFile(
      { ...ports, tables: ports.whole.tables },
      {
        fileId,
        confirm,
        choice: choiceOf(ports, known(ports, memberNumber)),
        word: ERASED_ON_REQUEST,
        record: (ids, name) => ports.audit.record('erasePersonYear', ids, say.erasedYear(ids.length, name)),
      },
    );
    if (erased > 0) markErased(ports, memberNumber.trim());
    return { erased };
  });
}
