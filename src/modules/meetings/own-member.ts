/** As whom somebody answers is told by networks; here for all that is of meetings. */
export { allMembers, holdersOf, memberIn, ownMember } from '#modules/networks/index.ts';
