export { queue, type Job } from './jobs.ts';
