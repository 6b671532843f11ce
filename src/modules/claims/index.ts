export { acceptInvitation, showInvitation, type InvitationView } from './accept-invitation.ts';
export { beginParty, beginService, changeOrPropose, showFormToChange, showNewParty, showNewService, type Begun } from './begin-entry.ts';
export { answerClaim, claimParty, decideClaim, openClaims, showClaim, type ClaimView } from './claim-party.ts';
export { answerForColleague, inviteColleague, showColleagues, withdrawInvitation, type ColleaguesView } from './colleagues.ts';
export { CLAIM } from './facts.ts';
export { decideProposal, withdrawProposal } from './decide-proposal.ts';
export { findTwins, type Twin } from './find-twins.ts';
export { openProposals, ownProposals, showProposal, type ProposalLine, type ProposalView } from './show-proposals.ts';
export { claimsText } from './texts.ts';
