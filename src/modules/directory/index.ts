export { confirmEntries, locationSaved, partySaved, saveLocations, saveParties, saveServices, serviceSaved, type Saved } from './save-entries.ts';
export { readLocations, readParties, readServices, type Entry } from './read-entries.ts';
export * from './documents.ts';
export { directoryText } from './texts.ts';
export * from './print/index.ts';
