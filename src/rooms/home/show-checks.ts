// 点検 on ホーム: the lines of all rooms, each tab read once; and what is owed, while the tabs are at hand.
import type { Ports, RunKind } from '../../ports';
import type { Check } from '../../room';
import { showTasks } from './open-tasks';
import { readingOnce } from './reading-once';

export function showChecks(ports: Ports, checks: readonly Check[], during?: RunKind): readonly string[] {
  const known = readingOnce(ports);
  const lines = checks.flatMap((check) => check.lines(known, during));
  ports.builder.showHealth(lines);
  showTasks(known);
  return lines;
}
