// This file defines the globals of settlement, registers, CSV files and complaints.
import { told } from '../composition';
import type { SettlementFunctions } from '../rooms/payments/contract';
import type { RegisterFunctions } from '../rooms/registers/contract';
import { closeSettlement as close, openSettlement as settle } from '../rooms/payments/settlement';
import { exportRegister as hand, openRegister as show } from '../rooms/registers/open-register';
import { openComplaint as complaint, recordComplaint as record } from '../rooms/registers/record-complaint';
import { menuPage } from './menu-item';
import type { Answer, Request } from './request';

type Settlement = SettlementFunctions;
type Registers = RegisterFunctions;

export function openSettlement(
  request: Request<Settlement, 'openSettlement'>,
): Answer<Settlement, 'openSettlement'> {
  return told((ports) => settle(ports, request));
}

export function closeSettlement(
  request: Request<Settlement, 'closeSettlement'>,
): Answer<Settlement, 'closeSettlement'> {
  return told((ports) => close(ports, request));
}

export function openRegister(request: Request<Registers, 'openRegister'>): Answer<Registers, 'openRegister'> {
  return told((ports) => show(ports, request));
}

export function exportRegister(
  request: Request<Registers, 'exportRegister'>,
): Answer<Registers, 'exportRegister'> {
  return told((ports) => hand(ports, request));
}

export function openComplaint(): Answer<Registers, 'openComplaint'> {
  return told(complaint);
}

export function recordComplaint(
  request: Request<Registers, 'recordComplaint'>,
): Answer<Registers, 'recordComplaint'> {
  return told((ports) => record(ports, request));
}

export function menuOpenSettlement(): void {
  menuPage('settlement');
}

export function menuOpenRegisters(): void {
  menuPage('registers');
}

export function menuRecordComplaint(): void {
  menuPage('complaint');
}
