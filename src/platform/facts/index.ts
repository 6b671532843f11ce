export { factKind, on, record, recordEach, type Fact, type FactKind } from './facts.ts';
export { aboutRow, moveDuties, openDuty, owe, ownDuty, settle, takeDueDuties, waitingDuties, type Duty, type OpenDuty } from './duties.ts';
export { keepVersions, newestVersion, versionBefore, type NewVersion } from './versions.ts';
export { forgetHistory } from './forget-history.ts';
export { dropCalendarItems, putCalendarItems, type CalendarItem } from './calendar.ts';
