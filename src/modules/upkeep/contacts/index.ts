export { answerShown, noteShown, takeBackShown } from './answer-shown.ts';
export { askToBeShown } from './ask-to-be-shown.ts';
export { keepContacts } from './keep-contacts.ts';
export { showContact, showContacts, showOwnContacts, type ContactLine, type ContactsView } from './show-contacts.ts';
export { SHOW, showOnPaper } from './tell.ts';
