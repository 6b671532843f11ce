export { BACKUP_DAYS, eraseAgain } from './erase-again.ts';
export { erasePerson } from './erase-person.ts';
export { addToLedger, readLedger } from './ledger.ts';
