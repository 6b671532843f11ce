/** Front door of networks: what other modules, outlets and pages may use. */
export { ADMIT, CATCH_UP, DOCUMENTS, INVITE, memberJoined, memberLeft, membersInvited, networkEnded, networkStarted } from './facts.ts';
export { anyNetworkAt, carrierOf, carries, mayStart, networkAt, networkKinds, ownNetworks, takesPart, type Network, type NetworkKind } from './rights.ts';
export { changeNetwork, showNetworkForm, startNetwork, type NetworkFormView } from './start-network.ts';
export { endDeputy, endNetwork, handNetworkOver, nameDeputy, showCarriers, type CarriersView } from './carry-network.ts';
export { catchUp } from './catch-up.ts';
export { networkNames } from './network-names.ts';
export { listNetworks, membersOf, readNetwork, showNetwork, type Member, type NetworksView, type NetworkView } from './show-networks.ts';
export { showCandidates, type Candidate, type CandidatesView } from './show-candidates.ts';
export { inviteMembers } from './invite-members.ts';
export { answerInvitation, askToJoin, leaveNetwork, noteAnswer, showInvitation, type InvitationView } from './membership.ts';
export { lineWays, noteLine } from './note-line.ts';
export { changeDocument, removeDocument, shareDocument, terms as documentTerms } from './documents/share-document.ts';
export { openFile, showDocument, showDocuments, type DocumentsView, type SharedDocument } from './documents/show-documents.ts';
export { shareContact } from './contacts/share-contact.ts';
export { showContacts, type ContactsView } from './contacts/show-contacts.ts';
export { networksText } from './texts.ts';
