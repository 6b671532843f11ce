export { scheduleInput, type Schedule, type ScheduleInput } from './schedule.ts';
