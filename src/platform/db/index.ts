export { asOwner, openDatabase, quoteName, survive, type Database, type GroundTx, type Reach, type Tx } from './database.ts';
export { keptOnlyIf } from './kept-only-if.ts';
export { createRegionSchema, migrateAll } from './migrate.ts';
export { derivedId, isId, newId, slugify } from './identifiers.ts';
export { isTaken, isThere } from './rows.ts';
