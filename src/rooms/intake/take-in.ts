// 受付を取り込む from the menu; without a workbook yet, a manager is asked for it first.
import type { Ports } from '../../ports';
import { collectIntake } from './collect-intake';
import { connectIntake } from './connect-intake';
import { openIntake } from './open-intake';
import { ASK_WORKBOOK, collectedText, titles } from './words';

export function takeIn(ports: Ports): void {
  const { screen } = ports;
  const { connected, canConnect } = openIntake(ports);
  if (!connected && canConnect) {
    const workbook = screen.askText(titles.takeIn, ASK_WORKBOOK);
    if (workbook === undefined) return;
    connectIntake(ports, { workbook });
  }
  const report = collectIntake(ports);
  screen.tell(titles.takeIn, collectedText(report));
  if (report.waiting > 0) screen.openPage('intake');
}
