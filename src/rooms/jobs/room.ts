// What the room jobs brings to the desk.
import { room } from '../../room';
import { jobs as jobsTab } from '../../tables/jobs';
import { openJobs } from './open-jobs';
import { runJobs } from './run-job';
import { contract } from './contract';
import * as startJobCalls from './start-job';
import * as runJobCalls from './run-job';
import { stepTitles, titles } from './words';

export const jobs = room({
  name: 'jobs',
  contract,
  useCases: {
    ...startJobCalls,
    ...runJobCalls,
    openJobs: (ports) => openJobs(ports, ports.builder.referenceDate()),
  },
  pages: {
    jobs: { title: titles.jobs, kind: 'dialog', menu: { group: 'quotes', at: 20 } },
  },
  worker: [{ name: 'jobs', title: stepTitles.jobs, at: 10, run: runJobs }],
  tabs: { 300: jobsTab },
});
