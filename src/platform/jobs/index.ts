export { queue, type HeavyJob, type Job, type JobApart } from './jobs.ts';
