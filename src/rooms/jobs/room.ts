// What the room jobs brings to the desk.
import { room } from '../../room';
import { jobs as jobsTab } from '../../tables/jobs';
import { openJobs } from './open-jobs';
import { storedInJobs } from './job-rows';
import { contract } from './contract';
import * as going from './run-job';
import * as start from './start-job';
import { about, stepTitles, titles } from './words';

export const jobs = room({
  name: 'jobs',
  contract,
  stored: storedInJobs,
  useCases: { ...start, ...going, openJobs },
  pages: {
    jobs: {
      title: titles.jobs,
      kind: 'dialog',
      about: about.jobs,
      menu: { group: 'admin', at: 100 },
      from: ['quotes'],
    },
  },
  worker: [{ name: 'jobs', title: stepTitles.jobs, at: 10, run: going.runJobs }],
  hiddenTabs: { 300: jobsTab },
});
