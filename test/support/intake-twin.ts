// How tests open the built twin of the public form, closed after the test file.
import { join } from 'node:path';
import type * as IntakeModule from '../../local/intake-twin';
import type { Twin } from '../../local/twin';

const opened: Twin[] = [];

const built = (): typeof IntakeModule =>
  require(join(__dirname, '../../.build/local/intake-twin.cjs')) as typeof IntakeModule;

export async function openTestIntake(): Promise<Twin> {
  const twin = await built().openIntakeTwin({ fresh: true, now: '2026-11-22T10:00', speed: 1 });
  opened.push(twin);
  // The first visit makes the tabs.
  await twin.call('doGet', [{}], { kind: 'webApp' });
  built().confirmForm(twin);
  return twin;
}

/** What the desk's twin needs to open the form's workbook by its id. */
export const shareOfIntake = (twin: Twin) => built().shareOf(twin);

afterAll(() => Promise.all(opened.splice(0).map((twin) => twin.close())));
