import { factKind } from '#platform/facts/index.ts';

/** What the links in an invitation are good for: answering it. */
export const INVITE = 'networks.invite';
/** What waits for who carries a network: somebody asked to join. */
export const ADMIT = 'networks.admit';

/** Who is new in a network reads what it is and was. */
export const CATCH_UP = 'networks.catchUp';
/** Word that somebody carries a network from now on, and that it ends. */
export const CARRIED = 'networks.carried';
export const ENDED = 'networks.ended';

/** What links to what members share are good for: reading it. */
export const DOCUMENTS = 'networks.documents';
/** A question to all members, and word of what came of it. */
export const QUESTION = 'networks.question';
export const QUESTION_TOLD = 'networks.questionTold';

export const networkStarted = factKind<{ kind: string }>('networks.networkStarted', 'network');
export const networkChanged = factKind('networks.networkChanged', 'network');
export const carrierChanged = factKind<{ from: string; to: string }>('networks.carrierChanged', 'network');
export const networkEnded = factKind('networks.networkEnded', 'network');
export const membersInvited = factKind<{ count: number }>('networks.membersInvited', 'network');
export const memberJoined = factKind<{ network: string }>('networks.memberJoined', 'network_member');
export const memberLeft = factKind<{ network: string }>('networks.memberLeft', 'network_member');
export const documentShared = factKind<{ network: string }>('networks.documentShared', 'network_document');
export const documentGone = factKind<{ network: string }>('networks.documentGone', 'network_document');
export const contactShared = factKind<{ network: string }>('networks.contactShared', 'person');
export const questionAsked = factKind<{ network: string; count: number }>('networks.questionAsked', 'question');
export const questionClosed = factKind<{ network: string }>('networks.questionClosed', 'question');
