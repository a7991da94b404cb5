// This file defines the globals of the roster: import and search.
import { told } from '../composition';
import type { ServerFunctions } from '../ui/contract';
import type { RosterFunctions } from '../rooms/roster/contract';
import { findMembers as find } from '../rooms/roster/find-members';
import { findRecords as findOthers } from '../rooms/roster/find-records';
import { importMembers as readRoster } from '../rooms/roster/import-members';
import { openMember as standingOf } from '../rooms/roster/member-standing';
import { recordContact as record } from '../rooms/roster/record-contact';
import { menuPage } from './menu-item';
import type { Answer, Request } from './request';

type Server = ServerFunctions;

export function importMembers(request: Request<Server, 'importMembers'>): Answer<Server, 'importMembers'> {
  return told((ports) => readRoster(ports, request));
}

export function findMembers(request: Request<Server, 'findMembers'>): Answer<Server, 'findMembers'> {
  return told((ports) => find(ports, request));
}

export function openMember(
  request: Request<RosterFunctions, 'openMember'>,
): Answer<RosterFunctions, 'openMember'> {
  return told((ports) => standingOf(ports, request));
}

export function recordContact(
  request: Request<RosterFunctions, 'recordContact'>,
): Answer<RosterFunctions, 'recordContact'> {
  return told((ports) => record(ports, request));
}

export function findRecords(request: Request<Server, 'findRecords'>): Answer<Server, 'findRecords'> {
  return told((ports) => findOthers(ports, request));
}

export function menuImportMembers(): void {
  menuPage('import');
}

export function menuFindMembers(): void {
  menuPage('sidebar');
}
