import { factKind } from '#platform/facts/index.ts';

/** What the links in an invitation are good for: answering it. */
export const INVITE = 'networks.invite';
/** What waits for who carries a network: somebody asked to join. */
export const ADMIT = 'networks.admit';

export const networkStarted = factKind<{ kind: string }>('networks.networkStarted', 'network');
export const networkChanged = factKind('networks.networkChanged', 'network');
export const membersInvited = factKind<{ count: number }>('networks.membersInvited', 'network');
export const memberJoined = factKind<{ network: string }>('networks.memberJoined', 'network_member');
export const memberLeft = factKind<{ network: string }>('networks.memberLeft', 'network_member');
