export { factKind, on, record, type Fact, type FactKind } from './facts.ts';
export { openDuty, owe, settle, takeDueDuties, waitingDuties, type Duty, type OpenDuty } from './duties.ts';
export { keepVersion, newestVersion, versionBefore } from './versions.ts';
export { dropCalendarItem, putCalendarItem, type CalendarItem } from './calendar.ts';
