export { factKind, on, record, type Fact, type FactKind } from './facts.ts';
export { owe, settle, type Duty } from './duties.ts';
export { keepVersion, newestVersion, versionBefore } from './versions.ts';
export { dropCalendarItem, putCalendarItem, type CalendarItem } from './calendar.ts';
