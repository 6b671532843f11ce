export { queue, type Job, type JobApart } from './jobs.ts';
