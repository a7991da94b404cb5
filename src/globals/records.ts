// This file defines the globals of 記録の検査: what was changed behind the product's back, between when and when.
import { CHUNK_MS, told } from '../composition';
import type { RecordsFunctions } from '../rooms/records/contract';
import { acceptChanges as accept, verifyRecords as verify } from '../rooms/records/verify-records';
import { menuPage } from './menu-item';
import type { Answer, Request } from './request';

type Functions = RecordsFunctions;

export function verifyRecords(
  request?: Request<Functions, 'verifyRecords'>,
): Answer<Functions, 'verifyRecords'> {
  return told((ports) => verify(ports, request), CHUNK_MS);
}

export function acceptChanges(
  request: Request<Functions, 'acceptChanges'>,
): Answer<Functions, 'acceptChanges'> {
  return told((ports) => accept(ports, request));
}

export function menuCheckRecords(): void {
  menuPage('records');
}
