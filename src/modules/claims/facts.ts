import { factKind } from '#platform/facts/index.ts';

export const proposalMade = factKind<{ kind: string; entry: string | null }>('claims.proposalMade', 'proposal');
export const proposalDecided = factKind<{ outcome: string; entry: string | null }>('claims.proposalDecided', 'proposal');
export const partyClaimed = factKind<{ party: string }>('claims.partyClaimed', 'claim');
export const claimDecided = factKind<{ party: string; outcome: string }>('claims.claimDecided', 'claim');
export const partyFrozen = factKind<{ isFrozen: boolean }>('claims.partyFrozen', 'party');
export const colleagueInvited = factKind<{ party: string }>('claims.colleagueInvited', 'invitation');

/** Two entries are one from now on: recorded of the one that lives. */
export const entriesMerged = factKind<{ kind: string; gone: string }>('claims.entriesMerged', 'entry');
export const mergeUndone = factKind<{ kind: string; gone: string }>('claims.mergeUndone', 'entry');
/** A version that says why, and nothing else. */
export const becameOne = factKind<{ source: string }>('claims.becameOne', 'entry');

/** An entry stops on a day, stopped, or goes on after all. */
export const entryStops = factKind<{ kind: string; on: string }>('claims.entryStops', 'entry');
export const entryStopped = factKind<{ kind: string }>('claims.entryStopped', 'entry');
export const stopTakenBack = factKind<{ kind: string }>('claims.stopTakenBack', 'entry');
export const becameOrganisation = factKind<{ from: string }>('claims.becameOrganisation', 'party');

/** Duties, purposes of links and topics. */
export const PROPOSAL = 'claims.proposal';
export const CLAIM = 'claims.claim';
export const CLAIM_DECISION = 'claims.claimDecision';
export const COLLEAGUES = 'claims.colleagues';
export const INVITATION = 'claims.invitation';
export const MERGED = 'claims.merged';
export const STOPS = 'claims.stops';
