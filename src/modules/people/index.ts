export { addPerson } from './add-person.ts';
export { askSignIn } from './ask-sign-in.ts';
export { listPeople } from './find-people.ts';
export { roleKinds, scopesOf, type RoleKind } from './roles.ts';
export { actorOfSession, createSignIn, endSession, redeemSignIn } from './sign-in.ts';
export { peopleText } from './texts.ts';
