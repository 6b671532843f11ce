export { becomeOrganisation } from './become-organisation.ts';
export { endStopped, showStop, stopEntry, takeStopOfEntryBack, type StopPage } from './stop-entry.ts';
