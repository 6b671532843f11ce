export { addPerson } from './add-person.ts';
export { askSignIn } from './ask-sign-in.ts';
export { beginRegion } from './begin-region.ts';
export { deviceInWords } from './device.ts';
export { listPeople } from './find-people.ts';
export { listCast, type CastMember } from './list-cast.ts';
export { roleKinds, rolesOf, scopesOf, type RoleKind } from './roles.ts';
export { actorOfPerson, actorOfSession, createSignIn, endSession, redeemSignIn } from './sign-in.ts';
export { peopleText } from './texts.ts';
