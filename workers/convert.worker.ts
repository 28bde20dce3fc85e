import { sizesFor } from '../src/jobs/in-pieces-job.ts';
import { createJobs } from '../src/jobs/jobs.ts';
import { exposeJobs } from './expose-jobs.ts';

/** In gigabytes, roughly; some browsers do not say. */
const { deviceMemory } = navigator as { deviceMemory?: number };

exposeJobs(createJobs(sizesFor(deviceMemory && deviceMemory * 1_000_000_000)));
