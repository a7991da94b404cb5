// This file defines the globals of bulk work: its page, its chunks, and the way to 作業.
import { book, CHUNK_MS, told } from '../composition';
import { referenceDate } from '../sheets/named-cells';
import type { JobsFunctions } from '../rooms/jobs/contract';
import { openJobs as open } from '../rooms/jobs/open-jobs';
import { continueJob as goOn } from '../rooms/jobs/run-job';
import { previewJob as preview, startJob as start, stopJob as stop } from '../rooms/jobs/start-job';
import { menuPage } from './menu-item';
import type { Answer, Request } from './request';

export function openJobs(): Answer<JobsFunctions, 'openJobs'> {
  return told((ports) => open(ports, referenceDate(book())));
}

export function previewJob(
  request: Request<JobsFunctions, 'previewJob'>,
): Answer<JobsFunctions, 'previewJob'> {
  return told((ports) => preview(ports, request));
}

export function startJob(request: Request<JobsFunctions, 'startJob'>): Answer<JobsFunctions, 'startJob'> {
  return told((ports) => start(ports, request));
}

/** One chunk, under 20 seconds. */
export function continueJob(
  request: Request<JobsFunctions, 'continueJob'>,
): Answer<JobsFunctions, 'continueJob'> {
  return told((ports) => goOn(ports, request), CHUNK_MS);
}

export function stopJob(request: Request<JobsFunctions, 'stopJob'>): Answer<JobsFunctions, 'stopJob'> {
  return told((ports) => stop(ports, request));
}

export function menuBulkWork(): void {
  menuPage('jobs');
}
