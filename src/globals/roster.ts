// This file defines the globals of the roster: import and search.
import { told } from '../composition';
import type { ServerFunctions } from '../ui/contract';
import { findMembers as find } from '../workflows/roster/find-members';
import { importMembers as readRoster } from '../workflows/roster/import-members';
import { menuPage } from './menu-item';
import type { Answer, Request } from './request';

type Server = ServerFunctions;

export function importMembers(request: Request<Server, 'importMembers'>): Answer<Server, 'importMembers'> {
  return told((ports) => readRoster(ports, request));
}

export function findMembers(request: Request<Server, 'findMembers'>): Answer<Server, 'findMembers'> {
  return told((ports) => find(ports, request));
}

export function menuImportMembers(): void {
  menuPage('import');
}

export function menuFindMembers(): void {
  menuPage('sidebar');
}
