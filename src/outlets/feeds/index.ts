/** Front door of feeds. */
export { activitiesCalendar } from './activities-calendar.ts';
export { activitiesFeed } from './activities-feed.ts';
