export { beginParty, beginService, changeOrPropose, showFormToChange, showNewParty, showNewService, type Begun } from './begin-entry.ts';
export { decideProposal, withdrawProposal } from './decide-proposal.ts';
export { findTwins, type Twin } from './find-twins.ts';
export { openProposals, ownProposals, showProposal, type ProposalLine, type ProposalView } from './show-proposals.ts';
export { claimsText } from './texts.ts';
