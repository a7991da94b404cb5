// What is past its years in the files of closed years: counted, and erased file by file.
import { ERASED } from '../../domain/erased-text';
import type { Ports } from '../../ports';
import { eraseInFile, lookInYears, ruleOf, type Choice } from './closed-years';
import type { ClosedYears, EraseYearRequest, ExpiredYearsRequest } from './contract';
import { lastDays } from './retention';
import { sinceOf } from './retention-rule';
import { gatherHeld } from './retention-rules';
import { retentionText as say } from './words';

type YearPorts = Pick<Ports, 'whole' | 'clock' | 'archives' | 'time'>;

/** Writes nothing. Files of years that are kept yet are not read. */
export function listExpiredYears(ports: YearPorts, { after }: ExpiredYearsRequest = {}): ClosedYears {
  const lastOf = lastDays(ports);
  const isWanted = ({ tab, year }: { readonly tab: string; readonly year: string }): boolean =>
    year <= (lastOf(ruleOf(tab)!) ?? '').slice(0, 4);
  const { tables } = ports.whole;
  return lookInYears({ ...ports, tables }, after, expired(ports), { isWanted });
}

/** Of one file. */
export function eraseExpiredYear(
  ports: YearPorts & Pick<Ports, 'lock' | 'audit' | 'memory' | 'log'>,
  { fileId, confirm }: EraseYearRequest,
): { readonly erased: number } {
  return ports.lock.hold(() => ({
    erased: eraseInFile(
      { ...ports, tables: ports.whole.tables },
      {
        fileId,
        confirm,
        choice: expired(ports),
        word: ERASED,
        record: (ids, name) => ports.audit.record('eraseExpiredYear', ids, say.auditYear(ids.length, name)),
      },
    ),
  }));
}

function expired(ports: Pick<Ports, 'whole' | 'clock'>): Choice {
  const lastOf = lastDays(ports);
  const held = gatherHeld(ports.whole);
  return (rule, row) => {
    const [since, last] = [sinceOf(rule, row, held), lastOf(rule)];
    return last !== undefined && since !== '' && since < last ? 'due' : '';
  };
}
