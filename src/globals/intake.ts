// This file defines the globals of 受付: collecting requests of the public form, and deciding the doubtful ones.
import { CHUNK_MS, told } from '../composition';
import { askText, tell } from '../google/menu';
import type { IntakeFunctions } from '../rooms/intake/contract';
import { intakeMenuWords as words } from '../rooms/intake/page-words';
import { collectIntake as collect } from '../rooms/intake/collect-intake';
import { connectIntake as connect } from '../rooms/intake/connect-intake';
import { openIntake as open } from '../rooms/intake/open-intake';
import { settleIntake as settle } from '../rooms/intake/settle-intake';
import { menuItem, menuPage } from './menu-item';
import type { Answer, Request } from './request';

type Server = IntakeFunctions;

export function collectIntake(): Answer<Server, 'collectIntake'> {
  return told(collect, CHUNK_MS);
}

export function openIntake(): Answer<Server, 'openIntake'> {
  return told(open);
}

export function settleIntake(request: Request<Server, 'settleIntake'>): Answer<Server, 'settleIntake'> {
  return told((ports) => settle(ports, request));
}

export function connectIntake(request: Request<Server, 'connectIntake'>): Answer<Server, 'connectIntake'> {
  return told((ports) => connect(ports, request));
}

/** Without a workbook yet, a manager is asked for it first. */
export function menuCollectIntake(): void {
  menuItem(words.collect, () => {
    const { connected, canConnect } = told(open);
    if (!connected && canConnect) {
      const workbook = askText(words.collect, words.askWorkbook);
      if (workbook === undefined) return;
      connectIntake({ workbook });
    }
    const { collected, done, waiting, left } = told(collect);
    tell(words.collect, words.collected(collected, done, waiting, left));
    if (waiting > 0) menuPage('intake');
  });
}

export function menuSettleIntake(): void {
  menuPage('intake');
}
