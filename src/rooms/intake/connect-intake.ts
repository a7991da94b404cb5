// Which workbook requests are collected from: a manager names it once.
import { cutText } from '../../domain/cut-text';
import { refuse } from '../../domain/problem';
import { settings } from '../../tables/masters';
import { settingKeys } from '../../tables/setting-keys';
import type { ConnectIntakeRequest } from './contract';
import type { Ports } from '../../ports';
import { intakeAudit, intakeProblems } from './words';

const ADDRESS = /^https:\/\/docs\.google\.com\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]{10,100})(?:[/?#].*)?$/;
const ID = /^[\w-]{10,100}$/;

export function connectIntake(
  ports: Pick<Ports, 'tables' | 'lock' | 'audit'>,
  request: ConnectIntakeRequest,
): { readonly workbook: string } {
  const typed = request.workbook.trim();
  const workbook = ADDRESS.exec(typed)?.[1] ?? (ID.test(typed) ? typed : '');
  if (workbook === '') {
    refuse(intakeProblems.intakeAddressUnreadable({ text: cutText(typed, 60) }));
  }
  return ports.lock.hold(() => {
    const id = settingKeys.intakeWorkbook;
    const standing =
      ports.tables
        .read(settings)
        .find(({ key }) => key === id)
        ?.value.trim() ?? '';
    if (standing === workbook || (standing !== '' && request.unlessSet)) return { workbook: standing };
    ports.tables.update(settings, [{ id, set: { value: workbook } }]);
    ports.audit.record('connectIntake', [id], intakeAudit.connected);
    ports.tables.flush();
    return { workbook };
  });
}
