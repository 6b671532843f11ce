export { eraseAgain } from './erase-again.ts';
export { eraseMyself, isOnlyHolder } from './erase-myself.ts';
export { erasePerson } from './erase-person.ts';
export { addToLedger, readLedger } from './ledger.ts';
export { heldInShort, showRegister, type HeldInShort, type RegisterLine } from './show-register.ts';
export { exportOwnData, ownDataAsPage, showOwnData, type ConsentView, type OwnData, type SubjectView } from './show-own-data.ts';
export { printOwnData } from './print-own-data.ts';
export { withdrawConsent } from './withdraw-consent.ts';
