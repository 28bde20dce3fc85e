import { createJobs } from '../src/jobs/jobs.ts';
import { exposeJobs } from './expose-jobs.ts';

exposeJobs(createJobs());
